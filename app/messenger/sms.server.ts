import { createHmac } from 'node:crypto'
import type { Messenger } from './port.ts'

export interface SmsOptions {
  url: string
  secret: string
  /** 短信签名, without its brackets. */
  sign: string
  /** The operator's number of an approved template, where the gateway wants one. */
  template?: string | undefined
  /** Milliseconds until a gateway that does not answer is given up. */
  timeout?: number
}

/**
 * Sends by a gateway that takes one JSON object by POST (docs/operations.md says which). Signed, so that the gateway knows us: `X-Signature` is
 * the HMAC-SHA256 of timestamp, a dot and the body. `Idempotency-Key` is the message's: what a retry brings again need not be sent again.
 */
export function openSms({ url, secret, sign, template, timeout = 8_000 }: SmsOptions): Messenger {
  return {
    name: 'sms',
    send: async ({ to, short, key }) => {
      if (to.phone === null) return
      const body = JSON.stringify({ phone: to.phone, sign, ...(template && { template }), content: short })
      const timestamp = String(Date.now())
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Idempotency-Key': key,
          'X-Timestamp': timestamp,
          'X-Signature': createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex'),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      })
      // The answer may repeat what was sent: none of it goes into the error.
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`)
    },
  }
}

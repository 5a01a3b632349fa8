import { randomUUID } from 'node:crypto'
import { m } from '#app/i18n/messages.js'
import { letter } from './letter.server.ts'
import type { CodeToSend, Message } from './port.ts'

/** The message with a code. By SMS the code comes first, where a telephone's lock screen shows it. */
export function codeMessage({ to, code, locale }: CodeToSend): Message {
  return {
    to, key: `code-${randomUUID()}`, short: m.account_code_sms({ code }, { locale }),
    ...letter({ subject: m.account_code_subject({}, { locale }), says: m.account_code_says({}, { locale }), code, note: m.account_code_note({}, { locale }), locale }),
  }
}

import { createHash } from 'node:crypto'
import { m } from '#app/i18n/messages.js'
import { letter } from './letter.server.ts'
import type { Message, ResetToSend } from './port.ts'

/** The message with a one-time link to a new password. */
export function resetMessage({ to, link, locale }: ResetToSend): Message {
  const says = m.account_reset_mail({}, { locale })
  return {
    to, key: `reset-${createHash('sha256').update(link).digest('hex').slice(0, 32)}`, short: `${says} ${link}`,
    ...letter({ subject: m.account_reset_mail_subject({}, { locale }), says, link, note: m.account_reset_mail_note({}, { locale }), locale }),
  }
}

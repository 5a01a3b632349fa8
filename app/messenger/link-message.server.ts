import { m } from '#app/i18n/messages.js'
import { letter } from './letter.server.ts'
import { linkSentence } from './notice-text.ts'
import type { LinkToSend, Message } from './port.ts'

/** The message with a one-time link to one act. Contacts have no language of their own: the platform's. */
export function linkMessage({ id, to, link, phone, ...about }: LinkToSend): Message {
  const locale = 'zh-CN'
  const says = linkSentence(about, locale)
  const note = phone === null ? m.notice_link_note({}, { locale }) : m.notice_link_note_phone({ phone }, { locale })
  return {
    to, key: `link-${id}`, short: `${says} ${link}`,
    ...letter({ subject: m.notice_link_subject({ title: [...about.title].slice(0, 40).join('') }, { locale }), says, link, note, locale }),
  }
}

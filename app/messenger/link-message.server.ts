import { m } from '#app/i18n/messages.js'
import type { LinkUse } from '#domain/introduction/link.ts'
import { letter } from './letter.server.ts'
import { linkSentence } from './notice-text.ts'
import type { LinkReceipt, LinkToSend, Message } from './port.ts'

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

const uses: Record<LinkUse, typeof m.notice_link_use_accepted> = {
  accepted: m.notice_link_use_accepted, declined: m.notice_link_use_declined, confirmed: m.notice_link_use_confirmed, disputed: m.notice_link_use_disputed, withdrawn: m.notice_link_use_withdrawn,
}

/** That the link was used and for what, and whom to tell if it was somebody else. */
export function linkReceiptMessage({ id, to, use, at, title, number, park, phone, link }: LinkReceipt): Message {
  const locale = 'zh-CN'
  const says = m.notice_link_receipt({ number: `LH-${number}`, title, at, use: uses[use]({}, { locale }), park: park ?? m.common_name({}, { locale }) }, { locale })
  const note = phone === null ? m.notice_link_receipt_note({}, { locale }) : m.notice_link_receipt_note_phone({ phone }, { locale })
  return { to, key: `link-receipt-${id}`, short: `${says}${note} ${link}`, ...letter({ subject: m.notice_link_receipt_subject({}, { locale }), says, link, note, locale }) }
}

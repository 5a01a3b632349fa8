import { m } from '#app/i18n/messages.js'
import { letter } from './letter.server.ts'
import { noticeSentence } from './notice-text.ts'
import type { Message, NoticeToSend } from './port.ts'

/** A notice outside the application: one sentence, one link, why one gets it. */
export function noticeMessage({ id, to, notice, locale }: NoticeToSend, origin: string): Message {
  const sentence = noticeSentence(notice, locale)
  const link = `${origin}${notice.path}`
  const subject = m.notice_mail_subject({ sentence: [...sentence].slice(0, 60).join('') }, { locale })
  return {
    to, key: `notice-${id}`, short: `${sentence} ${link}`,
    ...letter({ subject, says: sentence, link, note: m.notice_mail_footer({}, { locale }), locale }),
  }
}

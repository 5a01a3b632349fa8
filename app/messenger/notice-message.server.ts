import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { m } from '#app/i18n/messages.js'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'
import { noticeSentence } from './notice-text.ts'
import type { Message } from './port.ts'

/** A notice as mail: one sentence, one link, why one gets it. Without JSX, because Node runs scripts that reach here from the sources. */
export function noticeMessage(notice: { kind: NoticeKind; params: NoticeParams; path: string }, origin: string, locale: 'zh-CN' | 'en'): Omit<Message, 'to'> {
  const sentence = noticeSentence(notice, locale)
  const link = `${origin}${notice.path}`
  const footer = m.notice_mail_footer({}, { locale })
  const body = h('body', null, h('p', null, sentence), h('p', null, h('a', { href: link }, link)), h('p', null, h('small', null, footer)))
  return {
    subject: m.notice_mail_subject({ sentence: [...sentence].slice(0, 60).join('') }, { locale }),
    text: `${sentence}\n\n${link}\n\n${footer}\n`,
    html: `<!doctype html>${renderToStaticMarkup(h('html', { lang: locale }, body))}`,
  }
}

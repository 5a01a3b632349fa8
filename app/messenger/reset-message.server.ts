import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { m } from '#app/i18n/messages.js'
import type { Message } from './port.ts'

/** The mail with a one-time link to a new password. */
export function resetMessage(link: string, locale: 'zh-CN' | 'en'): Omit<Message, 'to'> {
  const says = m.account_reset_mail({}, { locale })
  const note = m.account_reset_mail_note({}, { locale })
  const body = h('body', null, h('p', null, says), h('p', null, h('a', { href: link }, link)), h('p', null, h('small', null, note)))
  return {
    subject: m.account_reset_mail_subject({}, { locale }),
    text: `${says}\n\n${link}\n\n${note}\n`,
    html: `<!doctype html>${renderToStaticMarkup(h('html', { lang: locale }, body))}`,
  }
}

import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale, Message } from './port.ts'

/** A mail of a sentence, a link or code by itself, and a note. Without JSX, because Node runs scripts that reach here from the sources. */
export function letter({ subject, says, link, code, note, locale }: { subject: string; says: string; link?: string; code?: string; note: string; locale: Locale }): Pick<Message, 'subject' | 'text' | 'html'> {
  const alone = link === undefined ? h('p', null, h('strong', null, code)) : h('p', null, h('a', { href: link }, link))
  const body = h('body', null, h('p', null, says), alone, h('p', null, h('small', null, note)))
  return {
    subject,
    text: `${says}\n\n${link ?? code ?? ''}\n\n${note}\n`,
    html: `<!doctype html>${renderToStaticMarkup(h('html', { lang: locale }, body))}`,
  }
}

import { m } from '#app/i18n/messages.js'
import { Link } from './link.tsx'
import { pageWindow } from './page-window.ts'

/** `to` gives a page's address with every filter kept. One page needs no paging. */
export function Paging({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={m.common_paging()}>
      {page > 1 ? <Link to={to(page - 1)} rel="prev">{m.common_page_previous()}</Link> : null}
      {pageWindow(page, pages).map((n, index) =>
        n === null ? <span key={`gap${index}`} className="muted">…</span>
        : n === page ? <span key={n} aria-current="page">{n}</span>
        : <Link key={n} to={to(n)} aria-label={m.common_page_number({ page: n })}>{n}</Link>,
      )}
      {page < pages ? <Link to={to(page + 1)} rel="next">{m.common_page_next()}</Link> : null}
    </nav>
  )
}

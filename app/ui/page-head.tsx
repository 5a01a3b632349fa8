import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { Link } from './link.tsx'

/** The way to this page; the last one is where the reader is and no link. */
export function Crumbs({ items }: { items: { text: ReactNode; to?: string }[] }) {
  return (
    <nav className="crumbs" aria-label={m.common_place()}>
      <ol>
        {items.map((item, index) => (
          <li key={index}>{item.to ? <Link to={item.to}>{item.text}</Link> : item.text}</li>
        ))}
      </ol>
    </nav>
  )
}

/**
 * The h1, one line of facts, and at most three actions, the primary one last.
 * `facts`: each is set apart by space; a single string is one sentence.
 */
export function PageHead({ title, facts, actions }: { title: ReactNode; facts?: ReactNode | ReactNode[]; actions?: ReactNode }) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {facts === undefined ? null : Array.isArray(facts) ? (
          <p className="meta line">
            {facts.filter((fact) => fact !== null && fact !== false && fact !== undefined).map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </p>
        ) : (
          <p className="meta">{facts}</p>
        )}
      </div>
      {actions === undefined ? null : <div className="actions">{actions}</div>}
    </div>
  )
}

import { useId, type ReactNode } from 'react'
import { Link } from './link.tsx'

interface EmptyStateProps {
  /** With a title it is a sheet of its own; without one it fills the sheet it stands in. */
  title?: string
  /** Why it is empty. */
  children: ReactNode
  /** The next act. */
  actions?: ReactNode
  /** Widened queries and how much each finds. */
  wider?: { to: string; text: string; found: string }[]
  widerLabel?: string
  /** The open link, for a search or a match without result and nothing else. */
  openLink?: boolean
}

/** What is not there, why, and the next act. */
export function EmptyState({ title, children, actions, wider = [], widerLabel, openLink }: EmptyStateProps) {
  const id = useId()
  const doing = actions === undefined ? null : <div className="actions">{actions}</div>
  const list = wider.length === 0 ? null : (
    <ul className="try" aria-label={widerLabel}>
      {wider.map((one) => (
        <li key={one.to}>
          <Link to={one.to}>{one.text}</Link>
          <span className="muted">{one.found}</span>
        </li>
      ))}
    </ul>
  )
  if (title === undefined) {
    return (
      <>
        <div className="blank">
          <p>{children}</p>
          {doing}
        </div>
        {list}
      </>
    )
  }
  return (
    <section className="sheet" aria-labelledby={id}>
      <div className="none">
        {openLink ? <OpenLink /> : null}
        <h2 id={id}>{title}</h2>
        <p className="muted">{children}</p>
        {doing}
      </div>
      {list}
    </section>
  )
}

function OpenLink() {
  return (
    <svg className="open-link" viewBox="0 0 76 28" aria-hidden="true">
      <rect className="closed" x="2" y="4" width="40" height="20" rx="10" />
      <path className="open" d="M50 4h-8a10 10 0 0 0 0 20h8M62 4h2a10 10 0 0 1 0 20h-2" />
      <circle className="pin" cx="37" cy="14" r="3" />
    </svg>
  )
}

import { Fragment } from 'react'
import { useLocation } from 'react-router'
import { Link } from './link.tsx'
import { Count } from './marks.tsx'

export interface RailItem {
  to: string
  text: string
  /** What waits there; nothing is shown for 0. */
  count?: number
  /** Current only at exactly this address: an area's first page. */
  end?: boolean
}

/** The list of places of the desk and of administration: a column from 1024 px, a scrolling row below. */
export function Rail({ label, groups }: { label: string; groups: { title: string; items: RailItem[] }[] }) {
  const { pathname } = useLocation()
  const current = (item: RailItem) => pathname === item.to || (!item.end && pathname.startsWith(`${item.to}/`))
  return (
    <nav className="rail" aria-label={label}>
      {groups.map((group) => (
        <Fragment key={group.title}>
          <p className="rail-title">{group.title}</p>
          <ul>
            {group.items.map((item) => (
              <li key={item.to}>
                <Link to={item.to} aria-current={current(item) ? 'page' : undefined}>
                  {item.text}
                  {item.count ? <> <Count value={item.count} quiet /></> : null}
                </Link>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  )
}

import { Link } from './link.tsx'

export interface Tab { to: string; text: string; count?: number; current: boolean }

/** Tabs that are links: each is an address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? 'page' : undefined}>
          {tab.text}
          {tab.count === undefined ? null : <> <span className="muted">{tab.count}</span></>}
        </Link>
      ))}
    </nav>
  )
}

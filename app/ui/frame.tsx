import { useLocation } from 'react-router'
import type { Frame, FrameAccount } from '#app/http/frame.ts'
import { m } from '#app/i18n/messages.js'
import { Link } from './link.tsx'
import { Count, DemoTag } from './marks.tsx'

const places = [
  { to: '/listings', text: m.common_nav_listings },
  { to: '/chains', text: m.common_nav_chains },
  { to: '/parks', text: m.common_nav_parks },
  { to: '/flows', text: m.common_nav_flows },
]

/** The dark bar: brand, three places, then who the reader is. `account` null is a visitor. */
export function TopBar({ account, demo }: Pick<Frame, 'account' | 'demo'>) {
  const { pathname } = useLocation()
  return (
    <header className="topbar">
      <a className="skip" href="#main">{m.common_skip()}</a>
      <div className="topbar-row">
        <Link className="brand" to="/">
          <svg viewBox="0 0 34 18" fill="none" aria-hidden="true">
            <rect className="brand-link" x="1" y="3" width="19" height="12" rx="6" />
            <rect className="brand-link" x="14" y="3" width="19" height="12" rx="6" />
            <circle className="brand-pin" cx="17" cy="9" r="2.5" />
          </svg>
          {m.common_name()}
        </Link>
        <nav className="topbar-nav" aria-label={m.common_nav()}>
          <ul>
            {places.map((place) => (
              <li key={place.to}>
                <Link to={place.to} aria-current={within(pathname, place.to) ? 'page' : undefined}>{place.text()}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="topbar-side">
          {account ? <Account account={account} pathname={pathname} /> : <Visitor pathname={pathname} />}
        </div>
      </div>
      {demo ? <DemoStrip /> : null}
    </header>
  )
}

const within = (pathname: string, place: string) => pathname === place || pathname.startsWith(`${place}/`)
const here = (pathname: string, place: string) => (within(pathname, place) ? ('true' as const) : undefined)

function Visitor({ pathname }: { pathname: string }) {
  return (
    <>
      <Link to="/sign-in" aria-current={here(pathname, '/sign-in')}>{m.common_sign_in()}</Link>
      <Link className="post" to="/my/listings/new">{m.common_post()}</Link>
    </>
  )
}

function Account({ account, pathname }: { account: FrameAccount; pathname: string }) {
  return (
    <>
      {account.administrator ? <Link to="/admin" aria-current={here(pathname, '/admin')}>{m.common_admin()}</Link> : null}
      {account.liaison ? <Link to="/desk" aria-current={here(pathname, '/desk')}>{m.common_desk()}</Link> : null}
      {account.company ? (
        <Link to="/my/listings" aria-current={here(pathname, '/my/listings')}>{m.common_my_listings()}</Link>
      ) : null}
      <Link to="/my/notices" aria-current={here(pathname, '/my/notices')}>
        {m.common_notices()}
        {account.unread > 0 ? (
          <>
            {' '}
            <Count value={account.unread} />
            <span className="hidden-text">{m.common_unread()}</span>
          </>
        ) : null}
      </Link>
      <Link to="/my/account" className="topbar-who" aria-current={here(pathname, '/my/account')}>
        <span className="hidden-text">{m.common_account()}</span>
        {account.name}
      </Link>
    </>
  )
}

/** Says that everybody on the page is made up. */
export function DemoStrip() {
  return (
    <div className="demo-strip">
      <p>
        <DemoTag />
        {m.common_demo_strip()}
      </p>
    </div>
  )
}

export function Footer({ recordNumber }: Pick<Frame, 'recordNumber'>) {
  return (
    <footer className="footer">
      <div>
        <span>{m.common_name()}　{m.common_tagline()}</span>
        <Link to="/introductions">{m.public_how_title()}</Link>
        {recordNumber === '' ? null : <a href="https://beian.miit.gov.cn/">{recordNumber}</a>}
      </div>
    </footer>
  )
}

import { Outlet, useLocation } from 'react-router'
import { requireUser } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { Tabs } from '#app/ui/tabs.tsx'

const places = [
  { to: '/my/listings', text: m.common_nav_listings },
  { to: '/my/introductions', text: m.common_my_introductions },
  { to: '/my/company', text: m.common_my_company },
  { to: '/my/notices', text: m.common_my_notices },
  { to: '/my/account', text: m.common_my_account },
]

export const handle = { policy: 'user' } satisfies RouteHandle
export const middleware = [requireUser]

/** What a signed-in person does for a company. */
export default function MyLayout() {
  const { pathname } = useLocation()
  return (
    <main id="main" tabIndex={-1}>
      <div className="page">
        <Tabs
          label={m.common_my_area()}
          tabs={places.map(({ to, text }) => ({ to, text: text(), current: pathname === to || pathname.startsWith(`${to}/`) }))}
        />
        <div className="area-page">
          <Outlet />
        </div>
      </div>
    </main>
  )
}

import { Outlet } from 'react-router'
import { requireAdministrator } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { Rail } from '#app/ui/rail.tsx'

export const handle = { policy: 'administrator', frame: 'desk' } satisfies RouteHandle
export const middleware = [requireAdministrator]

/** Parks, liaisons, and who is suspended. */
export default function AdminLayout() {
  return (
    <div className="desk-frame">
      <Rail
        label={m.common_admin()}
        groups={[
          {
            title: m.common_admin(),
            items: [
              { to: '/admin', text: m.admin_overview(), end: true },
              { to: '/admin/parks', text: m.common_rail_parks() },
              { to: '/admin/liaisons', text: m.common_rail_liaisons() },
              { to: '/admin/companies', text: m.common_rail_companies() },
              { to: '/admin/users', text: m.common_rail_users() },
              { to: '/admin/calendar', text: m.admin_calendar() },
              { to: '/admin/terms', text: m.admin_terms() },
            ],
          },
        ]}
      />
      <main id="main" className="desk-page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

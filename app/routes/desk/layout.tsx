import { Outlet } from 'react-router'
import { requireLiaison } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { Rail } from '#app/ui/rail.tsx'

export const handle = { policy: 'liaison', frame: 'desk' } satisfies RouteHandle
export const middleware = [requireLiaison]

/** Where a liaison works. */
export default function DeskLayout() {
  return (
    <div className="desk-frame">
      <Rail
        label={m.common_desk()}
        groups={[
          {
            title: m.common_desk(),
            items: [
              { to: '/desk', text: m.common_rail_today(), end: true },
              { to: '/desk/reviews', text: m.common_rail_reviews() },
              { to: '/desk/matches', text: m.common_rail_matches() },
              { to: '/desk/introductions', text: m.common_rail_introductions() },
              { to: '/desk/companies', text: m.common_rail_companies() },
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

import { Outlet } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { requireLiaison } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readDesk } from '#app/services/desk/read.server.ts'
import { Rail } from '#app/ui/rail.tsx'
import type { Route } from './+types/layout.ts'
import { deskName } from './desk-name.ts'

export const handle = { policy: 'liaison', frame: 'desk' } satisfies RouteHandle
export const middleware = [requireLiaison]

export const loader = ({ context }: Route.LoaderArgs) => readDesk(context.get(ctxContext))

/** Where a liaison works. */
export default function DeskLayout({ loaderData: desk }: Route.ComponentProps) {
  return (
    <div className="desk-frame">
      <Rail
        label={m.common_desk()}
        groups={[
          {
            title: deskName(desk),
            items: [
              { to: '/desk', text: m.common_rail_today(), end: true, count: desk.toVerify + desk.toReview + desk.keys },
              { to: '/desk/listings', text: m.common_rail_reviews(), count: desk.toReview },
              { to: '/desk/matches', text: m.common_rail_matches() },
              { to: '/desk/introductions', text: m.common_rail_introductions(), count: desk.keys },
              { to: '/desk/ledger', text: m.common_rail_ledger() },
              { to: '/desk/companies', text: m.common_rail_companies(), count: desk.toVerify },
              ...(desk.parks.length > 0 ? [{ to: '/desk/deputy', text: m.desk_deputy() }] : []),
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

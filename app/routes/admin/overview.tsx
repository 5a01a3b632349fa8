import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { readDesk } from '#app/services/desk/read.server.ts'
import { listLiaisons } from '#app/services/park/list-liaisons.server.ts'
import { readAdministration } from '#app/services/statistics/administration.server.ts'
import { Link } from '#app/ui/link.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Pair } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import type { Route } from './+types/overview.ts'

const VACANT_SHOWN = 12

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.admin_overview())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const [counts, desk, { vacant }] = await Promise.all([readAdministration(ctx), readDesk(ctx), listLiaisons(ctx)])
  return { counts, desk, vacant }
}

export default function Overview({ loaderData: { counts, desk, vacant } }: Route.ComponentProps) {
  const figures: [words: () => string, value: number, to: string, late?: boolean][] = [
    [m.admin_parks, counts.parks, '/admin/parks'],
    [m.admin_liaisons, counts.liaisons, '/admin/liaisons'],
    [m.admin_companies, counts.companies, '/admin/companies'],
    [m.admin_users, counts.users, '/admin/users'],
    [m.admin_live, counts.live, '/listings'],
    [m.admin_vacant, counts.vacantParks, '/admin/liaisons#vacant', counts.vacantParks > 0],
  ]
  const waiting = desk.toVerify + desk.toReview + desk.keys
  return (
    <>
      <PageHead title={m.admin_overview()} facts={m.admin_intro()} />
      <ul className="today" aria-label={m.admin_overview()}>
        {figures.map(([words, value, to, late]) => (
          <li key={to} className={late ? 'is-late' : undefined}>
            <Link to={to}>
              <b>{numberText(value)}</b>
              <span className="meta">{words()}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Pair>
        <Sheet id="waiting" title={m.admin_own_desk()} note={m.admin_own_desk_note()} links={<Link to="/desk">{m.common_desk()}</Link>} here={waiting > 0}>
          <ul className="item-list">
            {([
              ['/desk/companies?state=pending', m.admin_to_verify, desk.toVerify],
              ['/desk/listings', m.admin_to_review, desk.toReview],
              ['/desk/introductions', m.admin_keys, desk.keys],
            ] as const).map(([to, words, value]) => (
              <li key={to}>
                <Link to={to}>{words()}</Link>
                <span className="side">{value}</span>
              </li>
            ))}
          </ul>
        </Sheet>
        <Sheet id="attention" title={m.admin_attention()}>
          <ul className="item-list">
            <li><Link to="/admin/companies?state=pending">{m.admin_pending_companies()}</Link><span className="side">{counts.pendingCompanies}</span></li>
            <li><Link to="/admin/companies?state=suspended">{m.admin_suspended_companies()}</Link><span className="side">{counts.suspendedCompanies}</span></li>
            <li><Link to="/admin/users?suspended=yes">{m.admin_suspended_users()}</Link><span className="side">{counts.suspendedUsers}</span></li>
            {vacant.length === 0 ? null : (
              <li>
                <Link to="/admin/liaisons#vacant">{m.admin_vacant()}</Link><span className="side">{vacant.length}</span>
                <span className="meta">{vacant.slice(0, VACANT_SHOWN).map((park) => park.shortName).join('、')}{vacant.length > VACANT_SHOWN ? '…' : ''}</span>
              </li>
            )}
          </ul>
        </Sheet>
      </Pair>
    </>
  )
}

import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { listParks } from '#app/services/park/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { parkLevelWord } from '#app/ui/words.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/parks.ts'
import { Done } from './done.tsx'

export const handle = { policy: 'administrator' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_parks())

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  const parks = await listParks(ctx)
  return {
    parks: parks.map((park) => ({
      ...park,
      place: fullDivisionName(park.divisionCode),
      chains: park.chains.flatMap((slug) => findChain(slug) ?? []).map((chain) => nameIn(chain.name, locale)),
    })),
    now: ctx.clock.now().getTime(),
  }
}

export default function Parks({ loaderData: { parks, now } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={m.common_rail_parks()} facts={m.admin_parks_intro()} actions={<ButtonLink to="/admin/parks/new" look="primary">{m.admin_park_open()}</ButtonLink>} />
      <Done />
      <Sheet id="parks" title={m.admin_parks_count({ count: parks.length })} note={m.admin_parks_order()}>
        {parks.length === 0 ? <p className="sheet-body muted">{m.admin_parks_none()}</p> : (
          <Table
            caption={m.common_rail_parks()} hideCaption
            columns={[
              { head: m.common_park() },
              { head: m.admin_place() },
              { head: m.admin_level() },
              { head: m.admin_chains() },
              { head: m.admin_companies(), number: true },
              { head: m.common_kind_supply(), number: true },
              { head: m.common_kind_demand(), number: true },
              { head: m.admin_opened(), number: true },
            ]}
          >
            {parks.map((park) => (
              <tr key={park.id}>
                <RowHead sub={park.slug}><Link to={`/admin/parks/${park.slug}`}>{park.name}</Link></RowHead>
                <Cell label={m.admin_place()}>{park.place}</Cell>
                <Cell label={m.admin_level()}>{park.level ? parkLevelWord(park.level) : '—'}</Cell>
                <Cell label={m.admin_chains()}>{park.chains.length > 0 ? park.chains.join('、') : '—'}</Cell>
                <Cell label={m.admin_companies()} number>{park.companies}</Cell>
                <Cell label={m.common_kind_supply()} number>{park.supply}</Cell>
                <Cell label={m.common_kind_demand()} number>{park.demand}</Cell>
                <Cell label={m.admin_opened()} number><DateText value={park.openedAt} now={now} form="full" /></Cell>
              </tr>
            ))}
          </Table>
        )}
      </Sheet>
    </>
  )
}

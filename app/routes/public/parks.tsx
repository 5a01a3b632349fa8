import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { listParks } from '#app/services/park/list.server.ts'
import { Link } from '#app/ui/link.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { parkLevelWord } from '#app/ui/words.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import { findDivision, fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/parks.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.public_parks_title())

export async function loader({ context }: Route.LoaderArgs) {
  const locale = getLocale()
  const rows = (await listParks(context.get(ctxContext))).map((park) => ({
    slug: park.slug,
    name: park.name,
    level: park.level,
    place: fullDivisionName(park.divisionCode),
    chains: park.chains.flatMap((slug) => findChain(slug) ?? []).map((chain) => nameIn(chain.name, locale)),
    province: park.divisionCode.slice(0, 2),
    supply: park.supply,
    demand: park.demand,
    companies: park.companies,
  }))
  return {
    total: rows.length,
    posting: rows.filter((row) => row.supply + row.demand > 0).length,
    provinces: [...new Set(rows.map((row) => row.province))].map((code) => ({
      code,
      name: findDivision(`${code}0000`)?.name ?? code,
      parks: rows.filter((row) => row.province === code),
    })),
  }
}

export default function Parks({ loaderData: { provinces, total, posting } }: Route.ComponentProps) {
  return (
    <Page>
      <PageHead title={m.public_parks_title()} facts={m.public_parks_facts({ total, posting })} />
      <Stack>
        {provinces.map((province) => (
          <Sheet key={province.code} id={`p${province.code}`} title={province.name} note={m.public_parks_count({ count: province.parks.length })} links={<Link to={`/listings?province=${province.code}`}>{m.public_parks_listings()}</Link>}>
            <Table
              caption={province.name} hideCaption
              columns={[
                { head: m.public_parks_park() },
                { head: m.public_parks_level() },
                { head: m.public_parks_chains() },
                { head: m.public_parks_companies(), number: true },
                { head: m.common_kind_supply(), number: true },
                { head: m.common_kind_demand(), number: true },
              ]}
            >
              {province.parks.map((park) => (
                <tr key={park.slug}>
                  <RowHead sub={park.place}><Link to={`/parks/${park.slug}`}>{park.name}</Link></RowHead>
                  <Cell label={m.public_parks_level()}>{park.level ? parkLevelWord(park.level) : '—'}</Cell>
                  <Cell label={m.public_parks_chains()}>{park.chains.join('、') || '—'}</Cell>
                  <Cell number label={m.public_parks_companies()}>{numberText(park.companies)}</Cell>
                  <Cell number label={m.common_kind_supply()}>{numberText(park.supply)}</Cell>
                  <Cell number label={m.common_kind_demand()}>{numberText(park.demand)}</Cell>
                </tr>
              ))}
            </Table>
          </Sheet>
        ))}
      </Stack>
    </Page>
  )
}

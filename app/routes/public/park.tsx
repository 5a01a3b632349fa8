import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readPark } from '#app/services/park/read.server.ts'
import { Facts } from '#app/ui/facts.tsx'
import { Link } from '#app/ui/link.tsx'
import { ListingTable } from '#app/ui/listing-table.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { parkLevelWord } from '#app/ui/words.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import type { Route } from './+types/park.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.park.name ?? m.public_parks_title())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const { park, ...rest } = await readPark(ctx, params.slug)
  const locale = getLocale()
  return {
    park: { slug: park.slug, name: park.name, level: park.level },
    place: fullDivisionName(park.divisionCode),
    chains: park.chains.flatMap((slug) => findChain(slug) ?? []).map((chain) => ({ slug: chain.slug, name: nameIn(chain.name, locale) })),
    ...rest,
    now: ctx.clock.now().getTime(),
  }
}

export default function ParkPage({ loaderData }: Route.ComponentProps) {
  const { park, newest, now, companyTotal } = loaderData
  return (
    <Page>
      <Crumbs items={[{ text: m.public_parks_title(), to: '/parks' }, { text: park.name }]} />
      <PageHead
        title={park.name}
        facts={[loaderData.place, park.level ? parkLevelWord(park.level) : null, m.public_park_companies({ count: numberText(companyTotal) })]}
        actions={<Link className="button" to={`/listings?park=${park.slug}`}>{m.public_park_listings()}</Link>}
      />
      <Stack>
        <About {...loaderData} />
        <div className="pair">
          {(['demand', 'supply'] as const).map((kind) => (
            <ListingTable
              key={kind} id={kind} now={now} withoutPark title={kind === 'demand' ? m.public_park_demand() : m.public_park_supply()} listings={newest.filter((l) => l.kind === kind)}
              none={kind === 'demand' ? m.public_park_no_demand() : m.public_park_no_supply()}
              links={<Link to={`/listings?park=${park.slug}&kind=${kind}`}>{m.public_park_all()}</Link>}
            />
          ))}
        </div>
        <Companies {...loaderData} />
        <Indicators {...loaderData} />
      </Stack>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function About({ chains, zones, overlays, liaisons }: Data) {
  return (
    <Sheet id="about" title={m.public_park_about()} padded>
      <Facts
        facts={[
          [m.public_park_chains(), chains.length === 0 ? null : <span className="line">{chains.map((chain) => <Link key={chain.slug} to={`/chains/${chain.slug}`}>{chain.name}</Link>)}</span>],
          [m.public_park_zones(), zones.length === 0 ? null : zones.map((zone) => zone.name).join('、')],
          [m.public_park_overlays(), overlays.length === 0 ? null : overlays.map((overlay) => overlay.name).join('、')],
          [m.public_park_liaisons(), liaisons.length === 0 ? m.public_park_no_liaison() : liaisons.join('、')],
        ]}
      />
    </Sheet>
  )
}

/** Published figures of the park's own, each with its day and source. */
function Indicators({ indicators }: Data) {
  if (indicators.length === 0) return null
  return (
    <Sheet id="indicators" title={m.public_park_indicators()} note={m.public_park_indicators_note()}>
      <Table
        caption={m.public_park_indicators()} hideCaption
        columns={[{ head: m.public_park_indicator() }, { head: m.public_park_value(), number: true }, { head: m.public_park_as_of() }, { head: m.public_park_source() }]}
      >
        {indicators.map((one) => (
          <tr key={one.id}>
            <RowHead>{one.name}</RowHead>
            <Cell number label={m.public_park_value()}><span className="qty">{numberText(one.value)}<small>{one.unit}</small></span></Cell>
            <Cell label={m.public_park_as_of()}>{one.asOf}</Cell>
            <Cell label={m.public_park_source()}>{one.source}</Cell>
          </tr>
        ))}
      </Table>
    </Sheet>
  )
}

function Companies({ companies, companyTotal }: Data) {
  return (
    <Sheet id="companies" title={m.public_park_verified()} note={companies.length < companyTotal ? m.public_park_shown({ shown: companies.length, total: companyTotal }) : undefined}>
      {companies.length === 0 ? <p className="sheet-body muted">{m.public_park_no_companies()}</p> : (
        <Table caption={m.public_park_verified()} hideCaption columns={[{ head: m.public_park_company() }, { head: m.public_park_profile() }]}>
          {companies.map((company) => (
            <tr key={company.id}>
              <RowHead><Link to={`/companies/${company.id}`}>{company.name}</Link> {company.lead ? <Tag>{m.public_company_lead()}</Tag> : null}</RowHead>
              <Cell label={m.public_park_profile()}>{company.profile || '—'}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}

import { Form } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readDesk } from '#app/services/desk/read.server.ts'
import { DEMANDS_PER_PAGE, listDemandChains, listDeskDemands } from '#app/services/match/list-demands.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { nodeLine } from '#app/ui/node-name.server.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { QuantityLeft } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import type { Route } from './+types/matches.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_rail_matches())

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  const page = readPage(url.searchParams)
  const [desk, chains] = await Promise.all([readDesk(ctx), listDemandChains(ctx)])
  // What the desk does not have is no filter.
  const chain = chains.find((one) => one === url.searchParams.get('chain')) ?? null
  const park = desk.parks.find((one) => one.slug === url.searchParams.get('park'))?.slug ?? null
  const { demands, total } = await listDeskDemands(ctx, { page, ...(chain && { chain }), ...(park && { park }) })
  return {
    chain,
    park,
    page,
    total,
    pages: countPages(page, total, DEMANDS_PER_PAGE),
    chains: chains.map((slug) => ({ value: slug, label: nameIn(findChain(slug)?.name ?? { zh: slug, en: slug }, locale) })),
    parks: desk.parks.map((one) => ({ value: one.slug, label: one.shortName })),
    demands: demands.map((demand) => {
      return { ...demand, node: demand.chainNode ? nodeLine(demand.chainNode, locale) : null }
    }),
    now: ctx.clock.now().getTime(),
  }
}

type Data = Route.ComponentProps['loaderData']

export default function Matches({ loaderData }: Route.ComponentProps) {
  const { chain, park, page, pages, total, chains, parks, demands } = loaderData
  return (
    <>
      <PageHead title={m.common_rail_matches()} facts={m.desk_matches_intro()} />
      {chains.length > 1 || parks.length > 1 ? (
        <Form method="get" className="filters filters-box" aria-label={m.common_filter()}>
          {chains.length > 1 ? <Field name="chain" label={m.desk_field_chain()}><Select options={chains} empty={m.common_all()} defaultValue={chain ?? ''} key={chain} /></Field> : null}
          {parks.length > 1 ? <Field name="park" label={m.desk_park()}><Select options={parks} empty={m.common_all()} defaultValue={park ?? ''} key={park} /></Field> : null}
          <button className="button" type="submit">{m.common_filter()}</button>
          {chain || park ? <Link className="button button-quiet" to="/desk/matches">{m.common_filters_clear()}</Link> : null}
        </Form>
      ) : null}
      <Sheet
        id="demands" title={m.desk_demands({ count: total })} note={m.desk_demands_note()}
        foot={pages > 1 ? <Paging page={page} pages={pages} to={(n) => addressOf('/desk/matches', { chain, park, page: n })} /> : undefined}
      >
        {demands.length === 0 ? <EmptyState>{chain || park ? m.desk_demands_none_filtered() : m.desk_demands_none()}</EmptyState> : <Rows {...loaderData} />}
      </Sheet>
    </>
  )
}

function Rows({ demands, now }: Data) {
  return (
    <Table
      caption={m.desk_demands_caption()} hideCaption
      columns={[
        { head: m.common_kind_demand() },
        { head: m.common_quantity(), number: true },
        { head: m.desk_tier_all_met(), number: true },
        { head: m.desk_tier_close(), number: true },
        { head: m.desk_tier_unknown(), number: true },
        { head: m.desk_tier_failed(), number: true },
        { head: m.common_rail_introductions(), number: true },
        { head: m.desk_until(), number: true },
      ]}
    >
      {demands.map((demand) => (
        <tr key={demand.id}>
          <RowHead sub={<>LH-{demand.number}　{demand.companyName}{demand.node ? `　${demand.node}` : ''}</>}>
            <Link to={`/desk/matches/${demand.id}`}>{demand.title}</Link>
          </RowHead>
          <Cell label={m.common_quantity()} number><QuantityLeft value={demand.quantity} remaining={demand.remaining} /></Cell>
          <Cell label={m.desk_tier_all_met()} number><Some value={demand.allMet} /></Cell>
          <Cell label={m.desk_tier_close()} number><Some value={demand.close} /></Cell>
          <Cell label={m.desk_tier_unknown()} number><Some value={demand.unknown} /></Cell>
          <Cell label={m.desk_tier_failed()} number><Some value={demand.failed} /></Cell>
          <Cell label={m.common_rail_introductions()} number><Some value={demand.introductions} /></Cell>
          <Cell label={m.desk_until()} number><DateText value={demand.expiresAt} now={now} /></Cell>
        </tr>
      ))}
    </Table>
  )
}

/** None is said, but quietly. */
const Some = ({ value }: { value: number }) => (value > 0 ? value : <span className="muted">0</span>)

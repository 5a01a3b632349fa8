import { Form } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readParkTotals, readProvinceTotals } from '#app/services/chain/figures.server.ts'
import { listParkPlaces } from '#app/services/park/list.server.ts'
import { readFlows } from '#app/services/statistics/read-flows.server.ts'
import { drawRegionMap } from '#app/ui/charts/region-map.server.ts'
import { RegionMap } from '#app/ui/charts/region-map.tsx'
import { drawSankey } from '#app/ui/charts/sankey.server.ts'
import { Sankey } from '#app/ui/charts/sankey.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { nameIn } from '#domain/chains/chain.ts'
import { chains } from '#domain/chains/index.ts'
import { flowKinds, type FlowKind, type PublicFlow } from '#domain/flows.ts'
import { findDivision } from '#domain/regions/divisions.ts'
import type { Route } from './+types/flows.ts'
import { periods, provinces } from './scope.ts'
import { readFlowsQuery } from './flows-query.server.ts'
import { flowsPath } from './flows-query.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.chain_flows())

/** Flows in the picture and the table. */
const SHOWN = 40

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  const query = readFlowsQuery(url.searchParams)
  const scope = { ...(query.chain && { chain: query.chain }), ...(query.days && { days: Number(query.days) }) }
  const [all, places, totals] = await Promise.all([
    readFlows(ctx, { kind: query.kind, by: query.by, ...scope }), listParkPlaces(ctx), query.by === 'park' ? readParkTotals(ctx, scope) : readProvinceTotals(ctx, provinces, scope),
  ])
  const flows = all.slice(0, SHOWN)
  const points = query.by === 'park'
    ? places.flatMap(({ slug, divisionCode }) => { const at = findDivision(divisionCode); return at ? [{ key: slug, lat: at.lat, lng: at.lng, size: totals.get(slug) ?? 0 }] : [] })
    : provinces.map((code) => ({ key: code, ...pointOf(code), size: totals.get(code) ?? 0 }))
  const nameOf = new Map([...places.map(({ slug, name }) => [slug, name] as const), ...provinces.map((code) => [code, findDivision(`${code}0000`)?.name ?? code] as const), ['', m.chain_outside_parks()] as const])
  const name = (key: string) => nameOf.get(key) ?? findDivision(`${key}0000`)?.name ?? m.chain_elsewhere()
  return {
    query,
    flows: flows.map((flow) => ({ ...flow, fromName: name(flow.from), toName: name(flow.to) })),
    more: all.length - flows.length,
    sankey: { ...drawSankey(flows), names: Object.fromEntries(flows.flatMap(({ from, to }) => [[from, name(from)], [to, name(to)]])) },
    map: { ...drawRegionMap(points, flows.map(({ from, to, count }) => ({ key: `${from} ${to}`, from, to, size: count ?? 0 })), ctx.boundaries?.outlines ?? null), approval: ctx.boundaries?.approval ?? null },
    points: points.map(({ key, size }) => ({ key, name: name(key), size, to: query.by === 'park' ? `/parks/${key}` : null })).sort((a, b) => b.size - a.size),
    chains: chains.map((chain) => ({ value: chain.slug, label: nameIn(chain.name, locale) })),
  }
}

const pointOf = (code: string) => {
  const { lat = 0, lng = 0 } = findDivision(`${code}0000`) ?? {}
  return { lat, lng }
}

export default function Flows({ loaderData }: Route.ComponentProps) {
  const { query, flows, more, sankey, map, points } = loaderData
  return (
    <Page>
      <PageHead title={m.chain_flows()} facts={m.chain_flows_facts()} />
      <Form method="get" className="filters filters-box" aria-label={m.common_filter()} key={JSON.stringify(query)}>
        {query.kind === 'introductions' ? null : <input type="hidden" name="kind" value={query.kind} />}
        <Field name="chain" label={m.public_home_chain()}><Select options={loaderData.chains} empty={m.common_all()} defaultValue={query.chain ?? ''} /></Field>
        <Field name="by" label={m.chain_flows_by()}><Select options={[{ value: 'park', label: m.common_park() }, { value: 'province', label: m.chain_filter_province() }]} defaultValue={query.by} /></Field>
        <Field name="days" label={m.chain_filter_period()}><Select options={periods.map((days) => ({ value: days, label: m.chain_flows_days({ days }) }))} empty={m.common_all()} defaultValue={query.days ?? ''} /></Field>
        <button className="button" type="submit">{m.chain_filter_apply()}</button>
        {query.chain || query.days || query.by !== 'park' ? <Link className="button button-quiet" to={flowsPath({ kind: query.kind, by: 'park' })}>{m.common_filters_clear()}</Link> : null}
      </Form>
      <Tabs label={m.chain_view()} tabs={flowKinds.map((kind) => ({ to: flowsPath({ ...query, kind }), text: kindWords[kind](), current: kind === query.kind }))} />
      <Stack>
        <Sheet id="flows" title={kindWords[query.kind]()} note={kindNotes[query.kind]()} foot={<span className="meta">{m.chain_flows_few()}{more > 0 ? m.chain_flows_more({ shown: flows.length, more }) : ''}</span>}>
          {flows.length === 0 ? <p className="sheet-body muted">{m.chain_flows_none()}</p> : (
            <>
              <Sankey drawing={sankey} names={sankey.names} label={m.chain_sankey_label({ kind: kindWords[query.kind](), count: flows.length })} from={m.chain_supplier()} to={m.chain_buyer()} />
              <details className="data" open={flows.length <= 12}>
                <summary>{m.common_data_table({ count: flows.length })}</summary>
                <Table caption={kindWords[query.kind]()} hideCaption columns={[{ head: m.chain_flow_from() }, { head: m.chain_flow_to() }, { head: m.chain_flow_count(), number: true }]}>
                  {flows.map((flow) => (
                    <tr key={`${flow.from} ${flow.to}`}>
                      <RowHead>{flow.fromName}</RowHead>
                      <Cell label={m.chain_flow_to()}>{flow.toName}</Cell>
                      <Cell label={m.chain_flow_count()} number>{countText(flow)}</Cell>
                    </tr>
                  ))}
                </Table>
              </details>
            </>
          )}
        </Sheet>
        <Sheet id="where" title={m.chain_flows_map()} note={m.chain_flows_map_note()} foot={map.approval === null ? <span className="meta">{m.chain_flows_points_only()}</span> : <span className="meta">{m.chain_flows_approval({ number: map.approval })}</span>}>
          <RegionMap drawing={map} names={Object.fromEntries(points.map(({ key, name }) => [key, name]))} label={m.chain_flows_map_label({ count: points.length })} />
          <details className="data">
            <summary>{m.common_data_table({ count: points.length })}</summary>
            <Table caption={m.chain_flows_map()} hideCaption columns={[{ head: query.by === 'park' ? m.common_park() : m.chain_filter_province() }, { head: m.chain_flows_live(), number: true }]}>
              {points.map(({ key, name, size, to }) => (
                <tr key={key}>
                  <RowHead>{to === null ? name : <Link to={to}>{name}</Link>}</RowHead>
                  <Cell label={m.chain_flows_live()} number>{numberText(size)}</Cell>
                </tr>
              ))}
            </Table>
          </details>
        </Sheet>
      </Stack>
    </Page>
  )
}

const countText = ({ count }: PublicFlow) => (count === null ? m.chain_few() : numberText(count))
const kindWords: Record<FlowKind, () => string> = { introductions: m.chain_flow_introductions, outcomes: m.chain_flow_outcomes, matches: m.chain_flow_matches }
const kindNotes: Record<FlowKind, () => string> = { introductions: m.chain_flow_introductions_note, outcomes: m.chain_flow_outcomes_note, matches: m.chain_flow_matches_note }

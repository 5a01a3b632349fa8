import { chainNotFound } from '#app/http/chain-not-found.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { readFilter } from '#app/http/filter.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readBalance } from '#app/services/chain/read-balance.server.ts'
import { readLeads } from '#app/services/chain/read-leads.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { TableScroll } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import type { Route } from './+types/balance.ts'
import { presentHeat } from './heat.server.ts'
import { views, type View } from './heat.ts'
import { HeatKey, HeatMap } from './heat-map.tsx'
import { Filters } from './filters.tsx'
import { Leads } from './leads.tsx'
import { presentLeads } from './leads.server.ts'
import { readScope } from './scope.server.ts'
import { scopedPath } from './scope.ts'
import { apartWords, coverageWords } from './words.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? m.chain_balance_title({ chain: loaderData.name }) : m.public_chains_title())

/** Leads on the page: beyond them nobody reads on. */
const LEADS = 50

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  if (!findChain(params.chain)) throw chainNotFound(params.chain, context)
  const view = readFilter(url.searchParams, 'view', views) ?? 'net'
  const { query, scope, choices, desk } = await readScope(ctx, url.searchParams)
  const [balance, leads] = await Promise.all([readBalance(ctx, params.chain, scope), readLeads(ctx, params.chain, scope)])
  return {
    slug: balance.slug,
    name: nameIn(balance.name, locale),
    coverage: balance.coverage,
    covered: coverageWords(balance.coverage, query.inside === '1'),
    parks: balance.parks.map((park) => ({ ...park, name: park.name || m.chain_outside_parks() })),
    rows: balance.rows.map((row) => ({
      slug: row.slug,
      name: nameIn(row.name, locale),
      stage: nameIn(balance.stages.find(({ slug }) => slug === row.stage)!.name, locale),
      unit: row.per === 'month' ? m.chain_unit_month({ unit: row.unit }) : row.unit,
      total: presentHeat(row, view),
      cells: row.cells.map((cell) => (cell === null ? null : presentHeat(cell, view))),
      apart: { supply: apartWords(row.supply), demand: apartWords(row.demand) },
    })),
    gaps: presentLeads(leads, 'gap', query, locale, LEADS),
    surpluses: presentLeads(leads, 'surplus', query, locale, LEADS),
    query,
    choices,
    desk,
    view,
  }
}

export default function Balance({ loaderData }: Route.ComponentProps) {
  const { slug, name, rows, parks, query, view, coverage } = loaderData
  const path = `/chains/${slug}/balance`
  const to = (one: View) => addressOf(path, { view: one === 'net' ? null : one, ...query })
  return (
    <Page>
      <Crumbs items={[{ text: m.public_chains_title(), to: '/chains' }, { text: name, to: scopedPath(`/chains/${slug}`, query) }, { text: m.chain_balance() }]} />
      <PageHead title={m.chain_balance_title({ chain: name })} facts={m.chain_balance_facts()} actions={<a className="button" href={scopedPath(`/chains/${slug}/balance.csv`, query)}>{m.chain_csv()}</a>} />
      <Filters path={path} query={query} choices={loaderData.choices} desk={loaderData.desk} kept={view === 'net' ? {} : { view }}>{loaderData.covered}</Filters>
      <Tabs label={m.chain_view()} tabs={views.map((one) => ({ to: to(one), text: viewWords[one](), current: one === view }))} />
      <Stack>
        <Sheet id="matrix" title={m.chain_matrix()} note={m.chain_matrix_note({ nodes: rows.length, parks: parks.length })}>
          {rows.length === 0 ? (
            <EmptyState title={m.chain_matrix_none()} actions={<ButtonLink to="/my/listings/new">{m.chain_post()}</ButtonLink>}>{m.chain_matrix_none_why()}</EmptyState>
          ) : (
            <>
              {view === 'net' ? <HeatKey /> : null}
              <TableScroll name={m.chain_matrix()}><HeatMap chain={slug} rows={rows} parks={parks} query={query} coverage={coverage} /></TableScroll>
              {rows.some((row) => [row.total, ...row.cells].some((cell) => cell?.beside)) ? <p className="sheet-body muted">{m.chain_star()}</p> : null}
              <Apart rows={rows} />
            </>
          )}
        </Sheet>
        <div className="pair">
          <Leads way="gap" leads={loaderData.gaps} />
          <Leads way="surplus" leads={loaderData.surpluses} />
        </div>
      </Stack>
    </Page>
  )
}

/** What is in no cell's sum, said beside it. */
function Apart({ rows }: { rows: Route.ComponentProps['loaderData']['rows'] }) {
  const apart = rows.flatMap((row) => (['supply', 'demand'] as const).flatMap((kind) => (row.apart[kind] === '' ? [] : [{ key: `${row.slug} ${kind}`, name: row.name, kind, words: row.apart[kind] }])))
  if (apart.length === 0) return null
  return (
    <details className="data">
      <summary>{m.chain_apart_title({ count: apart.length })}</summary>
      <ul className="sheet-body">
        {apart.map(({ key, name, kind, words }) => <li key={key}>{name}　{kind === 'supply' ? m.common_kind_supply() : m.common_kind_demand()}{m.chain_colon()}{words}</li>)}
      </ul>
    </details>
  )
}

const viewWords: Record<View, () => string> = { net: m.chain_view_net, supply: m.common_kind_supply, demand: m.common_kind_demand }

import { chainNotFound } from '#app/http/chain-not-found.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { listLeadFirms } from '#app/services/chain/list-lead-firms.server.ts'
import { readLeads } from '#app/services/chain/read-leads.server.ts'
import { readChain } from '#app/services/chain/read.server.ts'
import { listNodeRelations } from '#app/services/relation/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { chainLayout } from '#app/ui/charts/chain-layout.server.ts'
import { ChainMap } from '#app/ui/charts/chain-map.tsx'
import { BalanceKey } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import type { Route } from './+types/chain.ts'
import { Filters } from './filters.tsx'
import { Leads } from './leads.tsx'
import { presentLeads } from './leads.server.ts'
import { LeadFirms } from './lead-firms.tsx'
import { NodeTable } from './node-table.tsx'
import { Relations } from './relations.tsx'
import { readScope } from './scope.server.ts'
import { scopedPath } from './scope.ts'
import { besideWords, coverageWords, netWords } from './words.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? m.public_chain_title({ chain: loaderData.name }) : m.public_chains_title())

const LEADS = 5

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  const found = findChain(params.chain)
  if (!found) throw chainNotFound(params.chain, context)
  const read = await readScope(ctx, url.searchParams)
  const [chain, leads, firms, relations] = await Promise.all([
    readChain(ctx, params.chain, read.scope), readLeads(ctx, params.chain, read.scope), listLeadFirms(ctx, { ...read.scope, chain: params.chain }), listNodeRelations(ctx, found.nodes.map(({ slug }) => slug)),
  ])
  const nameOfNode = new Map(found.nodes.map(({ slug, name }) => [slug, nameIn(name, locale)]))
  return {
    slug: chain.slug,
    name: nameIn(chain.name, locale),
    summary: nameIn(chain.summary, locale),
    coverage: coverageWords(chain.coverage, read.query.inside === '1'),
    sources: chain.sources,
    layout: chainLayout(found),
    query: read.query,
    choices: read.choices,
    desk: read.desk,
    firms: firms.map((firm) => ({ ...firm, nodes: firm.nodes.flatMap((slug) => { const name = nameOfNode.get(slug); return name === undefined ? [] : [{ slug, name }] }) })),
    relations: relations.map((relation) => ({ ...relation, nodeName: nameOfNode.get(relation.node)! })),
    now: ctx.clock.now().getTime(),
    gaps: presentLeads(leads, 'gap', read.query, locale, LEADS),
    surpluses: presentLeads(leads, 'surplus', read.query, locale, LEADS),
    stages: chain.stages.map((stage) => ({
      slug: stage.slug,
      name: nameIn(stage.name, locale),
      nodes: stage.nodes.map((node) => ({ ...node, name: nameIn(node.name, locale), inputs: node.inputs.map((input) => ({ ...input, name: nameIn(input.name, locale) })) })),
    })),
  }
}

export default function ChainPage({ loaderData }: Route.ComponentProps) {
  const { slug, name, stages, layout, query, coverage } = loaderData
  const path = `/chains/${slug}`
  const nodes = stages.flatMap((stage) => stage.nodes)
  return (
    <Page>
      <Crumbs items={[{ text: m.public_chains_title(), to: '/chains' }, { text: name }]} />
      <PageHead
        title={m.public_chain_title({ chain: name })}
        facts={[loaderData.summary, m.chain_nodes({ count: nodes.length })]}
        actions={
          <>
            <ButtonLink to={scopedPath(`${path}/balance`, query)}>{m.chain_balance_link()}</ButtonLink>
            <a className="button" href={scopedPath(`${path}.csv`, query)}>{m.chain_csv()}</a>
            <a className="button" href={scopedPath(`${path}.json`, query)}>JSON</a>
          </>
        }
      />
      <Filters path={path} query={query} choices={loaderData.choices} desk={loaderData.desk}>{coverage}</Filters>
      <Stack>
        <Sheet id="map" title={m.public_chain_map()} note={m.chain_map_note()} links={<BalanceKey />}>
          <ChainMap
            chain={name} stages={stages} layout={layout}
            nodes={nodes.map((node) => ({ ...node, supply: node.supply.listings, demand: node.demand.listings, relations: loaderData.relations.filter((relation) => relation.node === node.slug).length, net: `${netWords(node)}${besideWords(node) === '' || node.net === null ? '' : '＊'}`, to: scopedPath(`${path}/${node.slug}`, query) }))}
          />
          <details className="data">
            <summary>{m.common_data_table({ count: nodes.length })}</summary>
            {stages.map((stage) => <NodeTable key={stage.slug} chain={slug} stage={stage} query={query} />)}
          </details>
        </Sheet>
        <div className="pair">
          <Leads way="gap" leads={loaderData.gaps} more={scopedPath(`${path}/balance`, query)} />
          <Leads way="surplus" leads={loaderData.surpluses} more={scopedPath(`${path}/balance`, query)} />
        </div>
        <LeadFirms firms={loaderData.firms} chain={slug} />
        <Relations relations={loaderData.relations} now={loaderData.now} />
        <details className="sources">
          <summary>{m.public_chain_sources()}</summary>
          <ul>{loaderData.sources.map((source) => <li key={source}>{source}</li>)}</ul>
        </details>
      </Stack>
    </Page>
  )
}

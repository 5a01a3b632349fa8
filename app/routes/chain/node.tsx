import { chainNotFound } from '#app/http/chain-not-found.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readNode } from '#app/services/chain/read-node.server.ts'
import { listNodeRelations } from '#app/services/relation/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ListingTable } from '#app/ui/listing-table.tsx'
import { BalanceMark } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack, WithAside } from '#app/ui/page.tsx'
import { Link } from '#app/ui/link.tsx'
import { nameIn, type Attribute } from '#domain/chains/chain.ts'
import { chainOfNode } from '#domain/chains/index.ts'
import type { Route } from './+types/node.ts'
import { Filters } from './filters.tsx'
import { Leads } from './leads.tsx'
import { presentLeads } from './leads.server.ts'
import { About, Attributes, Instead, Neighbours, ParkTable, Unmet } from './node-parts.tsx'
import { unmetWords } from './node-words.server.ts'
import { retiredPage } from './retired-node.server.ts'
import { RetiredNodePage } from './retired-node.tsx'
import { Relations } from './relations.tsx'
import { readScope } from './scope.server.ts'
import { inSearch, postedPath, scopedPath } from './scope.ts'
import { coverageWords, standWords } from './words.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData?.retired ? loaderData.retired.gone.name : loaderData ? m.chain_node_title({ node: loaderData.node.name, chain: loaderData.chain.name }) : m.public_chains_title())

/** Leads on the page: the matrix has the rest. */
const LEADS = 5

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  if (chainOfNode(params.node)?.slug !== params.chain) {
    const retired = retiredPage(params, locale)
    if (!retired) throw chainNotFound(params.node, context)
    return { retired }
  }
  const { query, scope, choices, desk } = await readScope(ctx, url.searchParams)
  const [found, relations] = await Promise.all([readNode(ctx, params.node, scope), listNodeRelations(ctx, [params.node])])
  const named = <T extends { name: { zh: string; en: string } }>(one: T) => ({ ...one, name: nameIn(one.name, locale) })
  const parksOf = (slugs: string[]) => slugs.map((slug) => ({ slug, name: found.leads.parks.get(slug) ?? m.chain_outside_parks() }))
  const { attributes, ...node } = found.node
  return {
    retired: null,
    ...found,
    chain: named(found.chain),
    stage: nameIn(found.stage, locale),
    coverage: coverageWords(found.coverage, query.inside === '1'),
    node: named(node),
    attributes: attributes.map((attribute) => ({ slug: attribute.slug, name: nameIn(attribute.name, locale), says: attributeWords(attribute) })),
    inputs: found.inputs.map(named),
    takers: found.takers.map(named),
    unmet: unmetWords(found.unmet),
    leads: { gap: presentLeads(found.leads, 'gap', query, locale, LEADS), surplus: presentLeads(found.leads, 'surplus', query, locale, LEADS) },
    instead: found.instead && {
      substitutes: found.instead.substitutes.map((one) => ({ ...named(one), needs: nameIn(one.needs, locale), parks: parksOf(one.parks) })),
      inputs: found.instead.inputs.map((one) => ({ ...named(one), parks: parksOf(one.parks) })),
    },
    relations,
    query,
    choices,
    desk,
    now: ctx.clock.now().getTime(),
  }
}

/** What a buyer chooses of it: values, or a figure with its unit. */
function attributeWords(attribute: Attribute): string {
  if (attribute.kind === 'enumeration') return attribute.values.map(({ value }) => value).join('、')
  if (attribute.kind === 'grade') return attribute.values.map(({ value }) => value).join(' < ')
  const unit = attribute.unit || m.chain_attribute_ratio()
  return { 'at-least': m.chain_attribute_at_least, 'at-most': m.chain_attribute_at_most, exactly: m.chain_attribute_exactly }[attribute.direction]({ unit })
}

export default function NodePage({ loaderData }: Route.ComponentProps) {
  return loaderData.retired ? <RetiredNodePage {...loaderData.retired} /> : <LiveNode {...loaderData} />
}

function LiveNode(loaderData: Extract<Route.ComponentProps['loaderData'], { retired: null }>) {
  const { chain, stage, node, query, now } = loaderData
  const path = `/chains/${chain.slug}/${node.slug}`
  return (
    <Page>
      <Crumbs items={[{ text: m.public_chains_title(), to: '/chains' }, { text: chain.name, to: scopedPath(`/chains/${chain.slug}`, query) }, { text: stage }, { text: node.name }]} />
      <PageHead
        title={node.name}
        facts={[
          <BalanceMark key="balance" balance={node.balance}>{standWords(node)}</BalanceMark>,
          m.chain_node_counts({ supply: node.supply.listings, demand: node.demand.listings }),
        ]}
        actions={
          <>
            <ButtonLink to={`/my/listings/new?kind=supply&node=${node.slug}`}>{m.chain_post_supply()}</ButtonLink>
            <ButtonLink to={`/my/listings/new?kind=demand&node=${node.slug}`}>{m.chain_post_demand()}</ButtonLink>
          </>
        }
      />
      <Filters path={path} query={query} choices={loaderData.choices} desk={loaderData.desk}>{loaderData.coverage}</Filters>
      <WithAside aside={<><About {...loaderData} /><Attributes attributes={loaderData.attributes} /></>}>
        <Stack>
          <ParkTable {...loaderData} />
          {(['gap', 'surplus'] as const).map((way) => (loaderData.leads[way].total === 0 ? null : (
            <Leads key={way} way={way} leads={loaderData.leads[way]} more={scopedPath(`/chains/${chain.slug}/balance`, query)} ofNode>
              {way === 'gap' && loaderData.instead ? <Instead chain={chain.slug} {...loaderData.instead} query={query} /> : null}
            </Leads>
          )))}
          {(['demand', 'supply'] as const).map((kind) => (
            <ListingTable
              key={kind} id={kind} now={now} title={kind === 'demand' ? m.chain_who_needs() : m.chain_who_supplies()} listings={loaderData.listings[kind]}
              none={kind === 'demand' ? m.chain_nobody_needs() : m.chain_nobody_supplies()}
              links={inSearch(query) && node[kind].listings > loaderData.listings[kind].length ? <Link to={postedPath(chain.slug, query, { node: node.slug, kind })}>{m.chain_all_listings({ count: node[kind].listings })}</Link> : undefined}
            />
          ))}
          <Unmet unmet={loaderData.unmet} />
          <Relations relations={loaderData.relations} now={now} />
          <Neighbours {...loaderData} />
        </Stack>
      </WithAside>
    </Page>
  )
}

import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readChain } from '#app/services/chain/read.server.ts'
import { listNewest } from '#app/services/listing/list-newest.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { ChainMap } from '#app/ui/charts/chain-map.tsx'
import { Link } from '#app/ui/link.tsx'
import { ListingTable } from '#app/ui/listing-table.tsx'
import { BalanceKey, BalanceMark } from '#app/ui/marks.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Page, Stack } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Route } from './+types/chain.ts'
import { nearestChains } from './listings-facets.server.ts'

export const handle = { policy: 'public' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? m.public_chain_title({ chain: loaderData.name }) : m.public_chains_title())

const NEWEST = 6

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  if (!findChain(params.chain)) {
    const near = nearestChains(params.chain, locale)
    throw new Refusal('not-found', near.length > 0 ? 'chain-not-found-near' : 'chain-not-found', { params: { near: near.map((n) => n.text).join('、') } })
  }
  const [chain, newest] = await Promise.all([readChain(ctx, params.chain), Promise.all((['demand', 'supply'] as const).map((kind) => listNewest(ctx, { chain: params.chain, kind }, NEWEST))).then((both) => both.flat())])
  return {
    slug: chain.slug,
    name: nameIn(chain.name, locale),
    summary: nameIn(chain.summary, locale),
    companies: chain.companies,
    sources: chain.sources,
    newest,
    now: ctx.clock.now().getTime(),
    stages: chain.stages.map((stage) => ({
      slug: stage.slug,
      name: nameIn(stage.name, locale),
      nodes: stage.nodes.map((node) => ({
        ...node,
        name: nameIn(node.name, locale),
        inputs: node.inputs.map((input) => ({ ...input, name: nameIn(input.name, locale) })),
      })),
    })),
  }
}

export default function ChainPage({ loaderData }: Route.ComponentProps) {
  const { slug, name, stages, newest, now } = loaderData
  const nodes = stages.flatMap((stage) => stage.nodes.map((node) => ({ ...node, stage: stage.slug })))
  return (
    <Page>
      <Crumbs items={[{ text: m.public_chains_title(), to: '/chains' }, { text: name }]} />
      <PageHead
        title={m.public_chain_title({ chain: name })}
        facts={[loaderData.summary, m.public_chain_companies({ count: loaderData.companies })]}
        actions={<ButtonLink to={`/listings?chain=${slug}`}>{m.public_chain_listings()}</ButtonLink>}
      />
      <Stack>
        <Sheet id="map" title={m.public_chain_map()} note={m.public_chain_map_note()} links={<BalanceKey />}>
          <ChainMap
            chain={name} stages={stages}
            nodes={nodes.map((node) => ({ ...node, to: `/listings?node=${node.slug}` }))}
            edges={nodes.flatMap((node) => node.inputs.map((input) => ({ from: input.slug, to: node.slug, ratio: input.ratio ?? undefined })))}
          />
          <details className="data">
            <summary>{m.common_data_table({ count: nodes.length })}</summary>
            {stages.map((stage) => <Stage key={stage.slug} stage={stage} />)}
          </details>
        </Sheet>
        <div className="pair">
          {(['demand', 'supply'] as const).map((kind) => (
            <ListingTable
              key={kind} id={kind} now={now} title={kind === 'demand' ? m.public_home_new_demand() : m.public_home_new_supply()}
              listings={newest.filter((l) => l.kind === kind)} none={kind === 'demand' ? m.public_home_none_demand() : m.public_home_none_supply()}
              links={<Link to={`/listings?chain=${slug}&kind=${kind}`}>{m.public_park_all()}</Link>}
            />
          ))}
        </div>
        <details className="sources">
          <summary>{m.public_chain_sources()}</summary>
          <ul>{loaderData.sources.map((source) => <li key={source}>{source}</li>)}</ul>
        </details>
      </Stack>
    </Page>
  )
}

type StageData = Route.ComponentProps['loaderData']['stages'][number]

function Stage({ stage }: { stage: StageData }) {
  return (
    <>
      <h3 className="stage-head">{stage.name}</h3>
      <Table
        caption={m.public_chain_stage({ stage: stage.name })} hideCaption className="nodes"
        columns={[
          { head: m.public_chain_node() },
          { head: m.public_chain_inputs() },
          { head: m.public_chain_state() },
          { head: m.common_kind_supply(), number: true },
          { head: m.common_kind_demand(), number: true },
        ]}
      >
        {stage.nodes.map((node) => (
          <tr key={node.slug} id={node.slug}>
            <RowHead sub={node.synonyms.join('、')}><Link to={`/listings?node=${node.slug}`}>{node.name}</Link></RowHead>
            <Cell label={m.public_chain_inputs()}>
              {node.inputs.length === 0 ? '—' : <span className="line">{node.inputs.map((input) => <a key={input.slug} href={`#${input.slug}`}>{input.name}{input.ratio ? ` ×${input.ratio}` : ''}</a>)}</span>}
            </Cell>
            <Cell label={m.public_chain_state()}><BalanceMark balance={node.balance} /></Cell>
            <Cell number label={m.common_kind_supply()}>{node.supply > 0 ? <Link to={`/listings?node=${node.slug}&kind=supply`}>{numberText(node.supply)}</Link> : numberText(0)}</Cell>
            <Cell number label={m.common_kind_demand()}>{node.demand > 0 ? <Link to={`/listings?node=${node.slug}&kind=demand`}>{numberText(node.demand)}</Link> : numberText(0)}</Cell>
          </tr>
        ))}
      </Table>
    </>
  )
}

import { chainNotFound } from '#app/http/chain-not-found.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { csvResponse } from '#app/http/csv.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readChain } from '#app/services/chain/read.server.ts'
import { quantityText } from '#app/ui/quantities.ts'
import { balanceWord } from '#app/ui/words.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import { TAXONOMY_VERSION } from '#domain/chains/version.ts'
import type { Route } from './+types/csv.ts'
import { readScope } from './scope.server.ts'
import { apartWords } from './words.ts'

export const handle = { policy: 'public' } satisfies RouteHandle

/** One chain's figures, a node a line. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  if (!findChain(params.chain)) throw chainNotFound(params.chain, context)
  const { scope } = await readScope(ctx, url.searchParams)
  const chain = await readChain(ctx, params.chain, scope)
  const lines = chain.stages.flatMap((stage) => stage.nodes.map((node) => [
    node.slug, nameIn(node.name, locale), nameIn(stage.name, locale), balanceWord(node.balance), node.supply.listings, node.demand.listings,
    node.supply.amount, node.demand.amount, node.net, node.per === 'month' ? m.chain_unit_month({ unit: node.unit }) : node.unit,
    apartWords(node.supply, quantityText), apartWords(node.demand, quantityText), TAXONOMY_VERSION, ctx.demo ? m.common_demo_tag() : '',
  ]))
  return csvResponse(`${chain.slug}.csv`, [
    [
      m.chain_column_slug(), m.public_chain_node(), m.chain_stage(), m.public_chain_state(), m.chain_column_supplies(), m.chain_column_demands(),
      m.common_kind_supply(), m.common_kind_demand(), m.chain_view_net(), m.chain_unit(), m.chain_column_supply_apart(), m.chain_column_demand_apart(), m.chain_column_version(), m.common_demo_tag(),
    ],
    ...lines,
  ])
}

import { chainNotFound } from '#app/http/chain-not-found.server.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { csvResponse } from '#app/http/csv.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { readBalance } from '#app/services/chain/read-balance.server.ts'
import { quantityText } from '#app/ui/quantities.ts'
import { balanceWord } from '#app/ui/words.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { findChain } from '#domain/chains/index.ts'
import type { Route } from './+types/balance-csv.ts'
import { readScope } from './scope.server.ts'
import { apartWords } from './words.ts'

export const handle = { policy: 'public' } satisfies RouteHandle

/** The matrix, one node in one park a line. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const locale = getLocale()
  if (!findChain(params.chain)) throw chainNotFound(params.chain, context)
  const { scope } = await readScope(ctx, url.searchParams)
  const balance = await readBalance(ctx, params.chain, scope)
  const lines = balance.rows.flatMap((row) => row.cells.flatMap((cell, index) => {
    const park = balance.parks[index]!
    return cell === null ? [] : [[
      row.slug, nameIn(row.name, locale), park.slug, park.name || m.chain_outside_parks(), balanceWord(cell.balance), cell.supply.listings, cell.demand.listings,
      cell.supply.amount, cell.demand.amount, cell.net, cell.per === 'month' ? m.chain_unit_month({ unit: cell.unit }) : cell.unit,
      apartWords(cell.supply, quantityText), apartWords(cell.demand, quantityText), ctx.demo ? m.common_demo_tag() : '',
    ]]
  }))
  return csvResponse(`${balance.slug}-balance.csv`, [
    [
      m.chain_column_slug(), m.public_chain_node(), m.chain_column_park(), m.common_park(), m.public_chain_state(), m.chain_column_supplies(), m.chain_column_demands(),
      m.common_kind_supply(), m.common_kind_demand(), m.chain_view_net(), m.chain_unit(), m.chain_column_supply_apart(), m.chain_column_demand_apart(), m.common_demo_tag(),
    ],
    ...lines,
  ])
}

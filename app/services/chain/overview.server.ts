import type { Ctx } from '#app/ctx.ts'
import { balanceByCount, balanceOf, type NodeBalance } from '#domain/chains/balance.ts'
import type { Chain } from '#domain/chains/chain.ts'
import { chains } from '#domain/chains/index.ts'
import { countChainCompanies, readFigures, sheetOf } from './figures.server.ts'

/** Every chain with its stages' and its own live counts, public listings only. */
export async function readChains(ctx: Ctx) {
  const [figures, companies] = await Promise.all([readFigures(ctx, { audience: 'public' }), countChainCompanies(ctx, { audience: 'public' })])
  return chains.map((chain) => ({ ...summarise(chain, figures), companies: companies.get(chain.slug) ?? 0 }))
}

function summarise(chain: Chain, figures: Map<string, NodeBalance>) {
  const nodes = chain.nodes.map((node) => ({ node, sheet: sheetOf(figures, node.slug) }))
  const balances = nodes.map(({ sheet }) => balanceOf(sheet))
  return {
    slug: chain.slug,
    name: chain.name,
    summary: chain.summary,
    ...listingsOf(nodes.map(({ sheet }) => sheet)),
    gaps: balances.filter((balance) => balance === 'gap').length,
    surpluses: balances.filter((balance) => balance === 'surplus').length,
    // The nodes of a stage are of several units, which do not add up: a stage is told by its listings.
    stages: chain.stages.map((stage) => ({ name: stage.name, balance: balanceByCount(listingsOf(nodes.filter(({ node }) => node.stage === stage.slug).map(({ sheet }) => sheet))) })),
  }
}

const listingsOf = (sheets: NodeBalance[]) => ({
  supply: sheets.reduce((sum, { supply }) => sum + supply.listings, 0),
  demand: sheets.reduce((sum, { demand }) => sum + demand.listings, 0),
})

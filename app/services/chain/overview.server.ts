import type { Ctx } from '#app/ctx.ts'
import { balanceOf, stageBalance, type NodeBalance } from '#domain/chains/balance.ts'
import type { Chain } from '#domain/chains/chain.ts'
import { chains } from '#domain/chains/index.ts'
import { countChainCompanies, readFigures, sheetOf } from './figures.server.ts'

/** Every chain with its stages' and its own live counts, public listings only. */
export async function readChains(ctx: Ctx) {
  const [figures, companies] = await Promise.all([readFigures(ctx, { audience: 'public' }), countChainCompanies(ctx, { audience: 'public' })])
  return chains.map((chain) => ({ ...summarise(chain, figures), companies: companies.get(chain.slug) ?? 0 }))
}

function summarise(chain: Chain, figures: Map<string, NodeBalance>) {
  const nodes = chain.nodes.map((node) => {
    const sheet = sheetOf(figures, node.slug)
    return { stage: node.stage, sheet, balance: balanceOf(sheet) }
  })
  return {
    slug: chain.slug,
    name: chain.name,
    summary: chain.summary,
    ...listingsOf(nodes.map(({ sheet }) => sheet)),
    gaps: nodes.filter(({ balance }) => balance === 'gap').length,
    surpluses: nodes.filter(({ balance }) => balance === 'surplus').length,
    stages: chain.stages.map(({ slug, name }) => ({ name, balance: stageBalance(nodes.filter(({ stage }) => stage === slug).map(({ balance }) => balance)) })),
  }
}

const listingsOf = (sheets: NodeBalance[]) => ({
  supply: sheets.reduce((sum, { supply }) => sum + supply.listings, 0),
  demand: sheets.reduce((sum, { demand }) => sum + demand.listings, 0),
})

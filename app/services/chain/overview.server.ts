import type { Ctx } from '#app/ctx.ts'
import { balanceOf, type Balance } from '#domain/chains/balance.ts'
import type { Chain } from '#domain/chains/chain.ts'
import { chains } from '#domain/chains/index.ts'
import { countChainCompanies, countNodes, type NodeCount } from './count-nodes.server.ts'

const NONE: NodeCount = { supply: 0, demand: 0 }

/** Every chain with its stages' and its own live counts, from one pair of queries. */
export async function readChains(ctx: Ctx) {
  const [counts, companies] = await Promise.all([countNodes(ctx), countChainCompanies(ctx)])
  return chains.map((chain) => ({ ...summarise(chain, counts), companies: companies.get(chain.slug) ?? 0 }))
}

function summarise(chain: Chain, counts: Map<string, NodeCount>) {
  const nodes = chain.nodes.map((node) => ({ node, count: counts.get(node.slug) ?? NONE }))
  const total = sum(nodes.map((n) => n.count))
  return {
    slug: chain.slug,
    name: chain.name,
    summary: chain.summary,
    nodes: chain.nodes.length,
    ...total,
    gaps: nodes.filter((n) => balanceOf(n.count) === 'gap').length,
    surpluses: nodes.filter((n) => balanceOf(n.count) === 'surplus').length,
    stages: chain.stages.map((stage) => ({ name: stage.name, balance: balanceOf(sum(nodes.filter((n) => n.node.stage === stage.slug).map((n) => n.count))) as Balance })),
  }
}

export const sum = (counts: NodeCount[]): NodeCount => counts.reduce((a, b) => ({ supply: a.supply + b.supply, demand: a.demand + b.demand }), NONE)

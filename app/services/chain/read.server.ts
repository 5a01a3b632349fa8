import type { Ctx } from '#app/ctx.ts'
import { balanceOf } from '#domain/chains/balance.ts'
import { findChain, findNode } from '#domain/chains/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { countChainCompanies, countNodes } from './count-nodes.server.ts'

/** One chain by stages, each node with what is live on it and what goes into it. */
export async function readChain(ctx: Ctx, slug: string) {
  const chain = findChain(slug)
  if (!chain) throw new Refusal('not-found', 'chain-not-found')
  const [counts, companies] = await Promise.all([countNodes(ctx), countChainCompanies(ctx)])
  const present = (node: (typeof chain.nodes)[number]) => {
    const count = counts.get(node.slug) ?? { supply: 0, demand: 0 }
    return {
      slug: node.slug,
      name: node.name,
      synonyms: node.synonyms.slice(0, 4),
      inputs: node.inputs.flatMap(({ node: input, ratio }) => (findNode(input) ? [{ slug: input, name: findNode(input)!.name, ratio: ratio ?? null }] : [])),
      ...count,
      balance: balanceOf(count),
    }
  }
  return {
    slug: chain.slug,
    name: chain.name,
    summary: chain.summary,
    sources: chain.sources,
    companies: companies.get(slug) ?? 0,
    stages: chain.stages.map((stage) => ({ ...stage, nodes: chain.nodes.filter((node) => node.stage === stage.slug).map(present) })),
  }
}

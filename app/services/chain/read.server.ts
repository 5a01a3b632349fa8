import type { Ctx } from '#app/ctx.ts'
import { balanceOf, COMMON, netOf, type NodeBalance, type Posted } from '#domain/chains/balance.ts'
import type { ChainNode } from '#domain/chains/chain.ts'
import { findChain, findNode } from '#domain/chains/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { readCoverage, readFigures, sheetOf, type FigureScope } from './figures.server.ts'

/** One chain by stages, each node with what is live on it in this scope, what goes into it and how the two sides stand. */
export async function readChain(ctx: Ctx, slug: string, scope: Omit<FigureScope, 'chain'> = { audience: 'public' }) {
  const chain = findChain(slug)
  if (!chain) throw new Refusal('not-found', 'chain-not-found')
  const own = { ...scope, chain: slug }
  const [figures, coverage] = await Promise.all([readFigures(ctx, own), readCoverage(ctx, own)])
  return {
    slug: chain.slug,
    name: chain.name,
    summary: chain.summary,
    sources: chain.sources,
    coverage,
    stages: chain.stages.map((stage) => ({ ...stage, nodes: chain.nodes.filter((node) => node.stage === stage.slug).map((node) => presentNode(node, sheetOf(figures, node.slug))) })),
  }
}

/** A node with its figures, as pages and files show it. */
export function presentNode(node: ChainNode, sheet: NodeBalance) {
  return {
    slug: node.slug,
    name: node.name,
    stage: node.stage,
    synonyms: node.synonyms.slice(0, 4),
    inputs: node.inputs.flatMap(({ node: input, ratio }) => (findNode(input) ? [{ slug: input, name: findNode(input)!.name, ratio: ratio ?? null }] : [])),
    ...presentFigures(node, sheet),
  }
}
export type PresentedNode = ReturnType<typeof presentNode>

/** How a node stands, somewhere. Amounts are in `unit` and `per`. */
export const presentFigures = ({ unitFamily }: ChainNode, sheet: NodeBalance) => ({
  unit: COMMON[unitFamily].unit,
  per: COMMON[unitFamily].per,
  supply: presentSide(sheet.supply),
  demand: presentSide(sheet.demand),
  net: netOf(sheet),
  balance: balanceOf(sheet),
})
export type PresentedFigures = ReturnType<typeof presentFigures>

/** `amount` is null where no listing says a quantity that can be added. Sums to six decimals: thirds of a year's tonnes have no end. */
const presentSide = ({ listings, amount, counted, apart, unsaid }: Posted) => ({ listings, amount: counted > 0 ? six(amount) : null, counted, apart: apart.map((one) => ({ ...one, value: six(one.value) })), unsaid })
const six = (value: number) => Math.round(value * 1e6) / 1e6

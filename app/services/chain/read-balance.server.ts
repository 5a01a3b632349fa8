import type { Ctx } from '#app/ctx.ts'
import { listParkPlaces } from '#app/services/park/list.server.ts'
import { byNeed, leadsOf } from '#domain/chains/leads.ts'
import { findChain } from '#domain/chains/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { readCoverage, readFigures, readParkCoverage, readParkFigures, sheetOf, type FigureScope } from './figures.server.ts'
import { presentNode } from './read.server.ts'

/** One chain, node by park: how each stands there, what is lacking and what has no buyer. Only nodes and parks where something is posted. */
export async function readBalance(ctx: Ctx, slug: string, scope: Omit<FigureScope, 'chain'>) {
  const chain = findChain(slug)
  if (!chain) throw new Refusal('not-found', 'chain-not-found')
  const own = { ...scope, chain: slug }
  const [figures, byPark, coverage, parkCoverage, places] = await Promise.all([readFigures(ctx, own), readParkFigures(ctx, own), readCoverage(ctx, own), readParkCoverage(ctx, own), listParkPlaces(ctx)])
  const parks = [...places.filter(({ slug: park }) => byPark.has(park)), ...(byPark.has('') ? [OUTSIDE] : [])]
  const nodes = chain.nodes.filter((node) => figures.has(node.slug))
  const sheetsOf = (node: string) => parks.flatMap(({ slug: park, divisionCode }) => {
    const sheet = byPark.get(park)?.get(node)
    return sheet ? [{ park, divisionCode, sheet }] : []
  })
  return {
    slug: chain.slug,
    name: chain.name,
    stages: chain.stages,
    coverage,
    parks: parks.map(({ slug: park, name, divisionCode }) => ({ slug: park, name, province: divisionCode?.slice(0, 2) ?? null, coverage: parkCoverage.get(park) ?? { companies: 0, posted: 0 } })),
    rows: nodes.map((node) => {
      const cells = new Map(sheetsOf(node.slug).map(({ park, sheet }) => [park, presentNode(node, sheet)]))
      return { ...presentNode(node, sheetOf(figures, node.slug)), cells: parks.map(({ slug: park }) => cells.get(park) ?? null) }
    }),
    gaps: nodes.flatMap((node) => leadsOf('gap', node.slug, sheetsOf(node.slug))).sort(byNeed),
    surpluses: nodes.flatMap((node) => leadsOf('surplus', node.slug, sheetsOf(node.slug))).sort(byNeed),
  }
}
export type ChainBalance = Awaited<ReturnType<typeof readBalance>>

const OUTSIDE = { slug: '', name: '', divisionCode: null }

import type { Ctx } from '#app/ctx.ts'
import { listParkPlaces } from '#app/services/park/list.server.ts'
import { findChain } from '#domain/chains/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { readCoverage, readFigures, readParkCoverage, readParkFigures, sheetOf, type FigureScope } from './figures.server.ts'
import { presentFigures, presentNode } from './read.server.ts'

/** One chain, node by park: how each stands there. Only nodes and parks where something is posted; `cells` are in the order of `parks`. */
export async function readBalance(ctx: Ctx, slug: string, scope: Omit<FigureScope, 'chain'>) {
  const chain = findChain(slug)
  if (!chain) throw new Refusal('not-found', 'chain-not-found')
  const own = { ...scope, chain: slug }
  const [figures, byPark, coverage, parkCoverage, places] = await Promise.all([readFigures(ctx, own), readParkFigures(ctx, own), readCoverage(ctx, own), readParkCoverage(ctx, own), listParkPlaces(ctx)])
  const parks = [...places.filter(({ slug: park }) => byPark.has(park)), ...(byPark.has('') ? [OUTSIDE] : [])]
  return {
    slug: chain.slug,
    name: chain.name,
    stages: chain.stages,
    coverage,
    parks: parks.map(({ slug: park, name, divisionCode }) => ({ slug: park, name, province: divisionCode?.slice(0, 2) ?? null, coverage: parkCoverage.get(park) ?? { companies: 0, posted: 0 } })),
    rows: chain.nodes.filter((node) => figures.has(node.slug)).map((node) => ({
      ...presentNode(node, sheetOf(figures, node.slug)),
      cells: parks.map(({ slug: park }) => {
        const sheet = byPark.get(park)?.get(node.slug)
        return sheet ? presentFigures(node, sheet) : null
      }),
    })),
  }
}

const OUTSIDE = { slug: '', name: '', divisionCode: null }

import type { Ctx } from '#app/ctx.ts'
import { listParkPlaces } from '#app/services/park/list.server.ts'
import { findChain } from '#domain/chains/index.ts'
import { byNeed, leadsOf } from '#domain/chains/leads.ts'
import { Refusal } from '#domain/refusal.ts'
import { readParkFigures, type FigureScope } from './figures.server.ts'

/** What parks lack in one chain, and what they have over; those that most listings ask for, or offer, first. `parks`: names by slug. */
export async function readLeads(ctx: Ctx, slug: string, scope: Omit<FigureScope, 'chain'>) {
  const chain = findChain(slug)
  if (!chain) throw new Refusal('not-found', 'chain-not-found')
  const [byPark, places] = await Promise.all([readParkFigures(ctx, { ...scope, chain: slug }), listParkPlaces(ctx)])
  const placeOf = new Map(places.map((park) => [park.slug, park]))
  const sheetsOf = (node: string) => [...byPark].flatMap(([park, sheets]) => {
    const sheet = sheets.get(node)
    return sheet ? [{ park, divisionCode: placeOf.get(park)?.divisionCode ?? null, sheet }] : []
  })
  const leads = (way: 'gap' | 'surplus') => chain.nodes.flatMap((node) => leadsOf(way, node.slug, sheetsOf(node.slug))).sort(byNeed)
  return { slug: chain.slug, parks: new Map(places.map(({ slug: park, name }) => [park, name])), gaps: leads('gap'), surpluses: leads('surplus') }
}
export type ChainLeads = Awaited<ReturnType<typeof readLeads>>

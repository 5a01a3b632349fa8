import type { Ctx } from '#app/ctx.ts'
import { listParkPlaces } from '#app/services/park/list.server.ts'
import { findChain } from '#domain/chains/index.ts'
import { byNeed, leadsOf, type ParkSheet } from '#domain/chains/leads.ts'
import { Refusal } from '#domain/refusal.ts'
import { readParkFigures, type FigureScope } from './figures.server.ts'

/** What parks lack in one chain, and what they have over; those that most listings ask for, or offer, first. `parks`: names by slug. */
export async function readLeads(ctx: Ctx, slug: string, scope: Omit<FigureScope, 'chain'>) {
  const chain = findChain(slug)
  if (!chain) throw new Refusal('not-found', 'chain-not-found')
  const [{ own, everywhere }, places] = await Promise.all([readParkSheets(ctx, slug, scope), listParkPlaces(ctx)])
  const leads = (way: 'gap' | 'surplus') => chain.nodes.flatMap((node) => leadsOf(way, node.slug, own(node.slug), everywhere(node.slug))).sort(byNeed)
  return { slug: chain.slug, parks: new Map(places.map(({ slug: park, name }) => [park, name])), gaps: leads('gap'), surpluses: leads('surplus') }
}
export type ChainLeads = Awaited<ReturnType<typeof readLeads>>

/** A node's sheets by park: those of the scope's region, whose gap or surplus it is; and of all parks, at the same time and for the same readers, who could help. */
export async function readParkSheets(ctx: Ctx, chain: string, scope: Omit<FigureScope, 'chain'>) {
  const { days, audience } = scope
  const [own, everywhere, places] = await Promise.all([
    readParkFigures(ctx, { ...scope, chain }),
    // Where the scope has no region this is the same reading under the same name.
    readParkFigures(ctx, { ...(days !== undefined && { days }), audience, chain }),
    listParkPlaces(ctx),
  ])
  const placeOf = new Map(places.map((park) => [park.slug, park.divisionCode]))
  const sheetsIn = (figures: typeof own) => (node: string): ParkSheet[] => [...figures].flatMap(([park, sheets]) => {
    const sheet = sheets.get(node)
    return sheet ? [{ park, divisionCode: placeOf.get(park) ?? null, sheet }] : []
  })
  return { own: sheetsIn(own), everywhere: sheetsIn(everywhere) }
}

import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { presentListingRow } from '#app/services/listing/present.server.ts'
import { rowColumns } from '#app/services/listing/row-columns.server.ts'
import { listParkPlaces } from '#app/services/park/list.server.ts'
import type { ChainNode } from '#domain/chains/chain.ts'
import { chainOfNode, findNode, takersOf } from '#domain/chains/index.ts'
import { leadsOf, type ParkSheet } from '#domain/chains/leads.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Kind } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { isLive, readCoverage, readFigures, readParkFigures, sheetOf, type FigureScope } from './figures.server.ts'
import { listUnmet } from './list-unmet.server.ts'
import { readParkSheets } from './read-leads.server.ts'
import { presentFigures, presentNode } from './read.server.ts'

/** Listings of each kind on the page; the rest is a search away. */
const SHOWN = 8
/** Parks named beside a node that may help where nobody has it over. */
const HELPERS = 3

/** One node: what it is, its neighbours, who supplies and needs it where, who could fill its gaps or take what is over, and what no supply of it meets. */
export async function readNode(ctx: Ctx, slug: string, scope: Omit<FigureScope, 'chain'>) {
  const [node, chain] = [findNode(slug), chainOfNode(slug)]
  if (!node || !chain) throw new Refusal('not-found', 'chain-not-found')
  const own = { ...scope, chain: chain.slug }
  const on = { ...own, node: slug }
  const [figures, byPark, sheets, coverage, places, supply, demand, unmet] = await Promise.all([
    readFigures(ctx, own), readParkFigures(ctx, own), readParkSheets(ctx, chain.slug, scope), readCoverage(ctx, on), listParkPlaces(ctx),
    listPosted(ctx, on, 'supply'), listPosted(ctx, on, 'demand'), listUnmet(ctx, on),
  ])
  const leads = (way: 'gap' | 'surplus') => leadsOf(way, slug, sheets.own(slug), sheets.everywhere(slug))
  const gaps = leads('gap')
  const helper = (of: string) => { const found = findNode(of); return found ? [{ slug: of, name: found.name, parks: suppliersOf(sheets.everywhere(of)) }] : [] }
  const present = (one: ChainNode) => presentNode(one, sheetOf(figures, one.slug))
  return {
    chain: { slug: chain.slug, name: chain.name },
    coverage,
    stage: chain.stages.find((stage) => stage.slug === node.stage)!.name,
    node: { ...present(node), synonyms: node.synonyms, gbt4754: node.gbt4754 ?? null, hs: node.hs ?? null, attributes: node.attributes },
    /** With how much of it goes into one unit, and by which process. */
    inputs: node.inputs.flatMap(({ node: input, ratio, process }) => { const found = findNode(input); return found ? [{ ...present(found), ratio: ratio ?? null, process: process ?? null }] : [] }),
    takers: takersOf(slug).flatMap((taker) => { const found = findNode(taker); return found ? [present(found)] : [] }),
    parks: [...places, { slug: '', name: '', divisionCode: null }].flatMap(({ slug: park, name }) => {
      const sheet = byPark.get(park)?.get(slug)
      return sheet ? [{ ...presentFigures(node, sheet), slug: park, name }] : []
    }),
    leads: { slug: chain.slug, parks: new Map(places.map((park) => [park.slug, park.name])), gaps, surpluses: leads('surplus') },
    /** Where nobody has it over: what may stand in for it, and what goes into it, with the parks that supply them. */
    instead: gaps.length === 0 || gaps[0]!.others.length > 0 ? null : {
      substitutes: (node.substitutes ?? []).flatMap(({ node: other, needs }) => helper(other).map((one) => ({ ...one, needs }))),
      inputs: node.inputs.filter(({ node: input }) => !node.substitutes?.some((other) => other.node === input)).flatMap(({ node: input }) => helper(input)).filter(({ parks: helpers }) => helpers.length > 0),
    },
    listings: { supply, demand },
    unmet,
  }
}

/** Slugs of the parks that supply most of it. */
const suppliersOf = (sheets: readonly ParkSheet[]) =>
  sheets.filter(({ sheet }) => sheet.supply.listings > 0).sort((a, b) => b.sheet.supply.amount - a.sheet.supply.amount || b.sheet.supply.listings - a.sheet.supply.listings).slice(0, HELPERS).map(({ park }) => park)

async function listPosted(ctx: Ctx, scope: FigureScope, kind: Kind) {
  const rows = await ctx.db
    .select({ ...rowColumns, lead: companies.lead })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(and(isLive(ctx, scope), eq(listings.kind, kind)))
    // Lead firms first: a chain turns around them.
    .orderBy(sql`${companies.lead} and not ${companies.hidesName} desc`, desc(listings.publishedAt), listings.id)
    .limit(SHOWN)
  const today = shanghaiDay(ctx.clock.now())
  return rows.map(({ lead, ...row }) => ({ ...presentListingRow(row, today), lead: lead && !row.company.hidesName }))
}

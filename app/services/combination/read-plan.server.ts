import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { FREE_RANKS } from '#app/services/introduction/propose.server.ts'
import { accessListing, type AccessedListing } from '#app/services/listing/access.server.ts'
import { quantityOf } from '#app/services/listing/content.server.ts'
import { rankOfSupply } from '#app/services/match/rank-of.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { MOST_PARTS, partOf } from '#domain/introduction/combination.ts'
import type { Quantity } from '#domain/listing.ts'
import { coverageOf } from '#domain/matching/cover.ts'
import { answersFor } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { lessCommitted } from '#domain/remaining.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'

/** What a liaison looks at before combining: the demand, each chosen supply with what is left of it, whether a reason is due, and what they cover together. Ids that are no supply it may read are left out. */
export async function readCombinationPlan(ctx: Ctx, { demandId, supplyIds }: { demandId: string; supplyIds: string[] }) {
  const demand = await accessListing(ctx.db, ctx.actor, demandId, 'listing.read')
  if (demand.listing.kind !== 'demand' || !answersFor(ctx.actor, demand.thing.company.deskParkId)) throw new Refusal('not-found', 'listing-not-found')
  const supplies: AccessedListing[] = []
  for (const id of [...new Set(supplyIds)].slice(0, MOST_PARTS)) {
    const found = await accessListing(ctx.db, ctx.actor, id, 'listing.read').catch(absent)
    if (found?.listing.kind === 'supply') supplies.push(found)
  }
  const ids = supplies.map(({ listing }) => listing.id)
  const [left, open, parkRows] = await Promise.all([
    leftOf(ctx, [demandId, ...ids]),
    ctx.db.select({ id: introductions.id, number: introductions.number, supplyId: introductions.supplyListingId }).from(introductions)
      .where(and(eq(introductions.demandListingId, demandId), inArray(introductions.supplyListingId, ids), inArray(introductions.state, ['keys', 'proposed', 'accepted']))),
    ctx.db.select({ id: parks.id, shortName: parks.shortName }).from(parks).where(inArray(parks.id, supplies.flatMap(({ thing }) => thing.company.deskParkId ?? []))),
  ])
  const chosen = []
  for (const { listing, company, thing } of supplies) {
    const rank = await rankOfSupply(ctx.db, demandId, listing.id)
    chosen.push({
      id: listing.id,
      number: listing.number,
      title: listing.title,
      company: company.name,
      divisionCode: company.divisionCode,
      /** Null: the administrator's desk. */
      park: parkRows.find((park) => park.id === thing.company.deskParkId)?.shortName ?? null,
      part: partOf(listing, demand.listing),
      left: left.get(listing.id) ?? null,
      rank,
      reasonDue: rank === null || rank > FREE_RANKS,
      /** Already put to each other. */
      open: open.find(({ supplyId }) => supplyId === listing.id) ?? null,
      possible: listing.state === 'published' && company.state === 'verified' && company.id !== demand.company.id,
    })
  }
  const asked = left.get(demandId) ?? null
  const suppliers = chosen.filter(({ part }) => part === 'supplier')
  return {
    demand: {
      id: demandId, number: demand.listing.number, title: demand.listing.title, company: demand.company.name, asked,
      live: demand.listing.state === 'published' && demand.company.state === 'verified',
    },
    chosen,
    coverage: asked && suppliers.length > 0 ? coverageOf(asked, suppliers.map((one) => one.left)) : null,
  }
}
export type CombinationPlan = Awaited<ReturnType<typeof readCombinationPlan>>
export type ChosenSupply = CombinationPlan['chosen'][number]

const absent = (error: unknown) => {
  if (error instanceof Refusal) return null
  throw error
}

/** What commitments leave of each today, in its own unit and period. */
async function leftOf(ctx: Ctx, ids: string[]): Promise<Map<string, Quantity>> {
  const rows = await ctx.db.select({ listing: listings, committed: committedOf }).from(listings).innerJoin(companies, eq(companies.id, listings.companyId)).where(inArray(listings.id, ids))
  return new Map(rows.flatMap(({ listing, committed }) => {
    const quantity = quantityOf(listing)
    return quantity ? [[listing.id, lessCommitted(quantity, committed, shanghaiDay(ctx.clock.now()))] as const] : []
  }))
}

import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { accessListing } from '#app/services/listing/access.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { combine, type Combination } from '#domain/matching/combine.ts'
import { actsFor, answersFor } from '#domain/policy.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { matches } from '#db/schema/match.ts'
import { remainingOfListing } from './candidates.server.ts'

/** 可拼单, for the desk that answers for the demand's company: suppliers not yet put to it that together cover what one alone does not. None for anybody else. */
export async function suggestCombinations(ctx: Ctx, demandId: string): Promise<Combination[]> {
  const { listing, thing } = await accessListing(ctx.db, ctx.actor, demandId, 'listing.match')
  if (!answersFor(ctx.actor, thing.company.deskParkId) || actsFor(ctx.actor, listing.companyId) || listing.kind !== 'demand') return []
  const today = shanghaiDay(ctx.clock.now())
  const [[demand], rows] = await Promise.all([
    ctx.db.select({ listing: listings, committed: committedOf }).from(listings).innerJoin(companies, eq(companies.id, listings.companyId)).where(eq(listings.id, demandId)),
    ctx.db
      .select({ match: matches, listing: listings, committed: committedOf })
      .from(matches)
      .innerJoin(listings, eq(listings.id, matches.supplyId))
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(and(eq(matches.demandId, demandId), eq(listings.state, 'published'), eq(companies.state, 'verified'), sql`not exists (
        select from ${introductions} i where i.demand_listing_id = ${demandId} and i.supply_listing_id = ${matches.supplyId} and i.state in ('keys', 'proposed', 'accepted'))`)),
  ])
  const asked = remainingOfListing(demand!.listing, demand!.committed, today)
  if (!asked) return []
  return combine(asked, rows.map(({ match, listing: supply, committed }) => ({ judgement: match, companyId: supply.companyId, left: remainingOfListing(supply, committed, today) })))
}

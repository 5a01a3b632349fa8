import { and, count, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { accessCompany } from '#app/services/company/access.server.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { listingStates, visibilities, type ListingState } from '#domain/listing.ts'
import { mayReach } from '#domain/policy.ts'
import { leftOf } from '#domain/remaining.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { matches } from '#db/schema/match.ts'
import { contentOf, quantityOf } from './content.server.ts'

export const OWN_PER_PAGE = 30

/** A company's own listings with the numbers of their matches and introductions, for its members and its desk. */
export async function listOwnListings(ctx: Ctx, companyId: string, { page, states = [...listingStates] }: { page: number; states?: ListingState[] }) {
  await accessCompany(ctx.db, ctx.actor, companyId, 'company.post')
  const where = and(eq(listings.companyId, companyId), inArray(listings.state, states))
  const rows = await ctx.db
    .select({ row: listings, committed: committedOf })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(where)
    .orderBy(desc(listings.updatedAt), desc(listings.id))
    .limit(OWN_PER_PAGE)
    .offset((page - 1) * OWN_PER_PAGE)
  const byState = await ctx.db.select({ state: listings.state, n: count() }).from(listings).where(eq(listings.companyId, companyId)).groupBy(listings.state)
  const today = shanghaiDay(ctx.clock.now())
  const ids = rows.map(({ row }) => row.id)
  const [matchCounts, introductionCounts] = ids.length === 0 ? [[], []] : await Promise.all([countMatches(ctx, ids), countIntroductions(ctx, ids)])
  return {
    counts: Object.fromEntries(byState.map(({ state, n }) => [state, n])) as Partial<Record<ListingState, number>>,
    listings: rows.map(({ row, committed }) => ({
      id: row.id,
      number: row.number,
      kind: row.kind,
      state: row.state,
      title: row.title,
      chainNode: row.chainNode,
      quantity: contentOf(row).quantity,
      remaining: leftOf(quantityOf(row), committed, today),
      updatedAt: row.updatedAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      reviewReason: row.reviewReason,
      recordedFor: row.recordedFor,
      matches: matchCounts.find((c) => c.id === row.id)?.n ?? 0,
      introductions: introductionCounts.find((c) => c.id === row.id)?.n ?? 0,
    })),
  }
}

const other = alias(listings, 'other')

/** Only those that this reader's list would show: a count tells of what it counts. */
const countMatches = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .select({ id: listings.id, n: count() })
    .from(listings)
    .innerJoin(matches, or(eq(matches.demandId, listings.id), eq(matches.supplyId, listings.id)))
    .innerJoin(other, eq(other.id, sql`case when ${matches.demandId} = ${listings.id} then ${matches.supplyId} else ${matches.demandId} end`))
    .innerJoin(companies, eq(companies.id, other.companyId))
    .where(and(inArray(listings.id, ids), sql`${matches.tier} <> 'failed'`, eq(other.state, 'published'), eq(companies.state, 'verified'), inArray(other.visibility, visibilities.filter((v) => mayReach(ctx.actor, v)))))
    .groupBy(listings.id)

const countIntroductions = (ctx: Ctx, ids: string[]) =>
  ctx.db
    .select({ id: listings.id, n: count() })
    .from(listings)
    .innerJoin(introductions, or(eq(introductions.demandListingId, listings.id), eq(introductions.supplyListingId, listings.id)))
    .where(and(inArray(listings.id, ids), inArray(introductions.state, ['proposed', 'accepted', 'concluded'])))
    .groupBy(listings.id)

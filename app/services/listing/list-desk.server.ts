import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { deskFilter } from '#app/services/company/desk.server.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { ListingState } from '#domain/listing.ts'
import { leftOf } from '#domain/remaining.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { contentOf, quantityOf } from './content.server.ts'

export const DESK_LISTINGS_PER_PAGE = 30

/** Listings of the companies this desk answers for. What waits for a decision: longest waiting first; the rest: latest change first. */
export async function listDeskListings(ctx: Ctx, { page, states }: { page: number; states: ListingState[] }) {
  const where = and(inArray(listings.state, states), deskFilter(ctx.actor))
  const waiting = states.every((state) => state === 'submitted' || state === 'held')
  const [rows, byState] = await Promise.all([
    ctx.db
      .select({ listing: listings, committed: committedOf, company: { id: companies.id, name: companies.name, state: companies.state } })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(where)
      .orderBy(waiting ? asc(listings.submittedAt) : desc(listings.updatedAt), asc(listings.id))
      .limit(DESK_LISTINGS_PER_PAGE)
      .offset((page - 1) * DESK_LISTINGS_PER_PAGE),
    ctx.db
      .select({ state: listings.state, n: count() })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(deskFilter(ctx.actor))
      .groupBy(listings.state),
  ])
  const today = shanghaiDay(ctx.clock.now())
  const counts = Object.fromEntries(byState.map(({ state, n }) => [state, n])) as Partial<Record<ListingState, number>>
  return {
    counts,
    total: states.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
    listings: rows.map(({ listing, company, committed }) => ({
      id: listing.id,
      number: listing.number,
      kind: listing.kind,
      state: listing.state,
      title: listing.title,
      quantity: contentOf(listing).quantity,
      remaining: leftOf(quantityOf(listing), committed, today),
      company,
      /** Published before: only a revision waits. */
      revised: listing.publishedVersion !== null,
      submittedAt: listing.submittedAt?.toISOString() ?? null,
      updatedAt: listing.updatedAt.toISOString(),
      expiresAt: listing.expiresAt?.toISOString() ?? null,
    })),
  }
}

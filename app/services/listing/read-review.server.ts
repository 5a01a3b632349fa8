import { and, asc, eq, lt, ne } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { deskFilter } from '#app/services/company/desk.server.ts'
import { answersFor, can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { companies } from '#db/schema/company.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'
import { changedFields, contentOf } from './content.server.ts'

/**
 * One listing for the desk that answers for it: everything the company wrote, for a revision what changed since it was last
 * published, and what may be done now.
 */
export async function readReview(ctx: Ctx, id: string) {
  const { listing, company, thing } = await accessListing(ctx.db, ctx.actor, id, 'listing.read')
  if (!answersFor(ctx.actor, thing.company.deskParkId)) throw new Refusal('not-found', 'listing-not-found')
  const content = contentOf(listing)
  const before = await lastPublished(ctx, listing)
  const inReview = listing.state === 'submitted' || listing.state === 'held'
  const maySubmit = can(ctx.actor, 'listing.submit', thing)
  return {
    id: listing.id,
    number: listing.number,
    state: listing.state,
    version: listing.version,
    content,
    before,
    changed: before ? changedFields(before, content) : [],
    scores: listing.scores,
    reviewReason: listing.reviewReason,
    closeReason: listing.closeReason,
    recordedFor: listing.recordedFor,
    submittedAt: listing.submittedAt?.toISOString() ?? null,
    publishedAt: listing.publishedAt?.toISOString() ?? null,
    expiresAt: listing.expiresAt?.toISOString() ?? null,
    company: {
      id: company.id,
      name: company.name,
      state: company.state,
      divisionCode: company.divisionCode,
      certificates: company.certificates,
      demo: company.demo,
    },
    may: {
      review: inReview && can(ctx.actor, 'listing.review', thing),
      renew: maySubmit && ['published', 'paused', 'expired'].includes(listing.state),
      close: can(ctx.actor, 'listing.write', thing) && !['draft', 'closed', 'rejected'].includes(listing.state),
      edit: can(ctx.actor, 'listing.write', thing) && ['draft', 'returned', 'submitted', 'held', 'published', 'paused'].includes(listing.state),
    },
  }
}
export type Review = Awaited<ReturnType<typeof readReview>>

async function lastPublished(ctx: Ctx, listing: ListingRow) {
  if (listing.publishedVersion === null) return null
  const [before] = await ctx.db
    .select({ content: listingVersions.content })
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, listing.id), eq(listingVersions.version, listing.publishedVersion), lt(listingVersions.version, listing.version)))
  return before?.content ?? null
}

/** What this desk should look at after this one: the longest waiting that is submitted, if any. */
export async function findNextReview(ctx: Ctx, after: string): Promise<string | null> {
  const [next] = await ctx.db
    .select({ id: listings.id })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(listings.state, 'submitted'), eq(companies.state, 'verified'), ne(listings.id, after), deskFilter(ctx.actor)))
    .orderBy(asc(listings.submittedAt), asc(listings.id))
    .limit(1)
  return next?.id ?? null
}

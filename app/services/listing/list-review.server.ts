import { and, asc, count, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { deskFilter } from '#app/services/company/desk.server.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { companies } from '#db/schema/company.ts'
import { accessListing } from './access.server.ts'
import { changedFields, contentOf } from './content.server.ts'

export const REVIEW_PER_PAGE = 30

/** What waits for this desk: submitted and held listings, longest waiting first. */
export async function listReview(ctx: Ctx, { page }: { page: number }) {
  const where = and(inArray(listings.state, ['submitted', 'held']), eq(companies.state, 'verified'), deskFilter(ctx.actor))
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select({ listing: listings, companyName: companies.name })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(where)
      .orderBy(sql`${listings.state} = 'held'`, asc(listings.submittedAt), asc(listings.id))
      .limit(REVIEW_PER_PAGE)
      .offset((page - 1) * REVIEW_PER_PAGE),
    ctx.db.select({ n: count() }).from(listings).innerJoin(companies, eq(companies.id, listings.companyId)).where(where),
  ])
  return {
    total: total?.n ?? 0,
    listings: rows.map(({ listing, companyName }) => ({
      id: listing.id,
      number: listing.number,
      kind: listing.kind,
      state: listing.state,
      title: listing.title,
      quantity: contentOf(listing).quantity,
      companyName,
      submittedAt: listing.submittedAt!.toISOString(),
      revised: listing.publishedVersion !== null,
    })),
  }
}

/** One listing for its reviewer: everything the company wrote, and for a revision what changed since it was last published. */
export async function readReview(ctx: Ctx, id: string) {
  const { listing, company } = await accessListing(ctx.db, ctx.actor, id, 'listing.review')
  const content = contentOf(listing)
  const [before] = listing.publishedVersion === null ? [] : await ctx.db
    .select({ content: listingVersions.content })
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, id), eq(listingVersions.version, listing.publishedVersion), lt(listingVersions.version, listing.version)))
    .orderBy(desc(listingVersions.version))
    .limit(1)
  return {
    id: listing.id,
    number: listing.number,
    state: listing.state,
    version: listing.version,
    content,
    before: before?.content ?? null,
    changed: before ? changedFields(before.content, content) : [],
    scores: listing.scores,
    reviewReason: listing.reviewReason,
    recordedFor: listing.recordedFor,
    submittedAt: listing.submittedAt?.toISOString() ?? null,
    company: { id: company.id, name: company.name, divisionCode: company.divisionCode, certificates: company.certificates, demo: company.demo },
  }
}

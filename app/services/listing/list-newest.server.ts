import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import type { Kind } from '#domain/listing.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { presentListingRow } from './present.server.ts'

/** Newest public listings, of a kind, a company or a park where given. */
export async function listNewest(ctx: Ctx, of: { kind?: Kind; companyId?: string; parkId?: string; chain?: string }, limit: number) {
  const where: (SQL | undefined)[] = [
    eq(listings.state, 'published'),
    eq(listings.visibility, 'public'),
    eq(companies.state, 'verified'),
    of.kind && eq(listings.kind, of.kind),
    of.companyId ? eq(listings.companyId, of.companyId) : undefined,
    of.parkId ? eq(companies.parkId, of.parkId) : undefined,
    of.chain ? eq(listings.chain, of.chain) : undefined,
    // A company that hides its name is not found through its own page.
    of.companyId ? eq(companies.hidesName, false) : undefined,
  ]
  const rows = await ctx.db
    .select({ listing: listings, company: companies, park: { slug: parks.slug, shortName: parks.shortName } })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(and(...where))
    .orderBy(desc(listings.publishedAt), listings.id)
    .limit(limit)
  return rows.map((row) => presentListingRow(row.listing, row.company, row.park))
}

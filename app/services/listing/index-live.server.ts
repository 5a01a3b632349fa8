import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { documentOf } from '#search/document.ts'
import type { SearchDocument } from '#search/port.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'

const live = and(eq(listings.state, 'published'), eq(companies.state, 'verified'))

/** Puts live listings into the index and takes the others out; done only when the engine says so. */
export async function indexLiveListings(ctx: Ctx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await selectLive(ctx).where(and(live, inArray(listings.id, ids)))
  const gone = ids.filter((id) => !rows.some((row) => row.listing.id === id))
  if (rows.length > 0) await ctx.search.index(rows.map(documentOf))
  if (gone.length > 0) await ctx.search.remove(gone)
}

/** Every live listing in batches, for a rebuild. */
export async function* readDocuments(ctx: Ctx, batch = 500): AsyncGenerator<SearchDocument[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await selectLive(ctx).where(and(live, gt(listings.id, after))).orderBy(listings.id).limit(batch)
    if (rows.length === 0) return
    yield rows.map(documentOf)
    after = rows.at(-1)!.listing.id
  }
}

const selectLive = (ctx: Ctx) =>
  ctx.db
    .select({ listing: listings, company: companies, park: parks })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .$dynamic()

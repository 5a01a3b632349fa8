import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { documentOf } from '#search/document.ts'
import type { SearchDocument } from '#search/port.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'

const live = and(eq(listings.state, 'published'), eq(companies.state, 'verified'))

/** Times that a change may overtake the writing of it. */
const ROUNDS = 5

/**
 * Puts live listings into the index and takes the others out; done only when the engine says so, and when what was written is still
 * true: of two workers the slower one may hold the older state, and would bring back what the other has just taken out.
 */
export async function indexLiveListings(ctx: Ctx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  let documents = await readLive(ctx, ids)
  for (let round = 0; round < ROUNDS; round++) {
    const gone = ids.filter((id) => !documents.some((document) => document.id === id))
    if (documents.length > 0) await ctx.search.index(documents)
    if (gone.length > 0) await ctx.search.remove(gone)
    const now = await readLive(ctx, ids)
    if (JSON.stringify(now) === JSON.stringify(documents)) return
    documents = now
  }
  throw new Error(`${ids.length} listings changed faster than they could be indexed`)
}

const readLive = async (ctx: Ctx, ids: string[]): Promise<SearchDocument[]> =>
  (await selectLive(ctx).where(and(live, inArray(listings.id, ids))).orderBy(listings.id)).map(documentOf)

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

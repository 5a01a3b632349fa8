import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Kind } from '#domain/listing.ts'
import { prepared } from '#db/prepared.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { presentListingRow } from './present.server.ts'
import { isPublic, rowColumns } from './row-columns.server.ts'

const conditions = {
  kind: eq(listings.kind, sql.placeholder('kind')),
  // A company that hides its name is not found through its own page.
  companyId: and(eq(listings.companyId, sql.placeholder('companyId')), eq(companies.hidesName, false)),
  parkId: eq(companies.parkId, sql.placeholder('parkId')),
  chain: eq(listings.chain, sql.placeholder('chain')),
}
type Condition = keyof typeof conditions

const newest = prepared((db, { by, limit }: { by: Condition[]; limit: number }) =>
  db
    .select(rowColumns)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(and(isPublic, ...by.map((name) => conditions[name])))
    .orderBy(desc(listings.publishedAt), listings.id)
    // A parameter would be planned as a tenth of the table, so that every asking is planned anew.
    .limit(sql.raw(String(limit)) as never)
    .prepare('newest_listings'),
)

/** Newest public listings, of a kind, a company or a park where given. `limit` is one of few constants. */
export async function listNewest(ctx: Ctx, of: { kind?: Kind; companyId?: string; parkId?: string; chain?: string }, limit: number) {
  const by = (Object.keys(conditions) as Condition[]).filter((name) => of[name] !== undefined)
  const rows = await newest(ctx.db, { by, limit }).execute(of)
  const today = shanghaiDay(ctx.clock.now())
  return rows.map((row) => presentListingRow(row, today))
}

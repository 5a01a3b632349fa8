import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
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

/** `shape`: names of conditions, in their order. */
const newest = prepared((db, shape: string) =>
  db
    .select(rowColumns)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(and(isPublic, ...shape.split(' ').map((name) => conditions[name as Condition])))
    .orderBy(desc(listings.publishedAt), listings.id)
    .limit(sql.placeholder('limit'))
    .prepare('newest_listings'),
)

/** Newest public listings, of a kind, a company or a park where given. */
export async function listNewest(ctx: Ctx, of: { kind?: Kind; companyId?: string; parkId?: string; chain?: string }, limit: number) {
  const given = (Object.keys(conditions) as Condition[]).filter((name) => of[name] !== undefined)
  const rows = await newest(ctx.db, given.join(' ')).execute({ ...of, limit })
  return rows.map((row) => presentListingRow(row.listing, row.company, row.park))
}

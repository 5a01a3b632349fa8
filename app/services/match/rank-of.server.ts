import { and, count, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { matches } from '#db/schema/match.ts'

/** The place of a supply among a demand's live matches, from 1, as `listMatches` counts; null where it was not matched. */
export async function rankOfSupply(tx: Db | Tx, demandId: string, supplyId: string): Promise<number | null> {
  const [match] = await tx.select().from(matches).where(and(eq(matches.demandId, demandId), eq(matches.supplyId, supplyId)))
  if (!match) return null
  const [before] = await tx
    .select({ n: count() })
    .from(matches)
    .innerJoin(listings, eq(listings.id, matches.supplyId))
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(matches.demandId, demandId), eq(listings.state, 'published'), eq(companies.state, 'verified'), sql`(${matches.order}, ${matches.supplyId}) < (${sql.param(match.order, matches.order)}, ${match.supplyId}::uuid)`))
  return (before?.n ?? 0) + 1
}

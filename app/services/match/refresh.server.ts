import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'

/** Nights in which each live listing's turn comes once; which one follows from its id. */
const NIGHTS = 7
const DAY = 86_400_000

/**
 * Has tonight's share of the live listings judged anew. What a verdict rests on changes without either side: days pass, terms are taken in, the reader learns.
 * Returns how many.
 */
export async function refreshMatches(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const night = Math.floor(ctx.clock.now().getTime() / DAY) % NIGHTS
  return transact(ctx.db, async (tx) => {
    const turn = sql`mod(abs(hashtext(${listings.id}::text)::bigint), ${NIGHTS}) = ${night}`
    const live = await tx.select({ listingId: listings.id }).from(listings).where(and(eq(listings.state, 'published'), turn))
    await ctx.jobs.send(tx, 'listing-match', live)
    return live.length
  })
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { addDays } from '#domain/day.ts'
import { LISTING_DAYS } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'

const RenewListings = z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) })

/** Another ninety days from today, for what is live, paused (and stays so) or has run out; unchanged words need no new review. */
export async function renewListings(ctx: Ctx, input: unknown): Promise<ListingRow[]> {
  const { ids } = parse(RenewListings, input)
  return transact(ctx.db, async (tx) => {
    const renewed: ListingRow[] = []
    for (const id of ids.toSorted()) {
      const { listing } = await accessListing(tx, ctx.actor, id, 'listing.submit', { lock: true })
      if (!['published', 'paused', 'expired'].includes(listing.state)) throw new Refusal('conflict', 'listing-not-renewable')
      const now = ctx.clock.now()
      const [row] = await tx
        .update(listings)
        .set({ ...(listing.state === 'expired' && { state: 'published' as const }), expiresAt: addDays(now, LISTING_DAYS), updatedAt: now })
        .where(eq(listings.id, id))
        .returning()
      await recordEventsWithin(tx, ctx, [{ action: 'listing.renew', subjectId: id }])
      await ctx.jobs.send(tx, 'listing-index', [{ listingId: id }])
      await ctx.jobs.send(tx, 'listing-match', [{ listingId: id }])
      renewed.push(row!)
    }
    return renewed
  })
}

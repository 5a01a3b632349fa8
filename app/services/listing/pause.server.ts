import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'

const PauseListing = z.strictObject({ id: z.uuid(), paused: z.boolean() })

/** Takes a live listing out of sight, or back into it; its ninety days go on. */
export async function pauseListing(ctx: Ctx, input: unknown): Promise<ListingRow> {
  const wanted = parse(PauseListing, input)
  return transact(ctx.db, async (tx) => {
    const { listing } = await accessListing(tx, ctx.actor, wanted.id, 'listing.write', { lock: true })
    if (listing.state !== (wanted.paused ? 'published' : 'paused')) throw new Refusal('conflict', 'listing-not-pausable')
    const [row] = await tx
      .update(listings)
      .set({ state: wanted.paused ? 'paused' : 'published', updatedAt: ctx.clock.now() })
      .where(eq(listings.id, listing.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: wanted.paused ? 'listing.pause' : 'listing.resume', subjectId: listing.id }])
    await ctx.jobs.send(tx, 'listing-index', [{ listingId: listing.id }])
    await ctx.jobs.send(tx, 'listing-match', [{ listingId: listing.id }])
    return row!
  })
}

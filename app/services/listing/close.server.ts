import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { endIntroductionsWithin } from '#app/services/introduction/end.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { closeReasons } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'

const CloseListing = z.strictObject({ id: z.uuid(), reason: z.enum(closeReasons, { error: 'close-reason-required' }) })

/** Takes a listing off for good and ends what was open on it, in the same transaction. */
export async function closeListing(ctx: Ctx, input: unknown): Promise<ListingRow> {
  const wanted = parse(CloseListing, input)
  return transact(ctx.db, async (tx) => {
    const { listing } = await accessListing(tx, ctx.actor, wanted.id, 'listing.write', { lock: true })
    if (listing.state === 'draft') throw new Refusal('conflict', 'listing-is-a-draft')
    if (listing.state === 'closed' || listing.state === 'rejected') throw new Refusal('conflict', 'listing-ended')
    const now = ctx.clock.now()
    const [row] = await tx
      .update(listings)
      .set({ state: 'closed', closeReason: wanted.reason, closedAt: now, updatedAt: now })
      .where(eq(listings.id, listing.id))
      .returning()
    await endIntroductionsWithin(tx, ctx, { listingId: listing.id }, 'listing-closed')
    await recordEventsWithin(tx, ctx, [{ action: 'listing.close', subjectId: listing.id, data: { reason: wanted.reason } }])
    await ctx.jobs.send(tx, 'listing-index', [{ listingId: listing.id }])
    await ctx.jobs.send(tx, 'listing-match', [{ listingId: listing.id }])
    return row!
  })
}

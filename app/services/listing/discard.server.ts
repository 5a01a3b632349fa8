import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing } from './access.server.ts'

const DiscardListing = z.strictObject({ id: z.uuid() })

/** Throws away a draft nobody but its company has seen. */
export async function discardListing(ctx: Ctx, input: unknown): Promise<void> {
  const { id } = parse(DiscardListing, input)
  await transact(ctx.db, async (tx) => {
    const { listing } = await accessListing(tx, ctx.actor, id, 'listing.write', { lock: true })
    if (listing.state !== 'draft' || listing.submittedAt !== null) throw new Refusal('conflict', 'listing-not-a-draft')
    await tx.delete(listings).where(eq(listings.id, id))
    await recordEventsWithin(tx, ctx, [{ action: 'listing.discard', subjectId: id }])
  })
}

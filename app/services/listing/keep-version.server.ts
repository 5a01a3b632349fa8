import type { Ctx } from '#app/ctx.ts'
import type { ListingContent } from '#domain/listing.ts'
import type { Tx } from '#db/client.ts'
import { listingVersions } from '#db/schema/listing.ts'

/** Keeps what a listing said at a version, for the reviewer's comparison and for introductions that pin it. */
export async function keepVersionWithin(tx: Tx, ctx: Ctx, listingId: string, version: number, content: ListingContent): Promise<void> {
  const by = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  await tx.insert(listingVersions).values({ listingId, version, content, at: ctx.clock.now(), by }).onConflictDoNothing()
}

import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import type { Tx } from '#db/client.ts'
import { listings } from '#db/schema/listing.ts'

/** Has every listing that is or was in sight indexed and matched anew: whether it is found, and under what name and place, also depends on its company. */
export async function reindexCompanyWithin(tx: Tx, ctx: Ctx, companyId: string): Promise<void> {
  const live = await tx
    .select({ listingId: listings.id })
    .from(listings)
    .where(and(eq(listings.companyId, companyId), inArray(listings.state, ['published', 'paused'])))
    .orderBy(listings.id)
    .for('no key update')
  await ctx.jobs.send(tx, 'listing-index', live)
  await ctx.jobs.send(tx, 'listing-match', live)
}

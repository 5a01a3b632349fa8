import type { Ctx } from '#app/ctx.ts'
import { indexLiveListings } from '#app/services/listing/index-live.server.ts'

/** Brings each listing's place in the search index in line with what it now is. */
export async function indexListings(ctx: Ctx, payloads: { listingId: string }[]): Promise<void> {
  await indexLiveListings(ctx, [...new Set(payloads.map((p) => p.listingId))])
}

import type { Ctx } from '#app/ctx.ts'
import { computeMatches } from '#app/services/match/compute.server.ts'

/** Judges each listing anew; its index entry may lag, which costs a candidate from search at most. */
export async function matchListings(ctx: Ctx, payloads: { listingId: string }[]): Promise<void> {
  for (const listingId of new Set(payloads.map((p) => p.listingId))) await computeMatches(ctx, listingId)
}

import type { Ctx } from '#app/ctx.ts'
import { expireDueListings } from '#app/services/listing/expire.server.ts'

/** Daily: listings whose ninety days are over, and a word beforehand to those near it. */
export async function expireListings(ctx: Ctx): Promise<void> {
  const { expired, reminded } = await expireDueListings(ctx)
  ctx.log.info({ expired, reminded }, 'listings expired')
}

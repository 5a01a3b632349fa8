import type { Ctx } from '#app/ctx.ts'
import { refreshMatches as refresh } from '#app/services/match/refresh.server.ts'

/** Nightly: a seventh of the live listings is matched anew. */
export async function refreshMatches(ctx: Ctx): Promise<void> {
  ctx.log.info({ listings: await refresh(ctx) }, 'matches to be judged anew')
}

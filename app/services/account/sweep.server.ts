import { lt } from 'drizzle-orm'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { sessions, verifications } from '#db/schema/account.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'

/** Deletes what has run out: sessions, one-time links, counted tries. It decides nothing, so nothing is recorded. */
export async function sweepAccounts(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const now = ctx.clock.now()
  await ctx.db.delete(sessions).where(lt(sessions.expiresAt, now))
  await ctx.db.delete(verifications).where(lt(verifications.expiresAt, now))
  await ctx.db.delete(rateLimits).where(lt(rateLimits.expire, now))
}

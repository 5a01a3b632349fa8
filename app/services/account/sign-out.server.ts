import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { transact } from '#db/transaction.ts'

/** Ends the session of this token, if there is one; returns the cookies that forget it. */
export async function signOut(ctx: Ctx, token: string | null): Promise<string[]> {
  if (token === null) return []
  const cookies = await ctx.credentials.signOut(token)
  const { actor } = ctx
  if (actor.kind === 'user') await transact(ctx.db, (tx) => recordEventsWithin(tx, ctx, [{ action: 'user.sign-out', subjectId: actor.userId }]))
  return cookies
}

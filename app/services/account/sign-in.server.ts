import { SignInInput, readIdentifier } from '#domain/account.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { findUser } from './find-user.server.ts'

/**
 * Opens a session for the right password. Answers the same, and takes as long, whether anybody has that identifier or not.
 * Refuses `invalid: sign-in-failed` { left: tries before the lock }, `limit: sign-in-locked` { minutes }, `forbidden: account-suspended`.
 */
export async function signIn(ctx: Ctx, input: unknown, from: { address: string; userAgent: string; session?: string | null }): Promise<{ userId: string; cookies: string[] }> {
  const { identifier: typed, password, keep } = parse(SignInInput, input)
  const identifier = readIdentifier(typed)
  const key = identifier?.value ?? typed.trim().toLowerCase()
  await ctx.limits.take('sign-in-address', from.address)
  // Counted before the password is looked at: fifty tries at once are not fifty guesses.
  const left = await ctx.limits.take('sign-in-identifier', key).catch((error) => {
    throw error instanceof Refusal && error.kind === 'limit' ? new Refusal('limit', 'sign-in-locked', { params: error.params }) : error
  })

  const user = identifier ? await findUser(ctx.db, identifier) : undefined
  const session = await ctx.credentials.signIn({ email: user?.email ?? null, password, keep, ...from })
  if (!session) {
    if (left > 0) throw new Refusal('invalid', 'sign-in-failed', { params: { left } })
    await ctx.limits.block('sign-in-identifier', key)
    throw new Refusal('limit', 'sign-in-locked', { params: { retryAfter: 900, minutes: 15 } })
  }
  await ctx.limits.clear('sign-in-identifier', key)
  // What this browser held before is of no more use to anybody.
  if (from.session) await ctx.credentials.signOut(from.session)
  await transact(ctx.db, (tx) => recordEventsWithin(tx, ctx, [{ action: 'user.sign-in', subjectId: session.userId }]))
  return session
}

import { eq } from 'drizzle-orm'
import { ResetPasswordInput } from '#domain/account.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'

/** Sets a new password by a one-time link and ends every session. Refuses `invalid`, `conflict: reset-link-spent` (used, too old or unknown: one answer). */
export async function resetPassword(ctx: Ctx, input: unknown, from: { address: string }): Promise<void> {
  const { token, password } = parse(ResetPasswordInput, input)
  await ctx.limits.take('token-address', from.address)
  const user = await transact(ctx.db, async (tx) => {
    // What no link holds is not looked for: a NUL, say, the database does not take.
    const userId = /^[\w-]+$/.test(token) ? await ctx.credentials.reset(tx, token, password) : null
    const [user] = userId ? await tx.select().from(users).where(eq(users.id, userId)) : []
    if (!user || user.suspendedAt) throw new Refusal('conflict', 'reset-link-spent')
    await recordEventsWithin(tx, ctx, [{ action: 'user.reset-password', subjectId: user.id }])
    return user
  })
  await ctx.limits.clear('sign-in-identifier', user.email)
  if (user.phoneNumber) await ctx.limits.clear('sign-in-identifier', user.phoneNumber)
}

import { SignInByCodeInput } from '#domain/account.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { takeCodeTry, spendCodeWithin, wrongCode } from './code.server.ts'
import { findUser } from './find-user.server.ts'
import { proveNumberWithin } from './prove-number.server.ts'

/**
 * Opens a session for the code that was sent to a mobile number. Answers the same whether anybody has that number or not.
 * Refuses `invalid: code-wrong` { left } at `code`, `limit: code-tries-over` { minutes }, `forbidden: account-suspended`.
 */
export async function signInByCode(ctx: Ctx, input: unknown, from: { address: string; userAgent: string; session?: string | null }): Promise<{ userId: string; cookies: string[] }> {
  const { mobile, code, keep } = parse(SignInByCodeInput, input)
  const left = await takeCodeTry(ctx, mobile, from.address)
  const userId = await transact(ctx.db, async (tx) => {
    if (!(await spendCodeWithin(tx, ctx, mobile, code))) return null
    const user = await findUser(tx, { kind: 'mobile', value: mobile })
    if (!user) return null
    if (user.suspendedAt) throw new Refusal('forbidden', 'account-suspended')
    await proveNumberWithin(tx, ctx, user)
    await recordEventsWithin(tx, ctx, [{ action: 'user.sign-in', subjectId: user.id, data: { by: 'code' } }])
    return user.id
  })
  if (userId === null) throw wrongCode(left)
  const cookies = await ctx.credentials.signInAs({ userId, keep, ...from })
  await ctx.limits.clear('code-try', mobile)
  // What this browser held before is of no more use to anybody.
  if (from.session) await ctx.credentials.signOut(from.session)
  return { userId, cookies }
}

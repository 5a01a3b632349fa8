import { ResetByCodeInput } from '#domain/account.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { spendCodeWithin, takeCodeTry, wrongCode } from './code.server.ts'
import { findUser } from './find-user.server.ts'
import { proveNumberWithin } from './prove-number.server.ts'

/** Sets a new password by a code that was sent to one's mobile number, and ends every session. Refuses as `signInByCode`, and `invalid` at `password`; then the code stays good. */
export async function resetByCode(ctx: Ctx, input: unknown, from: { address: string }): Promise<void> {
  const { mobile, code, password } = parse(ResetByCodeInput, input)
  const left = await takeCodeTry(ctx, mobile, from.address)
  const done = await transact(ctx.db, async (tx) => {
    if (!(await spendCodeWithin(tx, ctx, mobile, code))) return false
    const user = await findUser(tx, { kind: 'mobile', value: mobile })
    if (!user || user.suspendedAt) return false
    await proveNumberWithin(tx, ctx, user)
    await ctx.credentials.reset(tx, await ctx.credentials.issueReset(tx, user.email), password)
    await recordEventsWithin(tx, ctx, [{ action: 'user.reset-password', subjectId: user.id, data: { by: 'code' } }])
    return true
  })
  if (!done) throw wrongCode(left)
  await ctx.limits.clear('code-try', mobile)
  await ctx.limits.clear('sign-in-identifier', mobile)
}

import { RequestResetInput } from '#domain/account.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { findUser } from './find-user.server.ts'

/**
 * Has a link to a new password sent, if somebody has that address. The answer and the work are the same if nobody has.
 * Refuses `invalid` (a mobile number: `reset-by-mobile`) and `limit: too-many-tries`.
 */
export async function requestReset(ctx: Ctx, input: unknown, from: { address: string }): Promise<void> {
  const { identifier } = parse(RequestResetInput, input)
  if (identifier.kind === 'mobile') {
    throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'identifier', code: 'reset-by-mobile' }] })
  }
  await ctx.limits.take('reset-address', from.address)
  await ctx.limits.take('reset-identifier', identifier.value)
  await transact(ctx.db, async (tx) => {
    const user = await findUser(tx, identifier)
    const userId = user && !user.suspendedAt ? user.id : null
    if (userId) await recordEventsWithin(tx, ctx, [{ action: 'user.request-reset', subjectId: userId }])
    await ctx.jobs.send(tx, 'account-reset', [{ userId }])
  })
}

import { RequestCodeInput } from '#domain/account.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { findUser } from './find-user.server.ts'

/** Codes can be sent: pages offer them only then. */
export const sendsCodes = (ctx: Ctx): boolean => ctx.messenger.reaches({ email: null, phone: '13800000000' })

/**
 * Has a code sent to a mobile number, if somebody signs in with it. The answer and the work are the same if nobody does. Returns the number as read.
 * Refuses `invalid`, `limit: too-many-tries`, `conflict: code-not-sent` where no SMS is configured.
 */
export async function requestCode(ctx: Ctx, input: unknown, from: { address: string }): Promise<string> {
  const { mobile } = parse(RequestCodeInput, input)
  if (!sendsCodes(ctx)) throw new Refusal('conflict', 'code-not-sent')
  await ctx.limits.take('code-address', from.address)
  await ctx.limits.take('code-pause', mobile)
  await ctx.limits.take('code-number', mobile)
  await transact(ctx.db, async (tx) => {
    const user = await findUser(tx, { kind: 'mobile', value: mobile })
    const userId = user && !user.suspendedAt ? user.id : null
    if (userId) await recordEventsWithin(tx, ctx, [{ action: 'user.request-code', subjectId: userId }])
    await ctx.jobs.send(tx, 'account-code', [{ userId }])
  })
  // A new code has new tries; that so many codes can be asked for bounds them all.
  await ctx.limits.clear('code-try', mobile)
  return mobile
}

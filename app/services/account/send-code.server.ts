import { eq } from 'drizzle-orm'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'
import { issueCodeWithin } from './code.server.ts'

/**
 * Sends a code by SMS. Run by the worker: the code is in no job, log or answer. Run twice, it sends two codes, of which the later is good.
 * `null`: nobody had the number that was asked for.
 */
export async function sendCode(ctx: Ctx, userId: string | null): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  if (userId === null) return
  const issued = await transact(ctx.db, async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId))
    if (!user || user.suspendedAt || user.phoneNumber === null) return null
    return { phone: user.phoneNumber, locale: user.locale, code: await issueCodeWithin(tx, ctx, user.phoneNumber) }
  })
  if (!issued) return
  await ctx.messenger.sendCode({ to: { email: null, phone: issued.phone }, code: issued.code, locale: issued.locale === 'en' ? 'en' : 'zh-CN' })
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { sessions, users } from '#db/schema/account.ts'

/** Codes, because the log keeps no sentence about a person. */
export const suspensionReasons = ['abuse', 'left', 'security', 'asked', 'mistake', 'settled'] as const
const SuspendInput = z.strictObject({ userId: z.uuid(), suspended: z.boolean(), reason: z.enum(suspensionReasons, { error: 'suspension-reason-required' }) })

/** Suspends a person (every session ends, sign-in is refused) or lets them in again. By an administrator, not on themselves. Refuses `conflict: account-suspension-unchanged`. */
export async function suspendUser(ctx: Ctx, input: unknown): Promise<void> {
  const { userId, suspended, reason } = parse(SuspendInput, input)
  if (!can(ctx.actor, 'account.suspend', null)) throw new Refusal('forbidden', 'account-forbidden')
  if (ctx.actor.kind === 'user' && ctx.actor.userId === userId) throw new Refusal('forbidden', 'account-own')
  await transact(ctx.db, async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('no key update')
    if (!user) throw new Refusal('not-found', 'account-not-found')
    if ((user.suspendedAt !== null) === suspended) throw new Refusal('conflict', 'account-suspension-unchanged')
    await tx.update(users).set({ suspendedAt: suspended ? ctx.clock.now() : null, updatedAt: ctx.clock.now() }).where(eq(users.id, userId))
    if (suspended) await tx.delete(sessions).where(eq(sessions.userId, userId))
    await recordEventsWithin(tx, ctx, [{ action: suspended ? 'user.suspend' : 'user.reinstate', subjectId: userId, data: { reason } }])
  })
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'
import { staff } from '#db/schema/role.ts'

const IssueResetLink = z.strictObject({ userId: z.uuid() })

/**
 * A one-time link to a new password, good for an hour, for an administrator to hand to somebody whom no mail reaches, once a liaison knows who asks.
 * Not a liaison's to make: who holds the link could consent in the company's name. Not for administrators and auditors, who have mail.
 */
export async function issueResetLink(ctx: Ctx, input: unknown): Promise<string> {
  const { userId } = parse(IssueResetLink, input)
  if (!can(ctx.actor, 'account.suspend', null)) throw new Refusal('forbidden', 'account-forbidden')
  return transact(ctx.db, async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('no key update')
    if (!user) throw new Refusal('not-found', 'account-not-found')
    if (user.suspendedAt) throw new Refusal('conflict', 'account-suspended')
    if ((await tx.select().from(staff).where(eq(staff.userId, userId))).length > 0) throw new Refusal('forbidden', 'reset-of-staff')
    const token = await ctx.credentials.issueReset(tx, user.email)
    await recordEventsWithin(tx, ctx, [{ action: 'user.issue-reset', subjectId: userId }])
    return `${ctx.origin}/reset-password?${new URLSearchParams({ token })}`
  })
}

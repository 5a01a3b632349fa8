import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'
import { notices } from '#db/schema/notice.ts'

/** Carries one notice outside, once: the row is held while it is sent, so two workers never send the same. */
export async function deliverNotice(ctx: Ctx, noticeId: string): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const [found] = await tx
      .select({ notice: notices, user: { email: users.email, phone: users.phoneNumber, locale: users.locale, suspendedAt: users.suspendedAt } })
      .from(notices)
      .innerJoin(users, eq(users.id, notices.userId))
      .where(and(eq(notices.id, noticeId), isNull(notices.deliveredAt)))
      .for('no key update', { of: notices, skipLocked: true })
    if (!found || found.user.suspendedAt) return
    const email = found.user.email.endsWith('.invalid') ? null : found.user.email
    await ctx.messenger.sendNotice({
      id: noticeId,
      to: { email, phone: found.user.phone },
      notice: found.notice,
      locale: found.user.locale === 'en' ? 'en' : 'zh-CN',
    })
    await tx.update(notices).set({ deliveredAt: ctx.clock.now() }).where(eq(notices.id, noticeId))
  })
}

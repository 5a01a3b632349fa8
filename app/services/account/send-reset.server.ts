import { eq } from 'drizzle-orm'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'

/**
 * Mails a one-time link. Run by the worker: the token is in no job, log or answer. Run twice, it sends two links, either good.
 * `null`: nobody had the address that was asked for.
 */
export async function sendReset(ctx: Ctx, userId: string | null): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  if (userId === null) return
  const issued = await transact(ctx.db, async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId))
    if (!user || user.suspendedAt || user.email.endsWith('.invalid')) return null
    return { email: user.email, locale: user.locale, token: await ctx.credentials.issueReset(tx, user.email) }
  })
  if (!issued) return
  // From the configured origin, never from a Host header.
  await ctx.messenger.sendReset({
    to: { email: issued.email, phone: null },
    link: `${ctx.origin}/reset-password?${new URLSearchParams({ token: issued.token })}`,
    locale: issued.locale === 'en' ? 'en' : 'zh-CN',
  })
}

import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import type { Tx } from '#db/client.ts'
import { accounts, sessions, users } from '#db/schema/account.ts'
import type { UserRow } from './find-user.server.ts'

/**
 * Somebody has shown by a code that the number is theirs. Until then anybody could have signed up with it: such a one's password and sessions end
 * here, else they would keep the account of whose number it is.
 */
export async function proveNumberWithin(tx: Tx, ctx: Ctx, user: UserRow): Promise<void> {
  if (user.phoneNumberVerified) return
  await tx.update(users).set({ phoneNumberVerified: true, updatedAt: ctx.clock.now() }).where(eq(users.id, user.id))
  // Who signs up with an address is known by it, and by its password.
  if (!user.email.endsWith('.invalid')) return
  await tx.update(accounts).set({ password: null, updatedAt: ctx.clock.now() }).where(and(eq(accounts.userId, user.id), eq(accounts.providerId, 'credential')))
  await tx.delete(sessions).where(eq(sessions.userId, user.id))
  await recordEventsWithin(tx, ctx, [{ action: 'user.prove-number', subjectId: user.id }])
}

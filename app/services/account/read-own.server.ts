import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { users } from '#db/schema/account.ts'
import { requireUser } from './require-user.server.ts'

/** What the one who is signed in gave of themselves. An address that stands for a mobile number is none. */
export async function readOwnAccount(ctx: Ctx) {
  const { userId } = requireUser(ctx)
  const [row] = await ctx.db
    .select({ name: users.name, email: users.email, phone: users.phoneNumber, locale: users.locale, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, userId))
  return { ...row!, email: row!.email.endsWith('.invalid') ? null : row!.email, createdAt: row!.createdAt.toISOString() }
}

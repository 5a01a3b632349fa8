import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'
import { requireUser } from './require-user.server.ts'

export const locales = ['zh-CN', 'en'] as const
const ChooseLocale = z.strictObject({ locale: z.enum(locales) })

/** The language of one's pages and mails. */
export async function chooseLocale(ctx: Ctx, input: unknown): Promise<(typeof locales)[number]> {
  const { locale } = parse(ChooseLocale, input)
  const { userId } = requireUser(ctx)
  await transact(ctx.db, async (tx) => {
    await tx.update(users).set({ locale, updatedAt: ctx.clock.now() }).where(eq(users.id, userId))
    await recordEventsWithin(tx, ctx, [{ action: 'user.choose-locale', subjectId: userId, data: { locale } }])
  })
  return locale
}

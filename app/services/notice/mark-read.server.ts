import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { parse } from '#app/services/parse.server.ts'
import { notices } from '#db/schema/notice.ts'
import { requireUser } from '../account/require-user.server.ts'

const MarkRead = z.strictObject({ ids: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(100)]) })

/** Marks one's own notices as read; another's ids do nothing. */
export async function markNoticesRead(ctx: Ctx, input: unknown): Promise<void> {
  const { ids } = parse(MarkRead, input)
  const { userId } = requireUser(ctx)
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.clock.now() })
    .where(and(eq(notices.userId, userId), isNull(notices.readAt), ids === 'all' ? undefined : inArray(notices.id, ids)))
}

import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { notices } from '#db/schema/notice.ts'
import { requireUser } from '../account/require-user.server.ts'

export const NOTICES_PER_PAGE = 30

/** One's own notices, newest first. */
export async function listNotices(ctx: Ctx, { page }: { page: number }) {
  const { userId } = requireUser(ctx)
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select({ id: notices.id, kind: notices.kind, params: notices.params, path: notices.path, createdAt: notices.createdAt, readAt: notices.readAt })
      .from(notices)
      .where(eq(notices.userId, userId))
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(NOTICES_PER_PAGE)
      .offset((page - 1) * NOTICES_PER_PAGE),
    ctx.db.select({ n: count() }).from(notices).where(eq(notices.userId, userId)),
  ])
  return { notices: rows, total: total?.n ?? 0 }
}

/** Unread notices of the one who looks; 0 for a visitor. */
export async function countUnreadNotices(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'user') return 0
  const [row] = await ctx.db
    .select({ n: count() })
    .from(notices)
    .where(and(eq(notices.userId, ctx.actor.userId), isNull(notices.readAt)))
  return row?.n ?? 0
}

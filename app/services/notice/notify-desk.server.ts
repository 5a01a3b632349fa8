import { and, eq, inArray, isNull } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/account.ts'
import { deskNotices } from '#db/schema/desk-notice.ts'
import { parks } from '#db/schema/park.ts'
import { deputies, handedOver, liaisons, staff } from '#db/schema/role.ts'
import { writeNoticesWithin, type NoticeInput } from './write.server.ts'

/** Tells the liaisons of a park, and who stands in for one today; for no park, the administrators. The one who acts is not told. */
export async function notifyDeskWithin(tx: Tx, ctx: Ctx, parkId: string | null, input: NoticeInput): Promise<void> {
  const rows = parkId
    ? await tx
        .select({ id: users.id })
        .from(users)
        .where(and(isNull(users.suspendedAt), inArray(users.id, union(
          tx.select({ id: liaisons.userId }).from(liaisons).where(and(eq(liaisons.parkId, parkId), isNull(liaisons.endedAt))),
          tx.select({ id: deputies.deputyId }).from(deputies).where(and(eq(deputies.parkId, parkId), handedOver(shanghaiDay(ctx.clock.now())))),
        ))))
    : await tx
        .select({ id: users.id })
        .from(staff)
        .innerJoin(users, eq(users.id, staff.userId))
        .where(and(eq(staff.role, 'administrator'), isNull(users.suspendedAt)))
  const self = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const told = rows.map((row) => row.id).filter((id) => id !== self)
  await writeNoticesWithin(tx, ctx, told, input)
  if (parkId && told.length > 0) await writeDeskNoticeWithin(tx, ctx, parkId, input)
}

/** The group of a desk that has a robot is told once, however many read it there. */
async function writeDeskNoticeWithin(tx: Tx, ctx: Ctx, parkId: string, input: NoticeInput): Promise<void> {
  const [park] = await tx.select({ slug: parks.slug }).from(parks).where(eq(parks.id, parkId))
  if (!park || !ctx.messenger.hasDeskGroup(park.slug)) return
  const written = await tx.insert(deskNotices).values({ id: ctx.ids.next(), parkId, ...input, createdAt: ctx.clock.now() }).onConflictDoNothing().returning({ id: deskNotices.id })
  await ctx.jobs.send(tx, 'desk-notice-deliver', written.map(({ id }) => ({ deskNoticeId: id })))
}

import { and, eq, exists, isNull, or } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/account.ts'
import { deputies, handedOver, liaisons, staff } from '#db/schema/role.ts'
import { writeNoticesWithin, type NoticeInput } from './write.server.ts'

/** Tells the liaisons of a park, and who stands in for one today; for no park, the administrators. The one who acts is not told. */
export async function notifyDeskWithin(tx: Tx, ctx: Ctx, parkId: string | null, input: NoticeInput): Promise<void> {
  const rows = parkId
    ? await tx
        .select({ id: users.id })
        .from(users)
        .where(and(isNull(users.suspendedAt), or(
          exists(tx.select({ id: liaisons.id }).from(liaisons).where(and(eq(liaisons.userId, users.id), eq(liaisons.parkId, parkId), isNull(liaisons.endedAt)))),
          exists(tx.select({ id: deputies.id }).from(deputies).where(and(eq(deputies.deputyId, users.id), eq(deputies.parkId, parkId), handedOver(shanghaiDay(ctx.clock.now()))))),
        )))
    : await tx
        .select({ id: users.id })
        .from(staff)
        .innerJoin(users, eq(users.id, staff.userId))
        .where(and(eq(staff.role, 'administrator'), isNull(users.suspendedAt)))
  const self = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  await writeNoticesWithin(tx, ctx, rows.map((row) => row.id).filter((id) => id !== self), input)
}

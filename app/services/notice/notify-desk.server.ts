import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/account.ts'
import { liaisons, staff } from '#db/schema/role.ts'
import { writeNoticesWithin, type NoticeInput } from './write.server.ts'

/** Tells the liaisons of a park; for no park, the administrators. The one who acts is not told. */
export async function notifyDeskWithin(tx: Tx, ctx: Ctx, parkId: string | null, input: NoticeInput): Promise<void> {
  const rows = parkId
    ? await tx
        .select({ id: users.id })
        .from(liaisons)
        .innerJoin(users, eq(users.id, liaisons.userId))
        .where(and(eq(liaisons.parkId, parkId), isNull(liaisons.endedAt), isNull(users.suspendedAt)))
    : await tx
        .select({ id: users.id })
        .from(staff)
        .innerJoin(users, eq(users.id, staff.userId))
        .where(and(eq(staff.role, 'administrator'), isNull(users.suspendedAt)))
  const self = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  await writeNoticesWithin(tx, ctx, rows.map((row) => row.id).filter((id) => id !== self), input)
}

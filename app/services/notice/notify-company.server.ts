import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import type { Tx } from '#db/client.ts'
import { users } from '#db/schema/account.ts'
import { members } from '#db/schema/company.ts'
import { writeNoticesWithin, type NoticeInput } from './write.server.ts'

/** Tells everybody who acts for a company, but not the one who did it. How many were told. */
export async function notifyCompanyWithin(tx: Tx, ctx: Ctx, companyId: string, input: NoticeInput): Promise<number> {
  const rows = await tx
    .select({ id: users.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.companyId, companyId), isNull(members.endedAt), isNull(users.suspendedAt)))
  const self = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  return writeNoticesWithin(tx, ctx, rows.map((row) => row.id).filter((id) => id !== self), input)
}

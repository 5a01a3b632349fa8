import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { isDayRange, shanghaiDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { ruleOn } from '#domain/rule.ts'
import { isoDate } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { users } from '#db/schema/account.ts'
import { deputies, liaisons } from '#db/schema/role.ts'

/** No absence is handed over for longer at once. */
const LONGEST = 90

const HandOver = z
  .strictObject({ id: z.uuid(), parkId: z.uuid(), deputyId: z.uuid({ error: 'deputy-required' }), from: isoDate, until: isoDate })
  .refine((h) => isDayRange(h.from, h.until, LONGEST), ruleOn(['from', 'until'], 'day-range-invalid', ['until']))

/** A liaison who will be away hands a desk of its own to somebody else who serves one: on those days both answer for it. */
export async function handOverDesk(ctx: Ctx, input: unknown): Promise<void> {
  const wanted = parse(HandOver, input)
  const { userId } = requireUser(ctx)
  if (wanted.until < shanghaiDay(ctx.clock.now())) throw fault('until', 'date-past')
  await transact(ctx.db, async (tx) => {
    // Only one's own desk: what was handed over is not handed on.
    const [mine] = await tx
      .select({ id: liaisons.id })
      .from(liaisons)
      .where(and(eq(liaisons.userId, userId), eq(liaisons.parkId, wanted.parkId), isNull(liaisons.endedAt)))
      .for('share')
    if (!mine) throw new Refusal('not-found', 'park-not-found')
    const [deputy] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, wanted.deputyId), ne(users.id, userId), isNull(users.suspendedAt), sql`exists (select 1 from ${liaisons} l where l.user_id = ${users.id} and l.ended_at is null)`))
    if (!deputy) throw fault('deputyId', 'deputy-unknown')
    const added = await tx
      .insert(deputies)
      .values({ id: wanted.id, parkId: wanted.parkId, liaisonId: userId, deputyId: deputy.id, fromDay: wanted.from, untilDay: wanted.until, createdAt: ctx.clock.now() })
      .onConflictDoNothing()
      .returning({ id: deputies.id })
    if (added.length === 0) return // the same form sent twice
    await recordEventsWithin(tx, ctx, [{ action: 'park.hand-over', subjectId: wanted.parkId, data: { deputyId: deputy.id, from: wanted.from, until: wanted.until } }])
  })
}

const fault = (field: string, code: string) => new Refusal('invalid', 'input-invalid', { issues: [{ field, code }] })

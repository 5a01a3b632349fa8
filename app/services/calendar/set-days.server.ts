import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { requireParkAdministrator } from '#app/services/park/access.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { dayKinds, daysOf } from '#domain/calendar.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { calendarDays } from '#db/schema/calendar.ts'
import { between, CALENDAR, days, inOrder, outOfOrder } from './day-range.server.ts'

const SetDays = days.extend({ kind: z.enum(dayKinds, { error: 'day-kind-required' }), name: text(1, 20) }).refine(inOrder, outOfOrder)

/** Says what consecutive days are: a holiday, or weekends worked for one. Deadlines that are already set stay. */
export async function setCalendarDays(ctx: Ctx, input: unknown): Promise<void> {
  const wanted = parse(SetDays, input)
  requireParkAdministrator(ctx)
  await transact(ctx.db, async (tx) => {
    await tx.delete(calendarDays).where(between(wanted))
    await tx.insert(calendarDays).values(daysOf(wanted))
    await recordEventsWithin(tx, ctx, [{ action: 'calendar.set', subjectId: CALENDAR, data: { from: wanted.from, until: wanted.until, kind: wanted.kind } }])
  })
}

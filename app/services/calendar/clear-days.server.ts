import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { requireParkAdministrator } from '#app/services/park/access.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { transact } from '#db/transaction.ts'
import { calendarDays } from '#db/schema/calendar.ts'
import { between, CALENDAR, days, inOrder, outOfOrder } from './day-range.server.ts'

const ClearDays = days.refine(inOrder, outOfOrder)

/** Makes consecutive days what their weekday says again. */
export async function clearCalendarDays(ctx: Ctx, input: unknown): Promise<void> {
  const { from, until } = parse(ClearDays, input)
  requireParkAdministrator(ctx)
  await transact(ctx.db, async (tx) => {
    const gone = await tx.delete(calendarDays).where(between({ from, until })).returning({ day: calendarDays.day })
    if (gone.length > 0) await recordEventsWithin(tx, ctx, [{ action: 'calendar.clear', subjectId: CALENDAR, data: { from, until } }])
  })
}

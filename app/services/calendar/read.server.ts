import { and, gte, lte } from 'drizzle-orm'
import { addDays, shanghaiDay, type Calendar } from '#domain/day.ts'
import type { Db, Tx } from '#db/client.ts'
import { calendarDays } from '#db/schema/calendar.ts'

/** Longer than any deadline, and any holiday that may fall into it, reaches. */
const REACH = 60

/** What the days around now are, for counting business days. */
export async function readCalendarWithin(tx: Db | Tx, now: Date): Promise<Calendar> {
  const days = await tx
    .select({ day: calendarDays.day, kind: calendarDays.kind })
    .from(calendarDays)
    .where(and(gte(calendarDays.day, shanghaiDay(addDays(now, -REACH))), lte(calendarDays.day, shanghaiDay(addDays(now, REACH)))))
  const of = (kind: 'holiday' | 'workday') => new Set(days.filter((one) => one.kind === kind).map((one) => one.day))
  return { holidays: of('holiday'), workdays: of('workday') }
}

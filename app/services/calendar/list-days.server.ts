import { and, asc, gte, lte } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { addDays, shanghaiDay } from '#domain/day.ts'
import { calendarDays } from '#db/schema/calendar.ts'

/** A deadline that is set now ends within so many days. */
const AHEAD = 45

/** The days of a year that are not what their weekday says; and which year deadlines already reach of which nothing is entered, if any. */
export async function listCalendarDays(ctx: Ctx, year: number) {
  const soon = Number(shanghaiDay(addDays(ctx.clock.now(), AHEAD)).slice(0, 4))
  const ofYear = (one: number) =>
    ctx.db.select().from(calendarDays).where(and(gte(calendarDays.day, `${one}-01-01`), lte(calendarDays.day, `${one}-12-31`))).orderBy(asc(calendarDays.day))
  const [days, [entered]] = await Promise.all([ofYear(year), ofYear(soon).limit(1)])
  return { days, missing: entered ? null : soon }
}

import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { addBusinessDays, shanghaiDay } from '#domain/day.ts'

/** Business days that a step usually gets. */
const USUAL_DAYS = 3

/** A day to begin with, `YYYY-MM-DD`. */
export async function suggestDue(ctx: Ctx): Promise<string> {
  const now = ctx.clock.now()
  return shanghaiDay(addBusinessDays(now, USUAL_DAYS, await readCalendarWithin(ctx.db, now)))
}

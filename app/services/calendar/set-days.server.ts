import { and, gte, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { dayKinds } from '#domain/calendar.ts'
import { dayAfter, daysBetween, isDayRange } from '#domain/day.ts'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { isoDate, text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { calendarDays } from '#db/schema/calendar.ts'

/** No public holiday is longer. */
const LONGEST = 15

const range = { from: isoDate, until: isoDate }
const inOrder = { check: (r: { from: string; until: string }) => isDayRange(r.from, r.until, LONGEST), fault: { error: 'day-range-invalid', path: ['until'] } }
const SetDays = z.strictObject({ ...range, kind: z.enum(dayKinds, { error: 'day-kind-required' }), name: text(1, 20) }).refine(inOrder.check, inOrder.fault)
const ClearDays = z.strictObject(range).refine(inOrder.check, inOrder.fault)

/** Says what consecutive days are: a holiday, or weekends worked for one. Deadlines that are already set stay. */
export async function setCalendarDays(ctx: Ctx, input: unknown): Promise<void> {
  const wanted = parse(SetDays, input)
  requireAdministrator(ctx)
  const days = Array.from({ length: daysBetween(wanted.from, wanted.until) + 1 }, (_, n) => dayAfter(wanted.from, n))
  await transact(ctx.db, async (tx) => {
    await tx.delete(calendarDays).where(between(wanted))
    await tx.insert(calendarDays).values(days.map((day) => ({ day, kind: wanted.kind, name: wanted.name })))
    await recordEventsWithin(tx, ctx, [{ action: 'calendar.set', subjectId: CALENDAR, data: { from: wanted.from, until: wanted.until, kind: wanted.kind } }])
  })
}

/** Makes consecutive days what their weekday says again. */
export async function clearCalendarDays(ctx: Ctx, input: unknown): Promise<void> {
  const wanted = parse(ClearDays, input)
  requireAdministrator(ctx)
  await transact(ctx.db, async (tx) => {
    const gone = await tx.delete(calendarDays).where(between(wanted)).returning({ day: calendarDays.day })
    if (gone.length > 0) await recordEventsWithin(tx, ctx, [{ action: 'calendar.clear', subjectId: CALENDAR, data: { from: wanted.from, until: wanted.until } }])
  })
}

/** The one calendar there is, in the log. */
const CALENDAR = '00000000-0000-7000-8000-000000000001'
const between = ({ from, until }: { from: string; until: string }) => and(gte(calendarDays.day, from), lte(calendarDays.day, until))

function requireAdministrator(ctx: Ctx): void {
  if (!can(ctx.actor, 'park.administer', null)) throw new Refusal('forbidden', 'administrator-only')
}

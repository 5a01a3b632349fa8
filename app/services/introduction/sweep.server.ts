import { and, asc, eq, inArray, lt, lte } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { SWEEP_BATCH, sweepEach } from '#app/services/sweep-each.server.ts'
import { addBusinessDays, addDays, shanghaiDay, type Calendar } from '#domain/day.ts'
import { ANSWER_DAYS, ESCALATION_DAY, KEY_DAYS, KEY_REMINDER_DAY, REMINDER_DAYS, keyReminderDue, reminderDue } from '#domain/introduction/deadline.ts'
import { openStates, sides, type IntroductionState } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf, lockIntroduction, sideOf, type IntroductionRow } from './access.server.ts'
import { settleCombinationsWithin } from './settle-combinations.server.ts'
import { passWithin } from './turn-key.server.ts'
import { tellCompanyWithin, tellDeskWithin, tellEverybodyWithin } from './tell.server.ts'

/**
 * What silence does: reminds a desk on business day 1 and passes its key on day 2, reminds a company on days 2 and 5 (when both desks hear of it),
 * expires on day 7. Safe to run at any time, any number of times.
 */
export async function sweepSilence(ctx: Ctx): Promise<{ passed: number; expired: number; reminded: number }> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const now = ctx.clock.now()
  const due = await ctx.db
    .select({ id: introductions.id })
    .from(introductions)
    .where(and(inArray(introductions.state, [...openStates]), lte(introductions.deadline, now)))
    .orderBy(asc(introductions.deadline))
    .limit(SWEEP_BATCH)
  const counts = { passed: 0, expired: 0, reminded: 0 }
  const calendar = await readCalendarWithin(ctx.db, now)
  const tasks = [
    () => sweepEach(due, async ({ id }) => {
      const outcome = await settle(ctx, id, now)
      if (outcome) counts[outcome]++
    }),
    ...reminders.map(({ state, day }) => async () => sweepEach(await findToRemind(ctx, state, day, calendar), async (id) => {
      counts.reminded += await remind(ctx, id, state, day, calendar)
    })),
  ]
  await sweepEach(tasks, (task) => task())
  return counts
}

/** In a transaction of its own; null where somebody acted meanwhile. */
async function settle(ctx: Ctx, id: string, now: Date): Promise<'passed' | 'expired' | null> {
  return transact(ctx.db, async (tx) => {
    const { row } = await lockIntroduction(tx, ctx.actor, id)
    if (row.deadline === null || row.deadline > now) return null
    if (row.state === 'keys') {
      const next = await passWithin(tx, ctx, row, sides.filter((side) => sideOf(row, side).key === 'waiting'), true)
      for (const side of sides) await tellDeskWithin(tx, ctx, next, side, { kind: 'introduction-key-silent' })
      return 'passed'
    }
    const { state } = applyMove(coreOf(row), { act: 'expire' })
    const [next] = await tx
      .update(introductions)
      .set({ state, endedAt: now, deadline: null, endReason: state === 'declined' ? 'declined' : 'silence' })
      .where(eq(introductions.id, id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.expire', subjectId: id }])
    await tellEverybodyWithin(tx, ctx, next!, { kind: state === 'declined' ? 'introduction-declined' : 'introduction-expired' })
    await settleCombinationsWithin(tx, ctx, [next!])
    return 'expired'
  })
}

/** The latest first: after a standstill of the worker that one is said, not all at once. */
const reminders: { state: IntroductionState; day: number }[] = [
  { state: 'keys', day: KEY_REMINDER_DAY },
  ...REMINDER_DAYS.toReversed().map((day) => ({ state: 'proposed' as const, day })),
]

const remindAt = (state: IntroductionState, deadline: Date, day: number, calendar: Calendar): Date =>
  state === 'keys' ? keyReminderDue(deadline, calendar) : reminderDue(deadline, day, calendar)

async function findToRemind(ctx: Ctx, state: IntroductionState, day: number, calendar: Calendar): Promise<string[]> {
  const now = ctx.clock.now()
  // A day more than the count: `remindAt` decides to the minute.
  const latest = addDays(addBusinessDays(now, (state === 'keys' ? KEY_DAYS : ANSWER_DAYS) - day, calendar), 1)
  const rows = await ctx.db
    .select({ id: introductions.id, deadline: introductions.deadline })
    .from(introductions)
    .where(and(eq(introductions.state, state), lte(introductions.deadline, latest), lt(introductions.remindedDay, day)))
    .orderBy(asc(introductions.deadline))
    .limit(SWEEP_BATCH)
  return rows.filter((row) => row.deadline! > now && remindAt(state, row.deadline!, day, calendar) <= now).map((row) => row.id)
}

/** How many were told, in the transaction that notes that they were. */
async function remind(ctx: Ctx, id: string, state: IntroductionState, day: number, calendar: Calendar): Promise<number> {
  return transact(ctx.db, async (tx) => {
    const [row] = await tx.select().from(introductions).where(eq(introductions.id, id)).for('no key update')
    const now = ctx.clock.now()
    if (row?.state !== state || row.remindedDay >= day || row.deadline! <= now || remindAt(state, row.deadline!, day, calendar) > now) return 0 // somebody acted meanwhile
    await tx.update(introductions).set({ remindedDay: day }).where(eq(introductions.id, id))
    return state === 'keys' ? remindDesks(tx, ctx, row) : remindCompanies(tx, ctx, row, day)
  })
}

async function remindDesks(tx: Tx, ctx: Ctx, row: IntroductionRow): Promise<number> {
  const waiting = sides.filter((side) => sideOf(row, side).key === 'waiting')
  for (const side of waiting) await tellDeskWithin(tx, ctx, row, side, { kind: 'introduction-key-reminder', params: { date: shanghaiDay(row.deadline!) } })
  return waiting.length
}

async function remindCompanies(tx: Tx, ctx: Ctx, row: IntroductionRow, day: number): Promise<number> {
  const round = `${day}:${shanghaiDay(row.deadline!)}`
  let told = 0
  for (const side of sides.filter((s) => sideOf(row, s).answer === null)) told += await tellCompanyWithin(tx, ctx, row, side, { kind: 'introduction-reminder', round })
  if (day === ESCALATION_DAY) for (const side of sides) await tellDeskWithin(tx, ctx, row, side, { kind: 'introduction-silent', round, params: { date: shanghaiDay(row.deadline!) } })
  return told
}

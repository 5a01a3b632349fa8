import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { REMINDER_DAYS, reminderDue } from '#domain/introduction/deadline.ts'
import { openStates, sides, type Side } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf, lockIntroduction, sideOf } from './access.server.ts'
import { passWithin } from './turn-key.server.ts'
import { tellCompanyWithin, tellEverybodyWithin } from './tell.server.ts'

/** What silence does: passes a key after two business days, reminds on 2 and 5, expires on 7. Safe to run at any time, any number of times. */
export async function sweepSilence(ctx: Ctx): Promise<{ passed: number; expired: number; reminded: number }> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const now = ctx.clock.now()
  const due = await ctx.db
    .select({ id: introductions.id })
    .from(introductions)
    .where(and(inArray(introductions.state, [...openStates]), lte(introductions.deadline, now)))
    .orderBy(asc(introductions.deadline))
  const counts = { passed: 0, expired: 0, reminded: 0 }
  const failures: unknown[] = []
  for (const { id } of due) {
    const outcome = await settle(ctx, id, now).catch((error: unknown) => void failures.push(error))
    if (outcome) counts[outcome]++
  }
  counts.reminded = await remind(ctx, now, failures)
  // One that fails holds nobody else up, and is still seen.
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} introductions could not be swept`)
  return counts
}

/** In a transaction of its own; null where somebody acted meanwhile. */
async function settle(ctx: Ctx, id: string, now: Date): Promise<'passed' | 'expired' | null> {
  return transact(ctx.db, async (tx) => {
    const { row } = await lockIntroduction(tx, ctx.actor, id)
    if (row.deadline === null || row.deadline > now) return null
    if (row.state === 'keys') {
      await passWithin(tx, ctx, row, sides.filter((side) => sideOf(row, side).key === 'waiting'), true)
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
    return 'expired'
  })
}

/** A side that has not answered is reminded; the notice's key keeps each reminder to one a deadline, and a revision sets a new one. */
async function remind(ctx: Ctx, now: Date, failures: unknown[]): Promise<number> {
  const open = await ctx.db
    .select()
    .from(introductions)
    .where(eq(introductions.state, 'proposed'))
    .orderBy(asc(introductions.proposedAt))
  let reminded = 0
  for (const row of open) {
    // After a standstill of the worker the latest is said, not all at once.
    const day = REMINDER_DAYS.findLast((d) => reminderDue(row.deadline!, d) <= now)
    if (day === undefined || row.deadline! <= now) continue
    for (const side of sides.filter((s) => sideOf(row, s).answer === null)) {
      reminded += (await remindSide(ctx, row.id, side, day).catch((error: unknown) => void failures.push(error))) ?? 0
    }
  }
  return reminded
}

async function remindSide(ctx: Ctx, id: string, side: Side, day: number): Promise<number> {
  return transact(ctx.db, async (tx) => {
    const [row] = await tx.select().from(introductions).where(eq(introductions.id, id)).for('no key update')
    if (row?.state !== 'proposed' || sideOf(row, side).answer !== null) return 0 // answered meanwhile
    return tellCompanyWithin(tx, ctx, row, side, { kind: 'introduction-reminder', round: `${day}:${shanghaiDay(row.deadline!)}` })
  })
}

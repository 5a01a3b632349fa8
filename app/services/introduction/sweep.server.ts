import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { addBusinessDays } from '#domain/day.ts'
import { REMINDER_DAYS } from '#domain/introduction/deadline.ts'
import { OPEN_STATES, sides } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf, lockIntroduction, sideOf } from './access.server.ts'
import { passWithin } from './turn-key.server.ts'
import { tellCompanyWithin, tellEverybodyWithin } from './tell.server.ts'

const BATCH = 200

/** What silence does: passes a key after two business days, reminds on 2 and 5, expires on 7. Safe to run at any time, any number of times. */
export async function sweepSilence(ctx: Ctx): Promise<{ passed: number; expired: number; reminded: number }> {
  const now = ctx.clock.now()
  const due = await ctx.db
    .select({ id: introductions.id })
    .from(introductions)
    .where(and(inArray(introductions.state, [...OPEN_STATES]), lte(introductions.deadline, now)))
    .orderBy(asc(introductions.deadline))
    .limit(BATCH)
  const counts = { passed: 0, expired: 0, reminded: 0 }
  for (const { id } of due) counts[await settle(ctx, id, now)]++
  counts.reminded = await remind(ctx, now)
  return counts
}

/** Each in a transaction of its own: one that fails holds nobody else up. */
async function settle(ctx: Ctx, id: string, now: Date): Promise<'passed' | 'expired'> {
  return transact(ctx.db, async (tx) => {
    const { row } = await lockIntroduction(tx, ctx.actor, id)
    if (row.deadline === null || row.deadline > now) return 'passed' // somebody acted meanwhile
    if (row.state === 'keys') {
      await passWithin(tx, ctx, row, sides.filter((side) => sideOf(row, side).key === 'waiting'), true)
      return 'passed'
    }
    const { state } = applyMove(coreOf(row), { kind: 'expire' })
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

/** A side that has not answered is reminded; its notice key keeps each reminder to one. Both sides' silence looks the same from outside. */
async function remind(ctx: Ctx, now: Date): Promise<number> {
  const waiting = await ctx.db
    .select()
    .from(introductions)
    .where(eq(introductions.state, 'proposed'))
    .orderBy(asc(introductions.proposedAt))
    .limit(BATCH * 10)
  let reminded = 0
  for (const row of waiting) {
    for (const day of REMINDER_DAYS.filter((d) => addBusinessDays(row.proposedAt!, d) <= now)) {
      for (const side of sides.filter((s) => sideOf(row, s).answer === null)) {
        await transact(ctx.db, (tx) => tellCompanyWithin(tx, ctx, row, side, { kind: 'introduction-reminder', round: String(day) }))
        reminded++
      }
    }
  }
  return reminded
}

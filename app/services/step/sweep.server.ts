import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockIntroduction, type IntroductionRow } from '#app/services/introduction/access.server.ts'
import { tellDeskWithin } from '#app/services/introduction/tell.server.ts'
import { SWEEP_BATCH, sweepEach } from '#app/services/sweep-each.server.ts'
import { addBusinessDays, shanghaiDay, type Calendar } from '#domain/day.ts'
import { openStates, otherSide } from '#domain/introduction/state.ts'
import { ESCALATION_DAYS, sideOfOwner, stepEscalationAt, stepReminderAt, voiceOfOwner } from '#domain/introduction/step.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { nextSteps } from '#db/schema/next-step.ts'
import { tellOwnerWithin, type StepRow } from './set.server.ts'

/** Reminds a step's owner on the due day; two business days later tells the other side's liaison. Each once, whenever and however often it runs. */
export async function sweepSteps(ctx: Ctx): Promise<{ reminded: number; escalated: number }> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const now = ctx.clock.now()
  const calendar = await readCalendarWithin(ctx.db, now)
  const due = await ctx.db
    .select({ id: nextSteps.id, introductionId: nextSteps.introductionId })
    .from(nextSteps)
    .innerJoin(introductions, eq(introductions.id, nextSteps.introductionId))
    .where(and(
      lte(nextSteps.dueOn, shanghaiDay(now)), isNull(nextSteps.doneAt), isNull(nextSteps.replacedAt), isNull(nextSteps.escalatedAt),
      // Those that were reminded and are not yet to be escalated would only stand before the others.
      or(isNull(nextSteps.remindedAt), lte(nextSteps.dueOn, shanghaiDay(addBusinessDays(now, -ESCALATION_DAYS, calendar)))),
      inArray(introductions.state, [...openStates, 'accepted']),
    ))
    .orderBy(asc(nextSteps.dueOn))
    .limit(SWEEP_BATCH)
  const counts = { reminded: 0, escalated: 0 }
  await sweepEach(due, async (step) => {
    const what = await sweepOne(ctx, step, calendar)
    if (what) counts[what]++
  })
  return counts
}

async function sweepOne(ctx: Ctx, { id, introductionId }: { id: string; introductionId: string }, calendar: Calendar): Promise<'reminded' | 'escalated' | null> {
  return transact(ctx.db, async (tx) => {
    const { row } = await lockIntroduction(tx, ctx.actor, introductionId)
    const [step] = await tx.select().from(nextSteps).where(eq(nextSteps.id, id)).for('no key update')
    if (!step || step.doneAt !== null || step.replacedAt !== null || ![...openStates, 'accepted'].includes(row.state)) return null // done meanwhile
    const now = ctx.clock.now()
    if (step.escalatedAt === null && stepEscalationAt(step.dueOn, calendar) <= now) {
      await mark(tx, ctx, row, step, 'escalated')
      return 'escalated'
    }
    if (step.remindedAt !== null || stepReminderAt(step.dueOn) > now) return null
    await mark(tx, ctx, row, step, 'reminded')
    return 'reminded'
  })
}

async function mark(tx: Tx, ctx: Ctx, row: IntroductionRow, step: StepRow, what: 'reminded' | 'escalated'): Promise<void> {
  const now = ctx.clock.now()
  // After a standstill of the worker the latest is said, not both.
  await tx.update(nextSteps).set(what === 'reminded' ? { remindedAt: now } : { remindedAt: step.remindedAt ?? now, escalatedAt: now }).where(eq(nextSteps.id, step.id))
  await recordEventsWithin(tx, ctx, [{ action: what === 'reminded' ? 'introduction.remind-step' : 'introduction.escalate-step', subjectId: row.id, data: { stepId: step.id } }])
  if (what === 'reminded') return tellOwnerWithin(tx, ctx, row, step, 'step-due')
  const side = sideOfOwner(step.owner)
  const told = { kind: 'step-late' as const, round: step.id, params: { date: step.dueOn } }
  // A company that is late is its own liaison's to ask after, too.
  if (voiceOfOwner(step.owner) === 'company') await tellDeskWithin(tx, ctx, row, side, told)
  await tellDeskWithin(tx, ctx, row, otherSide(side), told)
}

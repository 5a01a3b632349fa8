import { and, asc, eq, lte } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { SWEEP_BATCH, sweepEach } from '#app/services/sweep-each.server.ts'
import { applyOutcomeMove } from '#domain/introduction/outcome.ts'
import { sides } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { coreOfOutcome, lockOutcome } from './outcome-rules.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

/** Rungs that nobody answered in ten business days are kept as 单方确认. Safe to run at any time, any number of times. */
export async function sweepOutcomes(ctx: Ctx): Promise<{ unilateral: number }> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const now = ctx.clock.now()
  const due = await ctx.db
    .select({ id: outcomes.id })
    .from(outcomes)
    .where(and(eq(outcomes.state, 'recorded'), lte(outcomes.deadline, now)))
    .orderBy(asc(outcomes.deadline))
    .limit(SWEEP_BATCH)
  const kept = await sweepEach(due, ({ id }) => keep(ctx, id, now))
  return { unilateral: kept.reduce((sum, n) => sum + n, 0) }
}

/** In a transaction of its own; 0 where somebody answered or corrected it meanwhile. */
const keep = (ctx: Ctx, id: string, now: Date): Promise<number> =>
  transact(ctx.db, async (tx) => {
    const { outcome, row } = await lockOutcome(tx, ctx, id)
    if (outcome.state !== 'recorded' || outcome.deadline! > now) return 0
    const { state } = applyOutcomeMove(coreOfOutcome(outcome), { act: 'silence' })
    await tx.update(outcomes).set({ state, deadline: null, unilateralAt: now }).where(eq(outcomes.id, id))
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.unilateral', subjectId: row.id, data: { outcomeId: id, rung: outcome.rung, side: outcome.recordedSide } }])
    const told = { kind: 'outcome-unilateral' as const, round: `${id}:${outcome.recordedAt.toISOString()}`, params: { rung: outcome.rung } }
    for (const side of sides) {
      await tellCompanyWithin(tx, ctx, row, side, told)
      await tellDeskWithin(tx, ctx, row, side, told)
    }
    return 1
  })

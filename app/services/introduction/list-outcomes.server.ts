import { and, asc, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { outcomeActsNow } from '#domain/introduction/outcome.ts'
import { actSides } from '#domain/policy.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { accessIntroduction, readerOf, thingOf, type IntroductionRow } from './access.server.ts'
import { coreOfOutcome, type OutcomeRow } from './outcome-rules.server.ts'

/** The rungs that were recorded and not taken back, oldest first, for whoever may read the introduction. Amounts are for the two companies alone. */
export async function listOutcomes(ctx: Ctx, introductionId: string) {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, introductionId)
  const rows = await ctx.db
    .select()
    .from(outcomes)
    .where(and(eq(outcomes.introductionId, introductionId), ne(outcomes.state, 'retracted')))
    .orderBy(asc(outcomes.recordedAt), asc(outcomes.id))
  return rows.map((outcome) => presentOutcome(ctx, row, outcome))
}

export type PresentedOutcome = ReturnType<typeof presentOutcome>

function presentOutcome(ctx: Ctx, row: IntroductionRow, outcome: OutcomeRow) {
  const thing = thingOf(row)
  const party = readerOf(ctx.actor, thing).mine.length > 0
  const amount = (fen: number | null) => (party ? fen : null)
  const quantity = (value: number | null, unit: string | null) => (value === null || unit === null ? null : { value, unit })
  const voices = actSides(ctx.actor, 'confirm', thing)
  return {
    id: outcome.id,
    rung: outcome.rung,
    state: outcome.state,
    happenedOn: outcome.happenedOn,
    quantity: quantity(outcome.quantityValue, outcome.quantityUnit),
    /** Fen; null also for who may not see it. */
    amount: amount(outcome.amount),
    note: outcome.note,
    recordedSide: outcome.recordedSide,
    recordedAt: outcome.recordedAt.toISOString(),
    deadline: outcome.deadline?.toISOString() ?? null,
    unilateralAt: outcome.unilateralAt?.toISOString() ?? null,
    confirmedAt: outcome.confirmedAt?.toISOString() ?? null,
    /** What the other side says instead; once settled in its favour, what was recorded first. */
    dispute: outcome.disputedAt === null ? null : {
      reason: outcome.disputeReason!,
      note: outcome.disputeNote!,
      at: outcome.disputedAt.toISOString(),
      happenedOn: outcome.otherHappenedOn,
      quantity: quantity(outcome.otherQuantityValue, outcome.otherQuantityUnit),
      amount: amount(outcome.otherAmount),
    },
    /** Between the desks until it is agreed. */
    settlement: outcome.settlement === null || (party && outcome.settledAt === null) ? null : {
      version: outcome.settlement,
      side: outcome.settlementSide!,
      note: party ? null : outcome.settlementNote,
      settledAt: outcome.settledAt?.toISOString() ?? null,
    },
    /** What this reader may do with it now, and for which side a confirmation or a dispute would speak. */
    may: outcomeActsNow(coreOfOutcome(outcome), voices, actSides(ctx.actor, 'settle', thing)),
  }
}

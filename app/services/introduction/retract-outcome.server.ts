import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyOutcomeMove } from '#domain/introduction/outcome.ts'
import { otherSide } from '#domain/introduction/state.ts'
import { transact } from '#db/transaction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { coreOfOutcome, lockOutcome, requireSpeaker, type OutcomeRow } from './outcome-rules.server.ts'
import { tellCompanyWithin } from './tell.server.ts'

const RetractOutcome = z.strictObject({ outcomeId: z.uuid() })

/** Who recorded a rung takes it back, while nobody has answered it. */
export async function retractOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(RetractOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { outcome, row, thing } = await lockOutcome(tx, ctx, wanted.outcomeId)
    const side = outcome.recordedSide
    requireSpeaker(ctx, 'retract', thing, side)
    if (outcome.state === 'retracted') return outcome // the same form sent twice
    const { state } = applyOutcomeMove(coreOfOutcome(outcome), { act: 'retract', side })
    const [retracted] = await tx.update(outcomes).set({ state, retractedAt: ctx.clock.now(), deadline: null }).where(eq(outcomes.id, outcome.id)).returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.retract', subjectId: row.id, data: { outcomeId: outcome.id, rung: outcome.rung, side } }])
    await tellCompanyWithin(tx, ctx, row, otherSide(side), { kind: 'outcome-retracted', round: outcome.id, params: { rung: outcome.rung } })
    return retracted!
  })
}

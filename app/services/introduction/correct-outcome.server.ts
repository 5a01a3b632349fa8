import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyOutcomeMove, outcomeDeadline } from '#domain/introduction/outcome.ts'
import { otherSide, rungs } from '#domain/introduction/state.ts'
import { transact } from '#db/transaction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { columnsOfSaid, coreOfOutcome, lockOutcome, requirePast, requireRung, requireSpeaker, said, type OutcomeRow } from './outcome-rules.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

const CorrectOutcome = z.strictObject({ outcomeId: z.uuid(), rung: z.enum(rungs), ...said, amount: said.amount.nullable() })

/** Who recorded a rung says it anew, while nobody has answered it: the ten business days start again. An amount that is left out is kept (a liaison is not shown it), null takes it away. */
export async function correctOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(CorrectOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { outcome, row, thing } = await lockOutcome(tx, ctx, wanted.outcomeId)
    const side = outcome.recordedSide
    const by = requireSpeaker(ctx, 'correct', thing, side)
    const { state } = applyOutcomeMove(coreOfOutcome(outcome), { act: 'correct', side })
    await requireRung(tx, row, wanted.rung, outcome.id)
    requirePast(ctx, row, wanted.happenedOn)
    const now = ctx.clock.now()
    const [corrected] = await tx
      .update(outcomes)
      .set({
        ...columnsOfSaid({ ...wanted, amount: wanted.amount ?? undefined }),
        ...(wanted.amount === undefined && { amount: outcome.amount }),
        rung: wanted.rung, state, recordedBy: by, recordedAt: now, deadline: outcomeDeadline(now, await readCalendarWithin(tx, now)), unilateralAt: null,
      })
      .where(eq(outcomes.id, outcome.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.correct', subjectId: row.id, data: { outcomeId: outcome.id, rung: wanted.rung, side } }])
    const told = { kind: 'outcome-corrected' as const, round: `${outcome.id}:${now.toISOString()}`, params: { rung: wanted.rung, date: wanted.happenedOn } }
    await tellCompanyWithin(tx, ctx, row, otherSide(side), told)
    await tellDeskWithin(tx, ctx, row, otherSide(side), told)
    return corrected!
  })
}

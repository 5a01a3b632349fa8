import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyOutcomeMove, settlements } from '#domain/introduction/outcome.ts'
import { otherSide, sides } from '#domain/introduction/state.ts'
import { everActSides } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { concludeWithin, coreOfOutcome, lockOutcome, type OutcomeRow } from './outcome-rules.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

const SettleOutcome = z.strictObject({
  outcomeId: z.uuid(),
  /** `agree`: to the version that the other desk proposed and this reader saw. */
  act: z.enum(['propose', 'agree']),
  version: z.enum(settlements, { error: 'settlement-required' }),
  note: text(0, 300).optional(),
})

/**
 * The two desks settle a disputed rung: one proposes a version, the other agrees; one person with both keys does both in one, and the log says so.
 * The desks choose between what was said; no amount is shown to them.
 */
export async function settleOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(SettleOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { outcome, row, thing } = await lockOutcome(tx, ctx, wanted.outcomeId)
    const mine = everActSides(ctx.actor, 'settle', thing)
    if (ctx.actor.kind !== 'user' || mine.length === 0) throw new Refusal('forbidden', 'introduction-not-yours')
    const core = applyOutcomeMove(coreOfOutcome(outcome), { act: wanted.act, sides: mine, version: wanted.version })
    const now = ctx.clock.now()
    const agreed = core.state !== 'disputed'
    const newly = outcome.settlement !== core.proposal!.version || outcome.settlementSide !== core.proposal!.side
    const [next] = await tx
      .update(outcomes)
      .set({
        state: core.state,
        ...(newly && {
          settlement: core.proposal!.version, settlementSide: core.proposal!.side, settlementNote: wanted.note || null, settlementBy: ctx.actor.userId, settlementAt: now,
        }),
        ...(agreed && { settledBy: ctx.actor.userId, settledAt: now }),
        ...(core.state === 'confirmed' && { confirmedBy: ctx.actor.userId, confirmedAt: now, ...(wanted.version === 'disputed' && exchanged(outcome)) }),
      })
      .where(eq(outcomes.id, outcome.id))
      .returning()
    if (core.state === 'confirmed') await concludeWithin(tx, ctx, row, outcome.rung)
    await recordEventsWithin(tx, ctx, [{
      action: agreed ? 'introduction.settle' : 'introduction.settle-propose',
      subjectId: row.id,
      data: { outcomeId: outcome.id, rung: outcome.rung, version: wanted.version, side: mine.length === 1 ? mine[0] : null, oneHand: mine.length > 1 },
    }])
    const round = `${outcome.id}:${now.toISOString()}`
    if (agreed) for (const side of sides) await tellCompanyWithin(tx, ctx, row, side, { kind: 'outcome-settled', round, params: { rung: outcome.rung } })
    const kind = agreed ? ('outcome-settled' as const) : ('outcome-settlement' as const)
    if (mine.length === 1) await tellDeskWithin(tx, ctx, row, otherSide(mine[0]!), { kind, round, params: { rung: outcome.rung } })
    return next!
  })
}

/** What the other side says takes the place of what was recorded, which is kept where that stood. */
const exchanged = (outcome: OutcomeRow) => ({
  ...(outcome.otherHappenedOn !== null && { happenedOn: outcome.otherHappenedOn, otherHappenedOn: outcome.happenedOn }),
  ...(outcome.otherQuantityValue !== null && {
    quantityValue: outcome.otherQuantityValue, quantityUnit: outcome.otherQuantityUnit, otherQuantityValue: outcome.quantityValue, otherQuantityUnit: outcome.quantityUnit,
  }),
  ...(outcome.otherAmount !== null && { amount: outcome.otherAmount, otherAmount: outcome.amount }),
})

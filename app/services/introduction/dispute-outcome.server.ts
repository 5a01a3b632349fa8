import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyOutcomeMove, disputeReasons } from '#domain/introduction/outcome.ts'
import { otherSide, sides } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { ruleOn } from '#domain/rule.ts'
import { isoDate, text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { coreOfOutcome, fen, lockOutcome, requirePast, requireSpeakerOrLink, said, type OutcomeRow } from './outcome-rules.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'
import { useLinkWithin } from './use-link.server.ts'

const DisputeOutcome = z
  .strictObject({
    outcomeId: z.uuid(),
    reason: z.enum(disputeReasons, { error: 'dispute-reason-required' }),
    /** What this side says instead, in words; the figures where it has others. */
    note: text(2, 500),
    happenedOn: isoDate.optional(),
    quantity: said.quantity,
    amount: said.amount,
    /** When what is disputed was said: a correction in between is seen first. */
    seen: z.iso.datetime().optional(),
  })
  .refine((d) => d.reason !== 'date' || d.happenedOn !== undefined, ruleOn(['reason', 'happenedOn'], 'dispute-date-required', ['happenedOn']))
  .refine((d) => d.reason !== 'quantity' || d.quantity !== undefined, ruleOn(['reason', 'quantity'], 'dispute-quantity-required', ['quantity', 'value']))

/** The other side says that it was otherwise, with a reason and what it says instead. Both desks are asked to settle it. */
export async function disputeOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(DisputeOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { outcome, row, thing } = await lockOutcome(tx, ctx, wanted.outcomeId)
    const side = otherSide(outcome.recordedSide)
    const { userId, linkId } = requireSpeakerOrLink(ctx, 'dispute', thing, side)
    if (ctx.actor.kind === 'link') await useLinkWithin(tx, ctx, row, 'disputed', outcome.rung)
    const { state } = applyOutcomeMove(coreOfOutcome(outcome), { act: 'dispute', side })
    if (wanted.seen !== undefined && wanted.seen !== outcome.recordedAt.toISOString()) throw new Refusal('conflict', 'outcome-corrected')
    if (wanted.happenedOn !== undefined) requirePast(ctx, row, wanted.happenedOn)
    const [disputed] = await tx
      .update(outcomes)
      .set({
        state,
        deadline: null,
        disputeReason: wanted.reason,
        disputeNote: wanted.note,
        disputedBy: userId,
        disputedLinkId: linkId,
        disputedAt: ctx.clock.now(),
        otherHappenedOn: wanted.happenedOn ?? null,
        otherQuantityValue: wanted.quantity?.value ?? null,
        otherQuantityUnit: wanted.quantity?.unit ?? null,
        otherAmount: fen(wanted.amount),
      })
      .where(eq(outcomes.id, outcome.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.dispute', subjectId: row.id, data: { outcomeId: outcome.id, rung: outcome.rung, side, reason: wanted.reason } }])
    const told = { kind: 'outcome-disputed' as const, round: outcome.id, params: { rung: outcome.rung } }
    await tellCompanyWithin(tx, ctx, row, outcome.recordedSide, told)
    for (const each of sides) await tellDeskWithin(tx, ctx, row, each, told)
    return disputed!
  })
}

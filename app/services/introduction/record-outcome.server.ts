import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyOutcomeMove, outcomeDeadline, standingOutcomes } from '#domain/introduction/outcome.ts'
import { otherSide, rungs, sides } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { lockIntroduction } from './access.server.ts'
import { columnsOfSaid, concludeWithin, coreOfOutcome, requirePast, requireRung, requireSpeaker, requireSpeakerOrLink, said, wrong, type OutcomeRow } from './outcome-rules.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'
import { useLinkWithin } from './use-link.server.ts'

export type { OutcomeRow } from './outcome-rules.server.ts'

/** `side`: in whose name it is said; a liaison says it for its company. */
const RecordOutcome = z.strictObject({ id: z.uuid(), side: z.enum(sides), rung: z.enum(rungs), ...said })
const ConfirmOutcome = z.strictObject({
  id: z.uuid(),
  side: z.enum(sides),
  rung: z.enum(rungs),
  /** When what is confirmed was said: a correction in between is seen before it is confirmed. */
  seen: z.iso.datetime().optional(),
})

/** A rung of the ladder, said by one side; it counts as confirmed when the other says so too. Rungs may be skipped, not repeated. */
export async function recordOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(RecordOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const by = requireSpeaker(ctx, 'record', thing, wanted.side)
    if (row.state !== 'accepted') throw new Refusal('conflict', 'introduction-not-accepted')
    await requireRung(tx, row, wanted.rung)
    requirePast(ctx, row, wanted.happenedOn)
    const now = ctx.clock.now()
    const [outcome] = await tx
      .insert(outcomes)
      .values({
        id: ctx.ids.next(),
        introductionId: row.id,
        rung: wanted.rung,
        state: 'recorded',
        ...columnsOfSaid(wanted),
        recordedSide: wanted.side,
        recordedBy: by,
        recordedAt: now,
        deadline: outcomeDeadline(now, await readCalendarWithin(tx, now)),
      })
      .onConflictDoNothing()
      .returning()
    if (!outcome) throw wrong('rung', 'outcome-already-recorded')
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.record', subjectId: row.id, data: { outcomeId: outcome.id, rung: wanted.rung, side: wanted.side } }])
    const told = { kind: 'outcome-recorded' as const, round: outcome.id, params: { rung: wanted.rung, date: wanted.happenedOn } }
    await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), told)
    await tellDeskWithin(tx, ctx, row, otherSide(wanted.side), told)
    return outcome
  })
}

/** The other side says the same, in time or later. A confirmed last rung concludes the introduction. */
export async function confirmOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(ConfirmOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const { userId, linkId } = requireSpeakerOrLink(ctx, 'confirm', thing, wanted.side)
    if (ctx.actor.kind === 'link') await useLinkWithin(tx, ctx, row, 'confirmed')
    const [outcome] = await tx
      .select()
      .from(outcomes)
      .where(and(eq(outcomes.introductionId, row.id), eq(outcomes.rung, wanted.rung), inArray(outcomes.state, [...standingOutcomes])))
    if (!outcome) throw new Refusal('not-found', 'outcome-not-found')
    if (outcome.state === 'confirmed' && outcome.recordedSide !== wanted.side) return outcome // the same form sent twice
    const { state } = applyOutcomeMove(coreOfOutcome(outcome), { act: 'confirm', side: wanted.side })
    if (wanted.seen !== undefined && wanted.seen !== outcome.recordedAt.toISOString()) throw new Refusal('conflict', 'outcome-corrected')
    const [confirmed] = await tx
      .update(outcomes)
      .set({ state, confirmedBy: userId, confirmedLinkId: linkId, confirmedAt: ctx.clock.now(), deadline: null })
      .where(eq(outcomes.id, outcome.id))
      .returning()
    await concludeWithin(tx, ctx, row, wanted.rung)
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.confirm', subjectId: row.id, data: { outcomeId: outcome.id, rung: wanted.rung, side: wanted.side } }])
    await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), { kind: 'outcome-confirmed', round: outcome.id, params: { rung: wanted.rung } })
    return confirmed!
  })
}

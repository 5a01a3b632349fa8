import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { otherSide, rungs, rungsOf, sides, type Side } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import type { IntroductionThing } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { isoDate, text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { introductions, outcomes } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { coreOf, lockIntroduction, requireActSides, type IntroductionRow } from './access.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

const RecordOutcome = z
  .strictObject({
    id: z.uuid(),
    /** The side in whose name it is said; a liaison says it for its company. */
    side: z.enum(sides),
    rung: z.enum(rungs),
    happenedOn: isoDate,
    quantity: z.strictObject({ value: z.number().positive().max(1e12), unit: text(1, 12) }).optional(),
    /** Yuan, confidential. */
    amount: z.number().min(0).max(1e11).optional(),
    note: text(0, 500).optional(),
  })
const ConfirmOutcome = z.strictObject({ id: z.uuid(), side: z.enum(sides), rung: z.enum(rungs) })

export type OutcomeRow = typeof outcomes.$inferSelect

/** A rung of the ladder, said by one side; it counts as confirmed when the other says so too. Rungs may be skipped, not repeated. */
export async function recordOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(RecordOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const by = requireVoice(ctx, thing, wanted.side)
    if (row.state !== 'accepted') throw new Refusal('conflict', 'introduction-not-accepted')
    await requireRung(tx, row, wanted.rung)
    requirePast(ctx, row, wanted.happenedOn)
    const [outcome] = await tx
      .insert(outcomes)
      .values({
        id: ctx.ids.next(),
        introductionId: row.id,
        rung: wanted.rung,
        happenedOn: wanted.happenedOn,
        quantityValue: wanted.quantity?.value ?? null,
        quantityUnit: wanted.quantity?.unit ?? null,
        amount: wanted.amount === undefined ? null : Math.round(wanted.amount * 100),
        note: wanted.note || null,
        recordedSide: wanted.side,
        recordedBy: by,
        recordedAt: ctx.clock.now(),
      })
      .onConflictDoNothing()
      .returning()
    if (!outcome) throw new Refusal('conflict', 'outcome-already-recorded')
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.record', subjectId: row.id, data: { rung: wanted.rung, side: wanted.side } }])
    await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), { kind: 'outcome-recorded', round: wanted.rung, params: { rung: wanted.rung, date: wanted.happenedOn } })
    await tellDeskWithin(tx, ctx, row, otherSide(wanted.side), { kind: 'outcome-recorded', round: wanted.rung, params: { rung: wanted.rung, date: wanted.happenedOn } })
    return outcome
  })
}

/** The other side says the same. A confirmed last rung concludes the introduction. */
export async function confirmOutcome(ctx: Ctx, input: unknown): Promise<OutcomeRow> {
  const wanted = parse(ConfirmOutcome, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const by = requireVoice(ctx, thing, wanted.side)
    const now = ctx.clock.now()
    const [outcome] = await tx.select().from(outcomes).where(and(eq(outcomes.introductionId, row.id), eq(outcomes.rung, wanted.rung)))
    if (!outcome) throw new Refusal('not-found', 'outcome-not-found')
    if (outcome.recordedSide === wanted.side) throw new Refusal('conflict', 'outcome-own')
    const [confirmed] = await tx
      .update(outcomes)
      .set({ confirmedBy: by, confirmedAt: now })
      .where(and(eq(outcomes.id, outcome.id), isNull(outcomes.confirmedAt)))
      .returning()
    if (!confirmed) return outcome // the same form sent twice
    if (wanted.rung === 'fulfilled') {
      const { state } = applyMove(coreOf(row), { act: 'conclude' })
      await tx.update(introductions).set({ state, endedAt: now, endReason: 'fulfilled' }).where(eq(introductions.id, row.id))
    }
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.confirm', subjectId: row.id, data: { rung: wanted.rung, side: wanted.side } }])
    await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), { kind: 'outcome-confirmed', round: wanted.rung, params: { rung: wanted.rung } })
    return confirmed
  })
}

function requireVoice(ctx: Ctx, thing: IntroductionThing, side: Side): string {
  if (ctx.actor.kind !== 'user' || !requireActSides(ctx.actor, 'record', thing).includes(side)) throw new Refusal('forbidden', 'introduction-not-yours')
  return ctx.actor.userId
}

async function requireRung(tx: Tx, row: IntroductionRow, rung: (typeof rungs)[number]): Promise<void> {
  const [listing] = await tx.select({ category: listings.category }).from(listings).where(eq(listings.id, (row.demandListingId ?? row.supplyListingId)!))
  const ladder = rungsOf[listing!.category]
  if (!ladder.includes(rung)) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'rung', code: 'rung-not-on-ladder' }] })
  const done = await tx.select({ rung: outcomes.rung }).from(outcomes).where(eq(outcomes.introductionId, row.id))
  const highest = Math.max(-1, ...done.map((o) => ladder.indexOf(o.rung)))
  if (done.some((o) => o.rung === rung)) throw new Refusal('conflict', 'outcome-already-recorded')
  if (ladder.indexOf(rung) < highest) throw new Refusal('conflict', 'rung-below')
}

function requirePast(ctx: Ctx, row: IntroductionRow, day: string): void {
  const today = shanghaiDay(ctx.clock.now())
  const first = shanghaiDay(row.acceptedAt!)
  if (day > today) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'happenedOn', code: 'date-future', params: { date: day } }] })
  if (day < first) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'happenedOn', code: 'date-before-acceptance', params: { date: first } }] })
}

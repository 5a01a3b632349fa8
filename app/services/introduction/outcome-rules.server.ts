import { and, eq, inArray, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Act } from '#domain/introduction/acts.ts'
import { standingOutcomes, type OutcomeCore } from '#domain/introduction/outcome.ts'
import { rungsOf, type Rung, type Side } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import type { IntroductionThing } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { isoDate, text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { listings } from '#db/schema/listing.ts'
import { coreOf, lockIntroductionOf, requireActSides, type IntroductionRow } from './access.server.ts'

export type OutcomeRow = typeof outcomes.$inferSelect

/** What is said of a rung. `amount`: yuan, confidential to the two companies. `note`: the evidence, in words. */
export const said = {
  happenedOn: isoDate,
  quantity: z.strictObject({ value: z.number().positive().max(1e12), unit: text(1, 12) }).optional(),
  amount: z.number().min(0).max(1e11).optional(),
  note: text(0, 500).optional(),
}
type Said = { happenedOn: string; quantity?: { value: number; unit: string } | undefined; amount?: number | undefined; note?: string | undefined }

export const columnsOfSaid = ({ happenedOn, quantity, amount, note }: Said) => ({
  happenedOn,
  quantityValue: quantity?.value ?? null,
  quantityUnit: quantity?.unit ?? null,
  amount: fen(amount),
  note: note || null,
})
export const fen = (yuan: number | undefined): number | null => (yuan === undefined ? null : Math.round(yuan * 100))

/** Who speaks, in the name of that side: its company, or its liaison for it. */
export function requireSpeaker(ctx: Ctx, act: Act, thing: IntroductionThing, side: Side): string {
  if (ctx.actor.kind !== 'user' || !requireActSides(ctx.actor, act, thing).includes(side)) throw new Refusal('forbidden', 'introduction-not-yours')
  return ctx.actor.userId
}

/** As `requireSpeaker`, or the holder of a one-time link to that very act. */
export function requireSpeakerOrLink(ctx: Ctx, act: Act, thing: IntroductionThing, side: Side): { userId: string | null; linkId: string | null } {
  if (ctx.actor.kind !== 'link') return { userId: requireSpeaker(ctx, act, thing, side), linkId: null }
  if (!requireActSides(ctx.actor, act, thing).includes(side)) throw new Refusal('forbidden', 'introduction-not-yours')
  return { userId: null, linkId: ctx.actor.linkId }
}

/** The rung of that id, with its introduction held: nothing of either changes until the transaction ends. */
export async function lockOutcome(tx: Tx, ctx: Ctx, id: string): Promise<{ outcome: OutcomeRow; row: IntroductionRow; thing: IntroductionThing }> {
  const [found] = await tx.select({ introductionId: outcomes.introductionId }).from(outcomes).where(eq(outcomes.id, id))
  const held = await lockIntroductionOf(tx, ctx.actor, found, 'outcome-not-found')
  const [outcome] = await tx.select().from(outcomes).where(eq(outcomes.id, id))
  return { outcome: outcome!, ...held }
}

export const coreOfOutcome = (outcome: OutcomeRow): OutcomeCore => ({
  state: outcome.state,
  recordedSide: outcome.recordedSide,
  proposal: outcome.settlement === null ? null : { side: outcome.settlementSide!, version: outcome.settlement },
})

/** On the category's ladder, not there yet, and above what stands. `but`: the rung that is being corrected. */
export async function requireRung(tx: Tx, row: IntroductionRow, rung: Rung, but?: string): Promise<void> {
  const [listing] = await tx.select({ category: listings.category }).from(listings).where(eq(listings.id, (row.demandListingId ?? row.supplyListingId)!))
  const ladder = rungsOf[listing!.category]
  if (!ladder.includes(rung)) throw wrong('rung', 'rung-not-on-ladder')
  const standing = await tx
    .select({ rung: outcomes.rung })
    .from(outcomes)
    .where(and(eq(outcomes.introductionId, row.id), inArray(outcomes.state, [...standingOutcomes]), but ? ne(outcomes.id, but) : undefined))
  if (standing.some((one) => one.rung === rung)) throw wrong('rung', 'outcome-already-recorded')
  if (standing.some((one) => ladder.indexOf(one.rung) > ladder.indexOf(rung))) throw wrong('rung', 'rung-below')
}

/** Between the acceptance and today, by Shanghai's calendar. */
export function requirePast(ctx: Ctx, row: IntroductionRow, day: string, field = 'happenedOn'): void {
  const today = shanghaiDay(ctx.clock.now())
  const first = shanghaiDay(row.acceptedAt!)
  if (day > today) throw wrong(field, 'date-future', { date: day })
  if (day < first) throw wrong(field, 'date-before-acceptance', { date: first })
}

export const wrong = (field: string, code: string, params?: Record<string, string | number>) =>
  new Refusal('invalid', 'input-invalid', { issues: [{ field, code, ...(params && { params }) }] })

/** A confirmed last rung concludes the introduction, if nothing else has. */
export async function concludeWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, rung: Rung): Promise<void> {
  if (rung !== 'fulfilled' || row.state !== 'accepted') return
  const { state } = applyMove(coreOf(row), { act: 'conclude' })
  await tx.update(introductions).set({ state, endedAt: ctx.clock.now(), endReason: 'fulfilled' }).where(eq(introductions.id, row.id))
}

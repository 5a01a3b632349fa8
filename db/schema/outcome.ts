import { sql } from 'drizzle-orm'
import { bigint, check, date, doublePrecision, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { disputeReasons, outcomeStates, settlements } from '#domain/introduction/outcome.ts'
import { rungs, sides } from '#domain/introduction/state.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { actLinks, introductions } from './introduction.ts'

/** One rung of the outcome ladder: said by one side, answered by the other (`domain/introduction/outcome.ts`). Files may be evidence of it. */
export const outcomes = pgTable(
  'outcomes',
  {
    id: id(),
    introductionId: uuid().notNull().references(() => introductions.id),
    rung: text({ enum: rungs }).notNull(),
    state: text({ enum: outcomeStates }).notNull(),
    /** What counts: as recorded, or, once settled so, as the other side says. */
    happenedOn: date({ mode: 'string' }).notNull(),
    quantityValue: doublePrecision(),
    quantityUnit: text(),
    /** Integer fen, confidential to the two companies. */
    amount: bigint({ mode: 'number' }),
    /** The evidence, in words. */
    note: text(),
    recordedSide: text({ enum: sides }).notNull(),
    recordedBy: uuid().notNull().references(() => users.id),
    /** Of the latest correction. */
    recordedAt: at().notNull(),
    /** When silence makes it 单方确认. */
    deadline: at(),
    unilateralAt: at(),
    confirmedBy: uuid().references(() => users.id),
    /** Instead of a signed-in person: the one-time link by which it was confirmed. */
    confirmedLinkId: uuid().references(() => actLinks.id),
    confirmedAt: at(),
    retractedAt: at(),
    /** What the other side says instead; once settled so, what was recorded first. */
    disputeReason: text({ enum: disputeReasons }),
    disputeNote: text(),
    disputedBy: uuid().references(() => users.id),
    /** Instead of a signed-in person, as above. */
    disputedLinkId: uuid().references(() => actLinks.id),
    disputedAt: at(),
    otherHappenedOn: date({ mode: 'string' }),
    otherQuantityValue: doublePrecision(),
    otherQuantityUnit: text(),
    otherAmount: bigint({ mode: 'number' }),
    /** What one desk proposes to the other, and when the other agreed. */
    settlement: text({ enum: settlements }),
    settlementSide: text({ enum: sides }),
    settlementNote: text(),
    settlementBy: uuid().references(() => users.id),
    settlementAt: at(),
    settledBy: uuid().references(() => users.id),
    settledAt: at(),
  },
  (t) => [
    /** A file is evidence of a rung of its own introduction. */
    unique('outcomes_introduction_key').on(t.id, t.introductionId),
    /** One of a kind stands at a time; what was struck or taken back may be said anew. */
    uniqueIndex('outcomes_standing_rung_key').on(t.introductionId, t.rung).where(sql`${t.state} in ('recorded', 'unilateral', 'confirmed', 'disputed')`),
    index('outcomes_introduction_idx').on(t.introductionId),
    index('outcomes_deadline_idx').on(t.deadline).where(sql`${t.state} = 'recorded'`),
    index('outcomes_happened_idx').on(t.happenedOn).where(sql`${t.state} in ('confirmed', 'unilateral')`),
    oneOf('outcomes_rung', t.rung, rungs),
    oneOf('outcomes_state', t.state, outcomeStates),
    oneOf('outcomes_recorded_side', t.recordedSide, sides),
    oneOf('outcomes_dispute_reason', t.disputeReason, disputeReasons),
    oneOf('outcomes_settlement', t.settlement, settlements),
    oneOf('outcomes_settlement_side', t.settlementSide, sides),
    check('outcomes_quantity', sql`(${t.quantityValue} is null) = (${t.quantityUnit} is null) and (${t.quantityValue} is null or ${t.quantityValue} > 0)`),
    check('outcomes_other_quantity', sql`(${t.otherQuantityValue} is null) = (${t.otherQuantityUnit} is null) and (${t.otherQuantityValue} is null or ${t.otherQuantityValue} > 0)`),
    check('outcomes_amount', sql`(${t.amount} is null or ${t.amount} >= 0) and (${t.otherAmount} is null or ${t.otherAmount} >= 0)`),
    check('outcomes_deadline', sql`(${t.deadline} is not null) = (${t.state} = 'recorded')`),
    check('outcomes_unilateral', sql`${t.state} <> 'unilateral' or ${t.unilateralAt} is not null`),
    check('outcomes_confirmed', sql`num_nonnulls(${t.confirmedBy}, ${t.confirmedLinkId}) = (${t.confirmedAt} is not null)::int and (${t.confirmedAt} is not null) = (${t.state} = 'confirmed')`),
    check('outcomes_retracted', sql`(${t.retractedAt} is not null) = (${t.state} = 'retracted')`),
    check('outcomes_disputed', sql`(${t.disputedAt} is null) = (${t.disputeReason} is null) and (${t.disputedAt} is null) = (${t.disputeNote} is null) and num_nonnulls(${t.disputedBy}, ${t.disputedLinkId}) = (${t.disputedAt} is not null)::int`),
    check('outcomes_disputed_state', sql`(${t.disputedAt} is not null and ${t.settledAt} is null) = (${t.state} = 'disputed')`),
    implies('outcomes_other_said', sql`${t.otherHappenedOn} is not null or ${t.otherQuantityValue} is not null or ${t.otherAmount} is not null`, sql`${t.disputedAt} is not null`),
    check('outcomes_settlement_whole', sql`(${t.settlement} is null) = (${t.settlementAt} is null) and (${t.settlement} is null) = (${t.settlementSide} is null) and (${t.settlement} is null) = (${t.settlementBy} is null)`),
    implies('outcomes_settlement_disputed', sql`${t.settlement} is not null`, sql`${t.disputedAt} is not null`),
    check('outcomes_settled', sql`(${t.settledAt} is null) = (${t.settledBy} is null) and (${t.settledAt} is null or ${t.settlement} is not null)`),
    check('outcomes_struck', sql`(${t.state} = 'struck') = (${t.settledAt} is not null and ${t.settlement} = 'strike')`),
  ],
)

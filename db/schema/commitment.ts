import { sql } from 'drizzle-orm'
import { check, date, doublePrecision, foreignKey, index, pgTable, text, unique, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { commitmentStates } from '#domain/introduction/commitment.ts'
import { sides } from '#domain/introduction/state.ts'
import { periods } from '#domain/listing.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { introductions } from './introduction.ts'

/** A quantity that two companies agreed on (`domain/introduction/commitment.ts`). What remains of a listing is derived from the confirmed ones. */
export const commitments = pgTable(
  'commitments',
  {
    id: id(),
    introductionId: uuid().notNull().references(() => introductions.id),
    state: text({ enum: commitmentStates }).notNull(),
    value: doublePrecision().notNull(),
    unit: text().notNull(),
    per: text({ enum: periods }).notNull(),
    fromOn: date({ mode: 'string' }).notNull(),
    /** The last day; null: without end. */
    untilOn: date({ mode: 'string' }),
    statedSide: text({ enum: sides }).notNull(),
    statedBy: uuid().notNull().references(() => users.id),
    statedAt: at().notNull(),
    /** By the other side: a yes or a no. */
    answeredBy: uuid().references(() => users.id),
    answeredAt: at(),
    /** The one whose place it takes when it is confirmed. */
    replacesId: uuid(),
    /** One side wants to end it with this day, or they have. */
    endSide: text({ enum: sides }),
    endsOn: date({ mode: 'string' }),
    endStatedBy: uuid().references(() => users.id),
    endedBy: uuid().references(() => users.id),
    endedAt: at(),
    /** The day up to which its beginning and its end were carried into the matches. */
    carriedOn: date({ mode: 'string' }),
  },
  (t) => [
    unique('commitments_introduction_key').on(t.id, t.introductionId),
    foreignKey({ name: 'commitments_replaces_fk', columns: [t.replacesId, t.introductionId], foreignColumns: [t.id as AnyPgColumn, t.introductionId as AnyPgColumn] }),
    /** One question at a time: both sides stating at once, or a double click, meet this. */
    uniqueIndex('commitments_stated_key').on(t.introductionId).where(sql`${t.state} = 'stated'`),
    uniqueIndex('commitments_replaced_once_key').on(t.replacesId).where(sql`${t.state} in ('stated', 'confirmed', 'replaced', 'ended')`),
    index('commitments_introduction_idx').on(t.introductionId),
    oneOf('commitments_state', t.state, commitmentStates),
    oneOf('commitments_per', t.per, periods),
    oneOf('commitments_stated_side', t.statedSide, sides),
    oneOf('commitments_end_side', t.endSide, sides),
    check('commitments_value', sql`${t.value} > 0`),
    check('commitments_unit', sql`char_length(${t.unit}) between 1 and 12`),
    check('commitments_window', sql`${t.untilOn} is null or ${t.fromOn} <= ${t.untilOn}`),
    check('commitments_answered', sql`(${t.answeredBy} is null) = (${t.answeredAt} is null) and (${t.answeredAt} is not null) = (${t.state} in ('confirmed', 'declined', 'replaced', 'ended'))`),
    check('commitments_end', sql`(${t.endSide} is null) = (${t.endsOn} is null) and (${t.endSide} is null) = (${t.endStatedBy} is null)`),
    implies('commitments_end_state', sql`${t.endSide} is not null`, sql`${t.state} in ('confirmed', 'ended')`),
    check('commitments_ended', sql`(${t.endedAt} is null) = (${t.endedBy} is null) and (${t.endedAt} is not null) = (${t.state} = 'ended')`),
    implies('commitments_ended_on', sql`${t.state} = 'ended'`, sql`${t.endsOn} is not null`),
  ],
)

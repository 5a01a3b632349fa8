import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { relationSides, relationStates } from '#domain/supply-relation.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { companies } from './company.ts'
import { introductions } from './introduction.ts'

/** 配套关系: who supplies whom with what. Public only while `shown`: both companies said so, neither took it back. */
export const supplyRelations = pgTable(
  'supply_relations',
  {
    id: id(),
    supplierId: uuid().notNull().references(() => companies.id),
    buyerId: uuid().notNull().references(() => companies.id),
    /** Chain node; null where it is on no chain. */
    node: text(),
    sinceOn: date({ mode: 'string' }).notNull(),
    /** A few public words; null where the introduction's outcome stands for it. */
    evidence: text(),
    introductionId: uuid().references(() => introductions.id),
    state: text({ enum: relationStates }).notNull(),
    proposedSide: text({ enum: relationSides }).notNull(),
    proposedBy: uuid().notNull().references(() => users.id),
    proposedAt: at().notNull(),
    agreedBy: uuid().references(() => users.id),
    agreedAt: at(),
    endedBy: uuid().references(() => users.id),
    endedAt: at(),
  },
  (t) => [
    /** The same thing is proposed or shown once. */
    uniqueIndex('supply_relations_standing_key').on(t.supplierId, t.buyerId, sql`coalesce(${t.node}, '')`).where(sql`${t.state} in ('proposed', 'shown')`),
    index('supply_relations_supplier_idx').on(t.supplierId, t.state),
    index('supply_relations_buyer_idx').on(t.buyerId, t.state),
    oneOf('supply_relations_state', t.state, relationStates),
    oneOf('supply_relations_side', t.proposedSide, relationSides),
    check('supply_relations_two_companies', sql`${t.supplierId} <> ${t.buyerId}`),
    implies('supply_relations_evidence', sql`${t.introductionId} is null`, sql`${t.evidence} is not null`),
    check('supply_relations_agreed', sql`(${t.agreedBy} is null) = (${t.agreedAt} is null)`),
    implies('supply_relations_shown', sql`${t.state} = 'shown'`, sql`${t.agreedAt} is not null`),
    implies('supply_relations_not_agreed', sql`${t.state} in ('proposed', 'declined')`, sql`${t.agreedAt} is null`),
    check('supply_relations_ended', sql`(${t.endedBy} is null) = (${t.endedAt} is null) and (${t.endedAt} is not null) = (${t.state} in ('declined', 'withdrawn'))`),
  ],
)

import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { combinationCloseReasons } from '#domain/introduction/combination.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { companies } from './company.ts'
import { listings } from './listing.ts'
import { parks } from './park.ts'

/**
 * One company's demand and several introductions to answer it together (组合撮合). The parts are introductions that point here; each discloses its
 * own pair only. Where it stands follows from them; that it was complete once, or was closed, is kept.
 */
export const combinations = pgTable(
  'combinations',
  {
    id: id(),
    /** `ZH-0012`. */
    number: integer().generatedAlwaysAsIdentity({ startWith: 11 }).notNull().unique(),
    companyId: uuid().notNull().references(() => companies.id),
    listingId: uuid().notNull(),
    /** Whose desk keeps it; null: the administrator's. */
    parkId: uuid().references(() => parks.id),
    /** That desk's own words on it. */
    note: text(),
    createdBy: uuid().notNull().references(() => users.id),
    createdAt: at().notNull(),
    /** All its parts were accepted. */
    completedAt: at(),
    closedAt: at(),
    closedBy: uuid().references(() => users.id),
    closeReason: text({ enum: combinationCloseReasons }),
    closeNote: text(),
  },
  (t) => [
    /** What its parts are held to. */
    unique('combinations_id_company_key').on(t.id, t.companyId),
    foreignKey({ name: 'combinations_listing_fk', columns: [t.listingId, t.companyId], foreignColumns: [listings.id, listings.companyId] }),
    check('combinations_complete_or_closed', sql`${t.completedAt} is null or ${t.closedAt} is null`),
    oneOf('combinations_close_reason', t.closeReason, combinationCloseReasons),
    check('combinations_closed', sql`(${t.closedAt} is null) = (${t.closeReason} is null) and (${t.closedAt} is null) = (${t.closedBy} is null)`),
    implies('combinations_close_note', sql`${t.closeNote} is not null`, sql`${t.closedAt} is not null`),
    implies('combinations_close_other', sql`${t.closeReason} is not null and ${t.closeReason} = 'other'`, sql`${t.closeNote} is not null`),
    index('combinations_company_idx').on(t.companyId, t.createdAt),
    index('combinations_park_idx').on(t.parkId, t.createdAt),
  ],
)

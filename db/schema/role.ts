import { sql, type SQL } from 'drizzle-orm'
import { check, date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './account.ts'
import { at, id, oneOf } from './columns.ts'
import { parks } from './park.ts'

/** Appointed by an administrator. A row with `endedAt` is history. */
export const liaisons = pgTable(
  'liaisons',
  {
    id: id(),
    userId: uuid().notNull().references(() => users.id),
    parkId: uuid().notNull().references(() => parks.id),
    appointedAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [uniqueIndex('liaisons_current_key').on(t.userId, t.parkId).where(sql`${t.endedAt} is null`)],
)

/** A liaison who is away hands a park's desk to somebody else who serves one, for whole days in Shanghai, both included. */
export const deputies = pgTable(
  'deputies',
  {
    id: id(),
    parkId: uuid().notNull().references(() => parks.id),
    liaisonId: uuid().notNull().references(() => users.id),
    deputyId: uuid().notNull().references(() => users.id),
    fromDay: date({ mode: 'string' }).notNull(),
    untilDay: date({ mode: 'string' }).notNull(),
    createdAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    check('deputies_two_people', sql`${t.liaisonId} <> ${t.deputyId}`),
    check('deputies_days', sql`${t.untilDay} >= ${t.fromDay} and ${t.untilDay} - ${t.fromDay} < 90`),
    index('deputies_deputy_idx').on(t.deputyId, t.untilDay).where(sql`${t.endedAt} is null`),
    index('deputies_park_idx').on(t.parkId, t.untilDay).where(sql`${t.endedAt} is null`),
  ],
)

/** A desk that is handed over on that day, by somebody who still serves it. */
export const handedOver = (day: string): SQL => sql`${deputies.endedAt} is null and ${day} between ${deputies.fromDay} and ${deputies.untilDay}
  and exists (select 1 from ${liaisons} l where l.user_id = ${deputies.liaisonId} and l.park_id = ${deputies.parkId} and l.ended_at is null)`

export const staffRoles = ['administrator', 'auditor'] as const
export const staff = pgTable(
  'staff',
  { userId: uuid().notNull().references(() => users.id), role: text({ enum: staffRoles }).notNull(), grantedAt: at().notNull() },
  (t) => [primaryKey({ columns: [t.userId, t.role] }), oneOf('staff_role', t.role, staffRoles)],
)

import { sql } from 'drizzle-orm'
import { pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
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

export const staffRoles = ['administrator', 'auditor'] as const
export const staff = pgTable(
  'staff',
  { userId: uuid().notNull().references(() => users.id), role: text({ enum: staffRoles }).notNull(), grantedAt: at().notNull() },
  (t) => [primaryKey({ columns: [t.userId, t.role] }), oneOf('staff_role', t.role, staffRoles)],
)

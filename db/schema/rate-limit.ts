import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { at } from './columns.ts'

/** Tries counted by rate-limiter-flexible, across instances. `key`: limit's name and a hash, never an address or identifier. */
export const rateLimits = pgTable(
  'rate_limits',
  { key: text().primaryKey(), points: integer().notNull(), expire: at() },
  (t) => [index('rate_limits_expire_idx').on(t.expire)],
)

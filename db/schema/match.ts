import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { RequirementVerdict, Tier } from '#domain/matching/judgement.ts'
import { tiers } from '#domain/matching/order.ts'
import { at, oneOf } from './columns.ts'
import { listings } from './listing.ts'

/** Computed pairs of published listings; the job `listing-match` replaces a listing's rows as one. */
export const matches = pgTable(
  'matches',
  {
    demandId: uuid().notNull().references(() => listings.id, { onDelete: 'cascade' }),
    supplyId: uuid().notNull().references(() => listings.id, { onDelete: 'cascade' }),
    /** The versions that were judged: a page says when one has moved on. */
    demandVersion: integer().notNull(),
    supplyVersion: integer().notNull(),
    verdicts: jsonb().$type<RequirementVerdict[]>().notNull(),
    tier: text().$type<Tier>().notNull(),
    /** `Judgement.order`, compared lexicographically. */
    order: doublePrecision().array().notNull(),
    distanceKm: doublePrecision(),
    computedAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.demandId, t.supplyId] }),
    oneOf('matches_tier', t.tier, tiers),
    index('matches_demand_order_idx').on(t.demandId, t.order),
    index('matches_supply_order_idx').on(t.supplyId, t.order),
  ],
)

import { sql } from 'drizzle-orm'
import { check, date, doublePrecision, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at, id, oneOf } from './columns.ts'

export const parkLevels = ['national', 'provincial', 'planned'] as const

export const parks = pgTable(
  'parks',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull().unique(),
    shortName: text().notNull(),
    /** County unit, GB/T 2260; the park's place is its centroid. */
    divisionCode: text().notNull(),
    level: text({ enum: parkLevels }),
    /** Leading chains, slugs. */
    chains: text().array().notNull().default(sql`'{}'`),
    openedAt: at().notNull(),
    /** The desk's telephone, which anybody may be told: digits, with a hyphen after the area code. */
    phone: text(),
  },
  (t) => [
    check('parks_division_code_format', sql`${t.divisionCode} ~ '^[0-9]{6}$'`),
    check('parks_phone_format', sql`${t.phone} ~ '^[0-9]{3,4}-?[0-9]{7,8}$|^1[3-9][0-9]{9}$'`),
    check('parks_slug_format', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    oneOf('parks_level', t.level, parkLevels),
    index('parks_division_code_idx').on(t.divisionCode),
  ],
)

export const zones = pgTable(
  'zones',
  { id: id(), parkId: uuid().notNull().references(() => parks.id), slug: text().notNull(), name: text().notNull() },
  (t) => [unique('zones_park_slug_key').on(t.parkId, t.slug), unique('zones_id_park_key').on(t.id, t.parkId)],
)

/** Cooperation areas; they overlap. `rail`: its parks share a rail corridor, which counts in freight. */
export const overlays = pgTable('overlays', { id: id(), slug: text().notNull().unique(), name: text().notNull() })

export const overlayParks = pgTable(
  'overlay_parks',
  { overlayId: uuid().notNull().references(() => overlays.id), parkId: uuid().notNull().references(() => parks.id) },
  (t) => [primaryKey({ columns: [t.overlayId, t.parkId] }), index('overlay_parks_park_id_idx').on(t.parkId)],
)

export const parkIndicators = pgTable(
  'park_indicators',
  {
    id: id(),
    parkId: uuid().notNull().references(() => parks.id),
    name: text().notNull(),
    value: doublePrecision().notNull(),
    unit: text().notNull(),
    asOf: date({ mode: 'string' }).notNull(),
    source: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [unique('park_indicators_key').on(t.parkId, t.name, t.asOf)],
)

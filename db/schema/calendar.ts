import { sql } from 'drizzle-orm'
import { check, date, pgTable, text } from 'drizzle-orm/pg-core'
import { dayKinds } from '#domain/calendar.ts'
import { oneOf } from './columns.ts'

/** Days that are not what their weekday says. A year without any is not entered yet. */
export const calendarDays = pgTable(
  'calendar_days',
  {
    day: date({ mode: 'string' }).primaryKey(),
    kind: text({ enum: dayKinds }).notNull(),
    name: text().notNull(),
  },
  (t) => [oneOf('calendar_days_kind', t.kind, dayKinds), check('calendar_days_name', sql`length(${t.name}) between 1 and 20`)],
)

import { and, gte, lte, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { isDayRange } from '#domain/day.ts'
import { ruleOn } from '#domain/rule.ts'
import { isoDate } from '#domain/text.ts'
import { calendarDays } from '#db/schema/calendar.ts'

/** No public holiday is longer. */
const LONGEST = 15

export const days = z.strictObject({ from: isoDate, until: isoDate })
export const inOrder = ({ from, until }: z.output<typeof days>): boolean => isDayRange(from, until, LONGEST)
export const outOfOrder = ruleOn(['from', 'until'], 'day-range-invalid', ['until'])

export const between = ({ from, until }: z.output<typeof days>): SQL | undefined => and(gte(calendarDays.day, from), lte(calendarDays.day, until))

/** The one calendar there is, as the log names it. */
export const CALENDAR = '00000000-0000-7000-8000-000000000001'

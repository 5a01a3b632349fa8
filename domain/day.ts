const SHANGHAI = 8 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

/** The calendar day in Asia/Shanghai (UTC+8, no summer time since 1991), `YYYY-MM-DD`. */
export const shanghaiDay = (instant: Date): string => new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, 10)

export const addDays = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY)

/** `YYYY-MM-DD`, `days` later. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/**
 * The instant `count` business days later (earlier where negative), at the same time of day. Saturdays and Sundays do not count, nor do days in
 * `holidays`; days in `workdays` count although they fall on a weekend (`YYYY-MM-DD`, Shanghai).
 */
export function addBusinessDays(instant: Date, count: number, holidays: ReadonlySet<string> = NONE, workdays: ReadonlySet<string> = NONE): Date {
  let result = instant
  for (let left = Math.abs(count); left > 0; ) {
    result = addDays(result, Math.sign(count))
    if (isBusinessDay(shanghaiDay(result), holidays, workdays)) left--
  }
  return result
}
const NONE: ReadonlySet<string> = new Set()

export function isBusinessDay(day: string, holidays: ReadonlySet<string> = NONE, workdays: ReadonlySet<string> = NONE): boolean {
  if (workdays.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

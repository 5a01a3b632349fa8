const SHANGHAI = 8 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

/** The calendar day in Asia/Shanghai (UTC+8, no summer time since 1991), `YYYY-MM-DD`. */
export const shanghaiDay = (instant: Date): string => new Date(instant.getTime() + SHANGHAI).toISOString().slice(0, 10)

export const addDays = (instant: Date, days: number): Date => new Date(instant.getTime() + days * DAY)

/** `YYYY-MM-DD`, `days` later. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** Days from one `YYYY-MM-DD` to a later one; negative where it is earlier. */
export const daysBetween = (from: string, until: string): number => Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/** From one day to the same or a later one, fewer than `most` days on. A day that is none is another check's to name. */
export const isDayRange = (from: string, until: string, most: number): boolean =>
  ![from, until].every(isDay) || (until >= from && daysBetween(from, until) < most)
const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day

/** Days (`YYYY-MM-DD`, Shanghai) that are not what their weekday says: holidays, and Saturdays and Sundays worked for them. */
export interface Calendar {
  holidays: ReadonlySet<string>
  workdays: ReadonlySet<string>
}
/** Saturdays and Sundays alone. */
export const WEEKDAYS: Calendar = { holidays: new Set(), workdays: new Set() }

/** The instant `count` business days later (earlier where negative), at the same time of day. */
export function addBusinessDays(instant: Date, count: number, calendar: Calendar): Date {
  let result = instant
  for (let left = Math.abs(count); left > 0; ) {
    result = addDays(result, Math.sign(count))
    if (isBusinessDay(shanghaiDay(result), calendar)) left--
  }
  return result
}

export function isBusinessDay(day: string, { holidays, workdays }: Calendar): boolean {
  if (workdays.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** The quarter that a day lies in: its first and last day. */
export function quarterOf(day: string): { from: string; until: string; year: number; quarter: number } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const quarter = Math.ceil(month / 3)
  const first = (n: number) => `${n > 4 ? year + 1 : year}-${String(((n - 1) % 4) * 3 + 1).padStart(2, '0')}-01`
  return { from: first(quarter), until: dayAfter(first(quarter + 1), -1), year, quarter }
}

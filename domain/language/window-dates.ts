import type { DayMark } from './reading.ts'

/** ISO dates, both ends included; null is open. */
export interface DateWindow {
  from: string | null
  until: string | null
}

const iso = (year: number, month: number, day: number): string => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`
}

/** The days that a reading means when it is read on `today` (YYYY-MM-DD): a month without a year is the one that is not over yet. */
export function datesOf({ from, until }: { from: DayMark | null; until: DayMark | null }, today: string): DateWindow {
  const year = Number(today.slice(0, 4))
  const own = (mark: DayMark | null) => (mark === null ? null : (mark.year ?? (mark.yearOffset === null ? null : year + mark.yearOffset)))
  let fromYear = own(from)
  let untilYear = own(until)
  if (until && untilYear !== null && until.year === null && until.yearOffset === 1 && fromYear === null && from && from.month > until.month)
    fromYear = untilYear - 1
  if (from && fromYear === null) fromYear = until && untilYear !== null ? untilYear - (from.month > until.month ? 1 : 0) : null
  if (until && untilYear === null && fromYear !== null) untilYear = fromYear + (from!.month > until.month ? 1 : 0)
  if (from && fromYear === null) {
    const wraps = until !== null && from.month > until.month
    fromYear = year - (wraps ? 1 : 0)
    const over = until
      ? iso(fromYear + (wraps ? 1 : 0), until.month, until.day ?? 31) < today
      : iso(fromYear, from.month, 31) < iso(year, Number(today.slice(5, 7)), 1)
    if (over) fromYear++
    if (until) untilYear = fromYear + (wraps ? 1 : 0)
  }
  if (until && untilYear === null) untilYear = iso(year, until.month, until.day ?? 31) < today ? year + 1 : year
  return {
    from: from && fromYear !== null ? iso(fromYear, from.month, from.day ?? 1) : null,
    until: until && untilYear !== null ? iso(untilYear, until.month, until.day ?? 31) : null,
  }
}

/** Days of `inner` that lie in `outer`, as a share of `inner`; an open end counts as far as the other's. 1: covered, 0: apart. */
export function shareCovered(inner: DateWindow, outer: DateWindow, today: string): number {
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
  const from = day(inner.from ?? (inner.until !== null && inner.until < today ? inner.until : today))
  const outerUntil = outer.until === null ? null : day(outer.until)
  const until = inner.until === null ? Math.max(from, outerUntil ?? from) : Math.max(day(inner.until), from)
  const low = Math.max(from, outer.from === null ? from : day(outer.from))
  const high = Math.min(until, outerUntil ?? until)
  return high < low ? 0 : (high - low + 1) / (until - from + 1)
}

import { dayAfter, daysBetween } from './day.ts'

export const dayKinds = ['holiday', 'workday'] as const
export type DayKind = (typeof dayKinds)[number]

/** Consecutive days, `YYYY-MM-DD`, both included. */
export interface DayRange {
  from: string
  until: string
  kind: DayKind
  name: string
}

/**
 * Public holidays of 2026 and the weekends worked for them: General Office of the State Council, notice on the holidays of 2026, 4 November 2025.
 * The next year's is published each November; an administrator enters it.
 */
export const holidays2026: DayRange[] = [
  { from: '2026-01-01', until: '2026-01-03', kind: 'holiday', name: '元旦' },
  { from: '2026-01-04', until: '2026-01-04', kind: 'workday', name: '元旦调休' },
  { from: '2026-02-14', until: '2026-02-14', kind: 'workday', name: '春节调休' },
  { from: '2026-02-15', until: '2026-02-23', kind: 'holiday', name: '春节' },
  { from: '2026-02-28', until: '2026-02-28', kind: 'workday', name: '春节调休' },
  { from: '2026-04-04', until: '2026-04-06', kind: 'holiday', name: '清明节' },
  { from: '2026-05-01', until: '2026-05-05', kind: 'holiday', name: '劳动节' },
  { from: '2026-05-09', until: '2026-05-09', kind: 'workday', name: '劳动节调休' },
  { from: '2026-06-19', until: '2026-06-21', kind: 'holiday', name: '端午节' },
  { from: '2026-09-20', until: '2026-09-20', kind: 'workday', name: '国庆节调休' },
  { from: '2026-09-25', until: '2026-09-27', kind: 'holiday', name: '中秋节' },
  { from: '2026-10-01', until: '2026-10-07', kind: 'holiday', name: '国庆节' },
  { from: '2026-10-10', until: '2026-10-10', kind: 'workday', name: '国庆节调休' },
]

/** A range, day by day. */
export const daysOf = ({ from, until, kind, name }: DayRange): { day: string; kind: DayKind; name: string }[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, n) => ({ day: dayAfter(from, n), kind, name }))

/** Days in order, as the ranges that they make up. */
export function inRanges(days: { day: string; kind: DayKind; name: string }[]): DayRange[] {
  const ranges: DayRange[] = []
  for (const { day, kind, name } of days) {
    const last = ranges.at(-1)
    if (last && last.kind === kind && last.name === name && dayAfter(last.until, 1) === day) last.until = day
    else ranges.push({ from: day, until: day, kind, name })
  }
  return ranges
}

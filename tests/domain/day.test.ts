import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKDAYS, addBusinessDays, addDays, dayAfter, isBusinessDay, shanghaiDay } from '#domain/day.ts'

test.each([
  ['2026-11-24T15:59:59Z', '2026-11-24'],
  ['2026-11-24T16:00:00Z', '2026-11-25'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('%s is %s in Shanghai', (instant, day) => expect(shanghaiDay(new Date(instant))).toBe(day))

test.each([
  ['2026-11-30', 1, '2026-12-01'], ['2028-02-28', 1, '2028-02-29'], ['2027-01-01', -1, '2026-12-31'],
])('%s and %i days is %s', (day, days, later) => expect(dayAfter(day, days)).toBe(later))

describe('business days', () => {
  const from = (instant: string, count: number, holidays: string[] = [], workdays: string[] = []) =>
    addBusinessDays(new Date(instant), count, { holidays: new Set(holidays), workdays: new Set(workdays) }).toISOString()

  test.each([
    ['a Monday', '2026-11-23T01:30:00Z', 1, '2026-11-24T01:30:00.000Z'],
    ['over a weekend', '2026-11-27T01:30:00Z', 1, '2026-11-30T01:30:00.000Z'],
    ['from a Saturday', '2026-11-28T01:30:00Z', 1, '2026-11-30T01:30:00.000Z'],
    ['over two weekends', '2026-11-26T01:30:00Z', 7, '2026-12-07T01:30:00.000Z'],
    ['none', '2026-11-28T01:30:00Z', 0, '2026-11-28T01:30:00.000Z'],
    ['backwards over a weekend', '2026-11-30T01:30:00Z', -1, '2026-11-27T01:30:00.000Z'],
    ['Shanghai’s Monday, not UTC’s Sunday', '2026-11-29T16:30:00Z', 1, '2026-11-30T16:30:00.000Z'],
  ])('%s', (_, start, count, end) => expect(from(start, count)).toBe(end))

  test('a holiday does not count; a weekend day that is worked does', () => {
    expect(from('2026-09-30T01:00:00Z', 1, ['2026-10-01', '2026-10-02', '2026-10-05'])).toBe('2026-10-06T01:00:00.000Z')
    expect(from('2026-10-09T01:00:00Z', 1, [], ['2026-10-10'])).toBe('2026-10-10T01:00:00.000Z')
    expect(isBusinessDay('2026-10-10', WEEKDAYS)).toBe(false)
    expect(isBusinessDay('2026-10-10', { ...WEEKDAYS, workdays: new Set(['2026-10-10']) })).toBe(true)
  })

  test('forth and back is where one began, from a business day', () => {
    const weekday = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }).filter((date) => isBusinessDay(shanghaiDay(date), WEEKDAYS))
    fc.assert(fc.property(weekday, fc.integer({ min: 0, max: 30 }), (start, count) => {
      const end = addBusinessDays(start, count, WEEKDAYS)
      expect(addBusinessDays(end, -count, WEEKDAYS)).toEqual(start)
      expect(end.getTime() - start.getTime()).toBeGreaterThanOrEqual(count * 86_400_000)
      expect(addDays(start, count) <= end).toBe(true)
    }))
  })
})

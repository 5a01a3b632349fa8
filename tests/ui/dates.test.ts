import { describe, expect, test } from 'vitest'
import { dateText, daysUntil } from '#app/ui/dates.ts'

const now = '2026-11-24T01:10:00Z' // 09:10 in Shanghai, a Tuesday

describe('dateText', () => {
  test.each([
    ['2026-11-24T00:20:00Z', '今天'],
    ['2026-11-23T16:00:00Z', '今天'], // midnight in Shanghai
    ['2026-11-23T15:59:59Z', '昨天'],
    ['2026-11-24T16:00:00Z', '明天'],
    ['2026-11-22T15:00:00Z', '11-22'],
    ['2026-11-26', '11-26'],
    ['2025-12-31T16:30:00Z', '01-01'], // 00:30 on New Year's Day of the same year
    ['2025-11-24T01:00:00Z', '2025-11-24'],
    ['2027-02-22', '2027-02-22'],
  ])('day %s is %s', (value, text) => {
    expect(dateText(value, 'day', now)).toBe(text)
  })

  test('the other forms', () => {
    const value = '2026-11-26T10:05:00Z'
    expect(dateText(value, 'moment', now)).toBe('11-26 18:05')
    expect(dateText('2026-11-24T00:20:00Z', 'moment', now)).toBe('今天 08:20')
    expect(dateText(value, 'act', now)).toBe('11-26 周四')
    expect(dateText('2027-01-03', 'act', now)).toBe('2027-01-03 周日')
    expect(dateText(value, 'full', now)).toBe('2026-11-26')
    expect(dateText('2026-11-24T16:05:00Z', 'full-moment', now)).toBe('2026-11-25 00:05')
  })

  test('agrees with the time-zone data', () => {
    const clock = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    })
    for (let at = Date.UTC(1992, 0, 1); at < Date.UTC(2040, 0, 1); at += 37 * 86_400_000 + 4_321_000) {
      expect(dateText(at, 'full-moment', at)).toBe(clock.format(at).replace(', ', ' '))
    }
  })
})

test('daysUntil counts days of Shanghai, not spans of 24 hours', () => {
  expect(daysUntil('2026-11-26', now)).toBe(2)
  expect(daysUntil('2026-11-24T15:59:00Z', now)).toBe(0)
  expect(daysUntil('2026-11-22T20:00:00Z', now)).toBe(-1)
})

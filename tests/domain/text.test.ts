import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { cleanText, divisionCode, isoDate, text } from '#domain/text.ts'

const codes = (schema: z.ZodType, value: unknown): string[] => {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

describe('cleaning text', () => {
  test.each([
    ['keeps what people type', '6063-T5 铝型材，φ25×3\n每月 200 吨', '6063-T5 铝型材，φ25×3\n每月 200 吨'],
    ['keeps a tab', '牌号\t6063', '牌号\t6063'],
    ['takes out a right-to-left override', '付款\u202e0001', '付款0001'],
    ['takes out isolates and marks of direction', '\u2066甲\u2069\u200e\u200f\u061c', '甲'],
    ['takes out characters of no width', '铝\u200b型\u200c材\u200d\u2060\ufeff', '铝型材'],
    ['takes out NUL and other controls', '铝\u0000型\u0007材\u001b[31m\u007f\u0085', '铝型材[31m'],
    ['takes out controls of the second set', '铝\u0090型\u009b材', '铝型材'],
    ['takes out soft hyphens and blanks of no width', '铝\u00ad型\u3164材\u115f', '铝型材'],
    ['takes out tags', `铝${String.fromCodePoint(0xe0041, 0xe007f)}材`, '铝材'],
    ['takes out selectors of a variant', '葛\u{e0100}根\ufe0f', '葛根'],
    ['puts a mark where half a character stood', '铝\ud800材\udc00', '铝\ufffd材\ufffd'],
    ['keeps whole characters outside the first plane', '𠮷𬬭', '𠮷𬬭'],
    ['knows one kind of line end', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['composes, also what an invisible character held apart', 'e\u200b\u0301', 'é'],
    ['trims, also full-width blanks', '\u3000 铝材 \n', '铝材'],
    ['leaves nothing of nothing', '\u200b\u202e \u0000', ''],
  ])('%s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  test('is done once: cleaning again changes nothing, and what is kept is whole, composed and free of controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const kept = cleanText(typed)
        expect(cleanText(kept)).toBe(kept)
        expect(kept.isWellFormed()).toBe(true)
        expect(kept.normalize('NFC')).toBe(kept)
        expect(kept).not.toMatch(/[\p{Cc}--[\n\t]]|[\u202a-\u202e\u2066-\u2069]/v)
        expect(kept.trim()).toBe(kept)
      }),
      { numRuns: 300 },
    )
  })

  test('also of lone halves of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0xd7fe, max: 0xe001 }).map((code) => String.fromCharCode(code)), maxLength: 30 }), (typed) => {
        expect(cleanText(typed).isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('a text field', () => {
  const title = text(4, 8)
  test.each([
    ['    ', ['text-required']],
    ['铝型材', ['text-short']],
    ['铝\u200b型\u200b材', ['text-short']],
    ['求购铝棒', []],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', []],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', ['text-long']],
  ])('%j: %j', (typed, expected) => {
    expect(codes(title, typed)).toEqual(expected)
  })

  test('says how much is allowed, also of a megabyte, without cleaning it first', () => {
    const started = performance.now()
    const result = text(0, 4000).safeParse('铝\u200b'.repeat(500_000))
    expect(performance.now() - started).toBeLessThan(50)
    expect(result.error?.issues).toMatchObject([{ message: 'text-long', params: { max: 4000 } }])
  })

  test.each([[['求购铝棒']], [{}], [null], [4]])('is not %j', (value) => {
    expect(codes(title, value)).toHaveLength(1)
  })
})

describe('a day', () => {
  test.each(['2026-11-24', '2028-02-29', '1900-01-01', '2199-12-31'])('is %s', (day) => {
    expect(codes(isoDate, day)).toEqual([])
  })
  test.each(['2027-02-29', '2026-2-3', '2026-13-01', '0000-01-01', '9999-12-31', '明天', '2026-11-24T00:00:00Z', ''])('is not %j', (day) => {
    expect(codes(isoDate, day).at(0)).toBe('date-invalid')
  })
})

test.each([['500110', true], ['50011', false], ['5001100', false], ['５００１１０', false], ['50011a', false]])('%s as a division code: %s', (code, valid) => {
  expect(divisionCode.safeParse(code).success).toBe(valid)
})

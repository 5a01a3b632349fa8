import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedNumber } from '#domain/language/typed-number.ts'

describe('a number typed into a field', () => {
  it.each([
    ['1200', 1200], ['1,200', 1200], ['1，200', 1200], ['５００', 500], ['５，０００．５', 5000.5], ['1.2万', 12_000], ['1.2萬', 12_000], [' 3 万 ', 30_000],
    ['12,345,678', 12_345_678], ['0.5', 0.5], ['0', 0], ['一千二百', 1200], ['三万五', 35_000], ['2亿', 2e8],
  ])('%s is %d', (typed, value) => expect(readTypedNumber(typed)).toBe(value))

  it.each(['', ' ', '500吨', '1,2', '12,00', '1.2.3', '1e5', '-5', '−5', '+5', '0x10', 'Infinity', 'NaN', '5-8', '约500', '１２ ３４', '9'.repeat(61), '1.', '.5', '\u0000'])(
    '%j is asked about, not guessed', (typed) => expect(readTypedNumber(typed)).toBeNull(),
  )

  it('reads whatever is written with or without separators as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(readTypedNumber(String(value))).toBe(value)
        expect(readTypedNumber(value.toLocaleString('en-US'))).toBe(value)
        expect(readTypedNumber(String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))))).toBe(value)
      }),
    )
  })

  it('never throws and never gives what is no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const value = readTypedNumber(text)
        expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

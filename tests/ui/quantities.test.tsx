import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { amountText, numberText, quantityText, roundedText } from '#app/ui/quantities.ts'
import { Quantity } from '#app/ui/quantity.tsx'

test.each([
  [{ value: 500, unit: '吨', per: 'month' as const }, '500\u00a0吨/月'],
  [{ value: 40_000, unit: '件', per: 'day' as const }, '40,000\u00a0件/日'],
  [{ value: 3000, unit: '托', per: 'once' as const }, '3,000\u00a0托'],
  [{ value: 0.125, unit: '吨', per: 'year' as const }, '0.125\u00a0吨/年'],
])('%o', (quantity, text) => {
  expect(quantityText(quantity)).toBe(text)
})

test('minus is U+2212, and no figure turns into an exponent', () => {
  expect(numberText(-1180)).toBe('−1,180')
  expect(numberText(1e12)).toBe('1,000,000,000,000')
  expect(numberText(0.000001)).toBe('0.000001')
})

test('a computed amount has one decimal from 10 up, two below, and never reads 0 where it is something', () => {
  expect([35.666667, -35.666667, 12_000.04, 9.876, 9.999, 1 / 3, 0.0004, 0, 30_000].map(roundedText)).toEqual(['35.7', '−35.7', '12,000', '9.88', '10', '0.33', '0.0004', '0', '30,000'])
  expect(amountText({ value: 428 / 12, unit: '吨', per: 'month' })).toBe('35.7\u00a0吨/月')
})

test('number and unit stay in one unbroken piece; a missing quantity is a dash', () => {
  expect(renderToStaticMarkup(<Quantity value={{ value: 500, unit: '吨', per: 'month' }} />)).toBe(
    '<span class="qty">500<small>吨/月</small></span>',
  )
  expect(renderToStaticMarkup(<Quantity value={null} />)).toBe('<span class="muted">—</span>')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from '#domain/language/numerals.ts'
import { express, findUnit, normalise, writeQuantity, writtenUnits } from '#domain/language/units.ts'
import { periods, type Period } from '#domain/listing.ts'

describe('figures', () => {
  test.each([
    ['500', 500], ['1,200', 1200], ['1.2万', 12000], ['3千', 3000], ['2万5千', 25000], ['5亿', 5e8], ['1.1万', 11000], ['二十', 20], ['十二', 12], ['一百一十', 110],
    ['两百五', 250], ['两百零五', 205], ['三千五百', 3500], ['三万五', 35000], ['一千二百万', 12000000], ['二点五', 2.5],
  ])('%s', (text, value) => expect(parseNumber(text)).toBe(value))
  test.each(['', '吨', 'x1', '几十'])('none in %j', (text) => expect(parseNumber(text)).toBeNull())
})

describe('units', () => {
  test.each<[number, string, Period, ReturnType<typeof normalise>]>([
    [1.2, '万吨', 'year', { value: 12000, family: 'mass', base: '吨', perMonth: 1000 }],
    [3, 'TNE', 'day', { value: 3, family: 'mass', base: '吨', perMonth: 90 }],
    [500000, '公斤', 'month', { value: 500, family: 'mass', base: '吨', perMonth: 500 }],
    [50000, 'KGM', 'once', { value: 50, family: 'mass', base: '吨', perMonth: null }],
    [3, '万件', 'quarter', { value: 30000, family: 'count', base: '件', perMonth: 10000 }],
    [100, 'H87', 'month', { value: 100, family: 'count', base: '件', perMonth: 100 }],
    [300, 'SET', 'month', { value: 300, family: 'count', base: '套', perMonth: 300 }],
    [20, '40尺柜', 'month', { value: 40, family: 'container', base: '标箱', perMonth: 40 }],
    [20, 'TEU', 'month', { value: 20, family: 'container', base: '标箱', perMonth: 20 }],
    [3000, '托位', 'once', { value: 3000, family: 'pallet', base: '托', perMonth: null }],
    [2, 'MTQ', 'day', { value: 2, family: 'volume', base: '立方米', perMonth: 60 }],
    [1.5, '万平方米', 'once', { value: 15000, family: 'area', base: '平方米', perMonth: null }],
    [2, '人月', 'once', { value: 43.5, family: 'time', base: '人天', perMonth: null }],
    [600, '万元', 'once', { value: 6000000, family: 'money', base: '元', perMonth: null }],
    [1, '万度', 'month', { value: 10000, family: 'energy', base: '千瓦时', perMonth: 10000 }],
    [4, '车', 'day', { value: 4, family: 'trip', base: '车次', perMonth: 120 }],
  ])('%d %s/%s', (value, unit, per, expected) => expect(normalise({ value, unit, per })).toEqual(expected))

  test.each(['光年', '', '方寸', '__proto__', 'constructor'])('%j is no unit', (unit) => expect(normalise({ value: 1, unit, per: 'once' })).toBeNull())
  test.each([['托', '箱'], ['套', '件'], ['吨', '立方米'], ['柜', '标箱'], ['方', '平方米'], ['班', '车次']])('%s does not become %s', (from, to) =>
    expect(normalise({ value: 1, unit: from, per: 'once' })!.base).not.toBe(findUnit(to)!.base))

  test('go there and back', () => {
    fc.assert(fc.property(fc.constantFrom(...writtenUnits), fc.double({ min: 1e-3, max: 1e9, noNaN: true }), fc.constantFrom(...periods), (unit, value, per) => {
      const normal = normalise({ value, unit, per })!
      expect(express(normal.value, normal.base, unit)! / value).toBeCloseTo(1, 9)
      expect(normal.perMonth === null).toBe(per === 'once')
      if (per === 'year') expect((normal.perMonth! * 12) / normal.value).toBeCloseTo(1, 9)
      if (per === 'quarter') expect((normal.perMonth! * 3) / normal.value).toBeCloseTo(1, 9)
      if (per === 'day') expect(normal.perMonth! / 30 / normal.value).toBeCloseTo(1, 9)
    }))
  })
  test('of one family agree on what a figure is worth', () => {
    fc.assert(fc.property(fc.constantFrom('吨', '公斤', '克', '斤', 'kg', '万吨'), fc.constantFrom('吨', '公斤', '斤', 'TNE'), fc.double({ min: 0.01, max: 1e6, noNaN: true }), (from, to, value) => {
      const there = express(normalise({ value, unit: from, per: 'once' })!.value, '吨', to)!
      expect(express(normalise({ value: there, unit: to, per: 'once' })!.value, '吨', from)! / value).toBeCloseTo(1, 8)
    }))
  })
  test('are shown as a company would write them', () => {
    expect(writeQuantity({ value: 12000.5, unit: 'TNE', per: 'year' })).toBe('12,000.5 吨/年')
    expect(writeQuantity({ value: 3000, unit: '托', per: 'once' })).toBe('3,000 托')
  })
})

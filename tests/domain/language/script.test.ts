import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#domain/language/script.ts'

describe('fold', () => {
  test.each([
    ['鋁型材擠壓件', '铝型材挤压件'],
    ['乾燥機，週轉箱', '干燥机,周转箱'],
    ['乾隆', '乾隆'],
    ['著名、着色', '著名、着色'],
    ['毛坏件、反覆测试', '毛坯件、反复测试'],
    ['ＡＤＣ１２　铝锭', 'adc12 铝锭'],
    ['６０６３－Ｔ５', '6063-t5'],
    ['Φ２５×３㎜', 'φ25×3㎜'],
    ['１．２～３．０ｍｍ（含）', '1.2~3.0mm(含)'],
    ['500m²，20 m³', '500m2,20 m3'],
    ['①500吨 ②300吨', '①500吨 ②300吨'],
    ['℃ … ㎡ İ ß', '℃ … ㎡ İ ß'],
    ['', ''],
  ])('%s → %s', (from, to) => expect(fold(from)).toBe(to))

  test('keeps every offset, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => fold(text).length === text.length))
    expect(fold('\ud800鋁\udc00')).toBe('\ud800铝\udc00')
  })

  test('leaves no full-width form and no ASCII capital', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => !/[A-Z\uff01-\uff5e\u3000]/.test(fold(text))))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, highlight } from '#search/highlight.ts'
import { parseQuery, termsOf } from '#search/query.ts'
import { HOSTILE } from './documents.ts'

const marked = (text: string, terms: string[]) => highlight(text, terms).map(({ text: part, hit }) => (hit ? `[${part}]` : part)).join('')

describe('highlight', () => {
  test.each([
    ['长期供应6063-T5铝型材', ['铝型材'], '长期供应6063-T5[铝型材]'],
    ['供應鋁型材', ['铝型材'], '供應[鋁型材]'],
    ['ＡＤＣ１２鋁錠', ['adc12'], '[ＡＤＣ１２]鋁錠'],
    ['ADC-12、ADC 12、ADC123', ['adc12'], '[ADC-12]、[ADC 12]、ADC123'],
    ['M8 × 20，M8*20，M8x200', ['m8x20'], '[M8 × 20]，[M8*20]，M8x200'],
    ['厚0.50毫米或 0.5mm，10.5mm', ['0.5mm'], '厚[0.50毫米]或 [0.5mm]，10.5mm'],
    ['6063-T5与6063T5', ['6063-t5'], '[6063-T5]与[6063T5]'],
    ['月供500吨', ['500t'], '月供[500吨]'],
    ['库温-18℃，零下18度，−18 ℃', ['-18°'], '库温[-18℃]，[零下18度]，[−18 ℃]'],
    ['A00铝、铝', ['a00铝'], '[A00铝]、铝'],
    ['Gear steel', ['gear steel'], '[Gear steel]'],
    ['铝合金锭', ['铝合金', '合金锭'], '[铝合金锭]'],
    ['铝铝铝', ['铝'], '[铝铝铝]'],
    ['HRB400E HRB400', ['hrb400'], 'HRB400E [HRB400]'],
    ['<b>铝</b>', ['铝'], '<b>[铝]</b>'],
    ['没有', ['铝'], '没有'],
    ['', ['铝'], ''],
    ['铝', [], '铝'],
    ['a.b', ['.', ''], 'a[.]b'],
  ])('%s %j', (text, terms, shown) => expect(marked(text, terms)).toBe(shown))

  test('gives the original back, whatever the text and whatever is asked', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...HOSTILE.map(([, text]) => text.slice(0, 3000))))
    fc.assert(fc.property(anything, anything, (text, query) => {
      const terms = termsOf(parseQuery(query))
      const segments = highlight(text, terms)
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      expect(segments.every((segment) => segment.text !== '')).toBe(true)
      for (let i = 1; i < segments.length; i++) expect(segments[i]?.hit).not.toBe(segments[i - 1]?.hit)
    }))
  })
})

describe('excerpt', () => {
  const text = '本厂成立于二〇一〇年。主营门窗与幕墙工程。长期需要6063-T5铝型材，壁厚1.4mm以上，每月约二十吨。送货到綦江，月结三十天。欢迎实地考察。'

  test('is the whole text where it fits', () => expect(excerpt('短\n文', ['铝'], 20)).toBe('短 文'))
  test('begins at the sentence that says what was asked', () => {
    expect(excerpt(text, ['铝型材', '綦江'], 44)).toBe('…长期需要6063-T5铝型材，壁厚1.4mm以上，每月约二十吨。送货到綦江，月结三十天。…')
  })
  test('prefers the place that says most of it', () => {
    const long = `铝型材。${'其他内容，'.repeat(30)}铝型材，送货到綦江。${'其他内容，'.repeat(30)}`
    expect(excerpt(long, ['铝型材', '綦江'], 40)).toContain('铝型材，送货到綦江')
  })
  test('is the beginning where nothing was asked or found', () => {
    expect(excerpt(text, [], 12)).toBe('本厂成立于二〇一〇年。主…')
    expect(excerpt(text, ['花椒'], 12)).toBe('本厂成立于二〇一〇年。主…')
  })
  test('ends with the text', () => expect(excerpt(text, ['考察'], 20)).toMatch(/^….{20}$/))

  test('is never much longer than asked, shows a hit where there is one, and cuts no character in two', () => {
    const chars = fc.constantFrom(...'铝型材，。门窗', '𠮷', '👩', ' ', '\n')
    fc.assert(fc.property(fc.array(chars, { maxLength: 300 }), fc.integer({ min: 10, max: 60 }), (parts, length) => {
      const original = parts.join('')
      const short = excerpt(original, ['型材'], length)
      expect(short.length).toBeLessThanOrEqual(length + 3)
      expect(short.isWellFormed()).toBe(true)
      if (original.replace(/\s+/g, ' ').includes('型材')) expect(short).toContain('型材')
    }))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeTokens, normaliseSizes } from '#search/codes.ts'
import { pinyinTokens, spell } from '#search/pinyin.ts'
import { documentTokens, pieces, prepare } from '#search/tokens.ts'
import { HOSTILE } from './documents.ts'

const tokens = (text: string, singles: 'all' | 'words' = 'words') => documentTokens(text, { length: 8000, singles })

describe('sizes have one form', () => {
  test.each([
    ['m8*20', 'm8x20'],
    ['m8 × 20', 'm8x20'],
    ['ø25x3mm', 'φ25x3 '],
    ['直径25', 'φ25'],
    ['50mm×30mm', '50x30 '],
    ['1220*2440*1.50', '1220x2440x1.5'],
    ['0.50毫米', '0.5mm '],
    ['3.0 mm', '3mm '],
    ['1.2~3.0mm', '1.2mm  3mm  '],
    ['20-30吨', '20t  30t  '],
    ['1,200吨', '1200t '],
    ['12,34', '12,34'],
    ['5公斤', '5kg '],
    ['-18℃', '-18° '],
    ['零下18度', '-18° '],
    ['−18℃', '-18° '],
    ['20–30', '20–30'],
    ['6063 t5', '6063 t5'],
    ['500 t', '500t '],
    ['0.5mmol', '0.5mmol'],
    ['2米长', '2m 长'],
    ['max 20', 'max 20'],
    ['6063-t5', '6063-t5'],
    ['2026.10', '2026.1'],
    ['192.168.10.20', '192.168.10.20'],
  ])('%s → %s', (from, to) => expect(normaliseSizes(from)).toBe(to))
})

describe('a code is found by', () => {
  test.each([
    ['6063-t5', ['6063-t5', '6063t5', '6063', 't5']],
    ['6063t5', ['6063t5', '6063', 't5']],
    ['adc-12', ['adc-12', 'adc12', 'adc', '12']],
    ['hrb400e', ['hrb400e']],
    ['18crnimo7-6', ['18crnimo7-6', '18crnimo76', '18crnimo7']],
    ['m8x20', ['m8x20', 'm8', '20']],
    ['φ25x3', ['φ25x3', '25x3', 'φ25']],
    ['0.5mm', ['0.5mm', '0.5']],
    ['500t', ['500t', '500']],
  ])('%s', (code, found) => expect(new Set(codeTokens(code))).toEqual(new Set(found)))
})

describe('tokens of a text', () => {
  test('every pair of neighbouring characters, marked where it lies across two words', () => {
    expect(tokens('聚乙烯')).toEqual(new Set(['聚乙', '乙烯']))
    expect(tokens('公司机械设备')).toEqual(new Set(['公司', '+司机', '机械', '械设', '设备']))
    expect(tokens('铝，锭')).not.toContain('铝锭')
  })

  test('single characters in short fields, single-character words elsewhere', () => {
    expect(tokens('不锈钢', 'all')).toContain('钢')
    expect(tokens('不锈钢')).not.toContain('钢')
    expect(tokens('买 钢 来')).toContain('钢')
  })

  test('a model that stands apart is found as one', () => expect(tokens('牌号 ADC 12')).toContain('adc12'))

  test('of a hostile text hold letters, digits and a few signs only, and are few', () => {
    for (const [, text] of HOSTILE) {
      const found = tokens(text, 'all')
      expect(found.size).toBeLessThan(9000)
      for (const token of found) expect(token).toMatch(/^[\p{L}\p{N}.\-/_+%°:]{1,82}$/u)
    }
  })

  test('any text at all gives well-formed tokens without quote, backslash or NUL', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const token of [...tokens(text, 'all'), ...pinyinTokens(text, 300)]) {
        expect(token.isWellFormed()).toBe(true)
        expect(token).not.toMatch(/['"\\\u0000\s&|!()<>*]/)
      }
    }))
  })

  test('every part of a Chinese text is found: each of its pairs is a token, in one form or the other', () => {
    const chars = fc.constantFrom(...'铝型材挤压齿轮钢电机加工厂司机械设备辣椒锭聚乙烯')
    fc.assert(fc.property(fc.array(chars, { minLength: 2, maxLength: 20 }), (text) => {
      const found = tokens(text.join(''))
      for (let i = 1; i < text.length; i++) {
        const pair = `${text[i - 1]}${text[i]}`
        expect(found.has(pair) || found.has(`+${pair}`)).toBe(true)
      }
    }))
  })

  test('a megabyte is cut before it is read', () => {
    expect(prepare('铝'.repeat(1_000_000), 100)).toHaveLength(100)
    expect([...pieces(prepare(`${'𠮷'.repeat(99)}铝`, 99))]).toHaveLength(1)
  })
})

describe('pinyin', () => {
  test('of words, of words in a row, and by initials from three on', () => {
    const found = pinyinTokens('长期供应铝型材', 100)
    expect([...found]).toEqual(expect.arrayContaining(['p:lvxingcai', 'i:lxc', 'p:changqigongying', 'p:gongyinglvxingcai']))
    expect(found).not.toContain('i:cq')
  })

  test('reads characters as their word has them', () => {
    expect(pinyinTokens('重庆重型齿轮', 100)).toContain('p:chongqing')
    expect(pinyinTokens('重庆重型齿轮', 100)).toContain('p:zhongxing')
    expect(spell('铝形材')).toBe('lvxingcai')
  })

  test('of a long text is bounded', () => expect(pinyinTokens('齿轮电机花椒辣椒铝锭'.repeat(100), 2000).size).toBeLessThanOrEqual(200))
})

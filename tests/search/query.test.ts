import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tsqueryOf } from '#search/postgres/tsquery.ts'
import { parseQuery, termsOf } from '#search/query.ts'
import { chooseRelaxation, relaxations } from '#search/relax.ts'
import { meaningOf } from '#search/vocabulary.ts'
import { HOSTILE } from './documents.ts'

const read = (text: string) => parseQuery(text).terms.map((term) => term.text)
const noun = (text: string) => {
  const query = parseQuery(text)
  return query.terms[query.noun]?.text
}

describe('a query is read as', () => {
  test.each([
    ['长期供应6063-T5铝型材', ['6063-t5', '铝型材']],
    ['急需火锅底料代工厂', ['火锅底料', '代工厂']],
    ['求购', ['求购']],
    ['现货 批发', ['现货', '批发']],
    ['挡泵轴承座', ['挡泵', '轴承座']],
    ['hrb 400 螺纹钢', ['hrb-400', '螺纹钢']],
    ['lv xing cai', ['lv xing cai']],
    ['aluminium extrusion', ['aluminium extrusion']],
    ['0.5毫米铝箔', ['0.5mm', '铝箔']],
    ['我要找铝的加工厂', ['铝', '加工厂']],
    ['铝型材 铝型材', ['铝型材']],
    ['', []],
    ['！？', []],
  ])('%s', (text, words) => expect(read(text)).toEqual(words))

  test('no more than ten words, however long it is', () => {
    for (const [, text] of HOSTILE) expect(parseQuery(text).terms.length).toBeLessThanOrEqual(10)
  })

  test('nothing typed and nothing readable are two things', () => {
    expect(parseQuery(' \u200b ').unreadable).toBe(false)
    expect(parseQuery('!!!').unreadable).toBe(true)
    expect(parseQuery('铝').unreadable).toBe(false)
  })
})

describe('the product is', () => {
  test.each([
    ['6063-T5 铝型材', '铝型材'],
    ['铝型材 重庆', '铝型材'],
    ['测试设备 綦江', '设备'],
    ['铝型材 6063', '铝型材'],
    ['球墨铸铁 轴承座 加工', '轴承座'],
    ['HRB400', 'hrb400'],
    ['重庆', '重庆'],
    ['重庆铝型材', '铝型材'],
    ['铝型材切割机', '切割机'],
    ['铝型材 阳极氧化 綦江', '铝型材'],
    ['阳极氧化', '阳极氧化'],
  ])('%s: %s', (text, product) => expect(noun(text)).toBe(product))
})

describe('what the taxonomy knows', () => {
  test('names of one node mean each other', () => {
    expect(meaningOf('铝型材')?.synonyms).toContain('铝合金型材')
    expect(meaningOf('铝合金型材')?.nodes).toEqual(['aluminium-extrusion'])
    expect(meaningOf('花椒树上的鸟')).toBeUndefined()
  })

  test('a code means its kind, another standard’s name of it, and no other code', () => {
    const adc12 = meaningOf('ADC-12')
    expect(adc12?.synonyms.filter((name) => /\d/.test(name))).toEqual([])
    expect(adc12?.rivals).toEqual(expect.arrayContaining(['a380', 'adc10']))
    expect(meaningOf('6063')?.synonyms).toEqual(['ld31'])
    expect(meaningOf('20CrMnTi')?.rivals).not.toContain('20crmntih')
  })

  test('a kind of a thing is not the thing, but the thing’s own name never is a kind', () => {
    expect(meaningOf('斜齿轮')?.narrow).toBe(true)
    expect(meaningOf('齿轮')?.narrow).toBe(false)
    expect(meaningOf('铝挤压型材')?.narrow).toBe(false)
    expect(tsqueryOf(parseQuery('斜齿轮'))).not.toContain('太阳')
    expect(tsqueryOf(parseQuery('斜齿轮'), { without: [], homophones: false })).toContain('太阳')
  })

  test('the words of one attribute’s answers mean nothing elsewhere', () => expect(meaningOf('铝锭')?.synonyms).not.toContain('固态'))
})

describe('the text of a tsquery', () => {
  test('asks for the pairs of a word, for a code as it stands, and for pinyin', () => {
    expect(tsqueryOf(parseQuery('轴承座'))).toBe("(('轴承' | '+轴承') & ('承座' | '+承座'))")
    expect(tsqueryOf(parseQuery('司机'))).toBe("'司机'")
    expect(tsqueryOf(parseQuery('m8*20'))).toBe("'m8x20'")
    expect(tsqueryOf(parseQuery('zhouchengzuo'))).toBe("('zhouchengzuo' | 'p:zhouchengzuo' | 'i:zhouchengzuo')")
  })

  test('is one whatever is typed: quotes come in pairs around letters and digits', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 250 }), fc.constantFrom(...HOSTILE.map(([, text]) => text))), (text) => {
      const query = parseQuery(text)
      fc.pre(query.terms.length > 0)
      expect(tsqueryOf(query).replace(/'[\p{L}\p{N}.\-/_+%°:]+'/gu, '').replace(/[&|!() ]/g, '')).toBe('')
      for (const term of termsOf(query)) expect(term.isWellFormed()).toBe(true)
    }))
  })
})

describe('relaxing', () => {
  const ways = (text: string, found = 1) => relaxations(parseQuery(text), found).map((way) => way.without)

  test('never gives the product up, and offers every way for few words', () => {
    expect(ways('球墨铸铁 綦江 轴承座')).toEqual([[], [0], [1], [0, 1]])
    expect(ways('轴承座')).toEqual([])
    expect(ways('司机')).toEqual([[]])
  })

  test('of many words offers a bounded number of ways', () => {
    const many = ways('甲辰 球墨铸铁 綦江 不锈钢 螺纹钢 电磁阀 聚乙烯 火锅底料 变速箱 轴承座')
    expect(many.length).toBeLessThan(70)
    for (const without of many) expect(without).not.toContain(9)
  })

  test('a word that sounds right is offered only where nothing was found', () => {
    expect(relaxations(parseQuery('铝形材'), 0).at(-1)?.homophones).toBe(true)
    expect(relaxations(parseQuery('铝形材'), 1).some((way) => way.homophones)).toBe(false)
    expect(relaxations(parseQuery('adc12'), 0)).toEqual([])
  })

  test.each([
    ['fewest words first, and of those the one that keeps the rarest', [[0], [1], [0, 1]], [300, 40, 400], 3, 20, [1]],
    ['more words where one is not enough', [[0], [1], [0, 1]], [5, 6, 400], 3, 20, [0, 1]],
    ['the most where nothing fills a page', [[0], [1], [0, 1]], [5, 6, 6], 3, 20, [1]],
    ['none where none finds more', [[0], [1], [0, 1]], [3, 3, 3], 3, 20, undefined],
  ])('%s', (_, without, counts, strict, page, chosen) => {
    expect(chooseRelaxation(without.map((each) => ({ without: each, homophones: false })), counts, strict, page)?.without).toEqual(chosen)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexed } from '#search/indexed.ts'
import { parseQuery } from '#search/query.ts'
import { rank, type Candidate } from '#search/rank.ts'
import { document } from './documents.ts'

const candidate = (over: Parameters<typeof document>[0], rest: Partial<Candidate> = {}): Candidate => {
  const { id, node, publishedAt, ...made } = document({ publishedAt: 1, ...over })
  const { title, details } = indexed({ id, node, publishedAt, ...made })
  return { id, title, details, node, publishedAt, titled: false, whole: true, ...rest }
}
const order = (query: string, candidates: Candidate[]) => rank(parseQuery(query), candidates.toReversed()).map(({ id }) => candidates.findIndex((c) => c.id === id))

describe('the better comes first', () => {
  test.each([
    ['the word, its synonym, a specification, the text', '铝型材', [
      candidate({ title: '供应铝型材' }), candidate({ title: '供应铝合金型材' }), candidate({ title: '门窗', specs: { 材料: '铝型材' } }), candidate({ title: '门窗' })]],
    ['a word of the title before a part of one', '乙烯', [candidate({ title: '乙烯 储罐' }), candidate({ title: '聚乙烯 储罐' })]],
    ['the product before what is made for it', '铝型材', [candidate({ title: '铝型材长期供应' }), candidate({ title: '铝型材切割机' })]],
    ['the product in the title before its place there', '綦江 轴承座', [
      candidate({ title: '綦江轴承座' }), candidate({ title: '轴承座', divisionName: '綦江区' }), candidate({ title: '綦江铸件' })]],
    ['words side by side before words apart', '球墨铸铁轴承座', [candidate({ title: '球墨铸铁轴承座' }), candidate({ title: '球墨铸铁件，普通轴承座' })]],
    ['a size in the title before one in the specifications', 'M8*20 螺栓', [
      candidate({ title: 'M8×20螺栓' }), candidate({ title: '螺栓', specs: { 规格: 'M8 × 20' } }), candidate({ title: '螺栓', specs: { 规格: 'M8×25' } })]],
    ['all words before some, however well these stand', '綦江 轴承座', [
      candidate({ title: '机加工' }), candidate({ title: '轴承座' }, { whole: false })]],
    ['what the engine found in the title by sound before what is in the text', 'zhouchengzuo', [
      candidate({ title: '轴承座' }, { titled: true }), candidate({ title: '铸件' })]],
    ['what is the product by its node before what is done to it', '铝型材', [
      candidate({ title: '工业型材挤压', node: 'aluminium-extrusion' }), candidate({ title: '铝型材阳极氧化代加工', node: 'aluminium-surface-treatment' })]],
    ['the node that is named before any other', '铝型材', [candidate({ title: '门窗', node: 'aluminium-extrusion' }), candidate({ title: '门窗', node: 'battery-tray' })]],
    ['the newest of equals', '轴承座', [candidate({ title: '轴承座', publishedAt: 2 }), candidate({ title: '轴承座', publishedAt: 1 })]],
  ])('%s', (_, query, candidates) => expect(order(query, candidates)).toEqual(candidates.map((__, i) => i)))

  test('a longer code is not the code', () => {
    const [right, wrong] = [candidate({ title: '供应HRB400螺纹钢' }), candidate({ title: '供应HRB4000螺纹钢', publishedAt: 9 })]
    expect(order('HRB400', [right, wrong])).toEqual([0, 1])
  })
})

test('the order does not depend on the order that came in, and loses nobody', () => {
  const titles = fc.constantFrom('供应铝型材', '铝型材切割机', '6063-T5铝合金型材', '门窗', '綦江铝锭')
  const some = fc.array(fc.record({ title: titles, publishedAt: fc.integer({ min: 0, max: 3 }), whole: fc.boolean() }), { maxLength: 12 })
  fc.assert(fc.property(some, fc.constantFrom('铝型材', '6063 铝型材 綦江', 'lvxingcai', '', 'HRB400'), (parts, query) => {
    const candidates = parts.map(({ whole, ...rest }) => candidate(rest, { whole }))
    const ids = rank(parseQuery(query), candidates).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted())
    expect(rank(parseQuery(query), candidates.toReversed()).map(({ id }) => id)).toEqual(ids)
    expect(rank(parseQuery(query), candidates.toSorted((a, b) => (a.title < b.title ? -1 : 1))).map(({ id }) => id)).toEqual(ids)
  }), { numRuns: 100 })
})

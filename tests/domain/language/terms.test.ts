import { describe, expect, test } from 'vitest'
import { findNode } from '#domain/chains/index.ts'
import { isDenied, withoutDenied } from '#domain/language/denied.ts'
import { nodesWith, standardNodes } from '#domain/language/node-names.ts'
import { read } from '#domain/language/read.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { foldTerm, termFault } from '#domain/language/term.ts'
import type { DeniedReading, ListingContent } from '#domain/listing.ts'
import { correctionsOf } from '#domain/matching/corrections.ts'

describe('a term that is taken in', () => {
  const nodes = nodesWith([{ term: '亮银条', node: 'aluminium-extrusion' }])
  test('names its node in what is read from then on, and in no other reading', () => {
    expect(suggestNode('求购亮银条 200 吨', { nodes })[0]).toMatchObject({ chain: 'aluminium', node: 'aluminium-extrusion', why: [{ name: '亮银条', written: '亮银条' }] })
    expect(suggestNode('求购亮银条 200 吨')).toEqual([])
    expect(suggestNode('求購亮銀條', { nodes })[0]?.node).toBe('aluminium-extrusion')
  })
  test('leaves what the taxonomy knows as it was', () => {
    for (const text of ['求购6063铝型材', '变速器齿轮', '干辣椒 二荆条', '冷藏库 3000托']) expect(suggestNode(text, { nodes })).toEqual(suggestNode(text))
  })
  test('without any it is the standard vocabulary; of a node that is none, or a name that there is, nothing', () => {
    expect(nodesWith([])).toBe(standardNodes())
    expect(nodesWith([{ term: '某物', node: 'no-such-node' }, { term: '铝型材', node: 'aluminium-sheet' }]).added.size).toBe(0)
  })
  test('stands behind a short value as the node’s own names do', () => {
    const node = findNode('aluminium-extrusion')!
    expect(read('6063亮银条', { node, nodes }).specs.map(({ values }) => values)).toEqual([['6063']])
  })
})

test.each<[string, string, string | null]>([
  ['亮银条', 'aluminium-extrusion', null],
  ['亮銀條', 'aluminium-extrusion', null],
  ['ＡＢ料', 'aluminium-extrusion', null],
  ['条', 'aluminium-extrusion', 'term-length'],
  ['', 'aluminium-extrusion', 'term-length'],
  ['长'.repeat(21), 'aluminium-extrusion', 'term-length'],
  ['20000', 'aluminium-extrusion', 'term-number'],
  ['500吨', 'aluminium-extrusion', 'term-number'],
  ['3.5 %', 'aluminium-extrusion', 'term-number'],
  ['，。、', 'aluminium-extrusion', 'term-number'],
  ['6063料', 'aluminium-extrusion', 'term-number'],
  ['a356.2合金锭', 'aluminium-extrusion', null],
  ['铝型材', 'aluminium-extrusion', 'term-named'],
  ['鋁型材', 'aluminium-sheet', 'term-named'],
  ['齿轮', 'aluminium-extrusion', null],
  ['已收词', 'aluminium-sheet', 'term-named'],
  ['亮银条', 'no-such-node', 'node-unknown'],
  ['亮银条', '__proto__', 'node-unknown'],
])('the term %j for %s: %s', (typed, node, code) => {
  expect(termFault(foldTerm(typed), node, [{ term: '已收词', node: 'aluminium-extrusion' }])?.code ?? null).toBe(code)
})

const aluminium = (more: Partial<ListingContent>): ListingContent => ({
  kind: 'demand', category: 'goods', title: '求购6063-T5铝型材', description: '', chain: 'aluminium', chainNode: 'aluminium-extrusion', quantity: null, price: null,
  specs: {}, requires: [], holds: [], serves: [], availableFrom: null, availableUntil: null, leadTimeDays: null, visibility: 'public', ...more,
})

describe('what was denied', () => {
  const denied: DeniedReading[] = [{ kind: 'spec', attribute: 'alloy', written: '6063' }]
  const node = findNode('aluminium-extrusion')!
  test('is out of the reading, in whatever script and width it stands; the rest stays', () => {
    const all = read('求购６０６３-T5铝型材，月需200吨', { node })
    const alloy = all.specs.find(({ values }) => values.includes('6063'))!
    const left = withoutDenied(all, [{ kind: 'spec', attribute: alloy.attribute, written: '6063' }])
    expect(left.specs).toEqual(all.specs.filter((one) => one !== alloy))
    expect(left.quantities).toEqual(all.quantities)
    expect(withoutDenied(all, undefined)).toBe(all)
  })
  test.each<[string, DeniedReading['kind'], string, string, boolean]>([
    ['the same words', 'spec', 'alloy', '6063', true],
    ['another attribute', 'spec', 'temper', '6063', false],
    ['another kind', 'quantity', 'alloy', '6063', false],
    ['other words', 'spec', 'alloy', '6061', false],
    ['spaces between', 'spec', 'alloy', ' 60 63 ', true],
  ])('means %s', (_, kind, attribute, written, expected) => expect(isDenied(denied, kind, { attribute, written })).toBe(expected))
})

describe('corrections', () => {
  const attributes = findNode('aluminium-extrusion')!.attributes
  const [alloy, temper] = ['合金牌号', '状态'].map((name) => attributes.find((one) => one.name.zh === name)!.slug)
  test.each<[string, Partial<ListingContent>, unknown[]]>([
    ['none where form and reading agree', { specs: { 合金牌号: '6063', 状态: 'T5' } }, []],
    ['none where the form is silent', {}, []],
    ['a node other than suggested', { chainNode: 'aluminium-sheet' }, [{ kind: 'node', subject: 'node', read: 'aluminium-extrusion', corrected: 'aluminium-sheet' }]],
    ['no node where none was chosen', { chainNode: null }, []],
    ['a field that says otherwise', { specs: { 合金牌号: '6061' } }, [{ kind: 'field', subject: alloy, read: '6063', corrected: '6061' }]],
    ['a field in words of its own', { specs: { 合金牌号: '按客户要求' } }, [{ kind: 'field', subject: alloy, read: '6063', corrected: null }]],
    ['a field with more than was read', { specs: { 合金牌号: '6063、6061' } }, []],
    ['what was denied', { denied: [{ kind: 'spec', attribute: temper!, written: 'T5' }] }, [{ kind: 'denied', subject: temper, read: 'T5', corrected: null }]],
    ['nothing of words that are gone', { denied: [{ kind: 'spec', attribute: temper!, written: 'T6' }] }, []],
    ['a denied quantity, without its words', { description: '现有库存300吨', denied: [{ kind: 'quantity', written: '300吨' }] }, [{ kind: 'denied', subject: 'quantity', read: 'quantity', corrected: null }]],
  ])('%s', (_, more, expected) => expect(correctionsOf(aluminium(more))).toEqual(expected))
})

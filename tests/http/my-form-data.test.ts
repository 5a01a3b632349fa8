import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formUnits, listingFormOptions, settleSpecs } from '#app/ui/listing-form/options.server.ts'
import { readListingForm, typedListing } from '#app/ui/listing-form/read-form.server.ts'
import { typedDraft } from '#app/ui/listing-form/typed-draft.server.ts'
import { OTHER, controls } from '#app/ui/listing-form/values.ts'
import { chains } from '#domain/chains/index.ts'
import { findUnit } from '#domain/language/units.ts'
import { ListingDraft, categories, kinds, periods, visibilities } from '#domain/listing.ts'
import { divisions, fullDivisionName } from '#domain/regions/divisions.ts'

type Fields = [string, string][]
const formOf = (fields: Fields | Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields)) form.append(name, value)
  return form
}
const read = (fields: Fields | Record<string, string>) => readListingForm(typedListing(formOf(fields)))

describe('what a posting form says', () => {
  it('is a draft of the words and figures in it', () => {
    const { draft, issues, version, contactId } = read({
      id: 'x', version: '3', kind: 'supply', category: 'goods', title: ' 6063-T5 铝型材 ', description: '一\r\n二', node: 'aluminium-extrusion',
      'specs.合金牌号': '6063', 'specs.状态': OTHER, 'other.状态': 'T5、T6', otherSpecs: '包装：木箱\n定尺: 6 m', 'quantity.value': '1.2万', 'quantity.unit': '吨', 'quantity.per': 'year',
      'quantity.min': '５', 'price.min': '1,000', 'price.unit': '元/吨', holds: 'ISO 9001\nIATF 16949；', serves: '500000', servesOther: '綦江、湖北', availableFrom: '2026/12/1',
      leadTimeDays: '20', visibility: 'parks', contactId: 'c',
    })
    expect(issues).toEqual([])
    expect([version, contactId]).toEqual([3, 'c'])
    expect(draft).toEqual({
      kind: 'supply', category: 'goods', title: '6063-T5 铝型材', description: '一\n二', chain: 'aluminium', chainNode: 'aluminium-extrusion',
      specs: { 合金牌号: '6063', 状态: 'T5、T6', 包装: '木箱', 定尺: '6 m' }, quantity: { value: 12_000, unit: '吨', per: 'year', min: 5 },
      price: { min: 1000, unit: '元/吨', published: false }, requires: [], holds: ['ISO 9001', 'IATF 16949'], serves: ['500000', '500110', '420000'],
      availableFrom: '2026-12-01', leadTimeDays: 20, visibility: 'parks',
    })
    expect(ListingDraft.safeParse(draft).success).toBe(true)
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['a figure with its unit', { 'quantity.value': '500吨', 'quantity.unit': '吨' }, 'quantity.value', 'number-unreadable'],
    ['a figure that could be two', { 'quantity.value': '1,2', 'quantity.unit': '吨' }, 'quantity.value', 'number-unreadable'],
    ['a quantity without a unit', { 'quantity.value': '500' }, 'quantity.unit', 'unit-required'],
    ['a unit without a figure', { 'quantity.unit': '吨' }, 'quantity.value', 'quantity-value-required'],
    ['a smallest lot alone', { 'quantity.min': '5' }, 'quantity.value', 'quantity-value-required'],
    ['a price in words', { 'price.min': '面议', 'price.unit': '元/吨' }, 'price.min', 'number-unreadable'],
    ['days in words', { leadTimeDays: '半个月' }, 'leadTimeDays', 'number-unreadable'],
    ['a node that is none', { node: 'no-such-node' }, 'node', 'node-unknown'],
    ['a line without a name', { otherSpecs: '木箱包装' }, 'otherSpecs', 'spec-line-unreadable'],
    ['a name given twice', { otherSpecs: '包装：木箱\n包装：纸箱' }, 'otherSpecs', 'spec-repeated'],
    ['a key that would reach the prototype', { otherSpecs: '__proto__：x' }, 'otherSpecs', 'spec-line-unreadable'],
    ['an attribute that would reach the prototype', { 'specs.__proto__': 'x' }, 'otherSpecs', 'spec-line-unreadable'],
    ['a place that is none', { servesOther: '某某县' }, 'servesOther', 'place-unknown'],
    ['a tick that was not offered', { serves: '99' }, 'serves', 'not-valid'],
  ])('names %s instead of dropping it', (_, fields, field, code) => {
    expect(read(fields).issues).toContainEqual(expect.objectContaining({ field, code }))
  })

  it('names a field that came twice, and shows both again', () => {
    const values = typedListing(formOf([['title', '甲'], ['title', '乙'], ['serves', '500000'], ['serves', '510000']]))
    expect(values.title).toEqual(['甲', '乙'])
    expect(readListingForm(values).issues).toEqual([{ field: 'title', code: 'field-repeated' }])
  })

  it('reads nothing but its own controls', () => {
    const values = typedListing(formOf({ companyId: 'x', role: 'owner', status: 'published', __proto__: 'x', constructor: 'x', state: 'published', title: '铝型材' }))
    expect(Object.keys(values)).toEqual(['title'])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('has an issue or a value for every control that says something, whatever was typed', () => {
    const names = [...controls, 'specs.合金牌号', 'other.合金牌号', 'specs.__proto__']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 60 })), (typed) => {
        const { draft, issues } = read({ ...typed })
        expect(Object.getPrototypeOf(draft)).toBe(Object.prototype)
        for (const [name, group] of [['quantity.value', 'quantity'], ['price.max', 'price'], ['leadTimeDays', 'leadTimeDays']] as const) {
          const said = (typed[name] ?? '').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim() !== ''
          if (said) expect(draft[group] !== undefined || issues.some((issue) => issue.field.startsWith(group))).toBe(true)
        }
      }),
    )
  })

  it('takes a megabyte without stopping the others', () => {
    const started = performance.now()
    const { draft } = read({ title: '铝'.repeat(300_000), description: '：'.repeat(300_000), otherSpecs: '甲：乙\n'.repeat(100_000) })
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(ListingDraft.safeParse(draft).success).toBe(false)
  })
})

describe('what was typed', () => {
  const asExtrusion = { node: ['aluminium-extrusion'], 'specs.合金牌号': ['6063'], 'specs.壁厚': ['2'], otherSpecs: ['包装：木箱'] }

  it('moves with the node: attributes that the new one does not have become lines', () => {
    const settled = settleSpecs({ ...asExtrusion, node: ['dried-chilli'] })
    expect(settled.otherSpecs).toEqual(['包装：木箱\n合金牌号：6063\n壁厚：2'])
    expect(settled['specs.合金牌号']).toBeUndefined()
    expect(settleSpecs({ ...settled, node: ['aluminium-extrusion'] })).toMatchObject({ 'specs.合金牌号': ['6063'], 'specs.壁厚': ['2'], otherSpecs: ['包装：木箱'] })
  })

  it('keeps a value that the node does not list as words beside the choice', () => {
    expect(settleSpecs({ node: ['aluminium-extrusion'], otherSpecs: ['牌号：6063 改'] })).toMatchObject({ 'specs.牌号': [OTHER], 'other.牌号': ['6063 改'], otherSpecs: [''] })
  })

  it('stays what it is when a stored draft is drawn and read again', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    const word = fc.stringMatching(/^[a-z0-9一二三甲乙丙]{1,12}$/)
    const node = fc.constantFrom(...chains.flatMap((chain) => chain.nodes.map((one) => ({ chain: chain.slug, chainNode: one.slug }))))
    const draft = fc.record({
      kind: fc.constantFrom(...kinds), category: fc.constantFrom(...categories), title: fc.stringMatching(/^[a-z甲乙]{4,20}$/), description: word, visibility: fc.constantFrom(...visibilities),
      quantity: fc.record({ value: fc.integer({ min: 1, max: 1e9 }), unit: fc.constantFrom('吨', '件', '托', '怪单位'), per: fc.constantFrom(...periods) }),
      price: fc.record({ min: fc.integer({ min: 0, max: 1e6 }), unit: word, published: fc.boolean() }),
      specs: fc.dictionary(fc.constantFrom('合金牌号', '水分', '包装', '温区'), word), requires: fc.uniqueArray(word, { maxLength: 4 }), holds: fc.uniqueArray(word, { maxLength: 4 }),
      serves: fc.uniqueArray(fc.constantFrom(...divisions.map(({ code }) => code)), { maxLength: 5 }), availableFrom: day, leadTimeDays: fc.integer({ min: 0, max: 3650 }),
    })
    fc.assert(
      fc.property(draft, node, (written, place) => {
        const stored = ListingDraft.parse({ ...written, ...place })
        const again = readListingForm(typedDraft(stored, { id: 'x', version: 1 }))
        expect(again.issues).toEqual([])
        expect(ListingDraft.parse({ ...again.draft, serves: undefined })).toEqual({ ...stored, serves: undefined })
        expect([...(again.draft.serves as string[])].sort()).toEqual([...(stored.serves ?? [])].sort())
      }),
    )
  })
})

describe('what the form offers', () => {
  it.each(Object.entries(formUnits).flatMap(([family, names]) => names.map((name) => [name, family])))('%s is a unit of %s', (name, family) => {
    expect(findUnit(name)?.family).toBe(family)
  })

  it('begins with the units of the chosen node and keeps one that a draft has', () => {
    expect(listingFormOptions({ node: ['chilled-warehouse'] }, 'zh-CN').units[0]?.options[0]?.value).toBe('托')
    expect(listingFormOptions({ 'quantity.unit': ['怪单位'] }, 'zh-CN').units[0]?.options).toEqual([{ value: '怪单位', label: '怪单位' }])
  })

  it('writes every place so that it is read as the same place', () => {
    const lost = divisions.filter(({ code }) => read({ servesOther: fullDivisionName(code) }).draft.serves?.toString() !== code)
    expect(lost.map(({ name }) => name)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { InterchangeListing, listingOf } from '#domain/interchange.ts'

/** listing-format.md, with every field it names. */
const row = {
  externalId: 'QJ-001', kind: 'supply', category: 'goods', title: '供应6063铝型材', description: '自有挤压线',
  company: { name: '甲辰示例铝材有限公司', creditCode: '91500110MA0000000X', divisionCode: '500110', park: '綦江高新区' },
  chain: 'aluminium', chainNode: 'aluminium-extrusion', quantity: { value: 500, unit: '吨', per: 'month', min: 20 },
  price: { min: 20_000, max: 21_000, unit: '元/吨' }, specs: { 合金牌号: '6063', 状态: 'T5' }, requires: ['环评批复'], holds: ['ISO 9001'],
  serves: ['500000', '510000'], availableFrom: '2026-12-01', availableUntil: '2027-05-31', leadTimeDays: 15, visibility: 'parks',
  contact: { name: '甲联系人', phone: '13800000001', email: 'a@example.cn' },
}
const minimal = { externalId: '1', kind: 'demand', category: 'logistics', title: '求租冷库', company: { name: '乙巳示例食品', divisionCode: '510311' } }

describe('a row of the interchange format', () => {
  test('may say everything', () => {
    expect(InterchangeListing.parse(row)).toEqual({ ...row, price: { ...row.price, published: false } })
  })
  test('may say little: what is absent is unknown', () => {
    expect(InterchangeListing.parse(minimal)).toEqual(minimal)
  })
  test('gives the form’s part of it, without company, contact and the sender’s id', () => {
    const { externalId: _, company: __, contact: ___, ...listing } = row
    expect(listingOf(InterchangeListing.parse(row))).toEqual({ ...listing, price: { ...row.price, published: false } })
  })

  test.each([
    ['no id of the sender', { externalId: undefined }, 'externalId'],
    ['a blank id', { externalId: ' \u200b' }, 'externalId'],
    ['an id of 65 characters', { externalId: 'x'.repeat(65) }, 'externalId'],
    ['no kind', { kind: undefined }, 'kind'],
    ['a kind that is not one', { kind: '供给' }, 'kind'],
    ['no company', { company: undefined }, 'company'],
    ['a company without a name', { company: { divisionCode: '500110' } }, 'company.name'],
    ['a company of nowhere', { company: { name: '甲辰示例铝材', divisionCode: '綦江' } }, 'company.divisionCode'],
    ['a quantity of nothing', { quantity: { value: 0, unit: '吨', per: 'month' } }, 'quantity.value'],
    ['a period that is not one', { quantity: { value: 1, unit: '吨', per: 'week' } }, 'quantity.per'],
    ['a window that ends first', { availableFrom: '2027-01-02', availableUntil: '2027-01-01' }, 'availableUntil'],
    ['a visibility that is not one', { visibility: 'everybody' }, 'visibility'],
    ['a specification that is a number', { specs: { 牌号: 6063 } }, 'specs.牌号'],
    ['a contact without a name', { contact: { phone: '13800000001' } }, 'contact.name'],
  ])('is refused with %s', (_, change, field) => {
    expect(InterchangeListing.safeParse({ ...row, ...change }).error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
  })
  test.each([{ state: 'published' }, { companyId: 'x' }, { scores: {} }])('is refused with a field of its own: %j', (change) => {
    expect(InterchangeListing.safeParse({ ...row, ...change }).error?.issues[0]?.code).toBe('unrecognized_keys')
  })
  test.each([null, [], 'x', 1])('is an object, not %j', (value) => expect(InterchangeListing.safeParse(value).success).toBe(false))
})

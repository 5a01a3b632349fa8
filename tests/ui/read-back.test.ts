import { describe, expect, it } from 'vitest'
import { corrected } from '#app/ui/listing-form/denied.ts'
import { filledIn } from '#app/ui/listing-form/fill.server.ts'
import { readBack } from '#app/ui/listing-form/read-back.server.ts'
import type { TypedListing } from '#app/ui/listing-form/values.ts'
import { standardNodes } from '#domain/language/node-names.ts'

const typed = (kind: string, title: string, more: TypedListing = {}): TypedListing => ({ kind: [kind], category: ['goods'], title: [title], description: [''], ...more })
const back = (values: TypedListing) => readBack(values, 'zh-CN', standardNodes(), '2026-11-25')
const shown = (kind: string, text: string, more?: TypedListing) => back(typed(kind, text, more)).lines.map(({ name, value, words }) => [name, value, ...words].join(' '))

describe('what was read, as it is meant', () => {
  it.each([
    ['求购6063铝棒500吨/月', ['合金牌号 6063 必须', '数量 500 吨/月 必须']],
    ['求购铝棒，不要河南的', ['地区 河南省 不要']],
    ['求购铝棒，直径80-260mm', ['直径 80–260 mm 必须']],
    ['求购6063铝棒，IATF16949优先', ['资质 IATF 16949 优先']],
    ['求购铝棒，送到綦江', ['地区 綦江区 送到 必须']],
    ['求购铝棒，15天内到货，起订5吨，首批试样200公斤', ['交货期 15 天 必须', '数量 5 吨 起订', '数量 200 千克 首批']],
    ['求购铝棒，每月80-100吨，交期可商量，30天交货', ['数量 80–100 吨/月 必须', '交货期 30 天 可商量']],
    ['求购铝棒，我司已通过ISO9001', ['资质 ISO 9001 自身情况']],
    ['求购铝棒，预算2万元/吨以内', ['价格 不超过 20,000 元/吨 匹配只看价格栏']],
    ['求购铝棒，每周20吨，11月交货', ['数量 86.67 吨/月 必须', '时间 11月 必须']],
    ['求购铝棒，面议', ['价格 面议 匹配只看价格栏']],
  ])('of a demand: %s', (text, lines) => {
    expect(shown('demand', text)).toEqual(expect.arrayContaining(lines))
  })

  it.each([
    ['对外加工齿轮，不做不锈钢', ['材料 不锈钢 不含']],
    ['齿轮加工，IATF16949在办', ['资质 IATF 16949 在办']],
    ['齿轮加工，没有IATF16949', ['资质 IATF 16949 没有']],
    ['齿轮加工，月产能3万件，已占用2万件', ['数量 30,000 件/月 产能', '数量 20,000 件/月 已占用']],
    ['齿轮，月产能3万件，明年三月新线再加1万件/月', ['数量 10,000 件/月 计划']],
    ['供应铝棒，可送川渝黔', ['地区 四川省、重庆市、贵州省 可送']],
    ['供应铝棒，不送新疆', ['地区 新疆维吾尔自治区 不送']],
    ['供应铝棒，自提', ['交货方式 自提']],
  ])('of a supply: %s', (text, lines) => {
    const all = shown('supply', text)
    expect(all).toEqual(expect.arrayContaining(lines))
    expect(all.join()).not.toContain('必须')
  })

  it('says the words that it was read from, and where they can be said otherwise', () => {
    const [line] = back(typed('demand', '求购铝棒，直径80-260mm', { node: ['aluminium-billet'] })).lines
    expect(line).toEqual({ id: 'spec:diameter:直径80-260mm', name: '直径', value: '80–260 mm', written: '直径80-260mm', words: ['必须'], field: 'spec-diameter' })
  })

  it('says how many are not listed', () => {
    const many = Array.from({ length: 60 }, (_, i) => `起订${i + 1}吨`).join('，')
    const { lines, more } = back(typed('supply', '供应铝棒', { description: [many] }))
    expect([lines.length, lines.length + more]).toEqual([40, 60])
  })
})

describe('the amount that was read', () => {
  const fill = (kind: string, text: string, more?: TypedListing) => back(typed(kind, text, more)).fill?.value ?? null
  it.each([
    ['demand', '求购6063铝棒500吨/月，起订5吨，首批试样200公斤', '500 吨/月'],
    ['demand', '求购铝棒，每月80-100吨', '80 吨/月'],
    ['supply', '齿轮，月产能3万件，富余1万件/月', '10,000 件/月'],
    ['supply', '齿轮，月产能3万件，已占用2万件/月', '30,000 件/月'],
    ['supply', '齿轮，明年三月新线再加1万件/月', null],
    ['demand', '求购6063铝棒，起订5吨', null],
    ['demand', '求购6063铝棒300吨/月和6061铝棒200吨/月', null],
  ])('%s %s: %s', (kind, text, quantity) => expect(fill(kind, text)).toBe(quantity))

  it('of a range is its lower end, and says so', () => {
    expect(back(typed('demand', '求购铝棒，每月80-100吨')).fill).toEqual({ read: '80–100 吨/月', value: '80 吨/月' })
  })

  it('is offered while the field is empty and it is not denied, and fills value, unit and period', () => {
    const values = typed('demand', '求购6063铝棒1.2万吨/年', { leadTimeDays: ['半个月'] })
    expect(filledIn(values, 'fill:quantity', standardNodes())).toEqual({ ...values, 'quantity.value': ['12000'], 'quantity.unit': ['吨'], 'quantity.per': ['year'] })
    const mine = { ...values, 'quantity.value': ['约800'] }
    expect([fill('demand', values.title![0]!, mine), filledIn(mine, 'fill:quantity', standardNodes())]).toEqual([null, mine])
    const denied = { ...values, denied: ['quantity::1.2万吨/年'] }
    expect([fill('demand', values.title![0]!, denied), filledIn(denied, 'fill:quantity', standardNodes())]).toEqual([null, denied])
  })
})

describe('the price that was read', () => {
  it.each([
    ['demand', '求购铝棒，预算2万元/吨以内', { 'price.min': [], 'price.max': ['20000'], 'price.unit': ['吨'] }],
    ['demand', '求购铝棒，15000-16000元/吨', { 'price.min': ['15000'], 'price.max': ['16000'], 'price.unit': ['吨'] }],
    ['supply', '供应铝棒，15000元/吨', { 'price.min': ['15000'], 'price.max': [], 'price.unit': ['吨'] }],
    ['supply', '供应铝棒15000元/吨，铝锭14000元/吨', null],
    ['supply', '冷库出租，1.5元/托/天', { 'price.min': ['1.5'], 'price.max': [], 'price.unit': ['托/天'] }],
    ['supply', '供应铝棒，价格面议', null],
  ])('%s %s', (kind, text, price) => {
    const values = typed(kind, text)
    expect(back(values).fillPrice === null).toBe(price === null)
    expect(filledIn(values, 'fill:price', standardNodes())).toEqual({ ...values, ...price })
    const own = { ...values, 'price.max': ['9'] }
    expect([back(own).fillPrice, filledIn(own, 'fill:price', standardNodes()), filledIn(own, 'read', standardNodes())]).toEqual([null, own, null])
  })
})

describe('the kind that the text says', () => {
  const other = (kind: string, text: string) => back(typed(kind, text)).otherKind
  it.each([
    ['supply', '求购6063铝棒500吨/月', 'demand'],
    ['supply', '我要收购废铝', 'demand'],
    ['demand', '供应6063铝棒，月供500吨', 'supply'],
    ['demand', '承接磨齿加工', 'supply'],
    ['demand', '求购6063铝棒500吨/月', null],
    ['supply', '供应6063铝棒', null],
    ['supply', '收购鲜辣椒加工，供应辣椒粉', null],
    ['demand', '需要6063铝棒500吨/月，请提供检测报告', null],
    ['supply', '月产能3万件，长期采购原料', null],
  ])('%s: %s → %s', (kind, text, said) => expect(other(kind, text)).toBe(said))

  it('is one click away', () => {
    const values = typed('supply', '求购6063铝棒')
    expect(corrected(values, 'kind:demand')).toEqual({ ...values, kind: ['demand'] })
    expect(corrected(values, 'kind:loan')).toEqual(values)
  })
})

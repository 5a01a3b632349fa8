import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNode } from '#domain/chains/index.ts'
import { read } from '#domain/language/read.ts'
import { datesOf } from '#domain/language/window-dates.ts'

const TODAY = '2026-11-24'

describe('lead times', () => {
  const times = (text: string) => read(text).leadTimes.map(({ min, max }) => `${min ?? ''}..${max}`)
  test.each<[string, string[]]>([
    ['20天内交货', ['..20']], ['下单后二十天内到', ['..20']], ['交期15-20天', ['15..20']], ['交货期：30天左右', ['30..30']], ['15个工作日发货', ['21..21']],
    ['接单后3周', ['21..21']], ['一个月内交货', ['..30']], ['半个月交货', ['15..15']], ['48小时内发货', ['..2']], ['现货，当天发货', ['0..0', '0..0']], ['隔天到綦江', ['..2']],
    ['账期60天', []], ['保质期12个月', []], ['月结30天', []], ['普通模7天', []], ['样件60天', []], ['五年以上经验', []], ['每10天一批', []], ['盐雾试验720小时', []], ['没有现货', []],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))
})

describe('windows', () => {
  const windows = (text: string) => read(text).windows.map((one) => {
    const { from, until } = datesOf(one, TODAY)
    return one.always ? 'always' : `${from ?? ''}/${until ?? ''}${one.yearly ? ' yearly' : ''}`
  })
  test.each<[string, string[]]>([
    ['2026年12月至2027年5月', ['2026-12-01/2027-05-31']], ['12月至次年5月供货', ['2026-12-01/2027-05-31']], ['3-5月', ['2027-03-01/2027-05-31']],
    ['每年8-10月', ['2027-08-01/2027-10-31 yearly']], ['12月起', ['2026-12-01/']], ['12月10日起供货', ['2026-12-10/']], ['2027年3月前到货', ['/2027-03-01']],
    ['2026-12-01至2027-05-31', ['2026-12-01/2027-05-31']], ['七月上旬到九月底', ['2027-07-01/2027-09-30']], ['年底前交货', ['/2026-12-31']], ['明年3月起', ['2027-03-01/']],
    ['5月到货', ['2027-05-01/2027-05-31']], ['常年供应', ['always']], ['现货', ['always']],
    ['2015年成立', []], ['有效期至2027年8月', []], ['2024年3月建成投产', []], ['五年内不换型', []], ['长期合作的模具厂', []], ['长江现货均价', []], ['3-5mm', []],
  ])('%s', (text, expected) => expect(windows(text)).toEqual(expected))
})

describe('places', () => {
  const places = (text: string) => read(text).places.map(({ role, codes, around }) => `${role}${around ? ' around' : ''} ${codes.join(' ')}`)
  test.each<[string, string[]]>([
    ['送到綦江桥河', ['to 500110']], ['交货地：遵义播州', ['to 520304']], ['四川省自贡市自流井区', ['mention 510302']], ['内江市市中区', ['mention 511002']],
    ['川渝地区供应商优先', ['origin 510000 500000']], ['仅限重庆企业', ['only-origin 500000']], ['只送重庆、四川', ['only-serves 500000 510000']],
    ['配送范围：綦江、江津', ['serves 500110 500116']], ['清镇至綦江', ['fetched 520181', 'to 500110']], ['全国发货', ['serves 000000']],
    ['贵阳、成都方向每周发两趟车', ['serves 520100 510100']], ['位于遵义播州', ['at 520304']], ['省内企业优先', ['origin province']], ['綦江周边', ['mention around 500110']],
    ['仅限清镇厂内自提', ['fetched 520181']], ['贵阳不送', ['not-serves 520100']], ['送綦江高新区', ['to 500110']],
    ['务川正安道真的都要', ['mention 520326 520324 520325']], ['织金、水城', ['mention 520524 520204']], ['开阳到钦州', ['fetched 520121', 'to 450700']], ['西彭工业园区', ['mention 500107']],
    ['重庆话四川话', []], ['市内配送', []],
    ['石棉制品', []], ['大方得体', []], ['南部地区', []],
    ['通江自提', ['fetched 511921']], ['从新疆库尔勒发', ['origin 652800']], ['原料内蒙、山东', ['mention 150000 370000']], ['防火墙 三台', []], ['江北机场出货', []], ['石棉垫片', []],
  ])('%s', (text, expected) => expect(places(text)).toEqual(expected))

  test.each<[string, string[]]>([
    ['厂内自提', ['ex-works']], ['出厂价销售', ['ex-works']], ['送货上门', ['delivered']], ['不接受自提', ['not ex-works']], ['自提暂不考虑', ['not ex-works']], ['到厂价', ['delivered']], ['可送检', []],
  ])('%s', (text, expected) => expect(read(text).deliveries.map(({ way, not }) => `${not ? 'not ' : ''}${way}`)).toEqual(expected))
})

describe('acts', () => {
  test.each<[string, string[]]>([
    ['求购铝锭', ['buys']], ['高价回收废铝', ['buys']], ['供应再生铝回收料', ['sells']], ['承接齿轮来料加工', ['processes']], ['热处理外协，我方提供毛坯', ['wants-processing', 'wants-processing']], ['供应商名录', []],
  ])('%s', (text, expected) => expect(read(text).acts.map(({ act }) => act)).toEqual(expected))
})

describe('specifications', () => {
  const specs = (text: string, node: string) => read(text, { node: findNode(node) }).specs.map(({ name, values, intervals, not, prefer, only, bound }) =>
    `${name} ${values.join('|') || intervals.map(({ min, max }) => `${min ?? ''}..${max ?? ''}`).join('|')}${not ? ' not' : ''}${prefer ? ' prefer' : ''}${only ? ' only' : ''}${bound ? ` ${bound}` : ''}`)
  test.each<[string, string, string[]]>([
    ['aluminium-extrusion', '6063-T5工业铝型材，壁厚1.2-3mm', ['合金牌号 6063', '状态 T5', '壁厚 1.2..3']],
    ['aluminium-extrusion', '尺寸按高精级，高精级优先', ['尺寸精度 高精级', '尺寸精度 高精级 prefer']],
    ['aluminium-extrusion', '不要7075', ['合金牌号 7075 not']],
    ['aluminium-extrusion', '仅限6063', ['合金牌号 6063 only']],
    ['aluminium-extrusion', '电话13960635566，月供6063吨，GB/T6063-2008', []],
    ['gear', '精度6级以上，模数3~8', ['精度等级 6级 at-least', '模数 3..8']],
    ['gear', '精度6-7级', ['精度等级 6级|7级']],
    ['dried-chilli', '二荆条干辣椒，水分不高于14%，杂质≤1%', ['品种 二荆条', '水分 ..14', '杂质 ..1']],
    ['dried-chilli', '鋁箔袋，水份13％以下', ['水分 ..13']],
    ['dried-chilli', '辣不辣您自己试', []],
    ['frozen-warehouse', '零下18度以下冷冻库', ['温度 ..-18']],
  ])('%s: %s', (node, text, expected) => expect(specs(text, node)).toEqual(expected))
})

/** What this process itself was busy, so that a loaded machine does not fail the test. */
function processorMs(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('everything that is read', () => {
  const parts = ['6063', '-T5', '铝型材', '每月', '500吨', '，', '。', '送到綦江', '現貨', '１２', '二十天内', 'IATF16949', '正在办理', '水分≤14%', '12月至次年5月', '\n', '𠮷', '㎡']
  test('is where it says it is, as it was written', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 }).map((all) => all.join('')), (text) => {
      const { negotiable: _, ...groups } = read(text, { node: findNode('aluminium-extrusion') })
      for (const { start, end, written } of Object.values(groups).flat()) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).trim()).toBe(written)
      }
    }), { numRuns: 200 })
  })
  test('of a hostile text ends soon', () => {
    for (const text of ['1'.repeat(6000), '6063、'.repeat(2000), '送'.repeat(6000), '每月'.repeat(3000), '（'.repeat(6000), 'a-'.repeat(3000), '1-'.repeat(3000), '12月至'.repeat(1500), '十'.repeat(6000), ' '.repeat(6000)]) {
      expect(processorMs(() => read(text, { node: findNode('aluminium-extrusion') }))).toBeLessThan(1500)
    }
  })
})

import { describe, expect, test } from 'vitest'
import type { Post } from '#domain/matching/judgement.ts'
import { judged } from '../../factories/posts.ts'

type Side = Partial<Post>
const extrusion: Side = { chainNode: 'aluminium-extrusion' }
const need = (description: string, more: Side = {}): Side => ({ ...extrusion, title: '采购6063铝型材', description, ...more })
const offer = (description: string, more: Side = {}): Side => ({ ...extrusion, title: '6063工业铝型材', description, ...more })
const q = (value: number, unit: string, per: 'once' | 'day' | 'month' | 'quarter' | 'year', min?: number) => ({ quantity: { value, unit, per, ...(min ? { min } : {}) } })

describe('quantity', () => {
  test.each<[string, Side, Side, string]>([
    ['fields, enough', need('', q(500, '吨', 'month')), offer('', q(600, '吨', 'month')), 'met quantity-enough'],
    ['1.2 万吨/年 is 1,000 吨/月', need('', q(1000, '吨', 'month')), offer('', q(12000, '吨', 'year')), 'met quantity-enough'],
    ['a quarter is three months', need('', q(500, '吨', 'month')), offer('', q(1500, '吨', 'quarter')), 'met quantity-enough'],
    ['a day is a thirtieth of a month', need('', q(600, '吨', 'month')), offer('', q(20, '吨', 'day')), 'met quantity-enough'],
    ['a UN/CEFACT code is its unit', need('', q(500, 'TNE', 'month')), offer('', q(500000, 'KGM', 'month')), 'met quantity-enough'],
    ['84 %', need('', q(500, '吨', 'month')), offer('', q(420, '吨', 'month')), 'near quantity-short'],
    ['40 % exactly', need('', q(500, '吨', 'month')), offer('', q(200, '吨', 'month')), 'near quantity-short'],
    ['39.8 %', need('', q(500, '吨', 'month')), offer('', q(199, '吨', 'month')), 'failed quantity-far-short'],
    ['nothing said', need('', q(500, '吨', 'month')), offer('欢迎来厂看样。'), 'unknown quantity-unsaid'],
    ['both in the text only', need('每月需要500吨左右，长期合作。'), offer('月供货能力800吨，规格齐全。'), 'met quantity-enough'],
    ['text, 年需求 against 月供', need('年需求量约6000吨。'), offer('每月可稳定供应300吨。'), 'near quantity-short'],
    ['text, in 万吨', need('全年用量1.2万吨'), offer('可对外供货900吨/月'), 'near quantity-short'],
    ['total capacity is not free capacity', need('每月500吨'), offer('年产能3万吨，设备先进。'), 'unknown capacity-only'],
    ['total capacity below 40 % cannot do', need('每月500吨'), offer('年产能1200吨。'), 'failed quantity-far-short'],
    ['free capacity beside the total', need('每月500吨'), offer('总产能2000吨/月，目前富余500吨/月可接单。'), 'met quantity-enough'],
    ['free capacity is what counts', need('每月500吨'), offer('总产能2000吨/月，目前富余100吨/月。'), 'failed quantity-far-short'],
    ['a field that is the total, a text that says what is free', need('', q(500, '吨', 'month')), offer('月产能2000吨，其中余量250吨/月。', q(2000, '吨', 'month')), 'near quantity-short'],
    ['next year’s line', need('每月500吨'), offer('二期生产线预计明年6月投产，届时新增产能2万吨/年。'), 'unknown planned'],
    ['a line being built', need('每月500吨'), offer('在建年产5万吨铝型材项目，欢迎提前洽谈。'), 'unknown planned'],
    ['what runs today beside what is planned', need('每月500吨'), offer('现可供600吨/月，明年扩产后可达1500吨/月。'), 'met quantity-enough'],
    ['fully booked', need('每月500吨'), offer('目前订单排满，暂不接新单。', q(800, '吨', 'month')), 'failed none-free'],
    ['presses and packs are no quantity', need('每月500吨'), offer('拥有1800吨、3600吨挤压机各一台，25kg/捆。'), 'unknown quantity-unsaid'],
    ['other unit, no conversion', need('', q(500, '吨', 'month')), offer('', q(30000, '件', 'month')), 'unknown unit-different'],
    ['minimum lot within three months’ need', need('', q(20, '吨', 'month')), offer('', q(500, '吨', 'month', 50)), 'met quantity-enough'],
    ['minimum lot above the whole need', need('只要这一次', q(20, '吨', 'once')), offer('30吨起订', q(500, '吨', 'month')), 'near below-minimum'],
    ['minimum lot far above it', need('只要这一次', q(5, '吨', 'once')), offer('', q(500, '吨', 'month', 50)), 'failed below-minimum'],
    ['the demand’s own least lot', need('', q(500, '吨', 'month', 300)), offer('', q(250, '吨', 'month')), 'failed below-minimum'],
    ['a range, all of it', need('每月300-500吨'), offer('月供500吨'), 'met quantity-enough'],
    ['a range, part of it', need('每月300-500吨'), offer('月供400吨'), 'near quantity-short'],
    ['trial lots are not the need', need('先试3吨，合格后每月200吨。'), offer('月供200吨'), 'met quantity-enough'],
    ['weekly', need('每周100吨'), offer('每月可供440吨'), 'met quantity-enough'],
  ])('%s', (_, ask, give, expected) => expect(judged(ask, give, 'quantity')).toBe(expected))

  test.each<[string, Side, Side, string]>([
    ['a stock that outlasts an asked period', need('2026年12月至2027年2月，每月100吨'), offer('现货库存400吨，卖完为止。'), 'met stock-lasts'],
    ['a stock that lasts half of it', need('2026年12月至2027年5月，每月100吨'), offer('现货库存300吨。'), 'near stock-runs-out'],
    ['a stock that lasts a month of six', need('2026年12月至2027年5月，每月500吨'), offer('现货库存500吨。'), 'failed stock-far-short'],
    ['a need without end is never met by a stock', need('每月100吨'), offer('', q(5000, '吨', 'once')), 'near stock-runs-out'],
    ['a need without end, a stock of one month', need('每月500吨'), offer('', q(500, '吨', 'once')), 'failed stock-far-short'],
    ['a yearly need, a stock of five months', need('', q(1200, '吨', 'year')), offer('', q(500, '吨', 'once')), 'near stock-runs-out'],
    ['once against once', need('一次性采购50吨'), offer('现有库存80吨'), 'met quantity-enough'],
    ['once, made within a month', need('', q(300, '吨', 'once')), offer('', q(500, '吨', 'month')), 'met quantity-enough'],
    ['once, over a stated period', need('2026年12月至2027年2月分批交货', q(1500, '吨', 'once')), offer('', q(500, '吨', 'month')), 'met quantity-enough'],
    ['once, no time said', need('', q(3000, '吨', 'once')), offer('', q(500, '吨', 'month')), 'unknown time-unsaid'],
  ])('stock: %s', (_, ask, give, expected) => expect(judged(ask, give, 'quantity')).toBe(expected))

  test.each<[string, Side, Side, string]>([
    ['pallet places are there each month', { category: 'logistics', chainNode: 'frozen-warehouse', title: '求租冷冻库3000托' }, { category: 'logistics', chainNode: 'frozen-warehouse', title: '冷冻库空余5000托位出租' }, 'met quantity-enough'],
    ['80 % of the places', { category: 'logistics', chainNode: 'frozen-warehouse', title: '冷冻库', ...q(3000, '托', 'month') }, { category: 'logistics', chainNode: 'frozen-warehouse', title: '冷冻库招租', description: '可租2400个托位' }, 'near quantity-short'],
    ['a set of one piece is a piece', { chainNode: 'transmission', title: '变速器', ...q(300, '套', 'month') }, { chainNode: 'transmission', title: '变速器总成', ...q(400, '台', 'month') }, 'met quantity-enough'],
    ['a set of gears is not', { chainNode: 'gear', title: '齿轮', ...q(300, '套', 'month') }, { chainNode: 'gear', title: '齿轮', ...q(4000, '件', 'month') }, 'unknown unit-different'],
    ['40 ft boxes are two TEU', { category: 'logistics', chainNode: 'land-sea-corridor', title: '铁海联运舱位', description: '每月40尺柜20个' }, { category: 'logistics', chainNode: 'land-sea-corridor', title: '班列舱位', ...q(40, 'TEU', 'month') }, 'met quantity-enough'],
    ['万只 against 件', { chainNode: 'aluminium-wheel', title: '铝轮毂采购，年需24万只' }, { chainNode: 'aluminium-wheel', title: '铝合金轮毂', description: '可供2万件/月' }, 'met quantity-enough'],
    ['man-days', { category: 'technology', title: '齿轮检测技术服务', ...q(2, '人月', 'once') }, { category: 'technology', title: '齿轮检测服务', ...q(60, '人天', 'once') }, 'met quantity-enough'],
  ])('units: %s', (_, ask, give, expected) => expect(judged(ask, give, 'quantity')).toBe(expected))

  test('what commitments leave of either side is what is judged', () => {
    const [ask, give] = [need('', q(500, '吨', 'month')), offer('', q(600, '吨', 'month'))]
    expect(judged(ask, give, 'quantity', { remaining: { supply: 300 } })).toBe('near quantity-short')
    expect(judged(ask, give, 'quantity', { remaining: { supply: 0 } })).toBe('failed none-free')
    expect(judged(ask, give, 'quantity', { remaining: { supply: 80, demand: 80 } })).toBe('met quantity-enough')
    expect(judged(ask, give, 'quantity', { remaining: { demand: 0 } })).toBe('failed need-covered')
    // Nothing agreed on, or all of it left: judged as stated.
    expect(judged(ask, give, 'quantity', { remaining: { supply: null, demand: 500 } })).toBe('met quantity-enough')
  })

  test('says by how much', () => {
    expect(judged(need('', q(500, '吨', 'month')), offer('', q(420, '吨', 'month')), 'quantity')).toBe('near quantity-short')
  })
})

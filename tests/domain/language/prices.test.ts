import { describe, expect, test } from 'vitest'
import { read } from '#domain/language/read.ts'

const prices = (text: string) => read(text).prices.map(({ value, max, currency, per, basis, ceiling, tax, freight }) =>
  [basis === 'stated' ? `${value}${max === null ? '' : `-${max}`}${currency}${per ? `/${per}` : ''}` : basis, ceiling && 'at most', tax && `tax ${tax}`, freight && `freight ${freight}`].filter(Boolean).join(' '))

describe('prices', () => {
  test.each<[string, string[]]>([
    ['15000元/吨，含税', ['15000元/吨 tax included']], ['出厂价15000元/吨，不含税', ['15000元/吨 tax excluded freight excluded']], ['保护价850/吨', ['850元/吨']],
    ['15-18元/公斤不含税', ['15-18元/千克 tax excluded']], ['3.5元/件含运费', ['3.5元/件 freight included']], ['预算每托每天不超过两块二', ['2.2元 at most']],
    ['租金12块一平', ['12元/平方米']], ['价格到8块以内', ['8元 at most']], ['预算380万以内', ['3800000元 at most']], ['单价面议', ['open']], ['随行就市', ['market']],
    ['价格长江均价+加工费', ['market']],
    ['投资500万元', []], ['注册资本1000万元', []], ['底薪8000元', []], ['每月500吨', []], ['6063', []],
  ])('%s', (text, expected) => expect(prices(text)).toEqual(expected))
})

describe('names', () => {
  test('of chain nodes, with their synonyms', () =>
    expect(read('求购工业铝型材，另售ADC12铝锭').nodes.map(({ written, nodes }) => [written, nodes])).toEqual([['工业铝型材', ['aluminium-extrusion']], ['ADC12铝锭', ['cast-aluminium-alloy']]]))
  test('of parks and their zones', () =>
    expect(read('在綦江高新区自提，或送重庆涪陵高新技术产业开发区').parks.map(({ written, park }) => [written, park])).toEqual([['綦江高新区', 'qijiang'], ['重庆涪陵高新技术产业开发区', 'fuling']]))
})

import { clauseAt, type Clause } from './clauses.ts'
import { NUMBER, RANGE, parseNumber, rangeScale, tidy } from './numerals.ts'
import type { PriceReading } from './reading.ts'
import { writtenAt, type Source, type Span } from './source.ts'
import { findUnit, writtenUnits } from './units.ts'

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const GOODS = writtenUnits.filter((name) => !/元|块钱|rmb|人民币/.test(name)).map(quote).join('|')
const MONEY = '万元|亿元|元|块钱|块|rmb|人民币|美元|美金|欧元'
/** 15000元/吨, 8块以内, 850/吨, 11元一餐, 两块二一斤. Groups: 1 and 2 figures, 3 money, 4 tenths (两块二), 5 what one costs that. */
const PRICE = new RegExp(
  `(?<![\\d.a-z/×*])(${NUMBER})(?:${RANGE}(${NUMBER}))?\\s?(?:(${MONEY})([一二三四五六七八九\\d](?![\\d.]|个?(?:${GOODS}|餐)))?)?\\s?(?:(?:/|每|一|元/)\\s?个?(${GOODS}|餐|次|平|天|月|年|趟|公里|吨公里)(?![a-z]))?`,
  'g',
)
const LABEL = /(?:价格?|报价|单价|出价|收购价|保护价|预算|底价|现价|均价|价格到|加工费|运费|租金|处置费)(?:为|是|:|约|在|到|按|大概|不超过?|控制在|\s)*(?:每[吨件托平斤天月][^\d]{0,4})?$/
/** Money that is no price of what is traded. */
const OTHER_MONEY = /(?:注册资本|注册资金|投资|产值|销售额|营收|年收入|保证金|定金|押金|保额|底薪|待遇|工资|罚款|扣|补贴|授信|贷款|额度|保(?!护)|费用?低于|最高|奖)[^\d,，。;]{0,6}$/
const OPEN = /面议|面谈|电议|议价|价格(?:好|可以|可)(?:商量|谈|议)|价(?:格)?(?:另|再)(?:谈|议)|一单一议|单价另议/g
const MARKET = /随行就市|(?:长江|沪铝|上海有色|smm|铝价|铜价|lme)[^,，。;\d+]{0,8}?(?:均价|现货价?|网价|价)?[^,，。;\d+]{0,3}?(?:[+加减-]|加上)\s?(?:加工费|\d{2,5})?|按(?:长江|当日|当天|市场)[^,，。;]{0,6}价/g
const MOST = /(?:不超过?|以内|以下|封顶|内$|最高)/

const TAX: [RegExp, 'included' | 'excluded'][] = [
  [/不含税|未税|不带票|不开票|税前|裸价|税另计/, 'excluded'],
  [/含税|含\s?\d{1,2}\s?(?:%|个点)\s?(?:的)?(?:增值)?税|带票|含票|开\s?\d{1,2}\s?(?:%|个点)|(?:可|能)开(?:专|普)?票|专票/, 'included'],
]
const FREIGHT: [RegExp, 'included' | 'excluded'][] = [
  [/不含运费?|不包运|出厂价?|自提价?|不含物流|运费(?:另计|另算|自理|你们出)|坑口价|离岸|exw|fob/, 'excluded'],
  [/含运费?|包运费?|到厂价?|送到价|到站价|到货价|包邮|免运费|落地价|cif/, 'included'],
]
const said = <T>(table: [RegExp, T][], text: string): T | null => table.find(([words]) => words.test(text))?.[1] ?? null

/** Prices in a text: what for one of what, whether tax and freight are in it, or that it is left to talk or to the market. */
export function readPrices(source: Source, clauses: readonly Clause[]): PriceReading[] {
  const found: PriceReading[] = []
  const { plain, masked } = source
  const add = (span: Span, more: Partial<PriceReading>) => {
    const clause = clauseAt(clauses, span.start)
    const sentence = clauses.filter((one) => one.sentence === clause?.sentence).map(({ text }) => text).join('，')
    found.push({
      ...span, written: writtenAt(source, span), value: null, max: null, currency: '元', per: null, basis: 'stated', ceiling: false,
      tax: said(TAX, sentence), freight: said(FREIGHT, sentence),
      prefer: clause?.prefer ?? false, only: clause?.only ?? false, plan: clause?.plan ?? false, ...more,
    })
  }
  if (/[元块价费价钱]|rmb|人民币|美[元金]|\d\/|预算/.test(masked)) {
    for (const match of masked.matchAll(PRICE)) {
      const [whole, first, second, money, tenths, unit] = match as unknown as [string, string, ...(string | undefined)[]]
      const start = match.index
      const before = masked.slice(Math.max(0, start - 14), start)
      // A figure is a price by its money, or by 价 before it and what one costs that.
      if (OTHER_MONEY.test(before) || (!money && !(LABEL.test(before) && (unit || /预算|加工费/.test(before))))) continue
      if (money && !unit && !LABEL.test(before) && !/^(?:左右|以内|以下|起|一)?(?:[,，。;\s]|$|含|不含)/.test(masked.slice(start + whole.length))) continue
      if (money === '块' && !unit && tenths === undefined && !LABEL.test(before)) continue
      const [value, upper] = [parseNumber(first), second === undefined ? null : parseNumber(second)]
      if (value === null || value === 0) continue
      const factor = money === '万元' ? 1e4 : money === '亿元' ? 1e8 : 1
      const low = tidy((value * (second === undefined ? 1 : rangeScale(first, second)) + (tenths ? (parseNumber(tenths) ?? 0) / 10 : 0)) * factor)
      add({ start, end: start + whole.trimEnd().length }, {
        value: low,
        max: upper === null ? null : tidy(upper * factor),
        currency: money === '美元' || money === '美金' ? '美元' : money === '欧元' ? '欧元' : '元',
        per: unit === undefined ? null : findUnit(unit)?.name ?? unit,
        ceiling: MOST.test(before.slice(-6)) || /^(?:左右)?(?:以内|以下|内|封顶)/.test(masked.slice(start + whole.length)),
      })
    }
  }
  for (const match of plain.matchAll(OPEN)) add({ start: match.index, end: match.index + match[0].length }, { basis: 'open' })
  for (const match of plain.matchAll(MARKET)) add({ start: match.index, end: match.index + match[0].length }, { basis: 'market' })
  return found.sort((a, b) => a.start - b.start)
}

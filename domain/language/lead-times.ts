import { clauseAt, type Clause } from './clauses.ts'
import { NUMBER, RANGE, parseNumber, tidy } from './numerals.ts'
import type { LeadTimeReading } from './reading.ts'
import { writtenAt, type Source } from './source.ts'

/** Days of one unit. A working day is 7/5 of a day, a month 30 days. */
const DAYS: [RegExp, number][] = [
  [/工作日/, 1.4],
  [/小时|钟头/, 1 / 24],
  [/周|星期|礼拜/, 7],
  [/月/, 30],
  [/天|日/, 1],
]
const UNIT = '个?工作日|个?小时|钟头|个?星期|个?礼拜|周|个月|天|日(?!产|期|均|处|前|起|止|[0-9])'

const PERIOD = new RegExp(
  `(?:(?:${RANGE.replaceAll('\\s?', '')})?(?<![\\d.a-z])(${NUMBER})(?:${RANGE}(${NUMBER}))?|(半)|(半个))\\s?(?:来|多|余)?(${UNIT})(?:半)?\\s?(?:之内|以内|内|左右|上下|前后|后)?`,
  'g',
)

/** Words that make a time the one from order to delivery; before the figure or behind it, in the same clause or the one before. */
const BEFORE =
  /(?:交期|交货期?|交付期?|供货期?|供货周期|生产周期|交货周期|货期|到货|发货|出货|返件|交件|下单|接单|订单|签(?:约|合同|订)|合同|付款|打款|定金|预付|通知|收样|排产|来料|送料|拿货|提货|取货|打样|时效|急件|送到|运到|装车|收到图|工期|周期|限期|收货|首样|要在|希望|须在|需在|要求|量产|大货|正常|常规|(?<!分)批量)[^\d,，。;]{0,10}$/
const BEHIND =
  /^[^\d,，。;]{0,2}?(?:交货|交付|交|到货|到厂|到|送到|送达|送货|发货|发出|发|出货|出厂|供货|返|拿|取|完成|可发|可交|起运|提货|装船|出报告|下单|内)/
/** Times of other things. */
const OTHER =
  /(?:账期|帐期|月结|质保期?|保质期?|保修|有效期|合同期|租期|免租|试用期?|培训|连续|运行|使用寿命|寿命|停炉|停机|检修|保压|盐雾|试验|恒温|静置|发酵|贮存|保存|存放|冷藏|寿|工龄|经验|营业|提前|每期|驻厂|质押|期限|库龄|试验时间|回款|结算|付款期|承兑|开发周期|模具?|开模|新模|样件|首件|样机|打样|急样|开发|认证|单件打样|首样|小改型|换料|换型|新机|设备|机器|多|晚|延迟?|加|推迟|存|放|压)[^\d,，。;]{0,6}$/
const OTHER_BEHIND =
  /^[^\d,，。;]{0,3}(?:账期|月结|质保|保质期|经验|结算|开票|付款|承兑|试验|盐雾|对账|检修|大修|一次|一趟|能?出样|出首样|见件|件|试样|一送|一批|一发|一车|一班|轮休|三班|一结|提前|前报|报计划|供应|稳定|运行|发酵|用量|产量|产能|量|销量|内有效|免租)/
const STOCK =
  /现货(?!均价|价|月|采购|平均|结算|仓单)(?:供应|充足|直供|直发|速发|即发)?|当[天日](?:发货?|出货|可发|提货|装车|交货|下单[^,，。;]{0,4}(?:发|装|提))|随时(?:可)?(?:提货?|发货?|交货|供货)|即(?:提|发|买即发)|常备库存|备有库存/g
const NO_STOCK = /(?:没有|无|暂无|不是|非|缺|长江|长期.{0,2}|\+)$/

const HINT = /天|日|周|月|时|钟|星期|礼拜|现货|即提|即发|库存/

/** Times from order to delivery. Goods in stock read as 0 days. Accounting periods, shelf lives, mould making and the like are passed over. */
export function readLeadTimes(source: Source, clauses: readonly Clause[]): LeadTimeReading[] {
  const found: LeadTimeReading[] = []
  const { masked } = source
  if (!HINT.test(masked)) return found
  const place = (start: number, end: number) => {
    const clause = clauseAt(clauses, start)
    return {
      start,
      end,
      written: writtenAt(source, { start, end }),
      prefer: clause?.prefer ?? false,
      only: clause?.only ?? false,
      plan: clause?.plan ?? false,
    }
  }
  for (const match of masked.matchAll(PERIOD)) {
    const [whole, first, second, half, halfMonth, unit] = match
    const start = match.index
    const end = start + whole.length
    const clause = clauseAt(clauses, start)
    const before = masked.slice(Math.max(clause?.start ?? 0, start - 20), start)
    const behind = masked.slice(end, Math.min(clause?.end ?? end, end + 12))
    if (/[每第近满超前去今明本当]$/.test(before) || OTHER.test(before) || OTHER_BEHIND.test(behind)) continue
    if (/^\s?[/每]/.test(behind) || (unit === '日' && /月\s?$/.test(before))) continue
    if (!BEFORE.test(before) && !BEHIND.test(behind) && (/小时|钟头/.test(unit!) || !whole.trim().endsWith('内'))) continue
    const days = DAYS.find(([word]) => word.test(unit!))![1]
    const value = half || halfMonth ? 0.5 : parseNumber(first!)
    const upper = second === undefined ? value : parseNumber(second)
    if (value === null || upper === null) continue
    const round = (figure: number) => (figure * days < 1 ? tidy(figure * days) : Math.ceil(tidy(figure * days)))
    const within = /(?:之内|以内|内)\s?$/.test(whole) || /不(?:超过|得超过|晚于)|最(?:多|长|迟)|≤/.test(before)
    const [low, high] = [Math.min(value, upper), Math.max(value, upper)]
    found.push({ ...place(start, end), min: within && second === undefined ? null : round(low), max: round(high) })
  }
  for (const match of masked.matchAll(/当天(?:拿|返|取|交|送|到)|次日(?:达|到|送达|交货)|隔天(?:到|送|返)/g)) {
    const days = match[0].startsWith('当天') ? 1 : 2
    found.push({ ...place(match.index, match.index + match[0].length), min: null, max: days })
  }
  for (const match of masked.matchAll(STOCK)) {
    if (NO_STOCK.test(masked.slice(Math.max(0, match.index - 5), match.index))) continue
    found.push({ ...place(match.index, match.index + match[0].length), min: 0, max: 0 })
  }
  return found.sort((a, b) => a.start - b.start)
}

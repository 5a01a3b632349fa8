import type { Period } from '../listing.ts'
import { clauseAt, type Clause } from './clauses.ts'
import { FIGURE, NUMBER, RANGE, parseNumber, rangeScale, tidy } from './numerals.ts'
import type { QuantityReading, QuantityRole } from './reading.ts'
import { writtenAt, type Source } from './source.ts'
import { findUnit, writtenUnits } from './units.ts'

const PERIODS: Record<string, [Period, number]> = {
  // What one such period is in months of ours: a week's 200 t is 200 × 52 / 12 a month.
  年: ['year', 1], 年度: ['year', 1], 半年: ['year', 2], 季: ['quarter', 1], 季度: ['quarter', 1], 月: ['month', 1], 周: ['month', 52 / 12], 星期: ['month', 52 / 12], 天: ['day', 1], 日: ['day', 1],
}
const PERIOD = '半年|年度|年|季度|季|月|周|星期|天|日'
const VERBS = '(?:的|需求|需要|需|用料|用|采购|采|消耗|耗|供应|供货|供|产能|产量|生产|产|出货|出|可|能|外供|对外|富余|余|均|加工|处理|处置|回收|利用|接收|吞吐|周转|发运|发货|发|运量|运输|运|订|约|要|总|销|库|收|接单|接|匀|匀得出|有|缺口|缺|量|在|大概|大约|左右|至少|不低于|不少于|不超过|稳定|保底|最多|最大|设计|为|:|各|合计|共|才|就|吃|走|做|出栏|拿|定|增|补充|补|到货|到|纲领|投放|上货|交货|交|走量|排|\\s)'
/** 每月…, 一年…, 月需…: the period named before the figure; a bare 月 or 年 only with a verb behind, never 12月 or 明年. */
const PERIOD_BEFORE = new RegExp(
  `(?:(?:每个?|一个?|单|全|平均每?|人均每)(${PERIOD})[^\\d,，。;!?\\n]{0,12}?|(?<![\\d今明去前次当本近往后上下半整一二三四五六七八九十多数几个腊正冬旺淡四])(${PERIOD})(?![底初末份内前后起度中])(?:${VERBS}{1,6}[\\u4e00-\\u9fff]{0,5})?)$`,
)
const PERIOD_BEHIND = new RegExp(`^\\s?(?:[/·]\\s?|每|一|/每)个?(${PERIOD})(?![\\u4e00-\\u9fff]?[\\d])`)
const MONTH_WORD = /^\s?\/\s?(?:month|mon|m)(?![a-z])/

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
/** Units that are words of their own too often to be read behind a Chinese numeral, or to be goods at all. */
const UNIT = writtenUnits.filter((name) => !/^(?:g|l|m|h|mt|元|万元|亿元|万人民币|人民币|rmb|块钱|克|ml|毫升|升|公升|mm|㎜|毫米|cm|厘米|公分|小时|度)$/.test(name))
const unit = UNIT.map(quote).join('|')
const QUANTITY = new RegExp(`(?<![\\d.a-z\\-×x*φ/])(${NUMBER})(?:${RANGE}(${NUMBER}))?\\s?(?:多|余|来)?\\s?(?:个\\s?)?(${unit})(?![a-z]|(?<=[a-z])\\d)(?:左右|上下)?`, 'g')
const HALF = new RegExp(`(?:每|一)个?(月|年|天|日)[^\\d,，。;!?\\n]{0,6}?(${FIGURE})(?=[\\s]*(?:[,，。;!?\\n)]|$))`, 'g')

/** Behind a figure these make it the size of a machine, a load or a pack: 1800吨挤压机, 25kg/袋, 30吨半挂, 50吨级码头. */
const OF_A_MACHINE = /^(?:级|的?(?:机|炉|压|挤|锻|行车|吊|地磅|半挂|货车|厢|罐车|车(?!间|次)|位(?!置)|机台|以上的?机|锁模|窑|罐|池|船|标准|装(?!车)|袋|包装|规格|定尺|棒材?长|锭|的?锻|螺旋|油压|液压|抬包|保温|龙门|单|冷室)|\s?\/\s?(?:袋|包|箱|托|盒|瓶|罐|桶|件|只|个|块|捆|车|柜|套|台|支|卷|户|炉|包|锭|片|根|趟|节|板|股|kg|千克|公斤|吨|人|平|㎡|m|日龄|亩|l|升|立方|方))/
/** The first of 1800吨、3600吨挤压机. */
const OF_MACHINES = /^(?:\s?[、/和及~-]\s?[\d.]+\s?(?:吨|t))+[^,，。;\d]{0,4}(?:机|炉|吊|车(?!次)|级)/
/** 40尺柜20个: the unit stands before the figure. */
const UNIT_BEFORE = /([24]0尺(?:高?柜|箱)|[24]0(?:gp|hq)|标箱|大柜|小柜|高柜|柜|teu)\s?$/
/** Before a figure these make it the size of one piece, a machine's, or a thing of the past. */
const OF_A_PIECE = /(?:(?:单重|件重|净重|毛重|毛坯重|自重|载重|承重|荷载|吨位|卷重|载质量|定尺|长度?|宽度?|高度|厚度|直径|[去上]年|上月|往年|累计|历年|注册资[本金]|产值|销售额|营收|投资|占地|公差|精度|允差|粒度|规格[:为]?|包装[:为]?|一[车托箱袋包柜])[^\d,，。;]{0,2}|锁模力[^\d,，。;]{0,6}|(?:每|单)(?:件|只|个|块|捆|托|箱|袋|包|台|套|车|柜|炉|根|卷|锭|桶)[^\d,，。;]{0,4}|[重高宽厚深](?:度|约|为|达|:)?\s?)$/
/** Machines, people and places that a company lists of itself, counted by 台, 条, 人. */
const OF_EQUIPMENT = /(?:机|机床|设备|产线|生产线|线|炉|车间|仓库|库房|车辆|车(?!次)|磨床|滚床|铣床|车床|加工中心|中心|卧加|立加|龙门|装置|吊|罐|窑|员工|工人|技工|技术人员|人员|团队|专利|检具|模具|公模|工装|模|机台|门店|(?<!老)客户|基地|检测仪|仪|秤|工位|机械手|机器人|压机|锅|釜)[^\d,，。;]{0,3}$/
const EQUIPMENT_BEHIND = /^[^,，。;]{0,8}(?:机(?!加|座|会)|机床|设备|产线|生产线|压铸岛|炉|车间|加工中心|中心|磨床|滚床|检具|模具|卧加|叉车|货车|冷藏车|车辆|板车|工程师|师傅|工人|员工|技工|工位|坑|检验员|门卫|司机)/
const COUNTED = new Set(['件', '套', '对', '人', '项', '班', '柜', '卷', '单', '车次'])

const ROLES: [QuantityRole, RegExp, RegExp | null][] = [
  ['minimum', /(?:起订|起批|起送|起售|起运|最小订|最低订|最小起|moq|起做|起配|起接|不少于|最少|起订量)[^\d,，。;]{0,4}$/, /^\s?(?:起(?!始|来|重)|起订|起送|起批|起做|起接|为起|以上起)/],
  ['trial', /(?:试样|样品|试单|试制|试用|首批|首单|先试|先拿|先要|先来|小样|打样|送样|样件|试料|试机|先供|先做|寄|取样)[^\d,，。;]{0,6}$/, /^[^\d,，。;(]{0,6}(?:试样|样品|试用|试制|打样|试料|上机试|化验|样件|试)/],
  ['used', /(?:自用|已订|已签|已租|已用|已占|已排|内部消化|自耗|已被订|已出租|配套自用|供给老客户|老客户|长单占)[^\d,，。;]{0,6}$/, /^[^\d,，。;(]{0,4}(?:自用|已订|已租|已被|已签|已出租|被占|老客户|签了长单|已有主|已定)/],
  ['offer', /(?:富余|剩余|余量|空余|空置|闲置|空闲|可供|可接|可承接|能接|可对外|外供|外销|外放|外送|可售|可出|能出|可租|招租|待租|尚余|还余|还有|月余|空出|腾出|匀|让出|供货能力|供应能力|供货量|供应量|可供货|供货|供应|月供|年供|日供|稳定供|保供|代加工|对外代|可释放|可调剂|转让|有货|可发|发货量|接单|月接|可排|能排|余)[^\d,，。;]{0,6}$/, /^[^\d,，。;(]{0,5}(?:可供|富余|空余|空置|闲置|可接|可对外|可以外|可租|招租|待租|余量|空位|可匀|可调|空着|有货|富裕|可承接|待出租|可出租|外售|外供)/],
  ['stock', /(?:现货|库存|存货|在库|备料|备货|仓内有|手里有|手上有|现有货)[^\d,，。;]{0,6}$/, /^[^\d,，。;(]{0,4}(?:现货|库存|在库|存货)/],
  ['capacity', /(?:产能|产量|年产|月产|日产|季产|生产能力|加工能力|处理能力|总产|设计能力|库容|总面积|总库容|总库位|产出|总计|规模|能力|年加工|月加工|总建筑面积|共有|[年月日](?:处置|处理|回收|吞吐))[^\d,，。;]{0,6}$/, /^[^\d,，。;(]{0,4}(?:产能|产量|的?生产能力|的?加工能力|产线|生产线|规模|总面积)/],
  ['need', /(?:需求量?|需要|需|采购量?|求购|用量|月用|年用|日用|消耗|月耗|年耗|要货|要|收购|收|缺口约?|缺|补充|求租|外发|委外|采|找|寻)[^\d,，。;]{0,8}$/, /^[^\d,，。;(]{0,4}(?:需求|缺口|的需求|采购)/],
]

/** Nothing is to be had today. 没吃满 and 未订满 say the reverse. */
const NONE = /(?<![没未不])(?:排满|订满|满负荷|满产|满租|租满|售罄)(?!后|的话|槽)|(?:没有|无|暂无|已无|目前无|尚无)(?:多余|富余|剩余|空余|闲置|任何)?(?:的)?(?:产能|余量|现货(?:可供)?|库存|空位|仓位|货可供)|(?:暂停|停止|不再|先暂停)接单|已全部(?:订|租|售)出?|(?:目前|现)(?:已)?停产/g

function roleOf(before: string, behind: string): QuantityRole {
  for (const [role, words, after] of ROLES) if (words.test(before) || after?.test(behind)) return role
  return 'plain'
}

/** Quantities of goods, space or work in a text, with the period they are for. Sizes of machines, packs and pieces are passed over. */
export function readQuantities(source: Source, clauses: readonly Clause[]): QuantityReading[] {
  const found: QuantityReading[] = []
  for (const match of source.masked.matchAll(QUANTITY)) {
    const reading = quantityOf(source, clauses, match)
    if (reading) found.push(reading)
  }
  inherit(found, clauses)
  for (const match of source.masked.matchAll(HALF)) {
    const end = match.index + match[0].length
    const value = parseNumber(match[2]!)
    if (value === null || found.some((other) => other.start < end && match.index < other.end)) continue
    const [per] = PERIODS[match[1]!]!
    found.push({ ...placed(source, clauses, match.index, end), value, max: null, unit: null, per, role: 'plain' })
  }
  for (const match of source.masked.matchAll(NONE)) {
    found.push({ ...placed(source, clauses, match.index, match.index + match[0].length), value: 0, max: null, unit: null, per: 'once', role: 'none' })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 月产8000件，其中5000件自用，剩余3000件可接单: parts of a monthly output are monthly. */
function inherit(found: QuantityReading[], clauses: readonly Clause[]): void {
  for (const [i, part] of found.entries()) {
    if (part.per !== 'once' || !['offer', 'used', 'plain'].includes(part.role)) continue
    const whole = found.slice(0, i).findLast((other) => other.role === 'capacity' && other.per !== 'once' && other.unit === part.unit)
    if (whole && whole.value >= part.value && clauseAt(clauses, whole.start)?.sentence === clauseAt(clauses, part.start)?.sentence) part.per = whole.per
  }
}

function quantityOf(source: Source, clauses: readonly Clause[], match: RegExpExecArray): QuantityReading | null {
  const [written, first, second, unitWritten] = match as unknown as [string, string, string | undefined, string]
  const [start, plainEnd] = [match.index, match.index + written.length]
  const clause = clauseAt(clauses, start)
  const from = clause && clause.start <= start ? clause.start : start
  const before = source.masked.slice(Math.max(from, start - 24), start)
  const rest = source.masked.slice(plainEnd, plainEnd + 24).split(/[,，。;!?\n]/, 1)[0]!
  const found = findUnit((unitWritten === '个' ? UNIT_BEFORE.exec(before)?.[1]?.replace(/高柜|箱$/, '柜') : undefined) ?? unitWritten)
  const value = parseNumber(first)
  if (!found || value === null || value === 0) return null
  const behindPeriod = PERIOD_BEHIND.exec(rest) ?? (MONTH_WORD.exec(rest) ? ['', '月'] : null)
  const beforePeriod = PERIOD_BEFORE.exec(before.replace(UNIT_BEFORE, ''))
  const period = (behindPeriod?.[1] && behindPeriod[0] !== undefined ? behindPeriod[1] : undefined) ?? beforePeriod?.[1] ?? beforePeriod?.[2]
  const role = roleOf(before, rest)
  if (!counts({ first, unitWritten, signed: source.original.slice(plainEnd - 1, plainEnd) === 'T', chinese: !/\d/.test(first), before, rest, period, role, base: found.base, family: found.family })) return null
  const [per, times] = period ? PERIODS[period]! : (['once', 1] as const)
  const scale = (second === undefined ? 1 : rangeScale(first, second)) * times
  const end = plainEnd + (behindPeriod && behindPeriod[0] !== undefined ? behindPeriod[0].length : 0)
  const low = tidy(value * scale)
  const high = second === undefined ? null : tidy((parseNumber(second) ?? value) * times)
  const begin = beforePeriod && !behindPeriod ? start - before.length + beforePeriod.index : start
  return {
    ...placed(source, clauses, begin, end),
    value: high !== null && high < low ? high : low, max: high !== null && high < low ? low : high, unit: found.name, per, role,
  }
}

interface Candidate { first: string; unitWritten: string; signed: boolean; chinese: boolean; before: string; rest: string; period: string | undefined; role: QuantityRole; base: string; family: string }

/** Whether a figure with a unit is a quantity of what is traded. */
function counts({ first, unitWritten, signed, chinese, before, rest, period, role, base, family }: Candidate): boolean {
  if (OF_A_MACHINE.test(rest) || OF_MACHINES.test(rest) || OF_A_PIECE.test(before) || /[第近超]$/.test(before)) return false
  if (/^\s?(?:\/|每)\s?(?:吨|件|平|公斤|kg)/.test(rest)) return false
  const said = role !== 'plain' || period !== undefined
  if (chinese && (base === '件' && unitWritten === '个' || (!said && !/[十百千万]/.test(first)))) return false
  if (unitWritten === '个' && base === '件' && /^(?:工作日|多?月|小时|半|钟头|品种|图号|规格|平台|孔|点|截面|厂|工序|[市州县区]|批次|价|百分|材料|项目|模号|型号|颜色|层)/.test(rest)) return false
  // 2500T is a press, 2500t may be goods.
  if (signed && !period && role === 'plain') return false
  if (family === 'length' && !period) return false
  if (family === 'trip' && !said) return false
  if (COUNTED.has(base) && (OF_EQUIPMENT.test(before) || (!period && EQUIPMENT_BEHIND.test(rest)))) return false
  return !COUNTED.has(base) || said || before.trim() === ''  || /[\s,，:]$/.test(before)
}

function placed(source: Source, clauses: readonly Clause[], start: number, end: number) {
  const clause = clauseAt(clauses, start)
  const span = { start, end }
  return { ...span, written: writtenAt(source, span), prefer: clause?.prefer ?? false, only: clause?.only ?? false, plan: clause?.plan ?? false }
}

import type { Period } from '../listing.ts'
import { clauseAt, type Clause } from './clauses.ts'
import { FIGURE, NUMBER, RANGE, parseNumber, rangeScale, tidy } from './numerals.ts'
import { BY_THE_HOUR, CLASSIFIERS, CONDITION, COUNTED, EQUIPMENT_BEHIND, HOURS_OF, MANY, MASS_OF, NONE, OF_A_LOAD, OF_A_MACHINE, OF_A_PACK, OF_A_PIECE, OF_A_SIZE, OF_EQUIPMENT, OF_MACHINES, ONLY_SAID, OTHER_WORD, roleOf, SPACE_BEFORE, UNIT_BEFORE } from './quantity-words.ts'
import type { QuantityReading, QuantityRole } from './reading.ts'
import { writtenAt, type Source } from './source.ts'
import { findUnit, writtenUnits } from './units.ts'

const PERIODS: Record<string, [Period, number]> = {
  // What one such period is in months of ours: a week's 200 t is 200 × 52 / 12 a month.
  年: ['year', 1],
  年度: ['year', 1],
  半年: ['year', 2],
  季: ['quarter', 1],
  季度: ['quarter', 1],
  月: ['month', 1],
  半个月: ['month', 2],
  半月: ['month', 2],
  旬: ['month', 3],
  周: ['month', 52 / 12],
  星期: ['month', 52 / 12],
  天: ['day', 1],
  日: ['day', 1],
}
const PERIOD = '半个月|半月|旬|半年|年度|年|季度|季|月|周|星期|天|日'
const VERBS =
  '(?:的|需求|需要|需|用料|用|采购|采|消耗|耗|供应|供货|供|产能|产量|生产|产|出货|出|可|能|外供|对外|富余|余|均|加工|处理|处置|回收|利用|接收|吞吐|周转|发运|发货|发|运量|运输|运|订|约|要|总|销|库|收|接单|接|匀|匀得出|有|缺口|缺|量|在|大概|大约|左右|至少|不低于|不少于|不超过|稳定|保底|最多|最大|设计|为|:|各|合计|共|才|就|吃|走|做|出栏|配套|配|拆|烧|剪|炼|熔|压|磨|滚|铸|锻|挤|轧|拉|卸|装卸|卖|印|焊|贴|打|包|冻|存|空|剩|消化|单|装|上|屠宰|杀|腌|炒|烤|洗|跑|飞|放|投|播|直播|吃掉|吃下|吃得下|结余|耗用|领用|用电|用气|耗电|拿货|走货|跑货|下线|结算|装机|标注|采集|审|办|报关|报|拿|定|增|补充|补|到货|到|纲领|投放|上货|交货|交|走量|排|\\s)'
/** 每月…, 一年…, 月需…: the period named before the figure; a bare 月 or 年 only with a verb behind, never 12月 or 明年. */
const PERIOD_BEFORE = new RegExp(
  `(?:(?:每个?|一个?|单|全|平均每?|人均每)(${PERIOD})[^\\d,，。;!?\\n]{0,12}?|(?<!(?<![目当])前)(?<![\\d作今明去次当本近往后上下半整一二三四五六七八九十两多数几个腊正冬旺淡四])(${PERIOD})(?![底初末份内前后起度中])(?:${VERBS}{1,6}[\\u4e00-\\u9fff]{0,8})?)$`,
)
const PERIOD_BEHIND = new RegExp(`^(?:\\s?[/·]\\s?|(?:\\s(?=每.{1,2}(?:[\\s,，。;]|$)))?每|一|/每)个?(${PERIOD})(?![\\u4e00-\\u9fff]?[\\d])`)
const ENGLISH: Record<string, string> = { d: '天', w: '周', m: '月', q: '季', y: '年' }
/** 50 tons per month. */
const ENGLISH_PERIOD = /^\s?(?:\/|per|a|each|every)\s?(?:(d)ay|(w)(?:ee)?k|(m)(?:onth|o|on)?|(q)(?:uarter|tr)|(y)(?:ea)?r)(?![a-z])/
/** monthly capacity 20,000 pcs. */
const ENGLISH_BEFORE = /(?:(d)ai|(w)eek|(m)onth|(q)uarter|(y)ear|(?<=annua)(l))ly?\s[a-z ]{0,20}:?\s?$|(?:per|every|each)\s(?:(d)ay|(w)eek|(m)onth|(q)uarter|(y)ear)[a-z ]{0,12}:?\s?$/
const english = (match: RegExpExecArray | null): string | undefined => match?.slice(1).filter((letter) => letter !== undefined).map((letter) => ENGLISH[letter === 'l' ? 'y' : letter])[0]

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
/** Units that are words of their own too often to be read behind a Chinese numeral, or to be goods at all. */
const UNIT = writtenUnits.filter(
  (name) => !/^(?:g|l|m|h|mt|元|万元|亿元|万人民币|人民币|rmb|块钱|克|ml|毫升|升|公升|mm|㎜|毫米|cm|厘米|公分|p|pf)$/.test(name),
)
const unit = UNIT.map(quote).join('|')
const QUANTITY = new RegExp(
  `(?<![\\d.a-z\\-×x*φ/])(${NUMBER})(?:(?:吨|t|台|件|套|个|万)?${RANGE}(${NUMBER}))?\\s?(?:多|余|来)?\\s?(?:个\\s?(?=托|板|货位|库位|栈板|标|teu|[小大高冻冷整]?柜|[24]0|人|台班|课时|学时|工时|点|平|方))?([条个]\\s?(?:[24]0(?:尺|hq|gp)?)?\\s?[高冻冷整小大]?柜|${unit}|p(?=[\\s,，。;可的左算]|$))(?![a-z]|(?<=[a-z])\\d)(半(?![年月天个成斤]))?(?:左右|上下)?`,
  'g',
)
const PLACES = new RegExp(`${SPACE_BEFORE}(${FIGURE})(?!\\s?(?:年|月|日|%|元|号|×|x))`, 'g')
/** 总面积6000方，空出2600平: the whole is not what is offered. */
const WHOLE = /(?:总(?:库容|面积|建筑面积|托位|库位|仓容)|库容|[\s,，]共)(?:约|为|有|:)*$/
/** 5k pcs, 20w只: as they are typed in chats. */
const THOUSANDS = /(?<=\d)k(?=\s?(?:pcs|pc|[片个只件套支根张条台颗米单]))/g
const TEN_THOUSANDS = /(?<=\d)w(?=[片个只件套支根张条台颗米单吨])/g
/** 6000方 of these are square metres. */
const SPACE = /面积|[仓库](?!存)|场地|厂房|占地|堆场|屋顶|车间/
const HALF = new RegExp(`(?:每|一)个?(月|年|天|日|季度|季)[^\\d,，。;!?\\n]{0,6}?(${FIGURE})(?=[\\s]*(?:[,，。;!?\\n)]|$))`, 'g')

/** Quantities of goods, space or work in a text, with the period they are for. Sizes of machines, packs and pieces are passed over. */
export function readQuantities(source: Source, clauses: readonly Clause[]): QuantityReading[] {
  const found: QuantityReading[] = []
  for (const match of source.masked.replace(THOUSANDS, '千').replace(TEN_THOUSANDS, '万').matchAll(QUANTITY)) {
    const reading = quantityOf(source, clauses, match)
    if (reading) found.push(reading)
  }
  for (const match of source.masked.matchAll(PLACES)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const value = parseNumber(match[1]!)
    if (value === null || value === 0 || found.some((other) => other.start < end && start < other.end)) continue
    const clause = clauseAt(clauses, start)
    const before = source.masked.slice(Math.max(clause?.start ?? 0, start - 8), end)
    const role = /空|闲|余|可租|招租|待租/.test(before) ? 'offer' as const : 'plain' as const
    found.push({ ...placed(source, clauses, start, end), value, max: null, unit: '托', per: 'once', role })
  }
  found.sort((a, b) => a.start - b.start)
  inherit(found, clauses)
  if (found.some(({ role, per }) => role === 'offer' && per === 'once')) {
    for (let i = found.length - 1; i >= 0; i--) if (found[i]!.per === 'once' && WHOLE.test(source.masked.slice(Math.max(0, found[i]!.start - 6), found[i]!.start))) found.splice(i, 1)
  }
  for (const [i, one] of found.entries()) {
    // 每月6列(约2万吨): the same said in another unit.
    const before = found[i - 1]
    // 旺季每月300吨 淡季150吨.
    if (before && before.per !== 'once' && one.per === 'once' && before.unit === one.unit && /(?:淡季|旺季|平时)(?:约|大概)?$/.test(source.masked.slice(before.end, one.start))) one.per = before.per
    // 一条40柜 约4500台.
    if (before && before.per !== 'once' && one.per === 'once' && /^(?:\((?:大?约|合|即|共)?|\s?(?:大?约|合|即|也就是))$/.test(source.masked.slice(before.end, one.start))) one.per = before.per
  }
  for (const match of source.masked.matchAll(HALF)) {
    const end = match.index + match[0].length
    const value = parseNumber(match[2]!)
    if (value === null || found.some((other) => other.start < end && match.index < other.end)) continue
    const [per] = PERIODS[match[1]!]!
    found.push({ ...placed(source, clauses, match.index, end), value, max: null, unit: null, per, role: 'plain' })
  }
  for (const match of source.masked.matchAll(NONE)) {
    found.push({
      ...placed(source, clauses, match.index, match.index + match[0].length),
      value: 0,
      max: null,
      unit: null,
      per: 'once',
      role: 'none',
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 月产8000件，其中5000件自用，剩余3000件可接单: parts of a monthly output are monthly. */
function inherit(found: QuantityReading[], clauses: readonly Clause[]): void {
  for (const [i, part] of found.entries()) {
    if (part.per !== 'once' || !['offer', 'used', 'plain'].includes(part.role)) continue
    const whole = found.slice(0, i).findLast((other) => other.role === 'capacity' && other.per !== 'once' && other.unit === part.unit)
    if (whole && whole.value >= part.value && clauseAt(clauses, whole.start)?.sentence === clauseAt(clauses, part.start)?.sentence)
      part.per = whole.per
  }
}

function quantityOf(source: Source, clauses: readonly Clause[], match: RegExpExecArray): QuantityReading | null {
  const [written, first, second, unitWritten, half] = match as unknown as [string, string, string | undefined, string, string | undefined]
  const [start, plainEnd] = [match.index, match.index + written.length]
  const clause = clauseAt(clauses, start)
  const from = clause && clause.start <= start ? clause.start : start
  const before = source.masked.slice(Math.max(from, start - 24), start)
  const rest = source.masked.slice(plainEnd, plainEnd + 24).split(/[,，。;!?\n]/, 1)[0]!
  const found = findUnit((unitWritten === '个' ? UNIT_BEFORE.exec(before)?.[1]?.replace(/高柜|箱$/, '柜').replace(/^空[托板]$/, '托') : undefined) ?? unitWritten.replace(/^[条个].*柜$/, '柜').replace(/^方$/, SPACE.test(clause?.text ?? '') ? '平方米' : '方'))
  const whole = parseNumber(first)
  const value = whole === null || half === undefined ? whole : whole + 0.5
  if (!found || value === null || value === 0) return null
  const englishBehind = ENGLISH_PERIOD.exec(rest)
  const behindPeriod = PERIOD_BEHIND.exec(rest) ?? (englishBehind ? [englishBehind[0], english(englishBehind)!] : null)
  const beforePeriod = PERIOD_BEFORE.exec(before.replace(UNIT_BEFORE, ''))
  const repeated = beforePeriod !== null && /[一二两三四五六七八九十百千万][^\s]{0,4}\s|更新|发车|出车|开行|盘点|巡检/.test(beforePeriod[0])
  const thisYear = /(?:今年|本年|(?<![\d一二两三四五六七八九十几])年内)(?:度)?(?:计划|预计|准备|打算|还要|再)?(?:收|采购?|追加|要|需|产|供|增加)?$/.test(before) && !/今年(?:新|以来)/.test(before)
  const afterwards = /[^明今前]后年(?:需|用|产|供|单|要|走|订|采购?)(?:约|量)?$/.test(before)
  const rented = /(?:租|签|租期|合同|期限|质保|维保)(?:[一二两三半]|\d)个?(?:年|月)\s?$/.test(before)
  const period =
    (behindPeriod?.[1] && behindPeriod[0] !== undefined ? behindPeriod[1] : undefined) ?? (rented || repeated ? undefined : beforePeriod?.[1] ?? beforePeriod?.[2]) ?? english(ENGLISH_BEFORE.exec(before)) ?? (thisYear || afterwards ? '年' : undefined)
  // 2000套 打样10套: what stands before the next figure is of that one.
  const role = roleOf(before, rest.split(/\s(?=\D{1,6}\d)/, 1)[0]!)
  if (
    !counts({
      first,
      value,
      clause: clause?.text ?? '',
      unitWritten,
      signed: source.original.slice(plainEnd - 1, plainEnd) === 'T',
      stops: written.includes('个'),
      chinese: !/\d/.test(first),
      before,
      rest,
      period,
      role,
      base: found.base,
      family: found.family,
    })
  )
    return null
  const [per, times] = period ? PERIODS[period]! : (['once', 1] as const)
  const about = second === undefined ? between(first) : null
  const scale = (second === undefined ? 1 : rangeScale(first, second)) * times
  const end = plainEnd + (behindPeriod && behindPeriod[0] !== undefined ? behindPeriod[0].length : 0)
  const low = tidy((about?.[0] ?? value) * scale)
  const high = about ? tidy(about[1] * scale) : second === undefined ? null : tidy((parseNumber(second) ?? value) * times)
  const begin = beforePeriod && !behindPeriod ? start - before.length + beforePeriod.index : start
  return {
    ...placed(source, clauses, begin, end),
    value: high !== null && high < low ? high : low,
    max: high !== null && high < low ? low : high,
    unit: found.name,
    per,
    role,
  }
}

/** 三四吨 is 3 to 4, 七八百 is 700 to 800. */
function between(text: string): [number, number] | null {
  const [, low, high, place = ''] = /^([一二两三四五六七八])([二三四五六七八九])([十百千万]?)$/.exec(text) ?? []
  if (!low || !high) return null
  const [from, to] = [parseNumber(`${low}${place}`)!, parseNumber(`${high}${place}`)!]
  // 三五吨 is as usual to say as 三四吨.
  const step = (parseNumber(`一${place}`) ?? 1) * (low === '三' && high === '五' ? 2 : 1)
  return to - from === step ? [from, to] : null
}

interface Candidate {
  first: string
  value: number
  clause: string
  unitWritten: string
  signed: boolean
  /** 30个点 are places to stop at, 2点 is a time of day. */
  stops: boolean
  chinese: boolean
  before: string
  rest: string
  period: string | undefined
  role: QuantityRole
  base: string
  family: string
}

/** More than one machine named with its number: a list of what stands in the works. */
const OF_EQUIPMENT_LIST = /[一二两三四五六七八九十\d]台.*[一二两三四五六七八九十\d][台套条]/

/** Whether a figure with a unit is a quantity of what is traded. */
function counts({ first, value, clause, unitWritten, signed, stops, chinese, before, rest, period, role, base, family }: Candidate): boolean {
  if (OF_A_MACHINE.test(rest) || OF_MACHINES.test(rest) || (OF_A_PIECE.test(before) && !(family === 'count' && OF_A_LOAD.test(before))) || /[第近超]$/.test(before)) return false
  if (/^\s?(?:\/|每)\s?(?:吨|件|平|公斤|kg)/.test(rest) || BY_THE_HOUR.test(rest) || CONDITION.test(rest)) return false
  // 块二 is money, a 平台 no area, and sailings are how often a ship goes.
  if ((unitWritten === '块' && /^[一二三四五六七八九\d钱]/.test(rest)) || (unitWritten === '平' && /^[台均时]/.test(rest)) || /^(?:班次?|航次)$/.test(unitWritten)) return false
  if (OTHER_WORD.test(unitWritten.slice(-1) + rest.slice(0, 1))) return false
  // 48瓶一箱: what a pack holds.
  if (family === 'count' && /^\s?一\s?[大小]?[盒箱袋件托板包桶提盘筐]/.test(rest)) return false
  if (/[每一]个?小时[^\d,，。;\s]{0,4}$/.test(before)) return false
  const said = (role !== 'plain' && !(base === 'MW' && role === 'used')) || period !== undefined
  if (family === 'mass') {
    if (MASS_OF.test(before)) return false
    const small = base === '吨' && /^(?:kg|kgs|公斤|千克|斤|市斤|克)$/.test(unitWritten)
    if (small && (/(?:[桶袋箱筐瓶罐盒包听壶坛]装?|散装)(?:净重|约)?$/.test(before) || OF_A_PACK.test(rest) || (period === undefined && !['need', 'trial', 'minimum'].includes(role) && (value <= 50 || /^(?:以内|内|以下)/.test(rest))))) return false
  }
  if (unitWritten === '小时' && (value < 10 || !(HOURS_OF.test(before) || (value >= 100 && /^的?(?:标注|音频|语音|视频|录音|数据)/.test(rest))))) return false
  if (unitWritten === '亩' && /种|种植|流转|果园|基地/.test(before)) return false
  // 员工120人，厂房8000平: what the writer has.
  if (family === 'area' && /(?:厂房|厂区|车间)(?:面积)?(?:约|有|共)?$/.test(before) && !/租|转让|出售/.test(clause)) return false
  if (family === 'area' && base === '平方米' && unitWritten.startsWith('平') && value < 10) return false
  if (base === '人' && (!said || rest.startsWith('厂'))) return false
  if ((base === '项' || (base === '批' && value <= 2)) && !period) return false
  // 8个点 is a share, 2点 a time of day; only solder joints go by ten thousands.
  if (base === '点' && !first.endsWith('万') && !((period === '天' || period === '日') && stops)) return false
  if ((ONLY_SAID.has(base) && !said && !(first.endsWith('万') && !chinese)) || (base === 'PFLOPS' && !/算力|智算|卡/.test(before) && !['offer', 'need', 'minimum'].includes(role))) return false
  // 全年用电26亿度: what is not of current is a temperature or an angle.
  if (unitWritten === '度' && !/[万亿]/.test(first) && !/电/.test(before)) return false
  if (/自有[^,，。;]{0,6}$|车队[^,，。;]{0,4}$/.test(before)) return false
  // 转让叉车一台, 求租2台: few of a thing are what is traded where the clause trades them and ends there.
  const traded = /^\s*(?:转让|求租|出售|求购|急求|采购|订|招标|购买|出)/.test(clause) && /^(?:左右|整)?\s?(?:$|[\s(（)）]|打包|一起|急[出转]|低价|处理)/.test(rest) && (/^\s*(?:转让|出售|求租|求购)/.test(clause) || !OF_EQUIPMENT_LIST.test(clause))
  const small = chinese && !/[十百千万亿]/.test(first)
  // 防火墙 三台: a word of its own.
  const own = small && first !== '一' && /^(?:台|套|辆|组|只|件)$/.test(unitWritten) && /(?:^|[\s,，])$/.test(before) && /^\s?(?:$|[\s,，。;!])/.test(rest)
  const alone = own || small && first !== '一' && CLASSIFIERS.test(unitWritten) && (/^(?:左右|现货|右旋|左旋)?(?:$|[\s,，。;!()右左])/.test(rest) || (/^[托柜票]$/.test(unitWritten) && /^[\u4e00-\u9fff]/.test(rest) && !/^[收盘位价费运都是才]/.test(rest)))
  if (chinese && unitWritten === '个' && base === '件' && (small || !(said || traded || (/(?:^|[\s,，])$/.test(before) && /^(?:左右)?\s?(?:$|[\s,，。;(])/.test(rest))))) return false
  // 2米一根: what one is of.
  if (small && ((!said && !traded && !alone) || /[米斤吨克m]\s?$/.test(before) || (first === '一' && /^(?:\s?\d|[都也]不|起订?\s?\d)/.test(rest)))) return false
  if (
    unitWritten === '个' &&
    base === '件' &&
    /^(?:μ|微米|丝|毫米|厚|宽|工作日|多?月|小时|半|钟头|品种|图号|规格|平台|孔|点|截面|厂(?!价)|工序|厚|标段|方|程序|搬运|司机|机位|[市州县区]|批次|价|百分|材料|项目|模号|型号|颜色|层)/.test(rest)
  )
    return false
  // 2500T is a press, 2500t may be goods.
  if (signed && !period && role === 'plain') return false
  if (family === 'length' && (OF_A_SIZE.test(before) || (period ? /\s$/.test(before) || value < 20 : !ofLength(unitWritten, value, before, rest, role)))) return false
  if (family === 'trip' && !said) return false
  const asked = traded || (base !== '人' && ['need', 'trial', 'minimum', 'stock'].includes(role))
  const several = value >= 100 && base !== '人'
  if (COUNTED.has(base) && !asked && !period && (several ? MANY.test(before) : OF_EQUIPMENT.test(before) || EQUIPMENT_BEHIND.test(rest))) return false
  const bare = before.replace(/(?:大约|大概|约|近|共计?|合计|总计)$/, '')
  return !COUNTED.has(base) || said || traded || alone || several || /(?:共|合计|总计|就|只要|还差)$/.test(before) || bare.trim() === '' || /[\s,，:]$/.test(bare)
}

/** 库存3000米, 400米起, 55km alone: so much cable or tube; 半径40公里 and 长6米 are no amounts. */
const ofLength = (unit: string, value: number, before: string, rest: string, role: QuantityRole): boolean =>
  ['minimum', 'stock', 'trial', 'offer'].includes(role) || (role === 'need' && unit !== '公里') ? value >= 50
  : /(?:需|要|求购|采购|订)(?:购)?(?:约)?\s?$/.test(before) ? value >= 50
  : /^(?:km|公里|千米|万米)$/.test(unit) && /(?:^|[\s,，])$/.test(before) && /^(?=[\s,，。;]|$)/.test(rest)

function placed(source: Source, clauses: readonly Clause[], start: number, end: number) {
  const clause = clauseAt(clauses, start)
  const span = { start, end }
  return {
    ...span,
    written: writtenAt(source, span),
    prefer: clause?.prefer ?? false,
    only: clause?.only ?? false,
    plan: clause?.plan ?? false,
  }
}

import type { Attribute } from '../chains/chain.ts'
import type { Measure } from './measure.ts'
import type { Span } from './source.ts'

type NumberAttribute = Attribute & { kind: 'number' }

const single = ({ bare, intervals }: Measure) => bare && intervals.length === 1
export const atMost = (measure: Measure): Measure => (single(measure) ? { ...measure, bare: false, intervals: [{ min: null, max: measure.intervals[0]!.max }] } : measure)
const exactly = (measure: Measure): Measure => ({ ...measure, intervals: measure.intervals.map(({ min, max }) => ({ min, max: max ?? min })) })
export const atLeast = (measure: Measure): Measure => (single(measure) ? { ...measure, bare: false, intervals: [{ min: measure.intervals[0]!.min, max: null }] } : measure)

/** Attributes of which a bare figure is what is allowed: 跳动0.01 is 0.01 at most. */
const ALLOWED = new Set(['径向跳动', '直线度', '平面度', '孔位公差', '表面粗糙度', '泄漏量', '杂质', '铁含量', '硫含量', '灰分', '含泥量', '氟含量', '氧化钠含量', '针孔数'])
/** Of these a bound is part of the name: 1000台起 is a least order of 1000. */
const MINIMA = new Set(['起订量', '最小起订台数'])
/** What a figure of the attribute says without its own words of bounds. */
export const asAllowed = (attribute: NumberAttribute, measure: Measure): Measure => (ALLOWED.has(attribute.name.zh) ? atMost(measure) : MINIMA.has(attribute.name.zh) ? exactly(measure) : measure)

const MOST_BEFORE = /(?:up to|max\.?|最(?:大|高|多|长|宽|厚|重)|不(?:得)?超过?|顶多|至多|上限)(?:能|可|可以)?(?:做到?|加工|到|装)?\s?$/
const LEAST_BEFORE = /(?:最(?:小|低|少|短|薄|轻)|至少|不低于|起码)\s?$/
/** 最大φ600, 最长2米5: what stands before the name or in it says how the figure is meant. */
export function bounded(plain: string, start: number, word: string, measure: Measure): Measure {
  const [before, opening] = [plain.slice(Math.max(0, start - 8), start), /^最?./.exec(word)?.[0] ?? '']
  const says = (words: RegExp) => words.test(before) || words.test(before + opening)
  return says(MOST_BEFORE) ? atMost(measure) : says(LEAST_BEFORE) ? atLeast(measure) : measure
}

/** What such a thing can be at most, in the attribute's unit: no lorry takes 6万吨, and line widths of 4 are in mil. */
const GREATEST: Record<string, number> = { 内存: 256, 载重: 1000, 车长: 60, 净高: 60, 最小线宽线距: 1, 单重: 100_000, 壁厚: 200, 车龄: 50, 速比: 500, 齿数: 500, 时效: 2400, 地面荷载: 50 }
export const isImplausible = ({ name }: NumberAttribute, { intervals }: Measure): boolean =>
  name.zh in GREATEST && intervals.some(({ min, max }) => (max ?? min ?? 0) > GREATEST[name.zh]!)

/** 八档的目前不需要: a figure that is turned down. */
const TURNED_DOWN = /^[^\s,，。;\d]{0,8}(?:不要|不需要|不接|不做|做不了|做不到|不收|不考虑|免谈|除外|不用|不报|退货|退回|拒收|拒绝|不行(?=[,，。;\s]|$))/
const EXCEEDS = /(?:超过?|大于|高于|低于|少于|小于|不足|不到|不够)[^\d]{0,2}[\d.]+[^\d]{0,4}$/
/** What is meant of a figure that is turned down: 水分超14的不要 asks for 14 at most; of 八档的不需要 nothing is meant. */
export function unlessTurnedDown(plain: string, { start, end }: Span, measure: Measure): Measure | null {
  // 疲劳80万次不断, 盐雾500小时不起泡: it is to last as long.
  if (/^\s?(?:不断|不坏|不锈(?!钢)|无红锈|不红锈|不起泡|不变色|无故障|不漏|不失效)/.test(plain.slice(end, end + 5))) return atLeast(measure)
  if (!TURNED_DOWN.test(plain.slice(end, end + 14))) return measure
  const asked = EXCEEDS.test(plain.slice(start, end)) || (/以[上下]$/.test(plain.slice(start, end)) && /^[^,，。;\d]{0,6}(?:不要|不收|退货|退回|拒收)/.test(plain.slice(end, end + 12)))
  return asked && !measure.bare ? { ...measure, intervals: measure.intervals.map(({ min, max }) => ({ min: max, max: min })) } : null
}

/** Hours and minutes before what is done are the longest that it takes: 24小时放行. */
export const withinTime = ({ unit, direction }: NumberAttribute, measure: Measure): Measure => (direction === 'at-most' && /^(?:小时|分钟)$/.test(unit) ? atMost(measure) : measure)

import type { Attribute, UnitFamily } from '../chains/chain.ts'
import { labelsIn, lookup } from './attribute-names.ts'
import { FIGURE_RULES, PHRASES, MILLIMETRES, NAMED_ONLY, PLAIN_UNITS, SAYS_NOTHING, type FigureRule } from './figure-words.ts'
import { readMeasure, type Measure } from './measure.ts'
import { isShort, signFactor } from './measure-signs.ts'
import { FIGURE, NUMBER, RANGE } from './numerals.ts'
import { fold } from './script.ts'
import type { Span } from './source.ts'
import { asAllowed, atLeast, atMost, bounded, withinTime } from './spec-bounds.ts'

export type NumberAttribute = Attribute & { kind: 'number' }
export interface FigureFound { attribute: NumberAttribute; span: Span; measure: Measure }

/** A demand's own field beside the node's attributes: both may mean the same figure. */
const madeFromField = ({ slug }: Attribute) => slug.startsWith('field:')

/** What may stand between a short name and its figure. */
const CLOSE = /^(?:[\s:=为约需≈]|占比?|比例|含量|做到|控制在|要求|基本|全程|大概|不|[在从由](?=\d)|(?:控制?|压|降|做|稳定|保证)[在到]){0,4}/
/** Before a name of one character these make it a part of another word: 车长 is the lorry's, 水 of 凉水. */
const INSIDE = /[自单净毛件载承限超吊起举称体比毛配沉二脱吸缩排供用江河车波周特增成助市董店厂校家院部队伸延行程身体果年月日时排交卡淡冷热凉汽废污喷压]/

/** Unit that is written at the end of what was measured; null without. */
function unitOf(text: string): string | null {
  const bare = text.replace(/(?:及|或|含)?以[上下内里]$|之[内上下]$|内$|起步?$|[往朝向][上下]$|封顶$|到顶$|顶天$|为限$|不超$|[打保]底$|开外$|\+$|左右$|up$|max$|min$/, '').trimEnd()
  if (/\d米\d{1,2}$/.test(bare)) return '米'
  return /[^\d.,\s≤≥<>±~〜–—\-φ零一二两三四五六七八九十百千万亿]+[23]?$/.exec(bare)?.[0].trim().replace(/^[多余来]\s?(?=.)|^个(?=[托板货库工])/, '') ?? null
}

export const hasUnit = (text: string, unit: string): boolean => {
  const written = unitOf(text)
  return written !== null && signFactor(written, fold(unit)) !== null
}

/** Short names that more than one attribute of the node has, or that begin another's name, and so tell nothing without a unit. */
const shared = new WeakMap<readonly Attribute[], Set<string>>()
function sharedWords(attributes: readonly NumberAttribute[]): Set<string> {
  let found = shared.get(attributes)
  if (!found) {
    const count = new Map<string, number>()
    for (const one of attributes) for (const word of lookup(one).said) count.set(word, (count.get(word) ?? 0) + 1)
    for (const one of attributes) for (const label of lookup(one).labels) if (count.has(label)) count.set(label, (count.get(label) ?? 0) + 1)
    shared.set(attributes, (found = new Set([...count].filter(([, times]) => times > 1).map(([word]) => word))))
  }
  return found
}

const BEFORE = new RegExp(String.raw`[φø≤≥<>±]{0,2}-?${FIGURE}[^\s\d,，。;、]{0,5}?(?:${RANGE}-?${FIGURE})?[^\d,，。;、]{0,6}$`)
/** 1.2mm壁厚, 14%以内的水分: the figure right before the name. */
export function measureBefore(plain: string, at: number, unit: string): { start: number; measure: Measure } | null {
  const window = plain.slice(Math.max(0, at - 24), at)
  const match = BEFORE.exec(window)
  if (!match || unit === '') return null
  const start = at - window.length + match.index
  const measure = readMeasure(plain, start, unit)
  if (!measure || !/^\s?的?\s?$/.test(plain.slice(measure.end, at)) || !hasUnit(plain.slice(start, measure.end), unit)) return null
  return { start, measure }
}

/** 480厚 1320宽, 1.0厚1000宽: the name is of the figure before it. */
export const ofFigureBefore = (plain: string, { start, end }: Span): boolean =>
  /\d/.test(plain[start - 1] ?? '') && /^(?:\s|\d+(?:\.\d+)?(?:mm)?[宽长高厚])/.test(plain.slice(end, end + 8))

/** 63口径, 0.5间距: a figure alone that touches the name behind it. */
const TOUCHING = /(?:^|[\s,，、])(\d{1,5}(?:\.\d{1,3})?(?:[-~]\d{1,5}(?:\.\d{1,3})?)?)$/
export function touching(plain: string, { start, end }: Span, unit: string): { start: number; measure: Measure } | null {
  if (end - start < 2 || !/^(?:$|[\s,，、。;])/.test(plain.slice(end, end + 1))) return null
  const from = start - (TOUCHING.exec(plain.slice(Math.max(0, start - 14), start))?.[1]!.length ?? 0)
  const measure = from < start ? readMeasure(plain.slice(0, start), from, unit) : null
  return measure?.end === start ? { start: from, measure } : null
}

/** 铁0.4以内, 宽1300, z=87: figures right behind what stands for an attribute's name. */
export function shortlyNamed(plain: string, attributes: readonly NumberAttribute[], free: (span: Span) => boolean): FigureFound[] {
  const found: FigureFound[] = []
  const ambiguous = sharedWords(attributes)
  for (const attribute of attributes) {
    for (const { start, end } of labelsIn(plain, lookup(attribute).said)) {
      const word = plain.slice(start, end)
      if (word.length === 1 && /[\u4e00-\u9fff]/.test(word) && INSIDE.test(plain[start - 1] ?? '')) continue
      if (ofFigureBefore(plain, { start, end })) continue
      if (/^[a-zφ]/.test(word) && /[\da-z.]/.test(plain[start - 1] ?? '')) continue
      const at = end + (CLOSE.exec(plain.slice(end, end + 10))?.[0].replace(/不$/, '').length ?? 0)
      const measure = readMeasure(plain, at, attribute.unit)
      // 22.5%效率, 150微米厚: the figure that touches the name is its own.
      const own = (word.length > 1 || /^(?:$|[\s,，、。;])/.test(plain.slice(end, end + 1))) && (!measure || at > end) && !/[\s、,，]$/.test(plain.slice(0, start)) ? measureBefore(plain, start, attribute.unit) : null
      if (own && plain[own.start - 1] !== '、' && free({ start: own.start, end: start })) {
        found.push({ attribute, span: { start: own.start, end }, measure: withinTime(attribute, own.measure) })
        continue
      }
      const alone = touching(plain, { start, end }, attribute.unit)
      if (alone) {
        if (free({ start: alone.start, end: start })) found.push({ attribute, span: { start: alone.start, end }, measure: alone.measure })
        continue
      }
      if (!measure || !/\d/.test(plain.slice(at, measure.end)) && !hasUnit(plain.slice(at, measure.end), attribute.unit)) continue
      if (ambiguous.has(word) && !hasUnit(plain.slice(at, measure.end), attribute.unit)) continue
      const span = { start, end: measure.end }
      const meant = asAllowed(attribute, bounded(plain, start, word, measure))
      if (free({ start: at, end: measure.end })) found.push({ attribute, span, measure: meant })
    }
  }
  return found
}

const FIGURES = new RegExp(String.raw`(?:(?<![\da-z.#])|(?<=(?<![a-z])[ad]c))(?:[≤≥<>±]|不[高低]于|不超过?|零下|最[少低小大高多长]|至少)?\s?-?${NUMBER}`, 'g')

/** Names of what no node asks for, before a figure of what nodes do ask for in the same unit: yield strength, not tensile. */
const NAMED_OTHERWISE = /(?:温[降差升]|流阻|压[降损差]|内阻|[偏倾]角|泵送高度|扬程|rp\s?0\.2|屈服(?:强度|点)?|抗弯强度|re[hl])\s?(?:≥|≤|:|为|在|不低于|不小于|不超过?|不大于|大于|小于|低于)?\s?$/

/** 13米高栏, 1400W, 25公斤编织袋: figures that words or a unit beside them name. */
export function figuresByRule(plain: string, attributes: readonly NumberAttribute[], free: (span: Span) => boolean, hints: boolean, family: UnitFamily | null): FigureFound[] {
  const rules = hints ? rulesFor(attributes) : rulesFor(attributes).filter(({ rule, attribute }) => rule === null && PLAIN_UNITS.has(fold(attribute.unit)))
  if (rules.length === 0) return []
  const found: FigureFound[] = []
  let passed = 0
  for (const match of plain.matchAll(FIGURES)) {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    if (start < passed) continue
    const before = plain.slice(Math.max(0, start - 8), start)
    // 十五块一斤 is a price.
    if (NAMED_OTHERWISE.test(before) || /[\d一二三四五六七八九十]\s?(?:元|块钱?|毛)\s?$/.test(before)) continue
    const measures = new Map<string, Measure | null>()
    for (const { attribute, rule } of rules) {
      if ((rule?.family && rule.family !== family) || (rule?.before && !rule.before.test(before))) continue
      let measure = measures.get(attribute.unit)
      if (measure === undefined) measures.set(attribute.unit, (measure = readMeasure(plain, start, attribute.unit)))
      if (!measure) continue
      const text = plain.slice(start, measure.end)
      if (/^(?:±|正负)/.test(text)) continue
      const unit = unitOf(text)
      // Matching takes a bare figure only in the attribute's own unit, and 避让10毫米 is no film of 10,000 μm for anybody.
      if (rule === null && (!hints || attribute.unit === 'μm') && unit !== null && signFactor(unit, fold(attribute.unit)) !== 1) continue
      if (rule === null ? unit === null || signFactor(unit, fold(attribute.unit)) === null || isShort(unit, fold(attribute.unit)) : rule.unit !== undefined && (unit === null || !rule.unit.test(unit))) continue
      if ((rule && !rule.unit && !/\d/.test(text) && unit === null) || (rule?.text && !rule.text.test(text)) || /每\s?$/.test(before)) continue
      if (rule?.behind && !rule.behind.test(plain.slice(measure.end, measure.end + 8))) continue
      const span = { start, end: measure.end }
      if (!free(span)) break
      found.push({ attribute, span, measure: meantBy(rule, attribute, measure, text) })
      passed = measure.end
      break
    }
  }
  return found
}

const meantBy = (rule: FigureRule | null, attribute: NumberAttribute, measure: Measure, text: string): Measure =>
  rule?.first ? { ...measure, intervals: measure.intervals.slice(0, 1) } : rule?.ceiling ? atMost(measure) : rule?.floor ? atLeast(measure) : /^(?:最少|至少|不少于)/.test(text) ? measure : asAllowed(attribute, measure)

interface Applied { attribute: NumberAttribute; rule: FigureRule | null }
const applied = new WeakMap<readonly Attribute[], Applied[]>()
/** The rules that this node's attributes are in, then units that only one of them has. */
function rulesFor(attributes: readonly NumberAttribute[]): Applied[] {
  let rules = applied.get(attributes)
  if (!rules) {
    rules = []
    for (const rule of FIGURE_RULES) {
      const attribute = rule.of.map((name) => attributes.find((one) => one.name.zh === name)).find((one) => one !== undefined)
      if (attribute) rules.push({ attribute, rule })
    }
    for (const attribute of attributes) {
      const unit = fold(attribute.unit)
      const first = attributes.find((other) => fold(other.unit) === unit && !madeFromField(other))
      // Millimetres tell where one size is all that is asked for.
      const only = unit === 'mm' && /^(?:直径|厚度|长度)$/.test(attribute.name.zh) && attributes.filter((other) => fold(other.unit) === 'mm').length === 1
      if (only) rules.push({ attribute, rule: MILLIMETRES })
      if (SAYS_NOTHING.has(unit) || NAMED_ONLY.has(attribute.name.zh) || (first !== undefined && first !== attribute && !madeFromField(attribute))) continue
      rules.push({ attribute, rule: null })
    }
    applied.set(attributes, rules)
  }
  return rules
}

/** 天天发, 次日达: phrases that stand for figures. */
export function phrases(plain: string, attributes: readonly NumberAttribute[]): FigureFound[] {
  return PHRASES.flatMap(({ of, pattern, min, max }) => {
    const attribute = attributes.find((one) => one.name.zh === of)
    if (!attribute) return []
    return [...plain.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length
      return { attribute, span: { start: match.index, end }, measure: { intervals: [{ min, max }], bare: min === max, end } }
    })
  })
}

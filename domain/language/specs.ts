import type { Attribute, ChainNode, UnitFamily } from '../chains/chain.ts'
import { canonical, labelsIn, lookup, squeeze } from './attribute-names.ts'
import { cargoIn } from './cargo.ts'
import { clauseAt, type Clause } from './clauses.ts'
import { readMeasure, type Measure } from './measure.ts'
import { namesOf, type NodeVocabulary } from './node-names.ts'
import { readOpen } from './open-values.ts'
import type { NodeReading, SpecReading } from './reading.ts'
import { saidOf } from './said-of.ts'
import { fold } from './script.ts'
import { writtenAt, type Source, type Span } from './source.ts'
import { readSizes } from './sizes.ts'
import { PLACED, readPlaced } from './spec-places.ts'
import { asAllowed, bounded, isImplausible, unlessTurnedDown } from './spec-bounds.ts'
import { figuresByRule, measureBefore, ofFigureBefore, phrases, shortlyNamed, touching, type FigureFound, type NumberAttribute } from './spec-figures.ts'
import { findUnit } from './units.ts'
import { readValues } from './values.ts'

/** What may stand between an attribute's name and its figure: 水分不要超过, 壁厚做到, 温度(库温)控制在. */
const FILLER =
  /^(?:\([^)]{0,8}\))?(?:[\u4e00-\u9fff]{1,3}(?=做到))?(?:做到|达到|控制到|[\s:=为是在按约需要求应可达含值都均一般稳定控制保证左右的]|公称|常年|平均|通常|基本|实测|出厂|大多){0,8}/
/** Units that may stand before their figure: HRC58-62. The first of the node's attributes that has one is meant. */
const LEADING = new Set(['hrc', 'hb', 'asta', 'shu'])

/** 10kg桶, 500克一袋, 5L/壶: what a figure of weight or volume is filled into. */
const PACKED = /(?<=\d\s?(?:kg|公斤|千克|斤|g|克|l|升|ml|毫升)\s?(?:[/每一])?\s?)(?:塑料?|铁|胶|玻璃?)?([桶瓶壶听罐袋盒])(?!装|[\u4e00-\u9fff]*[膜机])/g

/** 4-8%可定: the buyer chooses. */
const ADJUSTABLE = /^[^,，。;]{0,2}(?:可调|可定|可选|任选|按需|可做|可订|随意|均可|都可)/

/** Attributes whose values are ordinary words in a text: read only where their name stands before. */
const NEEDS_LABEL = new Set(['origin', 'usage', 'cargo', 'mode', 'destination', 'departure'])

export interface SpecScope {
  attributes: readonly Attribute[]
  nouns: readonly string[]
  unitFamily: UnitFamily | null
}

export const scopeOf = (node: ChainNode, nodes?: NodeVocabulary): SpecScope => ({
  attributes: node.attributes,
  nouns: namesOf(node, nodes),
  unitFamily: node.unitFamily,
})

export interface SpecHints {
  hints?: boolean
  /** Names of nodes in the text, and the node that is meant. */
  names?: readonly NodeReading[]
  node?: string | undefined
}

/**
 * Specifications of the given attributes in a text, in the order of the text. `hints`: also what is said without the
 * attribute's name and needs somebody to look at it: values that are ordinary words (百货), short names, figures that the words around tell of.
 * Matching judges by what is said plainly, without them.
 */
export function readSpecs(source: Source, clauses: readonly Clause[], scope: SpecScope, { hints = false, names = [], node }: SpecHints = {}): SpecReading[] {
  const found: SpecReading[] = []
  const taken: (Span & { attribute?: string })[] = []
  // 九叶青花椒 is a variety and a colour: names may overlap, but what lies within a longer one is part of it.
  const free = ({ start, end }: Span) =>
    !taken.some((other) => (other.start <= start && end <= other.end) || (start <= other.start && other.end <= end))
  const add = (attribute: Attribute, span: Span, more: Partial<SpecReading>) => {
    const clause = clauseAt(clauses, span.start)
    found.push({
      attribute: attribute.slug,
      name: attribute.name.zh,
      start: span.start,
      end: span.end,
      written: writtenAt(source, span),
      prefer: clause?.prefer ?? false,
      only: clause?.only ?? false,
      plan: clause?.plan ?? false,
      values: [],
      intervals: [],
      bare: false,
      any: false,
      open: false,
      not: false,
      welcome: false,
      bound: null,
      range: false,
      ...more,
    })
  }
  const numbers = numbersOf(scope.attributes)
  for (const attribute of numbers) {
    for (const { span, measure } of labelledMeasures(source.masked, attribute, numbers, hints)) {
      const meant = hints ? unlessTurnedDown(source.masked, span, asAllowed(attribute, bounded(source.masked, span.start, '', measure))) : measure
      if (meant === null || (hints && isImplausible(attribute, meant))) continue
      taken.push(span)
      add(attribute, span, { ...measureParts(attribute, meant), open: ADJUSTABLE.test(source.masked.slice(span.end, span.end + 8)) })
    }
  }
  for (const { attribute, span, measure } of readSizes(source.masked, numbers)) {
    if (found.some((reading) => reading.attribute === attribute.slug) || !free(span)) continue
    add(attribute, span, measureParts(attribute, measure))
  }
  const squeezed = squeeze(source.masked)
  // What is done is said first; what follows tells how: 钣金、喷漆都交给外面做.
  const offerEnd = 20 + (/[。!！]/.exec(source.plain.slice(20))?.index ?? source.plain.length)
  const mentions = scope.attributes
    .filter((attribute) => attribute.kind !== 'number')
    .flatMap((attribute) =>
      readValues(source.masked, lookup(attribute), scope.nouns, squeezed).map((mention) => ({ attribute, ...mention })),
    )
    .filter((mention) => mention.labelled || !NEEDS_LABEL.has(mention.attribute.slug) || (hints && (!PLACED.has(mention.attribute.slug) || mention.attribute.slug === 'origin') && hinted(source.masked, mention, mention.attribute.slug) && (mention.attribute.slug !== 'mode' || mention.start < offerEnd)))
    // -18℃ is a temperature where the node has one, and else a zone.
    .filter((mention) => !hints || mention.labelled || mention.attribute.slug !== 'temperature-zone' || !/\d/.test(source.masked.slice(mention.start, mention.end)) || !numbers.some(({ slug }) => slug === 'temperature'))
    .filter((mention) => mention.labelled || !hints || mention.not || saidOf(source.masked, mention.attribute.slug, mention, names, node))
    // The longer match says more, and a label decides between attributes that share a value.
    .sort((a, b) => Number(b.labelled) - Number(a.labelled) || b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const { attribute, start, end, labelled: _, ...more } of mentions) {
    // P.O42.5 is a kind and a strength of cement: a code may say two attributes.
    const same = hints && /\d/.test(source.masked.slice(start, end)) && taken.find((other) => other.start === start && other.end === end)
    if (!free({ start, end }) && !(same && same.attribute !== undefined && same.attribute !== attribute.slug)) continue
    taken.push({ start, end, attribute: attribute.slug })
    add(attribute, { start, end }, more)
  }
  const container = hints ? scope.attributes.find(({ slug }) => slug === 'container') : undefined
  for (const match of container ? source.masked.matchAll(PACKED) : []) {
    const value = canonical(lookup(container!), `${match[1]}装`)
    const span = { start: match.index, end: match.index + match[0].length }
    if (value !== undefined && free(span)) add(container!, span, { values: [value] })
  }
  const cargo = hints ? scope.attributes.find(({ slug }) => slug === 'cargo') : undefined
  for (const { span, value } of cargo ? cargoIn(names) : []) {
    if (taken.some((other) => other.start < span.end && span.start < other.end) || !hinted(source.masked, span, 'cargo') || !saidOf(source.masked, 'cargo', span, names, node)) continue
    taken.push(span)
    add(cargo!, span, { values: [value] })
  }
  const figures: Span[] = found.filter(({ intervals }) => intervals.length > 0)
  // 0～4℃ names a zone and is a temperature: a hint may be both, a plain reading is the zone.
  // M35, F46, P5: the letter and figure of a value are no figure of another attribute.
  const inCode = (span: Span) => taken.some((other) => other.attribute !== undefined && other.start <= span.start && span.end <= other.end && /^[a-z]{1,3}\d+$/.test(source.masked.slice(other.start, other.end)))
  const unread = (span: Span) => !figures.some((other) => span.start < other.end && other.start < span.end) && (hints ? !inCode(span) : free(span))
  const take = ({ attribute, span, measure }: FigureFound) => {
    const meant = unlessTurnedDown(source.masked, span, measure)
    if (meant === null || isImplausible(attribute, meant)) return
    figures.push(span)
    // 带把不超3 is a share of stalks, and says nothing of whether there are any.
    const named = found.findIndex((one) => one.values.length > 0 && one.attribute !== 'product-type' && span.start <= one.start && one.end < span.end && !/\d/.test(source.masked.slice(one.start, one.end)))
    if (named >= 0) found.splice(named, 1)
    add(attribute, span, measureParts(attribute, meant))
  }
  for (const one of leadingUnits(source.masked, numbers, unread)) take(one)
  if (hints) for (const one of shortlyNamed(source.masked, numbers, unread)) if (unread(one.span)) take(one)
  for (const one of figuresByRule(source.masked, numbers, unread, hints, scope.unitFamily)) if (unread(one.span)) take(one)
  if (hints) for (const one of phrases(source.masked, numbers)) take(one)
  if (hints) for (const { attribute, span, value } of readPlaced(source.plain, scope.attributes, grownNames(scope))) add(attribute, span, { values: [value] })
  if (hints) {
    const known = (span: Span) => found.some((one) => one.start < span.end && span.start < one.end)
    for (const { attribute, span, value } of readOpen(source.masked, scope.attributes, scope.nouns, known)) if (saidOf(source.masked, attribute.slug, span, names, node)) add(attribute, span, { values: [value] })
  }
  return once(found.sort((a, b) => a.start - b.start))
}

/** Words that are a value of some attribute and of everyday speech: without the attribute's name they say nothing. */
const EVERYDAY = new Set(['出口', '进口', '检测', '包装', '人工', '销售', '出售', '报告', '评估', '建设', '设备', '货运', '工业', '分拣', '打包', '过磅', '监控', '经销', '整备', '接口', '合规', '上架', '演练', '来料', '云', '来料加工', '物流', '商超', '整车', '装卸', '家电', '出租', '集成', '组装', '机房', '研发', '定制', '打样', '监管', '通关', '快递'])
/** 食品厂, 家电卖场: whom it is for, not what is moved. */
const FIRM_BEHIND = /^(?:加工|制造|生产|批发)?(?:的(?:公司|厂|工厂|企业|客户|老板|店)|厂|公司|企业|卖场|集团|市场|行业|局|部|老板|平台|客户|工厂|类目|垫|托(?!运)|膜|仓|装(?![卸运车箱船置备修])|商(?!品)|户(?!外)|店|机(?!械|油|电))/
/** 我们是做火锅底料的工厂, 年产底料: what the writer makes is not what is to be moved; who offers 代运营 or looks for a 报关公司 says how. */
const OWN_TRADE = /(?:是做|专做|主要做|生产|年产|从事|主营|以前是|懂|经营|专业)[^,，。;]{0,8}$/
function hinted(plain: string, { start, end }: Span, slug: string): boolean {
  if (slug === 'origin') return /^(?:国产|进口)$/.test(plain.slice(start, end)) && !/^(?:替代|替换|化|设备|原料药|线)/.test(plain.slice(end, end + 3))
  if (slug === 'mode') return !EVERYDAY.has(plain.slice(start, end))
  return !OWN_TRADE.test(plain.slice(Math.max(0, start - 12), start)) && !EVERYDAY.has(plain.slice(start, end)) && !FIRM_BEHIND.test(plain.slice(end, end + 4))
}

const numbersBy = new WeakMap<readonly Attribute[], NumberAttribute[]>()
/** The same array for the same attributes: what is made of them once is kept by it. */
function numbersOf(attributes: readonly Attribute[]): NumberAttribute[] {
  let numbers = numbersBy.get(attributes)
  if (!numbers) numbersBy.set(attributes, (numbers = attributes.filter((attribute): attribute is NumberAttribute => attribute.kind === 'number')))
  return numbers
}

const grownBy = new WeakMap<SpecScope, string[]>()
/** Names of the thing and of its varieties: 汉源贡椒. */
function grownNames(scope: SpecScope): string[] {
  let names = grownBy.get(scope)
  if (!names) {
    const varieties = scope.attributes.filter(({ slug }) => slug === 'variety' || slug === 'product-type').flatMap((one) => [...lookup(one).values.keys()])
    grownBy.set(scope, (names = [...scope.nouns, ...varieties].filter((name) => name.length > 1)))
  }
  return names
}

/** Attributes of which a value is one thing in whatever words; of the others, 鲜花椒、鲜辣椒 are two things of one class. */
const IN_ANY_WORDS = new Set([
  'alloy', 'temper', 'delivery', 'joining', 'surface-finish', 'heat-source', 'cooperation', 'condition', 'fuel', 'power-source', 'electricity-source', 'rebar-grade',
  'cathode-grade', 'burning-class', 'bulk-packing', 'sorting-method', 'vehicle-scope', 'mode', 'deployment', 'storage', 'temperature-zone', 'insurance', 'temperature-record', 'fire-class', 'racking', 'protection-level', 'supervision', 'market', 'data-kind',
  'temperature-grade', 'accreditation', 'stem', 'numbing', 'pungency', 'control', 'acceptance-class', 'test-method', 'service-hours', 'lining', 'pot-coating', 'container',
])
/** A value said again in the same way says nothing new: 要有3C … 3C证书; the longer word says it best: 拉刀 花键拉刀. */
function once(readings: SpecReading[]): SpecReading[] {
  const kept: { reading: SpecReading; keys: string[] }[] = []
  for (const reading of readings) {
    const { attribute, values, written, not, prefer, only, plan, bound } = reading
    const keys = values.map((value) => [attribute, value, not, prefer, only, plan, bound].join(' '))
    // 鲜花椒、鲜辣椒 are one class of cargo in two words: both are kept.
    const same = (key: string) => kept.filter((one) => one.keys.includes(key) && (IN_ANY_WORDS.has(attribute) || one.reading.written.includes(written) || written.includes(one.reading.written)))
    if (values.length === 0 || keys.some((key) => same(key).length === 0)) kept.push({ reading, keys })
    else {
      const shorter = same(keys[0]!).find((one) => one.keys.length === 1 && keys.length === 1 && written.length > one.reading.written.length && written.includes(one.reading.written))
      if (shorter) kept.splice(kept.indexOf(shorter), 1)
      if (shorter) kept.push({ reading, keys })
    }
  }
  return kept.map(({ reading }) => reading)
}

/** A smaller class is the better one, so 6级以上 of an at-most attribute means 6 and below. */
function measureParts(attribute: Attribute & { kind: 'number' }, { intervals, bare }: Measure): Pick<SpecReading, 'intervals' | 'bare'> {
  const flips = attribute.unit === '级' && attribute.direction === 'at-most'
  return { bare, intervals: flips ? intervals.map(({ min, max }) => (max === null ? { min: null, max: min } : { min, max })) : intervals }
}

/** Space that is asked for or offered is the quantity itself where a node is counted in pallets or square metres. */
export const isQuantity = (reading: SpecReading, { attributes, unitFamily }: SpecScope): boolean => {
  const attribute = attributes.find(({ slug }) => slug === reading.attribute)
  return (
    attribute?.kind === 'number' && (unitFamily === 'pallet' || unitFamily === 'area') && findUnit(attribute.unit)?.family === unitFamily
  )
}

function labelledMeasures(
  plain: string,
  attribute: Attribute & { kind: 'number' },
  all: readonly Attribute[],
  hints: boolean,
): { span: Span; measure: Measure }[] {
  const found: { span: Span; measure: Measure }[] = []
  const others = all.filter((other) => other !== attribute).flatMap((other) => [...lookup(other).labels, ...lookup(other).said])
  for (const label of labelsIn(plain, lookup(attribute).labels)) {
    const longer = others.some(
      (other) => other.length > label.end - label.start && plain.slice(Math.max(0, label.end - other.length), label.end) === other,
    )
    // 硬度差, 厚度偏差: how far it may vary, not how much it is.
    if (longer || /^(?:的?(?:允许)?(?:差|偏差|允差|波动|公差|均匀|散差|不均))/.test(plain.slice(label.end, label.end + 5))) continue
    const at = label.end + (FILLER.exec(plain.slice(label.end, label.end + 16))?.[0].length ?? 0)
    const behind = readMeasure(plain, at, attribute.unit)
    const alone = hints ? touching(plain, label, attribute.unit) : null
    if (alone) {
      found.push({ span: { start: alone.start, end: label.end }, measure: alone.measure })
      continue
    }
    if (ofFigureBefore(plain, label)) continue
    // 150微米厚 1e15: the figure that touches the name is its own, not the next one.
    const own = at > label.end && /\S/.test(plain[label.start - 1] ?? ' ') && /\s$/.test(plain.slice(label.end, at)) ? measureBefore(plain, label.start, attribute.unit) : null
    if (own && !found.some(({ span }) => own.start < span.end && span.start < label.end)) {
      found.push({ span: { start: own.start, end: label.end }, measure: own.measure })
      continue
    }
    if (behind && found.some(({ span }) => at < span.end && span.start < behind.end)) continue
    if (behind) {
      found.push({ span: { start: label.start, end: behind.end }, measure: behind })
      continue
    }
    const before = measureBefore(plain, label.start, attribute.unit)
    if (before && !found.some(({ span }) => before.start < span.end && span.start < label.end)) found.push({ span: { start: before.start, end: label.end }, measure: before.measure })
  }
  return found
}

/** HRC58-62: the unit stands before the figure. */
function leadingUnits(plain: string, attributes: readonly NumberAttribute[], free: (span: Span) => boolean): FigureFound[] {
  const found: FigureFound[] = []
  for (const attribute of attributes) {
    const unit = fold(attribute.unit)
    if (!LEADING.has(unit) || attributes.find((other) => fold(other.unit) === unit) !== attribute) continue
    for (const label of labelsIn(plain, [unit])) {
      const measure = readMeasure(plain, label.end + (/^\s/.test(plain.slice(label.end)) ? 1 : 0), attribute.unit)
      const span = measure && { start: label.start, end: measure.end }
      if (span && free(span)) found.push({ attribute, span, measure })
    }
  }
  return found
}

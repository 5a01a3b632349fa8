import type { Attribute, ChainNode } from '../chains/chain.ts'
import { labelsIn, lookup, squeeze } from './attribute-names.ts'
import { clauseAt, type Clause } from './clauses.ts'
import { readMeasure, type Measure } from './measure.ts'
import { signFactor } from './measure-signs.ts'
import { FIGURE, RANGE } from './numerals.ts'
import { namesOf, type NodeVocabulary } from './node-names.ts'
import type { SpecReading } from './reading.ts'
import { fold } from './script.ts'
import { writtenAt, type Source, type Span } from './source.ts'
import { readSizes } from './sizes.ts'
import { findUnit } from './units.ts'
import { readValues } from './values.ts'

/** What may stand between an attribute's name and its figure: 水分不要超过, 壁厚做到, 温度(库温)控制在. */
const FILLER =
  /^(?:\([^)]{0,8}\))?(?:[\s:=为是在按约需要求应可达做含值都均一般稳定控制保证左右到的]|公称|常年|平均|通常|基本|实测|出厂|大多){0,8}/
/** Units by which a figure names its attribute without any label: the first of the node's that has them (HRC 58–62 is the surface's). */
const TELLING = new Set(['℃', '目', 'shu', 'hrc', 'asta', 'mpa', 'n·m', '速', 't/㎡', 'μm'])

/** 4-8%可定: the buyer chooses. */
const ADJUSTABLE = /^[^,，。;]{0,2}(?:可调|可定|可选|任选|按需|可做|可订|随意|均可|都可)/

/** A demand's own field beside the node's attributes: both may mean the same figure. */
const madeFromField = ({ slug }: Attribute) => slug.startsWith('field:')

/** Attributes whose values are ordinary words in a text: read only where their name stands before. */
const NEEDS_LABEL = new Set(['origin', 'usage', 'cargo', 'mode', 'destination'])

export interface SpecScope {
  attributes: readonly Attribute[]
  nouns: readonly string[]
  unitFamily: string | null
}

export const scopeOf = (node: ChainNode, nodes?: NodeVocabulary): SpecScope => ({
  attributes: node.attributes,
  nouns: namesOf(node, nodes),
  unitFamily: node.unitFamily,
})

/** Specifications of the given attributes in a text, in the order of the text. */
export function readSpecs(source: Source, clauses: readonly Clause[], scope: SpecScope): SpecReading[] {
  const found: SpecReading[] = []
  const taken: Span[] = []
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
  const numbers = scope.attributes.filter((attribute) => attribute.kind === 'number')
  for (const attribute of numbers) {
    for (const { span, measure } of labelledMeasures(source.masked, attribute, numbers)) {
      taken.push(span)
      add(attribute, span, { ...measureParts(attribute, measure), open: ADJUSTABLE.test(source.masked.slice(span.end, span.end + 8)) })
    }
  }
  for (const { attribute, span, measure } of readSizes(source.masked, numbers)) {
    if (found.some((reading) => reading.attribute === attribute.slug) || !free(span)) continue
    add(attribute, span, measureParts(attribute, measure))
  }
  const squeezed = squeeze(source.masked)
  const mentions = scope.attributes
    .filter((attribute) => attribute.kind !== 'number')
    .flatMap((attribute) =>
      readValues(source.masked, lookup(attribute), scope.nouns, squeezed).map((mention) => ({ attribute, ...mention })),
    )
    .filter((mention) => mention.labelled || !NEEDS_LABEL.has(mention.attribute.slug))
    // The longer match says more, and a label decides between attributes that share a value.
    .sort((a, b) => Number(b.labelled) - Number(a.labelled) || b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const { attribute, start, end, labelled: _, ...more } of mentions) {
    if (!free({ start, end })) continue
    taken.push({ start, end })
    add(attribute, { start, end }, more)
  }
  for (const attribute of numbers) {
    const first = numbers.find((other) => other.unit === attribute.unit && !madeFromField(other))
    if (!TELLING.has(fold(attribute.unit)) || (first !== undefined && first !== attribute && !madeFromField(attribute))) continue
    if (found.some((reading) => reading.attribute === attribute.slug)) continue
    for (const { span, measure } of tellingMeasures(source.masked, attribute.unit)) {
      if (free(span)) add(attribute, span, measureParts(attribute, measure))
    }
  }
  return found.filter((reading) => !isQuantity(reading, scope)).sort((a, b) => a.start - b.start)
}

/** A smaller class is the better one, so 6级以上 of an at-most attribute means 6 and below. */
function measureParts(attribute: Attribute & { kind: 'number' }, { intervals, bare }: Measure): Pick<SpecReading, 'intervals' | 'bare'> {
  const flips = attribute.unit === '级' && attribute.direction === 'at-most'
  return { bare, intervals: flips ? intervals.map(({ min, max }) => (max === null ? { min: null, max: min } : { min, max })) : intervals }
}

/** Space that is asked for or offered is the quantity itself where a node is counted in pallets or square metres. */
const isQuantity = (reading: SpecReading, { attributes, unitFamily }: SpecScope): boolean => {
  const attribute = attributes.find(({ slug }) => slug === reading.attribute)
  return (
    attribute?.kind === 'number' && (unitFamily === 'pallet' || unitFamily === 'area') && findUnit(attribute.unit)?.family === unitFamily
  )
}

function labelledMeasures(
  plain: string,
  attribute: Attribute & { kind: 'number' },
  all: readonly Attribute[],
): { span: Span; measure: Measure }[] {
  const found: { span: Span; measure: Measure }[] = []
  const others = all.filter((other) => other !== attribute).flatMap((other) => lookup(other).labels)
  for (const label of labelsIn(plain, lookup(attribute).labels)) {
    const longer = others.some(
      (other) => other.length > label.end - label.start && plain.slice(Math.max(0, label.end - other.length), label.end) === other,
    )
    // 硬度差, 厚度偏差: how far it may vary, not how much it is.
    if (longer || /^(?:的?(?:允许)?(?:差|偏差|允差|波动|公差|均匀|散差|不均))/.test(plain.slice(label.end, label.end + 5))) continue
    const at = label.end + (FILLER.exec(plain.slice(label.end, label.end + 16))?.[0].length ?? 0)
    const behind = readMeasure(plain, at, attribute.unit)
    if (behind) {
      found.push({ span: { start: label.start, end: behind.end }, measure: behind })
      continue
    }
    const before = measureBefore(plain, label.start, attribute.unit)
    if (before) found.push({ span: { start: before.start, end: label.end }, measure: before.measure })
  }
  return found
}

const BEFORE = new RegExp(String.raw`[φø≤≥<>±]{0,2}-?${FIGURE}[^\s\d,，。;、]{0,5}?(?:${RANGE}-?${FIGURE})?[^\d,，。;、]{0,6}$`)
/** 1.2mm壁厚, 14%以内的水分: the figure right before the name. */
function measureBefore(plain: string, at: number, unit: string): { start: number; measure: Measure } | null {
  const window = plain.slice(Math.max(0, at - 24), at)
  const match = BEFORE.exec(window)
  if (!match || unit === '') return null
  const start = at - window.length + match.index
  const measure = readMeasure(plain, start, unit)
  if (!measure || !/^\s?的?\s?$/.test(plain.slice(measure.end, at)) || !hasUnit(plain.slice(start, measure.end), unit)) return null
  return { start, measure }
}

const hasUnit = (text: string, unit: string): boolean => {
  const written = /[^\d.,\s≤≥<>±~〜–—-]+$/.exec(text.replace(/(?:及|或|含)?以[上下内]|之内|内$/, ''))?.[0]
  return written !== undefined && signFactor(written, fold(unit)) !== null
}

function tellingMeasures(plain: string, unit: string): { span: Span; measure: Measure }[] {
  const found: { span: Span; measure: Measure }[] = []
  const figures = new RegExp(String.raw`(?<![\da-z.])(?:[≤≥<>]|不[高低]于|零下)?\s?-?${FIGURE}`, 'g')
  let end = 0
  // HRC58-62: the unit stands before the figure.
  for (const label of labelsIn(plain, /^[a-z]+$/i.test(unit) ? [fold(unit)] : [])) {
    const measure = readMeasure(plain, label.end + (/^\s/.test(plain.slice(label.end)) ? 1 : 0), unit)
    if (measure) found.push({ span: { start: label.start, end: (end = measure.end) }, measure })
  }
  if (found.length > 0) return found
  for (const figure of plain.matchAll(figures)) {
    if (figure.index < end) continue
    const measure = readMeasure(plain, figure.index, unit)
    if (!measure || !hasUnit(plain.slice(figure.index, measure.end), unit)) continue
    found.push({ span: { start: figure.index, end: measure.end }, measure })
    end = measure.end
  }
  return found
}

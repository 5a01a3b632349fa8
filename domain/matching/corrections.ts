import { findNode } from '../chains/index.ts'
import { namedBy } from '../language/attribute-names.ts'
import { isDenied } from '../language/denied.ts'
import type { Interval } from '../language/measure.ts'
import type { NodeVocabulary } from '../language/node-names.ts'
import { read } from '../language/read.ts'
import type { SpecReading } from '../language/reading.ts'
import { suggestNode } from '../language/suggest.ts'
import type { ListingContent, ReadingKind } from '../listing.ts'
import { fieldValue, type FieldValue } from './field-values.ts'

export const correctionKinds = ['node', 'denied', 'field'] as const

/**
 * Where somebody who saw what was read said otherwise. In the taxonomy's own words and figures; the text itself is with the listing's version.
 */
export interface Correction {
  kind: (typeof correctionKinds)[number]
  /** Slug of the attribute, or for another denied reading its kind; `node` for a node. */
  subject: string
  read: string
  /** Null where it was only denied, or where the field's words are not in the taxonomy. */
  corrected: string | null
}

const figure = ({ min, max }: Interval): string => (min === max ? `${min}` : min === null ? `≤ ${max}` : max === null ? `≥ ${min}` : `${min}–${max}`)
const valueOf = ({ values, intervals }: Pick<SpecReading, 'values' | 'intervals'>): string => [...values, ...intervals.map(figure)].join('、').slice(0, 200)

/** A listing's content against what the reader makes of its text; `nodes` as the reader had it. */
export function correctionsOf(content: ListingContent, nodes?: NodeVocabulary): Correction[] {
  const text = `${content.title}\n${content.description}`
  const found: Correction[] = []
  const [best] = suggestNode(text, { category: content.category, ...(nodes && { nodes }) })
  if (content.chainNode !== null && best && best.node !== content.chainNode) {
    found.push({ kind: 'node', subject: 'node', read: best.node, corrected: content.chainNode })
  }
  const node = content.chainNode === null ? undefined : findNode(content.chainNode)
  const reading = read(text, { node: node ?? null, ...(nodes && { nodes }) })
  const denied = content.denied ?? []
  const others: [ReadingKind, { written: string }[]][] = [
    ['quantity', reading.quantities], ['certificate', reading.certificates], ['lead-time', reading.leadTimes], ['window', reading.windows], ['place', reading.places],
  ]
  for (const spec of reading.specs) if (isDenied(denied, 'spec', spec)) found.push({ kind: 'denied', subject: spec.attribute, read: valueOf(spec), corrected: null })
  for (const [kind, all] of others) if (all.some((one) => isDenied(denied, kind, one))) found.push({ kind: 'denied', subject: kind, read: kind, corrected: null })
  for (const attribute of node?.attributes ?? []) {
    const [spec] = reading.specs.filter((one) => one.attribute === attribute.slug && !one.plan && !one.not && !isDenied(denied, 'spec', one))
    const key = Object.keys(content.specs).find((one) => namedBy(attribute, one))
    if (!spec || key === undefined || valueOf(spec) === '') continue
    const field = fieldValue(attribute, key, content.specs[key]!)
    if (agree(spec, field)) continue
    found.push({ kind: 'field', subject: attribute.slug, read: valueOf(spec), corrected: valueOf(field) || null })
  }
  return found.filter((one, index) => found.findIndex((other) => other.kind === one.kind && other.subject === one.subject && other.read === one.read) === index)
}

/** A value in common, or figures that touch. */
const agree = (spec: SpecReading, field: FieldValue): boolean =>
  spec.values.some((value) => field.values.includes(value)) ||
  spec.intervals.some((one) => field.intervals.some((other) => (one.min ?? -Infinity) <= (other.max ?? Infinity) && (other.min ?? -Infinity) <= (one.max ?? Infinity)))

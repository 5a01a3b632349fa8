import type { Attribute } from '../chains/chain.ts'
import { foldKey, lookup, namedBy } from '../language/attribute-names.ts'
import { readMeasure, type Interval } from '../language/measure.ts'
import type { SpecReading } from '../language/reading.ts'
import { sourceOf } from '../language/source.ts'
import { valuesOfField } from '../language/values.ts'
import type { Subject } from './subject.ts'

/** One attribute that a side speaks of in its fields: what was written, and what it means where that could be read. */
export interface FieldValue {
  key: string
  attribute: Attribute
  written: string
  values: string[]
  intervals: Interval[]
  bare: boolean
  any: boolean
  open: boolean
  only: boolean
  prefer: boolean
  bound: 'at-least' | 'at-most' | null
  range: boolean
}

/** The alternatives in a field: parted by 、 ； / 或 和, without what stands in brackets or is no value. */
export const tokens = (value: string): string[] => [
  ...new Set(
    value
      .replace(/[（(][^）)]*[）)]/g, '')
      .split(/[、,，;；/]|或者?|以及|和|及|均可|都可|\s+/)
      .map((token) => token.replace(/^(?:仅限?|只要|不限|约|优先)|(?:优先|为佳|均可|可选|等|即可)$/g, '').trim())
      .filter((token) => token !== ''),
  ),
]

export function fieldValue(attribute: Attribute, key: string, written: string): FieldValue {
  const plain = sourceOf(written).plain
  const tone = { only: /仅限|只要|只能|必须为|不接受/.test(plain), prefer: /优先|最好|为佳|可商量|可谈|参考|左右均可/.test(plain) }
  const common = {
    key,
    attribute,
    written,
    values: [],
    intervals: [],
    bare: false,
    any: /或|均可|都可|任一/.test(plain),
    open: /等$|可定制|可定做|可调|按图|不限/.test(plain),
    bound: null,
    range: false,
    ...tone,
  }
  if (attribute.kind === 'number') {
    const at = plain.search(/[≤≥<>≦≧±φø\d-]|不[高低大小超]|小于|大于|至少|最[大小高低]|零下/)
    const measure = at < 0 ? null : readMeasure(plain, at, attribute.unit)
    return { ...common, intervals: measure?.intervals ?? [], bare: measure?.bare ?? false }
  }
  const found = valuesOfField(plain, lookup(attribute))
  return found
    ? { ...common, values: found.values, any: found.any, open: found.open || common.open, bound: found.bound, range: found.range }
    : common
}

const parsed = new WeakMap<Attribute, Map<string, FieldValue>>()
function parse(attribute: Attribute, key: string, written: string): FieldValue {
  let known = parsed.get(attribute)
  if (!known || known.size > 500) parsed.set(attribute, (known = new Map()))
  const id = `${key}=${written}`
  const found = known.get(id) ?? fieldValue(attribute, key, written)
  known.set(id, found)
  return found
}

/** A supply's fields that speak of an attribute: by its names, or by a key that ends as the demand's does. */
export function fieldsFor(attribute: Attribute, askedKey: string, supply: Subject): FieldValue[] {
  const wanted = foldKey(askedKey)
  return Object.entries(supply.post.specs)
    .filter(([key]) => {
      const folded = foldKey(key)
      return (
        namedBy(attribute, key) ||
        folded === wanted ||
        (folded.length > 1 && wanted.length > 1 && (wanted.endsWith(folded) || folded.endsWith(wanted)))
      )
    })
    .map(([key, written]) => parse(attribute, key, written))
}

export const asFieldValue = (reading: SpecReading, attribute: Attribute): FieldValue => ({
  key: attribute.name.zh,
  attribute,
  written: reading.written,
  values: reading.values,
  intervals: reading.intervals,
  bare: reading.bare,
  any: reading.any,
  open: reading.open,
  only: reading.only,
  prefer: reading.prefer,
  bound: reading.bound,
  range: reading.range,
})

import type { Attribute } from '../chains/chain.ts'
import { foldKey, lookup, namedBy } from '../language/attribute-names.ts'
import { FIGURE, RANGE } from '../language/numerals.ts'
import { sourceOf } from '../language/source.ts'
import { scopeOf, type SpecScope } from '../language/specs.ts'
import { findUnit } from '../language/units.ts'
import { fieldValue, tokens, type FieldValue } from './field-values.ts'
import type { Subject } from './subject.ts'

const NUMERIC = new RegExp(
  String.raw`^[^\d]{0,4}(?:[≤≥<>≦≧±]=?|不[高低大小超]\S{1,2}|[φø])?\s?-?${FIGURE}\s?([^\d\s~〜–—,，、;。()/-][^\d\s,，、;。()]{0,7})?(?:${RANGE}[φø]?-?${FIGURE}\s?([^\d\s,，、;。()]{1,8})?)?`,
)
const made = new Map<string, Attribute>()

const sameAsQuantity = (attribute: Attribute, quantity: Subject['post']['quantity']): boolean =>
  attribute.kind === 'number' &&
  quantity !== null &&
  ['pallet', 'area'].includes(findUnit(attribute.unit)?.family ?? '') &&
  findUnit(attribute.unit)?.base === findUnit(quantity.unit)?.base

/** An attribute that no node has, made from what a demand's own field says: 带把去把: 去把, K模值: ≤0.2. */
function attributeFrom(key: string, value: string): Attribute {
  const id = `${key}=${value}`
  const known = made.get(id)
  if (known) return known
  const name = { zh: key, en: key }
  const text = sourceOf(value)
    .plain.split(/[，,;]/, 1)[0]!
    .trim()
  const numeric = NUMERIC.exec(text)
  const unit = (numeric?.[2] ?? numeric?.[1] ?? (/[φø]/.test(text) ? 'mm' : '')).replace(/(?:及|或|含)?以?[上下内]$|左右$/, '')
  const rest = numeric ? text.slice(numeric[0].length) : text
  const attribute: Attribute =
    numeric && /^[\s,，、;/和或±以及之上下内左右的可调\d.~-]*$/.test(rest.replaceAll(unit || '\u0000', ''))
      ? { slug: `field:${key}`, name, kind: 'number', unit, direction: directionOf(key, text), tolerance: 0 }
      : { slug: `field:${key}`, name, kind: 'enumeration', values: tokens(value).map((token) => ({ value: token })) }
  if (made.size > 5_000) made.clear()
  made.set(id, attribute)
  return attribute
}

/** A bound on a size is what must be possible, any other (菌落总数 ≤ 3000) what must be kept. */
function directionOf(key: string, text: string): 'at-least' | 'at-most' | 'exactly' {
  if (/[长宽高厚径寸圆重深]|规格|模数|尺寸|跨度|行程/.test(key)) return 'exactly'
  if (/[≤<≦]|不[高超大]|以[下内]|[小低]于/.test(text)) return 'at-most'
  return /[≥>≧]|不[低小少]|以上|[大高]于|至少/.test(text) ? 'at-least' : 'exactly'
}

/** The attributes a pair is measured by: those of the demand's node, and those its fields add. */
export interface AskedScope {
  scope: SpecScope
  fields: FieldValue[]
  /** Slugs of the node's attributes that a field speaks of in words of its own. */
  replaced: Set<string>
}

const scopes = new WeakMap<object, SpecScope>()
const none: SpecScope = { attributes: [], nouns: [], unitFamily: null }
const widened = new Map<string, SpecScope>()

export function askedScope(demand: Subject): AskedScope {
  const { node, post } = demand
  let base = none
  // 招磨齿技师, 磨齿机融资: the node tells the trade; what its buyers ask of the goods is not asked here.
  if (node && post.category !== 'talent' && post.category !== 'finance') {
    base = scopes.get(node) ?? scopeOf(node)
    scopes.set(node, base)
  }
  const replaced = new Set<string>()
  const fields = Object.entries(post.specs).flatMap(([key, written]) => {
    const attribute = attributeNamed(base.attributes, key)
    const field = attribute && fieldValue(attribute, key, written)
    // 托盘数: 3000托 beside the quantity says it again.
    if (attribute && sameAsQuantity(attribute, post.quantity)) return []
    if (field && (field.values.length > 0 || field.intervals.length > 0)) return field
    if (attribute) replaced.add(attribute.slug)
    return fieldValue(attributeFrom(key, written), key, written)
  })
  const added = fields.map(({ attribute }) => attribute).filter((attribute) => !base.attributes.includes(attribute))
  if (added.length === 0) return { scope: base, fields, replaced }
  const id = `${node?.slug ?? ''}\n${Object.entries(post.specs)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')}`
  let scope = widened.get(id)
  if (!scope) {
    if (widened.size > 1_000) widened.clear()
    widened.set(id, (scope = { ...base, attributes: [...base.attributes, ...added] }))
  }
  return { scope, fields, replaced }
}

/** 硬度 is 布氏硬度 where the node has one hardness only. */
function attributeNamed(attributes: readonly Attribute[], key: string): Attribute | undefined {
  const exact = attributes.find((attribute) => namedBy(attribute, key))
  if (exact || key.length < 2) return exact
  const folded = foldKey(key)
  const ending = attributes.filter((attribute) =>
    lookup(attribute).labels.some((label) => label.endsWith(folded) || (label.length > 1 && folded.endsWith(label))),
  )
  return ending.length === 1 ? ending[0] : undefined
}

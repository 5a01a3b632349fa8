import type { Attribute } from '../chains/chain.ts'
import type { Measure } from './measure.ts'
import type { Span } from './source.ts'

type NumberAttribute = Attribute & { kind: 'number' }
interface SizeFound { attribute: NumberAttribute; span: Span; measure: Measure }

/** 3.0*1500*C, 0.8×1250×2500mm, 520×1620×6500, 2100x1350: two or three sides, where C and L are coil and any length. */
const SIZES =
  /(?<![\d.a-z*×x])[φ∅]?(\d{1,4}(?:\.\d{1,5})?)\s?(?:mm)?\s?[*×x]\s?(\d{1,4}(?:\.\d{1,2})?)\s?(?:mm)?(?:\s?[*×x]\s?(\d{1,5}|[cl](?![a-z])|卷))?(?![\d*×x])/g
/** M12×80: thread and length of a bolt. */
const THREADS = /(?<![a-z\d])m(\d{1,2}(?:\.\d)?)\s?(?:[*×x]\s?(?:\d(?:\.\d{1,2})?\s?[*×x]\s?)?(\d{1,3})(?![\d.])(?:mm)?)?(?![a-z\d])/g
/** 8011-O 0.014mm: the figure right behind an alloy, a temper or the product is its thickness. */
const BEHIND_PRODUCT = /(?:[a-z\d]|箔|板|卷|带)\s(\d{1,2}\.\d{1,3})\s?mm(?![\d/])/g

const point = (value: number, end: number): Measure => ({ intervals: [{ min: value, max: value }], bare: true, end })

/**
 * Which sides are which, by what the node's buyers ask for: thickness × width × length from the least, as metal is written; length × width ×
 * thickness from the most, as blocks and boards are; diameter × wall for tubes. Null in the place of what nobody asks for.
 */
function sidesOf(sides: number[], slugs: ReadonlySet<string>): (string | null)[] {
  const falling = sides.every((side, i) => i === 0 || side <= sides[i - 1]!)
  if (slugs.has('thickness')) {
    // 787×1092 is a sheet, whose thickness is not said.
    if (sides.length === 2 && sides[0]! > 100) return slugs.has('width') && slugs.has('length') ? (falling ? ['length', 'width'] : ['width', 'length']) : []
    if (slugs.has('width') && !falling) return ['thickness', 'width', 'length']
    if (falling && sides.length === 3) return ['length', 'width', 'thickness']
    if (slugs.has('width') && sides.length === 2 && sides[0]! < 20) return ['thickness', 'width']
    return sides.length === 3 ? ['thickness', null, null] : [null, null]
  }
  if (slugs.has('diameter') && slugs.has('wall-thickness') && sides.length === 2 && falling) return ['diameter', 'wall-thickness']
  if (slugs.has('length') && falling && sides[0]! >= 100) return ['length', 'width']
  return slugs.has('diameter') && sides[0] === Math.max(...sides) ? ['diameter'] : []
}

/** Sizes without a name, for nodes whose buyers ask for sides. */
export function readSizes(plain: string, attributes: readonly NumberAttribute[]): SizeFound[] {
  const slugs = new Set(attributes.map(({ slug }) => slug))
  const bore = attributes.find(({ name }) => name.zh === '轴径')
  if (!bore && !['thickness', 'length', 'diameter'].some((slug) => slugs.has(slug))) return []
  const found: SizeFound[] = []
  const thread = attributes.find(({ name }) => name.zh === '螺纹直径')
  if (thread) {
    const length = attributes.find(({ slug }) => slug === 'length')
    for (const match of plain.matchAll(THREADS)) {
      const span = { start: match.index, end: match.index + match[0].length }
      found.push({ attribute: thread, span, measure: point(Number(match[1]), span.end) })
      if (length && match[2] !== undefined) found.push({ attribute: length, span, measure: point(Number(match[2]), span.end) })
    }
    return found
  }
  for (const match of plain.matchAll(SIZES)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const written = match.slice(1).filter((side) => side !== undefined)
    // The length of a coil is no figure, and no side to compare.
    const sides = written.filter((side) => /^\d/.test(side)).map(Number)
    // 45*62*8 of a seal: shaft, housing, height.
    if (bore && sides.length === 3) found.push({ attribute: bore, span, measure: point(sides[0]!, span.end) })
    for (const [i, slug] of sidesOf(sides, slugs).entries()) {
      const attribute = attributes.find((one) => one.slug === slug)
      if (attribute && sides[i] !== undefined) found.push({ attribute, span, measure: point(sides[i], span.end) })
    }
  }
  const thickness = attributes.find(({ slug }) => slug === 'thickness')
  if (found.length > 0 || !thickness || !slugs.has('width')) return found
  return [...plain.matchAll(BEHIND_PRODUCT)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!)
    return { attribute: thickness, span: { start, end: match.index + match[0].length }, measure: point(Number(match[1]), start) }
  })
}

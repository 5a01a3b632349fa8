import type { Attribute } from '../chains/chain.ts'
import type { Measure } from './measure.ts'
import type { Span } from './source.ts'

type NumberAttribute = Attribute & { kind: 'number' }

/** 3.0*1500*C, 0.8×1250×2500mm: thickness × width × length, where C and L are coil and any length. */
const SIZES =
  /(?<![\d.a-z*×x])(\d{1,2}(?:\.\d{1,3})?)\s?(?:mm)?\s?[*×x]\s?(\d{2,4}(?:\.\d)?)\s?(?:mm)?(?:\s?[*×x]\s?(\d{2,5}|[cl](?![a-z])|卷))?(?![\d*×x])/g
/** 8011-O 0.014mm: the figure right behind an alloy, a temper or the product is its thickness. */
const BEHIND_PRODUCT = /(?:[a-z\d]|箔|板|卷|带)\s(\d{1,2}\.\d{1,3})\s?mm(?![\d/])/g

const point = (value: number, end: number): Measure => ({ intervals: [{ min: value, max: value }], bare: true, end })

/** Sizes without a name, for nodes whose buyers ask for a thickness and a width. */
export function readSizes(
  plain: string,
  attributes: readonly NumberAttribute[],
): { attribute: NumberAttribute; span: Span; measure: Measure }[] {
  const of = (slug: string) => attributes.find((attribute) => attribute.slug === slug)
  const [thickness, width, length] = [of('thickness'), of('width'), of('length')]
  if (!thickness || !width) return []
  const found: { attribute: NumberAttribute; span: Span; measure: Measure }[] = []
  for (const match of plain.matchAll(SIZES)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const sides: [NumberAttribute | undefined, string | undefined][] = [
      [thickness, match[1]],
      [width, match[2]],
      [length, match[3]],
    ]
    for (const [attribute, figure] of sides) {
      if (attribute && figure !== undefined && /^\d/.test(figure)) found.push({ attribute, span, measure: point(Number(figure), span.end) })
    }
  }
  if (found.length > 0) return found
  return [...plain.matchAll(BEHIND_PRODUCT)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!)
    return { attribute: thickness, span: { start, end: match.index + match[0].length }, measure: point(Number(match[1]), start) }
  })
}

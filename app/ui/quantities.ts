import type { Quantity } from '#domain/listing.ts'
import { periodWord } from './words.ts'

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** Thousands with a comma, at most six decimals, U+2212 for minus. Small counts, which are most of them, need no formatter. */
export const numberText = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : plain.format(value).replace('-', '−')

/** `吨/月`; a one-off quantity has no period. */
export const unitText = (quantity: Pick<Quantity, 'unit' | 'per'>): string =>
  quantity.per === 'once' ? quantity.unit : `${quantity.unit}/${periodWord(quantity.per)}`

/** `500 吨/月` with a no-break space: number and unit never part. */
export const quantityText = (quantity: Pick<Quantity, 'value' | 'unit' | 'per'>): string =>
  `${numberText(quantity.value)}\u00a0${unitText(quantity)}`

/** A figure that was computed, as it is read: at most one decimal from 10 up, two below; what is something never reads 0. Files keep it as it is. */
export function roundedText(value: number): string {
  const step = Math.abs(value) >= 10 ? 10 : 100
  const rounded = Math.round(value * step) / step
  return numberText(rounded === 0 && value !== 0 ? Number(value.toPrecision(1)) : rounded)
}

/** `35.7 吨/月`. */
export const amountText = (quantity: Pick<Quantity, 'value' | 'unit' | 'per'>): string => `${roundedText(quantity.value)}\u00a0${unitText(quantity)}`

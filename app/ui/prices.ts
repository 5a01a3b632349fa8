import { numberText } from './quantities.ts'

/** `19.5–22 元/公斤`; `price` is in fen, `unit` what the yuan are for (`吨`, or already `元/吨`). */
export function priceText({ min, max, unit }: { min: number | null; max: number | null; unit: string }): string {
  const yuan = (fen: number) => numberText(fen / 100)
  const range = min !== null && max !== null && min !== max ? `${yuan(min)}–${yuan(max)}` : min !== null ? (max === null ? `≥ ${yuan(min)}` : yuan(min)) : `≤ ${yuan(max!)}`
  return `${range}\u00a0${unit.includes('元') ? unit : `元/${unit}`}`
}

import { parseNumber } from './numerals.ts'
import { fold } from './script.ts'

const ARABIC = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:万亿|亿|万|千|百)?$/
const CHINESE = /^[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?$/

/**
 * The number that somebody typed into a field: 1200, 1,200, １２００, 1.2万, 一千二百. Null for anything else: 1,2 or 500吨
 * could be read in more than one way, so the one who typed it is asked.
 */
export function readTypedNumber(typed: string): number | null {
  if (typed.length > 60) return null
  const text = fold(typed).trim()
  if (!ARABIC.test(text) && !CHINESE.test(text)) return null
  const value = parseNumber(text)
  return value !== null && Number.isFinite(value) ? value : null
}

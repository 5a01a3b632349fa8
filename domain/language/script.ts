import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Neither ASCII nor a plain Han character or full stop: the only ones whose width or case can differ. */
const UNCOMMON = /[^\u0000-\u007f\u3001\u3002\u4e00-\u9fff]/g
/** ①, ㈠, ❷: list marks. Read as digits they would run into the figure behind them (②500吨). */
const LIST_MARK = /[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]/
const narrowed = new Map<string, string>()

function narrow(char: string): string {
  let result = narrowed.get(char)
  if (result === undefined) {
    const lower = (LIST_MARK.test(char) ? char : char.normalize('NFKC')).toLowerCase()
    result = lower.length === 1 ? lower : char
    narrowed.set(char, result)
  }
  return result
}

/** Characters that only change inside a phrase (毛坏 → 毛坯, 反覆 → 反复). */
const IN_PHRASES = new Set('坏瞭么藉俱覆沈彷甦哩衹')
/** By UTF-16 unit: 1 where conversion may change it, 2 where it cannot, 0 where that has not been asked yet. */
const changes = new Uint8Array(0x10000)

/** Most text has no traditional character, and looking is thirty times faster than converting. */
function mayChange(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x3400) continue
    if (changes[unit] === 0) {
      const char = text[i] as string
      const surrogate = unit >= 0xd800 && unit <= 0xdfff
      changes[unit] = surrogate || IN_PHRASES.has(char) || toSimplified(char) !== char ? 1 : 2
    }
    if (changes[unit] === 1) return true
  }
  return false
}

function simplify(text: string): string {
  if (!mayChange(text)) return text
  const simplified = toSimplified(text)
  if (simplified.length === text.length) return simplified
  // A phrase or a rare character of another length: character by character keeps every offset.
  let kept = ''
  for (const char of text) {
    const one = toSimplified(char)
    kept += one.length === char.length ? one : char
  }
  return kept
}

/**
 * Text in the one form that is compared: simplified script, half width, lower case.
 * As long as the original in UTF-16 units, so an offset in one is an offset in the other; what would grow (㎡, ℃, …) stays as it is.
 * Folded text is for comparing and reading, never for showing: names lose their case and their traditional characters.
 */
export const fold = (text: string): string =>
  simplify(text.replace(UNCOMMON, narrow).replace(/[A-Z]+/g, (run) => run.toLowerCase()))

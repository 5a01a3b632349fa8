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

function simplify(text: string): string {
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

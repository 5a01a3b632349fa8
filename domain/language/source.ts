import { fold } from './script.ts'

/** Half-open range of UTF-16 offsets in the text that was handed in. */
export interface Span {
  start: number
  end: number
}

/** A text made ready to be read. All three forms have the same offsets. */
export interface Source {
  original: string
  /** Folded, but for the full-width comma: it parts clauses, where the half-width one may stand inside a figure. */
  plain: string
  /** `plain` without what looks like a specification and is none: standards' numbers, telephone numbers, dates, addresses. */
  masked: string
}

const FILLER = '\u25a1'
const NOISE = [
  /(?<![a-z])(?:gb|ys|jb|qc|hg|nb|ny|sb|ls|jt|db\d\d|jis|din|astm|iso|en|iec|yb|gjb|[qt](?=\/))(?:\s?\/\s?[tz])?\s?[a-z]{0,3}\s?\d{2,6}(?:\.\d+)*(?:[-–—:](?:19|20)\d\d)?(?![\da-z])/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?|(?<!\d)20\d\d([-./])(?:0?[1-9]|1[0-2])(?:\1(?:0?[1-9]|[12]\d|3[01]))?(?![\d.])/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}|https?:\/\/[\w./?=&%-]+/g,
]

/** Longer texts are read to here: a listing has 80 and 4,000 characters. */
const LONGEST = 6000

export function sourceOf(text: string): Source {
  const original = text.slice(0, LONGEST)
  const folded = fold(original)
  const plain = keepCommas(original, folded)
  let masked = plain
  for (const noise of NOISE) masked = masked.replace(noise, (match) => FILLER.repeat(match.length))
  return { original, plain, masked }
}

function keepCommas(original: string, folded: string): string {
  let kept = ''
  let from = 0
  for (let at = original.indexOf('，'); at >= 0; at = original.indexOf('，', at + 1)) {
    kept += `${folded.slice(from, at)}，`
    from = at + 1
  }
  return kept + folded.slice(from)
}

/** What stands at a place, as the company wrote it. */
export const writtenAt = (source: Source, span: Span): string => source.original.slice(span.start, span.end).trim()

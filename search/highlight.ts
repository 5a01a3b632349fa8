import { fold } from '#domain/language/script.ts'
import { writtenUnits } from './codes.ts'

/** A stretch of the original text, and whether the query's words cover it. */
export interface Segment {
  text: string
  hit: boolean
}

type Range = [from: number, to: number, term: number]
type Finder = (folded: string) => [from: number, to: number][]

/** The text as it is written, cut where query words begin and end. Terms are a `SearchAnswer`'s; joined, the segments are the text. */
export function highlight(text: string, terms: readonly string[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const [from, to] of union(find(fold(text), terms))) {
    if (from > at) segments.push({ text: text.slice(at, from), hit: false })
    segments.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) segments.push({ text: text.slice(at), hit: false })
  return segments
}

const SENTENCE_END = /[。！？；!?;]/g
const ELLIPSIS = '…'

/** About `length` characters of one line around the place that says most of the query, from the start of a sentence where one is near. */
export function excerpt(description: string, terms: readonly string[], length: number): string {
  const text = description.replace(/\s+/g, ' ').trim()
  if (text.length <= length) return text
  const from = whole(text, startOf(text, terms, length))
  const to = whole(text, Math.min(text.length, from + length))
  return (from > 0 ? ELLIPSIS : '') + text.slice(from, to) + (to < text.length ? ELLIPSIS : '')
}

/** Not between the two halves of one character. */
const whole = (text: string, at: number): number => (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at)

function startOf(text: string, terms: readonly string[], length: number): number {
  const hits = find(fold(text), terms).sort((a, b) => a[0] - b[0])
  let best: { said: number; from: number; to: number } = { said: 0, from: 0, to: 0 }
  for (const [i, [from]] of hits.entries()) {
    const near: Range[] = []
    for (let j = i; j < hits.length && (hits[j] as Range)[1] <= from + length; j++) near.push(hits[j] as Range)
    const said = new Set(near.map(([, , term]) => term)).size
    if (said > best.said) best = { said, from, to: Math.max(...near.map(([, to]) => to)) }
  }
  const earliest = Math.max(0, Math.min(best.from, best.to - length), best.from - Math.ceil(length / 3))
  const ends = [...text.slice(earliest, best.from).matchAll(SENTENCE_END)]
  const sentence = ends.at(-1)
  const from = sentence ? earliest + sentence.index + 1 : earliest
  return Math.min(from, text.length - length)
}

/** Where the terms stand; they may overlap. */
const find = (folded: string, terms: readonly string[]): Range[] =>
  findersOf(terms).flatMap((finder, term) => finder(folded).map(([from, to]): Range => [from, to, term]))

function union(ranges: Range[]): [from: number, to: number][] {
  const merged: [number, number][] = []
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** A page asks for the same terms some sixty times. */
const finders = new WeakMap<readonly string[], Finder[]>()
function findersOf(terms: readonly string[]): Finder[] {
  let known = finders.get(terms)
  if (!known) finders.set(terms, (known = terms.map(finderOf)))
  return known
}

const finderOf = (term: string): Finder => (/^[^a-z\d]+$/.test(term) ? literally(term) : asCode(term))

const literally = (term: string): Finder => (folded) => {
  const found: [number, number][] = []
  for (let at = folded.indexOf(term); at >= 0 && term; at = folded.indexOf(term, at + term.length)) found.push([at, at + term.length])
  return found
}

/** ADC12 as ADC-12, m8x20 as M8 × 20, 0.5mm as 0.50 毫米: every way of writing what `codes.ts` makes one; never a part of a longer code. */
function asCode(term: string): Finder {
  const parts = term.match(/\d+(?:\.\d+)?|[a-z]+|\p{sc=Han}+|./gu) ?? []
  const pattern = parts.map((part, i) => {
    const before = parts[i - 1] ?? ''
    const afterNumber = /\d$/.test(before)
    if (/^\d/.test(part)) return (/[a-z]$/.test(before) && before !== 'x' ? '[\\s\\-]?' : '') + numberPattern(part)
    if (part === 'x' && afterNumber) return '\\s*(?:mm|毫米)?\\s*[x×*✕✖]\\s*'
    if (afterNumber && writtenUnits(part)) return `\\s*(?:${writtenUnits(part)})`
    if (part === '-' && i === 0) return '(?:零下\\s*|[\\-−–]\\s*)'
    if (part === '-' || part === '/' || part === ' ') return '[\\s\\-/]*'
    return (afterNumber && /^[a-z]/.test(part) ? '[\\s\\-]?' : '') + part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  })
  const regexp = new RegExp(`(?<![a-z\\d])${pattern.join('')}(?![a-z\\d])`, 'gu')
  return (folded) => Array.from(folded.matchAll(regexp), ({ 0: { length }, index }): [number, number] => [index, index + length]).filter(([from, to]) => to > from)
}

const numberPattern = (number: string) => (number.includes('.') ? `${number.replace('.', '\\.')}0*` : `${number}(?:\\.0+)?`)

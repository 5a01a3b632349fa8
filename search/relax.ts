import { writtenUnits } from './codes.ts'
import type { Query, Term } from './query.ts'

/** One way to ask less. Two characters then count also where they lie across two words of a text, and a kind's name means its wider names. */
export interface Relaxation {
  /** Terms given up. */
  without: number[]
  /** The product may also be any word that sounds like it: 铝形材 finds 铝型材. */
  homophones: boolean
}

const EVERY_SUBSET_UP_TO = 4

/** From asking nearly all to asking for the product alone, which is never given up. `found`: what asking for all finds. */
export function relaxations(query: Query, found: number): Relaxation[] {
  const others = query.terms.map((_, i) => i).filter((i) => i !== query.noun)
  const subsets = others.length <= EVERY_SUBSET_UP_TO ? subsetsOf(others) : fewOrMost(others)
  const noun = query.terms[query.noun]
  return [
    ...(query.terms.some(canLoosen) ? [{ without: [], homophones: false }] : []),
    ...subsets.filter((without) => without.length > 0).map((without) => ({ without, homophones: false })),
    ...(found === 0 && noun && canMishear(noun) ? [[], others].map((without) => ({ without, homophones: true })) : []),
  ]
}

/** The words that a way gives up, for the reader. */
export const givenUp = (query: Query, { without, homophones }: Relaxation): string[] =>
  [...without, ...(homophones ? [query.noun] : [])].flatMap((i) => (query.terms[i] ? [asPeopleWrite(query.terms[i].text)] : []))

/** `500t` is how sizes are compared; people wrote 500吨. */
const asPeopleWrite = (text: string): string => text.replace(/^(\d+(?:\.\d+)?)([a-z]+\d?)$/, (_, figure: string, unit: string) => `${figure}${writtenUnits(unit)?.split('|')[0] ?? unit}`)

const isHan = (term: Term) => term.words.every((word) => word.kind === 'han')
const canMishear = (term: Term) => isHan(term) && [...term.text].length > 1
const canLoosen = (term: Term) => term.narrow || term.words.some((word) => word.kind === 'han' && [...word.text].length === 2)

const subsetsOf = (items: number[]): number[][] =>
  items.reduce<number[][]>((subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])], [[]])

/** One or two given up, or all but one, or all: every subset of nine would be five hundred. */
const fewOrMost = (items: number[]): number[][] => [
  ...items.map((item) => [item]),
  ...items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b])),
  ...items.map((kept) => items.filter((item) => item !== kept)),
  items,
]

/**
 * The way that gives up the fewest words and still fills a page; of several, the one that finds the fewest,
 * for then the words given up were the most frequent. Where none fills a page, the one that finds the most. Null: none finds more.
 */
export function chooseRelaxation(ways: Relaxation[], counts: number[], strict: number, page: number): Relaxation | null {
  const better = ways.map((way, i) => ({ way, count: counts[i] ?? 0 })).filter(({ count }) => count > strict)
  const filling = better.filter(({ count }) => count >= page)
  const given = ({ way }: { way: Relaxation }) => way.without.length + (way.homophones ? 1 : 0)
  const best = filling.length > 0
    ? filling.sort((a, b) => given(a) - given(b) || a.count - b.count)
    : better.sort((a, b) => b.count - a.count || given(a) - given(b))
  return best[0]?.way ?? null
}

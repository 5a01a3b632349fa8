import { isMarketing, type Query, type Term, type Word } from './query.ts'

/** What an engine hands over of a found document; `title` and `details` as in `indexed.ts`. */
export interface Candidate {
  id: string
  title: string
  details: string
  node: string | null
  /** Epoch milliseconds. */
  publishedAt: number
  /** The engine found the product in the title, be it in a way that the words do not show (pinyin). */
  titled: boolean
  /** Every word was asked of it; false where it was found only after words were given up. */
  whole: boolean
}

/** What a term is worth by the best place that has it. A synonym in the title says more than the word itself somewhere in the text. */
const WORTH = { titleWord: 12, titlePart: 10, synonymInTitle: 8, details: 6, synonymInDetails: 4, elsewhere: 1 }
/** The product counts most: 铝型材 in 重庆 铝型材. */
const NOUN_WEIGHT = 3
/** More where the listing is filed under what was asked for, and not under what is made of it or done to it. */
const NODE = 5
/** …and more where the title is about it and not about something made for it: 铝型材 before 铝型材切割机. */
const HEAD = 2
const PHRASE = 6

interface Prepared { candidate: Candidate; spaced: string; joined: string }

/** Best first: documents with every word, then by where the words stand, then the newest, then by id. The same input gives the same order. */
export function rank(query: Query, candidates: Candidate[]): Candidate[] {
  const phrase = query.terms.length > 1 ? query.terms.map((term) => term.text).join('').replaceAll(' ', '') : ''
  const scored = candidates.map((candidate) => {
    const prepared = { candidate, spaced: ` ${candidate.title} `, joined: candidate.title.replaceAll(' ', '') }
    return { candidate, score: scoreOf(query, prepared) + (phrase && prepared.joined.includes(phrase) ? PHRASE : 0) }
  })
  return scored
    .sort((a, b) =>
      Number(b.candidate.whole) - Number(a.candidate.whole) ||
      b.score - a.score ||
      b.candidate.publishedAt - a.candidate.publishedAt ||
      (a.candidate.id < b.candidate.id ? 1 : -1))
    .map(({ candidate }) => candidate)
}

const scoreOf = (query: Query, prepared: Prepared): number =>
  query.terms.reduce((sum, term, i) =>
    sum + (i === query.noun ? NOUN_WEIGHT * nounScore(term, prepared) + headScore(term, prepared) : termScore(term, prepared)), 0)

const nounScore = (term: Term, prepared: Prepared): number =>
  Math.max(termScore(term, prepared), prepared.candidate.titled ? WORTH.synonymInTitle : 0)

const termScore = (term: Term, prepared: Prepared): number =>
  wordScore(term, prepared) + (prepared.candidate.node !== null && term.nodes.includes(prepared.candidate.node) ? NODE : 0)

function wordScore(term: Term, prepared: Prepared): number {
  const { candidate, joined } = prepared
  if (term.words.every((word) => isTitleWord(word, prepared))) return WORTH.titleWord
  if (term.words.every((word) => within(word, joined, candidate.title))) return WORTH.titlePart
  if (term.synonyms.some(({ words }) => words.every((word) => within(word, joined, candidate.title)))) return WORTH.synonymInTitle
  if (term.words.every((word) => within(word, candidate.details, candidate.details))) return WORTH.details
  if (term.synonyms.some(({ words }) => words.every((word) => within(word, candidate.details, candidate.details)))) return WORTH.synonymInDetails
  return candidate.whole ? WORTH.elsewhere : 0
}

const isTitleWord = (word: Word, { spaced }: Prepared) => spaced.includes(` ${word.text} `)

/** Chinese anywhere in the run; a code only as a whole (HRB400 is not in HRB4000) or as its parts. */
const within = (word: Word, joined: string, spaced: string): boolean =>
  word.kind === 'han' ? joined.includes(word.text) : word.alternatives.some((tokens) => tokens.every((token) => hasCode(spaced, token)))

const PART = /[a-z\d]/
function hasCode(text: string, code: string): boolean {
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
    if (!PART.test(text[at - 1] ?? ' ') && !PART.test(text[at + code.length] ?? ' ')) return true
  }
  return false
}

/** The run ends behind the term, or goes on with words about the deal only (铝型材长期供应). */
function headScore(term: Term, { spaced }: Prepared): number {
  const last = term.words.at(-1)
  if (!last || last.kind !== 'han') return 0
  for (let at = spaced.indexOf(last.text); at >= 0; at = spaced.indexOf(last.text, at + 1)) {
    const behind = spaced.slice(at + last.text.length)
    if (behind.startsWith('  ') || behind === ' ') return HEAD
    const next = /^ (\S+)/.exec(behind)?.[1]
    if (next && isMarketing(next)) return HEAD
  }
  return 0
}

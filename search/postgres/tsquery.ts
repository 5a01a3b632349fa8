import { INITIALS, PINYIN, spell } from '../pinyin.ts'
import type { Name, Query, Term, Word } from '../query.ts'
import type { Relaxation } from '../relax.ts'
import { ACROSS } from '../tokens.ts'

/**
 * Postgres' text of a full-text query over the tokens of `document-tokens.ts`, for `$1::tsquery`.
 * Lexemes hold no quote and no backslash (`tokens.ts` lets none through), so quoting them is enough.
 */
export function tsqueryOf(query: Query, relaxation?: Relaxation): string {
  return all(query.terms.flatMap((term, i) => {
    if (relaxation?.without.includes(i)) return []
    const asked = termQuery(term, relaxation !== undefined)
    return [relaxation?.homophones && i === query.noun ? any([asked, lexeme(PINYIN + spell(term.text))]) : asked]
  }))
}

/** How two neighbouring characters of a word are looked up. */
type Pairs = 'inside words' | 'anywhere' | 'anywhere if several'

/** `loose`: two characters count also where they lie across two words, and a kind's name (斜齿轮) also means its wider names (齿轮). */
function termQuery(term: Term, loose: boolean): string {
  if (term.narrow && !loose) return exactQuery(term, loose)
  const rivals = any(term.rivals.map(nameQuery))
  const synonyms = any(term.synonyms.map(nameQuery))
  return any([exactQuery(term, loose), synonyms && rivals ? `(${synonyms} & !${rivals})` : synonyms])
}

/** The term as it was typed, or spelt so. Longer words prove themselves: that 铝型 and 型材 stand in one text by chance hardly happens. */
export const exactQuery = (term: Term, loose = false): string => any([
  wordsQuery(term.words, loose ? 'anywhere' : 'anywhere if several'),
  ...(term.pinyin ? [lexeme(PINYIN + term.pinyin), lexeme(INITIALS + term.pinyin)] : []),
])

const nameQueries = new WeakMap<Name, string>()

/** The segmenter keeps the trade's names whole, so their characters are found inside words. */
function nameQuery(name: Name): string {
  let query = nameQueries.get(name)
  if (query === undefined) nameQueries.set(name, (query = wordsQuery(name.words, 'inside words')))
  return query
}

const wordsQuery = (words: Word[], pairs: Pairs): string => all(words.map((word) => wordQuery(word, pairs)))

function wordQuery(word: Word, how: Pairs): string {
  if (word.kind === 'code') return any(word.alternatives.map((tokens) => all(tokens.map(lexeme))))
  const chars = [...word.text]
  if (chars.length === 1) return lexeme(word.text)
  const pairs = chars.slice(1).map((char, i) => `${chars[i]}${char}`)
  const anywhere = how === 'anywhere' || (how === 'anywhere if several' && pairs.length > 1)
  return all(pairs.map((pair) => (anywhere ? any([lexeme(pair), lexeme(ACROSS + pair)]) : lexeme(pair))))
}

const lexeme = (token: string) => `'${token}'`
const joined = (operator: string) => (queries: string[]) => {
  const parts = [...new Set(queries.filter((query) => query !== ''))]
  return parts.length < 2 ? (parts[0] ?? '') : `(${parts.join(operator)})`
}
const all = joined(' & ')
const any = joined(' | ')

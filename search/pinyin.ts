import { pinyin } from 'pinyin-pro'
import { pieces, prepare } from './tokens.ts'
import { cutAll } from './segment.ts'

/** Namespaces of their own: a Latin word in a text is never taken for pinyin, nor the reverse. */
export const PINYIN = 'p:'
export const INITIALS = 'i:'

const WORDS_IN_A_SPAN = 4
const CHARS_IN_A_SPAN = 12
const TOKENS_AT_MOST = 200

/**
 * Every word, and every few words in a row, spelt whole (lvxingcai) and by initials (lxc; from three letters on, shorter ones mean anything).
 * ü is v, as keyboards have it.
 */
export function pinyinTokens(text: string, length: number, into = new Set<string>()): Set<string> {
  const most = into.size + TOKENS_AT_MOST
  for (const piece of pieces(prepare(text, length))) {
    if (piece.kind !== 'han') continue
    const run = piece.words.join('')
    const syllables = syllablesOf(run)
    if (syllables.length !== [...run].length) continue
    for (const [from, to] of [...spans(piece.words), ...innerWords(run)]) {
      if (into.size >= most) return into
      const spelt = syllables.slice(from, to).map((syllable) => syllable.toLowerCase())
      if (!spelt.every((syllable) => /^[a-z]+$/.test(syllable))) continue
      into.add(PINYIN + spelt.join(''))
      if (spelt.length > 2) into.add(INITIALS + spelt.map((syllable) => syllable[0]).join(''))
    }
  }
  return into
}

const syllablesOf = (run: string) => pinyin(run, { toneType: 'none', type: 'array', v: true })

/** How Chinese text sounds, as one Latin word without tones. */
export const spell = (text: string): string => syllablesOf(text).join('').toLowerCase().replace(/[^a-z]/g, '')

/** Characters from–to of one to four whole words in a row, two characters at least. */
function* spans(words: string[]): Generator<[number, number]> {
  const lengths = words.map((word) => [...word].length)
  let start = 0
  for (let i = 0; i < words.length; i++) {
    let end = start
    for (let j = i; j < words.length && j < i + WORDS_IN_A_SPAN; j++) {
      end += lengths[j] ?? 0
      if (end - start > CHARS_IN_A_SPAN) break
      if (end - start > 1) yield [start, end]
    }
    start += lengths[i] ?? 0
  }
}

/** 乙烯 in 聚乙烯. */
function* innerWords(run: string): Generator<[number, number]> {
  for (const word of new Set(cutAll(run))) {
    const at = run.indexOf(word)
    const from = Array.from(run.slice(0, at)).length
    const length = Array.from(word).length
    if (at >= 0 && length > 1) yield [from, from + length]
  }
}

import { fold } from '#domain/language/script.ts'
import { codeTokens, normaliseSizes, spacedModels } from './codes.ts'
import { cut } from './segment.ts'

/** A run of Chinese cut into words, or one Latin word, number, size or model. */
export type Piece = { kind: 'han'; words: string[] } | { kind: 'code'; text: string }

const CODE_LENGTH = 40
const PIECE = /\p{sc=Han}+|-?\d+(?:\.\d+)?°|[[\p{L}\p{N}°]--\p{sc=Han}](?:[.\-\/_+%]?[[\p{L}\p{N}°]--\p{sc=Han}])*/gv
const NOT_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Bounded before any work, well-formed, without what cannot be seen, folded, sizes in one form. */
export const prepare = (text: string, length: number): string =>
  normaliseSizes(fold(text.slice(0, length).toWellFormed().replace(NOT_TEXT, '')))

/** Of prepared text. What comes out has letters, digits and . - / _ + % ° only: no quote, no operator of any query language. */
export function* pieces(prepared: string): Generator<Piece> {
  for (const [run] of prepared.matchAll(PIECE)) {
    if (/^\p{sc=Han}/u.test(run)) yield { kind: 'han', words: cut(run) }
    else yield { kind: 'code', text: run.slice(0, CODE_LENGTH) }
  }
}

/** Marks a pair of characters that lies across two words of the document: 公司|机械 has 司机 only so. */
export const ACROSS = '+'

/**
 * Tokens of one field. Chinese: every pair of neighbouring characters, so that any part of a text finds it (乙烯 in 聚乙烯);
 * single characters where they are words, or all of them in short fields (`singles`). Latin: `codeTokens`.
 */
export function documentTokens(text: string, { length, singles }: { length: number; singles: 'all' | 'words' }, into = new Set<string>()): Set<string> {
  const prepared = prepare(text, length)
  for (const piece of pieces(prepared)) {
    if (piece.kind === 'han') hanTokens(piece.words, singles, into)
    else for (const token of codeTokens(piece.text)) into.add(token)
  }
  for (const model of spacedModels(prepared)) into.add(model)
  return into
}

function hanTokens(words: string[], singles: 'all' | 'words', into: Set<string>) {
  let before: string[] = []
  for (const word of words) {
    const chars = [...word]
    if (singles === 'all') for (const char of chars) into.add(char)
    else if (chars.length === 1) into.add(word)
    const last = before.at(-1)
    if (last) into.add((before.length > 1 && chars.length > 1 ? ACROSS : '') + last + chars[0])
    for (let i = 1; i < chars.length; i++) into.add(`${chars[i - 1]}${chars[i]}`)
    before = chars
  }
}

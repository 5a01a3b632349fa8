import { fold } from '#domain/language/script.ts'
import { divisions } from '#domain/regions/divisions.ts'
import { codeAlternatives, joinSpacedModels } from './codes.ts'
import { pieces, prepare } from './tokens.ts'
import { meaningOf, nameKey, type AddedTerms } from './vocabulary.ts'

/** One word as typed (folded): Chinese, to be found by its characters, or a code, by any of these token lists. */
export type Word = { text: string } & ({ kind: 'han' } | { kind: 'code'; alternatives: string[][] })

/** A name of the taxonomy, folded, and the words that find it. */
export interface Name { text: string; words: Word[] }

/** One thing asked for: its words, all of them; or any of its other names, all words of one. */
export interface Term {
  text: string
  words: Word[]
  synonyms: Name[]
  /** A synonym does not count in a document that names one of these. */
  rivals: Name[]
  /** One kind of what the synonyms name: they count only where too little is found. */
  narrow: boolean
  /** Taxonomy nodes of this name. */
  nodes: string[]
  /** Latin letters only: looked up as pinyin, too. Null where it is not. */
  pinyin: string | null
}

export interface Query {
  terms: Term[]
  /** Index of the term that is never given up: the product, which Chinese puts last. -1 for an empty query. */
  noun: number
  /** Something was typed, but nothing that a text could hold: not the same as nothing typed. */
  unreadable: boolean
}

const QUERY_LENGTH = 200
const WORDS_AT_MOST = 10

/** Said in every second listing, or about the deal and not about the thing. */
const MARKETING = new Set(
  ('供应 供给 求购 采购 收购 急购 急需 急求 需要 需求 需 寻求 寻找 诚寻 长期 批发 零售 现货 大量 厂家 直销 直供 优质 特价 价格 报价 低价 出售 销售 转让 ' +
    '提供 承接 专业 欢迎 来电 咨询 公司 企业 厂 生产 商家 供应商 生产商 有限公司 本地 附近 合作 招商 求 买 卖 找 寻').split(' '),
)
export const isMarketing = (word: string): boolean => MARKETING.has(word)
/** Joins words, names nothing. */
const FUNCTION_WORDS = new Set('的 了 和 与 及 或 在 是 有 为 以 从 到 往 至 等 将 把 被 对 可 能 要 想 请 我 你 我们 怎么 什么 哪里 哪家 哪 个 只 件 台 套 箱 托 车 人 天 月 年'.split(' '))
/** Comes after the product and is not it: what is done to it, asked about it, or where it is. */
const AFTER_THE_NOUN = /^(出口|加工|代工|贴牌|定制|定做|订做|报价|价格|规格|型号|图片|厂|服务)$|(加工|处理|喷涂|氧化|切割|焊接|检测|认证|定制)$/u
const PLACES = new Set(divisions.flatMap(({ name }) => [fold(name), fold(name.replace(/(?<=..)(省|市|区|县|自治县|自治州)$/u, ''))]))

export function parseQuery(text: string, added?: AddedTerms): Query {
  const prepared = prepare(text, QUERY_LENGTH)
  const terms = readTerms(readWords(joinSpacedModels(prepared)), added)
  return { terms, noun: nounOf(terms), unreadable: terms.length === 0 && prepared.trim() !== '' }
}

function readWords(prepared: string): Word[] {
  const all: Word[] = []
  for (const piece of pieces(prepared)) {
    if (piece.kind === 'code') all.push(codeWord(piece.text))
    else for (const text of joinSingles(piece.words)) all.push({ kind: 'han', text })
  }
  const telling = all.filter((word) => !FUNCTION_WORDS.has(word.text) && !MARKETING.has(word.text))
  const named = all.filter((word) => !FUNCTION_WORDS.has(word.text))
  const kept = telling.length > 0 ? telling : named.length > 0 ? named : all
  const seen = new Set<string>()
  return kept.filter((word) => !seen.has(word.text) && seen.add(word.text)).slice(0, WORDS_AT_MOST)
}

const codeWord = (text: string): Word => ({ kind: 'code', text, alternatives: codeAlternatives(text) })

/** Single characters side by side are one word that the dictionary lacks: 冷|链 → 冷链. */
function joinSingles(words: string[]): string[] {
  const joined: string[] = []
  let run = ''
  for (const word of words) {
    if ([...word].length === 1 && !FUNCTION_WORDS.has(word) && !MARKETING.has(word)) {
      run += word
      continue
    }
    if (run) joined.push(run)
    run = ''
    joined.push(word)
  }
  if (run) joined.push(run)
  return joined
}

/** The longest names of the taxonomy first; what is left over stands alone. */
function readTerms(words: Word[], added: AddedTerms | undefined): Term[] {
  const latin = words.length > 1 && words.every((word) => /^[a-zü]+$/.test(word.text))
  const terms: Term[] = []
  for (let from = 0; from < words.length; ) {
    let to = latin ? words.length : Math.min(words.length, from + 5)
    while (to > from + 1 && !(latin || meaningOf(textOf(words.slice(from, to)), added))) to--
    terms.push(term(words.slice(from, to), added))
    from = to
  }
  return terms
}

/** As typed: a space between two Latin words, none beside Chinese. */
const textOf = (words: Word[]) => words.map((word) => word.text).join(' ').replace(/(?<=\p{sc=Han}) | (?=\p{sc=Han})/gu, '')

function term(words: Word[], added: AddedTerms | undefined): Term {
  const text = textOf(words)
  const meaning = meaningOf(text, added)
  const letters = nameKey(text).replaceAll('ü', 'v')
  return {
    text,
    words,
    synonyms: (meaning?.synonyms ?? []).map(nameOf),
    rivals: (meaning?.rivals ?? []).map(nameOf),
    narrow: meaning?.narrow ?? false,
    nodes: meaning?.nodes ?? [],
    pinyin: /^[a-z]{2,40}$/.test(letters) ? letters : null,
  }
}

/** Names come from the taxonomy and from administrators: there are as many as they have. */
const names = new Map<string, Name>()

/** A name is not cut: its characters stand side by side wherever it is written. */
function nameOf(text: string): Name {
  let name = names.get(text)
  if (!name) {
    const words = [...pieces(prepare(text, 60))].map((piece): Word =>
      piece.kind === 'code' ? codeWord(piece.text) : { kind: 'han', text: piece.words.join('') })
    names.set(text, (name = { text, words }))
  }
  return name
}

/** The last Chinese word that can be a product: 铝型材 in 铝型材 阳极氧化 綦江, 切割机 in 铝型材切割机. */
function nounOf(terms: Term[]): number {
  const isHan = (term: Term) => term.words.some((word) => word.kind === 'han')
  const noun = terms.findLastIndex((term) => isHan(term) && !AFTER_THE_NOUN.test(term.text) && !PLACES.has(term.text))
  return noun >= 0 ? noun : terms.length - 1
}

/** For highlighting: the words, and the other names of the same things. */
export const termsOf = (query: Query): string[] => [
  ...new Set(query.terms.flatMap((term) => [...term.words, ...term.synonyms].map(({ text }) => text))),
]

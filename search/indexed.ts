import { findChain, findNode } from '#domain/chains/index.ts'
import { pinyinTokens } from './pinyin.ts'
import type { SearchDocument } from './port.ts'
import { documentTokens, pieces, prepare } from './tokens.ts'

/** What an engine keeps of a document to find and to rank it; the same for every engine. */
export interface Indexed {
  /** Tokens of the title, pinyin too. */
  titleTokens: string[]
  /** Tokens of all fields. */
  tokens: string[]
  /** For `rank.ts`: the title cut into words, one space between two words of a run, two where a run ends. */
  title: string
  /** For `rank.ts`: node, specifications, certificates, company and place, prepared. */
  details: string
}

const TITLE = 200
const DESCRIPTION = 8000
const DETAIL = 300
const DETAILS_KEPT = 400

export function indexed(document: SearchDocument): Indexed {
  const titleTokens = documentTokens(document.title, { length: TITLE, singles: 'all' })
  pinyinTokens(document.title, TITLE, titleTokens)

  const node = document.node ? findNode(document.node) : undefined
  const chain = document.chain ? findChain(document.chain) : undefined
  const details = [
    ...(node ? [node.name.zh, node.name.en] : []),
    ...Object.entries(document.specs).flat(),
    ...document.requires,
    ...document.holds,
    document.companyName,
    document.parkName,
    document.divisionName,
    ...(chain ? [chain.name.zh] : []),
  ].filter((text) => text !== '')

  const tokens = new Set(titleTokens)
  for (const detail of details) documentTokens(detail, { length: DETAIL, singles: 'all' }, tokens)
  documentTokens(document.description, { length: DESCRIPTION, singles: 'words' }, tokens)
  pinyinTokens(document.companyName, TITLE, tokens)

  return {
    titleTokens: [...titleTokens],
    tokens: [...tokens],
    title: cutTitle(document.title),
    details: details.map((detail) => prepare(detail, DETAIL)).join(' ').slice(0, DETAILS_KEPT).toWellFormed(),
  }
}

const cutTitle = (title: string): string =>
  [...pieces(prepare(title, TITLE))].map((piece) => (piece.kind === 'han' ? piece.words.join(' ') : piece.text)).join('  ')

import { chainOfNode, findNode, nodesOf } from '../chains/index.ts'
import { nodesWith, namesOf, type NodeTerm } from './node-names.ts'
import { fold } from './script.ts'

/** Characters of a term. */
export const TERM_LENGTH = { min: 2, max: 20 } as const

/** A term as the reader compares it: one script, width and case, no space at its ends. */
export const foldTerm = (typed: string): string => fold(typed.trim()).replace(/\s+/g, ' ')

export type TermFault = { code: 'term-length' | 'term-number' | 'node-unknown' } | { code: 'term-named'; node: string }

/** Why a folded term cannot become a synonym of a node, or null. `taken` are those that were taken in before. */
export function termFault(term: string, nodeSlug: string, taken: readonly NodeTerm[]): TermFault | null {
  const chain = chainOfNode(nodeSlug)
  if (!findNode(nodeSlug) || !chain) return { code: 'node-unknown' }
  const length = [...term].length
  if (length < TERM_LENGTH.min || length > TERM_LENGTH.max) return { code: 'term-length' }
  // 500吨, 3.5%, φ120 × 6: a figure says how much of anything, and would point every such text here.
  if (!/\p{L}/u.test(term) || /^[\s≤≥<>±φø~-]*\d[\d.,]*\s?\p{L}{0,2}$/u.test(term)) return { code: 'term-number' }
  const vocabulary = nodesWith(taken)
  const named = nodesOf(chain.slug).find((node) => namesOf(node, vocabulary).includes(term))
  return named ? { code: 'term-named', node: named.slug } : null
}

import { chainOfNode, chains } from '../chains/index.ts'
import type { ChainNode } from '../chains/chain.ts'
import { fold } from './script.ts'
import { tradeWords } from './trade-words.ts'

/** A name of one node, or of one in several chains. */
export interface NodeName {
  /** Folded. */
  name: string
  nodes: { chain: string; node: string }[]
  /** A word that only points to a node. */
  weak: boolean
}

/** Names of nodes, by their first character, longest first; and which of them the taxonomy does not have, by node. */
export interface NodeVocabulary {
  byStart: ReadonlyMap<string, readonly NodeName[]>
  added: ReadonlyMap<string, readonly string[]>
}

/** A term that an administrator took in as a synonym of a node. */
export interface NodeTerm { term: string; node: string }

function vocabularyOf(terms: readonly NodeTerm[]): NodeVocabulary {
  const entries = new Map<string, NodeName>()
  const add = (name: string, chain: string, node: string) => {
    const entry = entries.get(name) ?? { name, nodes: [], weak: false }
    if (!entry.nodes.some((one) => one.node === node)) entry.nodes.push({ chain, node })
    entries.set(name, entry)
  }
  for (const chain of chains) {
    for (const node of chain.nodes) {
      for (const name of new Set([node.name.zh, ...node.synonyms].map(fold))) if (name.length >= 2 || name === '轴') add(name, chain.slug, node.slug)
    }
  }
  const added = new Map<string, string[]>()
  for (const { term, node } of terms) {
    const chain = chainOfNode(node)?.slug
    // What a later taxonomy has retired, or names itself, is taken in no more.
    if (!chain || entries.get(fold(term))?.nodes.some((one) => one.chain === chain)) continue
    add(fold(term), chain, node)
    added.set(node, [...(added.get(node) ?? []), fold(term)])
  }
  for (const [node, words] of Object.entries(tradeWords)) {
    for (const word of words) {
      const chain = chainOfNode(node)?.slug
      if (chain && !entries.has(fold(word))) entries.set(fold(word), { name: fold(word), nodes: [{ chain, node }], weak: true })
    }
  }
  const byStart = new Map<string, NodeName[]>()
  for (const entry of entries.values()) {
    const start = entry.name[0]!
    byStart.set(start, [...(byStart.get(start) ?? []), entry].sort((a, b) => b.name.length - a.name.length))
  }
  return { byStart, added }
}

const standard = vocabularyOf([])
/** The taxonomy's own names and trade words. */
export const standardNodes = (): NodeVocabulary => standard

/** The standard names with the terms that were taken in since. A term that a chain has a name for already changes nothing. */
export const nodesWith = (terms: readonly NodeTerm[]): NodeVocabulary => (terms.length === 0 ? standard : vocabularyOf(terms))

/** All names of a node, folded. */
export const namesOf = (node: ChainNode, { added }: NodeVocabulary = standard): string[] => [...[node.name.zh, ...node.synonyms].map(fold), ...(added.get(node.slug) ?? [])]

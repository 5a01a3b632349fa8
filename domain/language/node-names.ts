import { chainOfNode, chains } from '../chains/index.ts'
import type { ChainNode } from '../chains/chain.ts'
import { heads, type Context } from './context-words.ts'
import { elsewhere, hiding } from './elsewhere.ts'
import { fold } from './script.ts'
import { hear } from './sounds.ts'
import { tradeNames } from '../chains/words/trade-names.ts'
import { tradeWords } from '../chains/words/trade-words.ts'

/** What a name means: a node of a chain, or with null a thing that is none of ours. */
export interface Meaning {
  chain: string | null
  node: string | null
  /** 1 a name, less for a word that only points to it. */
  force: number
  /** Only where the text is about this. */
  in?: Context
}

export interface NodeName {
  /** Folded. */
  name: string
  meanings: Meaning[]
}

/** A tree of names by UTF-16 units as they are heard (`sounds.ts`), numbers being found faster than characters; `names` end here. */
export interface Branch {
  next: Map<number, Branch>
  names: NodeName[]
}

/** Names of nodes; and which of them the taxonomy does not have, by node. */
export interface NodeVocabulary {
  /** Says which terms it was made with: the same key, the same readings. */
  key: string
  names: Branch
  added: ReadonlyMap<string, readonly string[]>
}

/** A term that an administrator took in as a synonym of a node. */
export interface NodeTerm { term: string; node: string }

/** How much a word says that only points to a node, and half a name whose context is there. */
const POINTS = 0.6
const HALF = 0.75

const wordsOf = (words: string): string[] => words.trim().split(/\s+/)

function treeOf(names: Iterable<NodeName>): Branch {
  const root: Branch = { next: new Map(), names: [] }
  for (const name of names) {
    let branch = root
    const heard = hear(name.name)
    for (let i = 0; i < heard.length; i++) {
      let next = branch.next.get(heard.charCodeAt(i))
      if (!next) branch.next.set(heard.charCodeAt(i), (next = { next: new Map(), names: [] }))
      branch = next
    }
    branch.names.push(name)
  }
  return root
}

function vocabularyOf(terms: readonly NodeTerm[]): NodeVocabulary {
  const names = new Map<string, NodeName>()
  const claim = (name: string, meaning: Meaning) => {
    const known = names.get(name)
    if (!known) names.set(name, { name, meanings: [meaning] })
    else if (!known.meanings.some(({ node }) => node === meaning.node)) known.meanings.push(meaning)
  }
  for (const chain of chains) {
    for (const node of chain.nodes) for (const name of [node.name.zh, ...node.synonyms]) claim(fold(name), { chain: chain.slug, node: node.slug, force: 1 })
  }
  const added = new Map<string, string[]>()
  for (const { term, node } of terms) {
    const chain = chainOfNode(node)?.slug
    // What a later taxonomy has retired, or names itself, is taken in no more.
    if (!chain || names.get(fold(term))?.meanings.some((one) => one.chain === chain)) continue
    claim(fold(term), { chain, node, force: 1 })
    added.set(node, [...(added.get(node) ?? []), fold(term)])
  }
  // What is published or was taken in means that and nothing beside it.
  const settled = new Set(names.keys())
  const add = (node: string, word: string, force: number, context?: Context) => {
    const chain = chainOfNode(node)?.slug
    if (chain && !settled.has(fold(word))) claim(fold(word), { chain, node, force, ...(context && { in: context }) })
  }
  for (const [node, words] of Object.entries(tradeNames)) for (const word of wordsOf(words)) add(node, word, 1)
  for (const word of hiding) if (!names.has(fold(word))) claim(fold(word), { chain: null, node: null, force: 0 })
  for (const word of elsewhere) if (!names.has(fold(word))) claim(fold(word), { chain: null, node: null, force: 1 })
  for (const [node, words] of Object.entries(tradeWords)) for (const word of wordsOf(words)) add(node, word, POINTS)
  for (const [context, node, words, force] of heads) for (const word of wordsOf(words)) add(node, word, force ?? HALF, context)
  return { key: terms.map(({ term, node }) => `${node}=${term}`).join('\n'), names: treeOf(names.values()), added }
}

const standard = vocabularyOf([])
/** The taxonomy's own names and trade words. */
export const standardNodes = (): NodeVocabulary => standard

/** The standard names with the terms that were taken in since. A term that a chain has a name for already changes nothing. */
export const nodesWith = (terms: readonly NodeTerm[]): NodeVocabulary => (terms.length === 0 ? standard : vocabularyOf(terms))

/** All names of a node, folded. */
export const namesOf = (node: ChainNode, { added }: NodeVocabulary = standard): string[] => [...[node.name.zh, ...node.synonyms].map(fold), ...(added.get(node.slug) ?? [])]

import type { NodeVocabulary } from '../language/node-names.ts'
import type { Category } from '../listing.ts'
import type { Post } from './judgement.ts'
import { substituteNodes } from './substitutes.ts'
import { subjectOf } from './subject.ts'
import { codesOf } from './words.ts'

export interface Blocks {
  /** Categories whose listings can answer this one, its own first. */
  categories: Category[]
  /** Its node, what its text may mean, and close substitutes: those to fetch by node. Empty where no node is known. */
  nodes: string[]
  /** For the search engine, which finds listings without a node: at most ten words, the most telling first. */
  text: string
}

/** Goods and work are both fetched: a listing in the wrong one is shown as failed, 差一步, with what would have to change. */
const TOGETHER: Partial<Record<Category, Category[]>> = {
  goods: ['goods', 'processing'],
  processing: ['processing', 'goods'],
  logistics: ['logistics', 'facility'],
  facility: ['facility', 'logistics'],
}

/** By what a service can fetch the listings worth judging against this one. */
export function blocksOf(post: Post, vocabulary?: NodeVocabulary): Blocks {
  const subject = subjectOf(post, undefined, vocabulary)
  const own = subject.node && !subject.guessed ? [subject.node.slug] : subject.suggestions.map(({ node }) => node)
  const nodes = [...new Set(own.concat(own.slice(0, 1).flatMap(substituteNodes)))]
  const names = subject.node ? [subject.node.name.zh, ...subject.suggestions.flatMap(({ why }) => why.map(({ name }) => name))] : []
  const terms = [...new Set([...names, ...codesOf(post.title), ...(names.length === 0 ? [post.title.slice(0, 30)] : [])])]
  return { categories: TOGETHER[post.category] ?? [post.category], nodes, text: terms.slice(0, 10).join(' ') }
}

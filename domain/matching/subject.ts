import { chainOfNode, findNode } from '../chains/index.ts'
import type { ChainNode } from '../chains/chain.ts'
import { clausesOf, type Clause } from '../language/clauses.ts'
import { isDenied, withoutDenied } from '../language/denied.ts'
import { standardNodes, type NodeVocabulary } from '../language/node-names.ts'
import { read } from '../language/read.ts'
import type { Reading, SpecReading } from '../language/reading.ts'
import { sourceOf, type Source } from '../language/source.ts'
import { isQuantity, readSpecs, type SpecScope } from '../language/specs.ts'
import { suggestNode, type NodeSuggestion } from '../language/suggest.ts'
import type { Post } from './judgement.ts'
import { remembered } from './memo.ts'

/** A text as it was read, without what depends on whose attributes are looked for. */
interface Read {
  source: Source
  clauses: Clause[]
  reading: Reading
  specs: WeakMap<SpecScope, SpecReading[]>
}

/** One side of a pair with everything its own words say. */
export interface Subject extends Read {
  post: Post
  /** Title, a line end, description: what offsets count in. */
  text: string
  titleEnd: number
  /** The node the company chose, else the one its text most likely means. */
  node: ChainNode | null
  /** True where the text was asked, not the company. */
  guessed: boolean
  suggestions: NodeSuggestion[]
  /** The names that nodes were looked for by. */
  nodes: NodeVocabulary
}

const readings = remembered<Read>(1_000)
const suggestionsOf = remembered<NodeSuggestion[]>(1_000)

function readText(text: string, today: string | undefined): Read {
  const source = sourceOf(text)
  return { source, clauses: clausesOf(source.plain, today ?? null), reading: read(text, { today }), specs: new WeakMap() }
}

const textOf = (post: Post): string => `${post.title}\n${post.description}`

/** Nodes that the text most likely means, within the chain where the company named one. */
export function likeliest(post: Post, nodes = standardNodes()): NodeSuggestion[] {
  const text = textOf(post)
  return suggestionsOf(`${nodes.key}\n${post.category}\n${post.chain ?? ''}\n${text}`, () => {
    const all = suggestNode(text, { category: post.category, nodes })
    const inChain = all.filter(({ chain }) => chain === post.chain)
    return inChain.length > 0 ? inChain : all
  })
}

export function subjectOf(post: Post, today?: string, nodes = standardNodes()): Subject {
  const text = textOf(post)
  const chosen = post.chainNode === null ? undefined : findNode(post.chainNode)
  const suggestions = chosen ? [] : likeliest(post, nodes)
  const node = chosen ?? findNode(suggestions[0]?.node ?? '') ?? null
  const said = readings(`${today ?? ''}\n${text}`, () => readText(text, today))
  return { ...said, reading: withoutDenied(said.reading, post.denied), post, text, titleEnd: post.title.length, node, guessed: !chosen, suggestions, nodes }
}

/** What a side says of the attributes in a scope, without what it denied. */
export function specsOf(subject: Subject, scope: SpecScope): SpecReading[] {
  let found = subject.specs.get(scope)
  if (!found) subject.specs.set(scope, (found = readSpecs(subject.source, subject.clauses, scope).filter((one) => !isQuantity(one, scope))))
  const { denied } = subject.post
  return denied ? found.filter((one) => !isDenied(denied, 'spec', one)) : found
}

export const chainOf = (subject: Subject): string | null =>
  subject.node ? (chainOfNode(subject.node.slug)?.slug ?? null) : subject.post.chain

/** 我司已通过…, 本厂只有…: on a demand this tells of the buyer, and asks for nothing. */
export function ownMatter(subject: Pick<Subject, 'clauses'>, start: number): boolean {
  const clause = subject.clauses.find((one) => one.start <= start && start < one.end)
  return (
    clause !== undefined &&
    /(?:我司|我厂|本厂|我们|本公司|我公司|自家|自有|我院|我方)[^,，。;]{0,8}(?:已|有|只有|现有|生产|产品|通过|拥有|主要|专业|出口|做)/.test(
      clause.text,
    ) &&
    !/要求|须|需要|供方|供应商|满足|符合/.test(clause.text)
  )
}

/** 交期可商量, 数量可谈 in a clause of its own: said of what the pattern names. */
export const softened = ({ reading }: Subject, of: RegExp): boolean =>
  reading.negotiable.some((subject) => subject !== '' && of.test(subject))

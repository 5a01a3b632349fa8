import { chains, findNode } from '#domain/chains/index.ts'
import type { Attribute, ChainNode } from '#domain/chains/chain.ts'
import { fold } from '#domain/language/script.ts'

/** Names of one thing: a node with its synonyms, or one grade with the other standards' names for it. */
interface Group {
  names: string[]
  node: string | null
  /** Codes of things beside this one: other grades of the same attribute. */
  beside: string[]
}

/** How a name is looked up: folded, without what people put between its parts (ADC-12, ADC 12). */
export const nameKey = (text: string): string => fold(text).replace(/[\s\-_·]/g, '')

/** HRB400, ADC12, 6063: names a grade or a model, not a kind of thing. */
export const isCode = (text: string): boolean => /\d/.test(text) && !/\p{sc=Han}/u.test(text)

type Groups = Map<string, Group[]>
const groupsByKey: Groups = new Map()

function learn(group: Group, into: Groups = groupsByKey) {
  for (const key of new Set(group.names.map(nameKey))) into.set(key, [...(into.get(key) ?? []), group])
}

const namesOf = (node: ChainNode) => [node.name.zh, node.name.en, ...node.synonyms]
const distinct = (names: string[]) => [...new Set(names.filter((name) => name !== '').map(fold))]
const valuesOf = (attribute: Attribute) => (attribute.kind === 'number' ? [] : attribute.values)
const wordsOf = ({ value, synonyms = [] }: { value: string; synonyms?: string[] }) => distinct([value, ...synonyms])

for (const node of chains.flatMap((chain) => chain.nodes)) {
  learn({ names: distinct(namesOf(node)), node: node.slug, beside: [] })
  for (const values of node.attributes.map(valuesOf)) {
    // Other values' words (鲜, 氧化, 固态) mean the same only as an answer to their attribute's question; a code means it anywhere.
    const grades = values.map((value) => wordsOf(value).filter(isCode)).filter((names) => names.length > 0)
    for (const names of grades) learn({ names, node: null, beside: grades.filter((other) => other !== names).flat() })
  }
}

export interface Meaning {
  /** Other names of the same thing, folded. */
  synonyms: string[]
  /** Codes of the same kind of thing that are not this one: where one of them is named, it is not what was asked for. */
  rivals: string[]
  /** Slugs of the nodes so named. */
  nodes: string[]
  /** One kind of what is so named (斜齿轮 of 齿轮): the other names say more than was asked. */
  narrow: boolean
}

const NAMES_AT_MOST = 16
const RIVALS_AT_MOST = 60

/** Terms that were taken in at run time, by node (`nodesWith(…).added`). */
export type AddedTerms = ReadonlyMap<string, readonly string[]>

interface Lookup { groups: Groups; meanings: Map<string, Meaning> }
const standard: Lookup = { groups: groupsByKey, meanings: new Map() }
const extended = new WeakMap<AddedTerms, Lookup>()

/** Made once for what was taken in: only names and queries change, nothing that is indexed. */
function lookupWith(added: AddedTerms | undefined): Lookup {
  if (!added || added.size === 0) return standard
  let lookup = extended.get(added)
  if (!lookup) {
    const groups: Groups = new Map([...groupsByKey].map(([key, all]) => [key, all.filter(({ node }) => node === null || !added.has(node))]))
    for (const [slug, terms] of added) {
      const node = findNode(slug)
      if (node) learn({ names: distinct([node.name.zh, ...terms, ...namesOf(node)]), node: slug, beside: [] }, groups)
    }
    extended.set(added, (lookup = { groups, meanings: new Map() }))
  }
  return lookup
}

/** What the taxonomy, with what was taken in since, knows of a name, or undefined. */
export function meaningOf(text: string, added?: AddedTerms): Meaning | undefined {
  const { groups: known, meanings } = lookupWith(added)
  const key = nameKey(text)
  const groups = known.get(key)
  if (!groups || groups.length === 0) return undefined
  let meaning = meanings.get(key)
  if (!meaning) meanings.set(key, (meaning = meaningIn(groups, key)))
  return meaning
}

/** A code means its kind but never another code: ADC12 is not A380. */
function meaningIn(groups: Group[], key: string): Meaning {
  const nodes = distinct(groups.flatMap((group) => group.node ?? []))
  const same = new Set(groups.filter((group) => group.node === null).flatMap((group) => group.names).map(nameKey)).add(key)
  const rivals = isCode(key) && nodes.length > 0
    ? distinct(groups.flatMap((group) => [...group.names, ...group.beside]).filter((name) => isCode(name) && !same.has(nameKey(name))))
    : []
  const others = distinct(groups.flatMap((group) => group.names))
    .filter((name) => nameKey(name) !== key && !rivals.some((rival) => name.includes(rival)))
  const narrow = groups.every((group) => nameKey(group.names[0] ?? '') !== key && group.names.some((name) => nameKey(name) !== key && key.includes(nameKey(name))))
  return { narrow, synonyms: shortest(key, others).slice(0, NAMES_AT_MOST), rivals: rivals.slice(0, RIVALS_AT_MOST), nodes }
}

/** Without names that hold the text itself or another name: what finds 铝型材 finds 工业铝型材. */
function shortest(key: string, names: string[]): string[] {
  const keyed = names.map((name) => ({ name, key: nameKey(name) })).filter((each) => !each.key.includes(key))
  return keyed.filter((each) => !keyed.some((other) => other.key !== each.key && each.key.includes(other.key))).map(({ name }) => name)
}

/** Chinese words of the trade, for the segmenter: names, or the Chinese part of mixed ones (20CrMnTi圆钢). 正火的 is a way to say a value, no word. */
export const tradeWords: string[] = distinct(
  chains.flatMap((chain) => chain.nodes)
    .flatMap((node) => [node.name.zh, ...node.synonyms, ...node.attributes.flatMap((attribute) => [attribute.name.zh, ...valuesOf(attribute).flatMap(wordsOf)])])
    .flatMap((name) => fold(name).match(/\p{sc=Han}{2,12}/gu) ?? [])
    .filter((word) => !word.endsWith('的')),
)

import { chains } from '#domain/chains/index.ts'
import { fold } from '#domain/language/script.ts'

/** Names of one thing: a node with its synonyms, or one value of an attribute with its. */
interface Group {
  names: string[]
  node: string | null
}

/** How a name is looked up: folded, without what people put between its parts (ADC-12, ADC 12). */
export const nameKey = (text: string): string => fold(text).replace(/[\s\-_·]/g, '')

/** HRB400, ADC12, 6063: names a grade or a model, not a kind of thing. */
export const isCode = (text: string): boolean => /\d/.test(text) && !/\p{sc=Han}/u.test(text)

const groupsByKey = new Map<string, Group[]>()

function learn(names: string[], node: string | null) {
  const group: Group = { names: [...new Set(names.filter((name) => name !== '').map(fold))], node }
  for (const key of new Set(group.names.map(nameKey))) groupsByKey.set(key, [...(groupsByKey.get(key) ?? []), group])
}

for (const node of chains.flatMap((chain) => chain.nodes)) {
  learn([node.name.zh, node.name.en, ...node.synonyms], node.slug)
  for (const attribute of node.attributes) {
    if (attribute.kind === 'number') continue
    for (const { value, synonyms = [] } of attribute.values) learn([value, ...synonyms], null)
  }
}

export interface Meaning {
  /** Other names of the same thing, folded. */
  synonyms: string[]
  /** Codes of the same kind of thing that are not this one: where one of them is named, it is not what was asked for. */
  rivals: string[]
  /** Slugs of the nodes so named. */
  nodes: string[]
}

const NAMES_AT_MOST = 16

/** What the taxonomy knows of a name, or undefined. A code means its kind but never another code: ADC12 is not A380. */
export function meaningOf(text: string): Meaning | undefined {
  const key = nameKey(text)
  const groups = groupsByKey.get(key)
  if (!groups) return undefined
  const others = [...new Set(groups.flatMap((group) => group.names))].filter((name) => nameKey(name) !== key)
  const rivals = isCode(text) ? [...new Set(groups.filter((group) => group.node).flatMap((group) => group.names))]
    .filter((name) => isCode(name) && nameKey(name) !== key) : []
  return {
    synonyms: others.filter((name) => !rivals.includes(name)).slice(0, NAMES_AT_MOST),
    rivals: rivals.slice(0, NAMES_AT_MOST),
    nodes: [...new Set(groups.flatMap((group) => group.node ?? []))],
  }
}

/** Chinese words of the trade, for the segmenter: names, or the Chinese part of mixed ones (20CrMnTi圆钢). */
export const tradeWords: string[] = [
  ...new Set([...groupsByKey.values()].flat().flatMap((group) => group.names).flatMap((name) => name.match(/\p{sc=Han}{2,12}/gu) ?? [])),
]

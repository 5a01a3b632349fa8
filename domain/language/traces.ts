import { chains } from '../chains/index.ts'
import { fold } from './script.ts'
import { tradeNames } from '../chains/words/trade-names.ts'

/** What points to a node without naming it, found in the taxonomy itself. */
export interface Trace {
  chain: string
  node: string
  name: string
  /** Where its first half begins. */
  from: number
  start: number
  end: number
  weight: number
}

interface Owner { chain: string; node: string }

/** An attribute or value that more nodes than this have tells nothing of which is meant. */
const SHARED_BY = 2
/** Said of too many things in the trade, although few nodes of the taxonomy have it. */
const COMMON = new Set(['普通级', '一次性', '不处理', '标准型', '有效长', '综合利用', '出口级', '新能源车', '新能源', '汽车用', '食品级', '工程机械', '商用车', '乘用车', '高级认证', '包工包料', '来料加工'])

/** 针入度, 闭眼率, 需水量比, 氧化铝含量: specifications that only one or two nodes ask for. */
const specifications = (() => {
  const owners = new Map<string, Owner[]>()
  for (const chain of chains) {
    for (const node of chain.nodes) {
      const words = node.attributes.filter(({ slug }) => slug !== 'usage').flatMap((one) => [one.name.zh, ...(one.synonyms ?? []), ...(one.kind === 'number' ? [] : one.values.flatMap(({ value, synonyms }) => [value, ...(synonyms ?? [])]))])
      for (const word of new Set(words.map(fold))) {
        if (word.length < 3 || COMMON.has(word) || /^[\d.～~×x*-]+(?:mm)?$/.test(word)) continue
        owners.set(word, [...(owners.get(word) ?? []), { chain: chain.slug, node: node.slug }])
      }
    }
  }
  const byStart = new Map<string, { word: string; owners: Owner[] }[]>()
  for (const [word, of] of owners) {
    if (of.length > SHARED_BY) continue
    const start = word.slice(0, 2)
    byStart.set(start, [...(byStart.get(start) ?? []), { word, owners: of }].sort((a, b) => b.word.length - a.word.length))
  }
  return byStart
})()

/** Names of four to six characters by their first two: 火锅底料 is also meant by 火锅牛油底料, 壳体加工 by 壳体镗孔加工. */
const halves = (() => {
  const byStart = new Map<string, Map<string, Owner & { name: string }>>()
  const add = (word: string, owner: Owner) => {
    const name = fold(word)
    if (!/^[\u4e00-\u9fff]{4,6}$/.test(name)) return
    const ends = byStart.get(name.slice(0, 2)) ?? new Map()
    if (!ends.has(name.slice(-2))) ends.set(name.slice(-2), { ...owner, name })
    byStart.set(name.slice(0, 2), ends)
  }
  for (const chain of chains) {
    for (const node of chain.nodes) for (const word of [node.name.zh, ...node.synonyms, ...(tradeNames[node.slug] ?? '').trim().split(/\s+/)]) add(word, { chain: chain.slug, node: node.slug })
  }
  return byStart
})()

const WORD = /[a-z\d]/
const STOPS = new Set(' \t\n,，。;、!?():')

/** By their first character, whether anything at all starts so: most places of a text start nothing. */
const starts = new Set([...specifications.keys(), ...halves.keys()].map((two) => two.charCodeAt(0)))

/** Specifications and halves of names, in a folded text. */
export function tracesIn(plain: string): Trace[] {
  const traces: Trace[] = []
  for (let i = 0; i < plain.length - 1; i++) {
    if (!starts.has(plain.charCodeAt(i))) continue
    const start = plain.slice(i, i + 2)
    const specification = specifications.get(start)?.find(({ word }) => plain.startsWith(word, i) && standsAlone(plain, word, i))
    if (specification) {
      const { word, owners } = specification
      for (const { chain, node } of owners) traces.push({ chain, node, name: word, from: i, start: i, end: i + word.length, weight: 1 / owners.length })
    }
    const ends = halves.get(start)
    // Up to four characters between the halves, no stop among them.
    for (let j = i + 3; ends && j < i + 7 && j < plain.length - 1 && !STOPS.has(plain[j - 1]!) && !STOPS.has(plain[j]!); j++) {
      const found = ends.get(plain.slice(j, j + 2))
      if (found && !plain.startsWith(found.name, i)) traces.push({ chain: found.chain, node: found.node, name: found.name, from: i, start: j, end: j + 2, weight: 2 })
    }
  }
  return traces
}

const standsAlone = (plain: string, word: string, i: number): boolean =>
  !(WORD.test(word[0]!) && WORD.test(plain[i - 1] ?? '')) && !(WORD.test(word.at(-1)!) && WORD.test(plain[i + word.length] ?? ''))

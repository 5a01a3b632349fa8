import { chainOfNode } from '../chains/index.ts'
import type { Category } from '../listing.ts'
import { contextsOf } from './context-words.ts'
import { evidence } from './contexts.ts'
import { standardNodes, type Branch, type NodeName, type NodeVocabulary } from './node-names.ts'
import { hear } from './sounds.ts'
import { sourceOf, writtenAt, type Span } from './source.ts'
import { standing, standingOf } from './standing.ts'
import { elsewhereFits, suits } from './suits.ts'
import { tracesIn, type Trace } from './traces.ts'

/** One name of a node that was found, and where. */
export interface NodeEvidence extends Span {
  name: string
  written: string
}

export interface NodeSuggestion {
  chain: string
  node: string
  /** Best first; the names that were found and where. */
  why: NodeEvidence[]
  /** Only for comparing suggestions of one text. */
  score: number
}

interface Hit {
  entry: NodeName
  start: number
  end: number
  /** Written as it sounds: 铝薄 for 铝箔. */
  misspelt: boolean
}

/** What is read as a name must say at least this much in all, or nothing is said. */
const LEAST = 1.2

const WORD = /[a-z\d]/
/** A name of one character stands by itself: 求购砂, but not 砂轮. */
const BEFORE_ONE = /[\s,，。;、:(购收求要售供应找买卖出拉\d]|^$/
const AFTER_ONE = /[\s,，。;、:)\d!?]|^$/

function stands(plain: string, { name, meanings }: NodeName, start: number, end: number): boolean {
  if (WORD.test(name[0]!) && WORD.test(plain[start - 1] ?? '')) return false
  if (WORD.test(name.at(-1)!) && WORD.test(plain[end] ?? '')) return false
  if (name.length > 1 || name === '轴') return true
  // 再生锭 in a text about brass: half a name may end a word.
  return AFTER_ONE.test(plain[end] ?? '') && (BEFORE_ONE.test(plain[start - 1] ?? '') || meanings.some((one) => one.in !== undefined))
}

/** The names in a text, the longest at each place, those of a half name's context only where the text is about it. */
function scan(plain: string, { names }: NodeVocabulary, isAbout: ReturnType<typeof contextsOf>): Hit[] {
  const asHeard = hear(plain)
  const longest = (i: number): Hit | undefined => {
    let found: Hit | undefined
    let branch: Branch | undefined = names
    for (let end = i; (branch = branch.next.get(asHeard.charCodeAt(end))); ) {
      end++
      for (const entry of branch.names) {
        const exact = plain.startsWith(entry.name, i)
        if (!exact && (entry.name.length < 3 || found?.end === end)) continue
        if (!stands(plain, entry, i, end) || !entry.meanings.some((one) => one.in === undefined || isAbout(one.in))) continue
        found = { entry, start: i, end, misspelt: !exact }
      }
      if (end >= plain.length) break
    }
    return found
  }
  const all: (Hit | undefined)[] = []
  for (let i = 0; i < plain.length; i++) all.push(longest(i))
  const found: Hit[] = []
  let next = -1
  for (const [i, hit] of all.entries()) {
    if (!hit || i < next) continue
    // 铝型 of 铝型材料, 车齿 of 精车齿坯: a name that starts inside and is as long says more, for the thing itself comes last.
    let better = false
    for (let j = i + 1; j < hit.end && !better; j++) better = all[j] !== undefined && all[j]!.end > hit.end && all[j]!.entry.name.length >= hit.entry.name.length
    if (better) continue
    found.push(hit)
    next = hit.end
  }
  return found
}

/** A grade or model without a Chinese word. */
const isCode = (name: string): boolean => /^[a-z\d.\s/-]+$/.test(name) && /\d/.test(name)

/**
 * The name behind one, passing over words that only point to a node and over grades: 氟碳 behind 铝单板 does not make it something else, and
 * 齿坯20CrMnTi is a blank.
 */
const nextName = (hits: Hit[], i: number): Hit | undefined => {
  const next = hits[i + 1]
  return next && !isCode(next.entry.name) && next.entry.meanings.some(({ force }) => force === 1) ? next : undefined
}

/** Whether a name of more than two characters stands there already, or between the halves: 网络攻防靶场培训 is no 网络安全培训. */
const covered = (hits: Hit[], { from, end }: Trace): boolean => hits.some((hit) => hit.start < end && from < hit.end && hit.entry.name.length > 2)

const PACKS = new Set(['food-packaging', 'glass-bottle', 'carton', 'paper-bag'])
const FILLED = /\d\s?(?:g|克|kg|公斤|斤|ml|毫升|l|升)(?:[一每/装])?$/
const OF_FOOD = /保质|临期|生产日期|[微中特]辣|麻辣|盐分|酸价|sc(?:证|齐)|出厂检|水分|菌落|氨态氮|总酸/
/** 豆豉油辣椒280克玻璃瓶，保质期18个月 is a sauce; 火锅底料360g自立袋 is a bag. */
const packsFood = (plain: string, { start }: Hit, node: string): boolean =>
  PACKS.has(node) && FILLED.test(plain.slice(Math.max(0, start - 8), start)) && OF_FOOD.test(plain)

/** How much a name says by itself: longer ones more, a grade little, for it is mostly what a thing is made of (20CrMnTi, ADC12). */
function strength({ entry, misspelt }: Hit): number {
  const { name } = entry
  const own = isCode(name) ? 1.5 : name.length === 1 ? (name === '轴' ? 0.8 : 1.8) : Math.min(name.length, 5) + 1
  return misspelt ? own * 0.8 : own
}

/**
 * Chain nodes that a text most likely means, best first, at most three, each with the names that were found. The first line is taken as the
 * title; `category`, where the company has chosen one, weighs the nodes; `nodes` is `nodesWith(…)` where terms were taken in at run time. Empty where
 * no name of any node is found, or something that no node is was meant.
 */
export function suggestNode(
  text: string,
  { category, limit = 3, nodes = standardNodes() }: { category?: Category; limit?: number; nodes?: NodeVocabulary } = {},
): NodeSuggestion[] {
  const source = sourceOf(text)
  const { plain } = source
  const isAbout = contextsOf(plain)
  const around = standingOf(plain)
  const suggestions = new Map<string, NodeSuggestion & { names: Set<string> }>()
  let foreign = 0
  const add = (chain: string, node: string, name: string, span: Span, weight: number) => {
    const suggestion = suggestions.get(node) ?? { chain, node, why: [], score: 0, names: new Set<string>() }
    // A name said again adds little: a text about gears names its steel once and its gears ten times.
    suggestion.score += suggestion.names.has(name) ? weight * 0.1 : weight
    suggestion.names.add(name)
    suggestion.why.push({ name, start: span.start, end: span.end, written: writtenAt(source, span) })
    suggestions.set(node, suggestion)
  }
  const hits = scan(plain, nodes, isAbout)
  for (const [i, hit] of hits.entries()) {
    const weight = strength(hit) * standing(around, hit, nextName(hits, i))
    const meant = hit.entry.meanings.filter((one) => one.in === undefined || isAbout(one.in))
    for (const { chain, node, force } of meant) {
      if (chain === null || node === null) {
        foreign = Math.max(foreign, weight * force * elsewhereFits(category))
        continue
      }
      const fit = suits(chain, node, category)
      if (fit > 0) add(chain, node, hit.entry.name, hit, weight * force * fit * (packsFood(plain, hit, node) ? 0.1 : 1))
    }
  }
  for (const { node, says, also, weight } of evidence) {
    if (also !== undefined && !isAbout(also)) continue
    const match = says.exec(plain)
    if (!match) continue
    const span = { start: match.index, end: match.index + Math.max(1, match[0].length) }
    if (node === null) {
      foreign = Math.max(foreign, weight * standing(around, span, undefined) * elsewhereFits(category))
      continue
    }
    const chain = chainOfNode(node)!.slug
    const fit = suits(chain, node, category)
    if (fit > 0) add(chain, node, match[0], span, weight * fit * standing(around, span, undefined))
  }
  for (const trace of tracesIn(plain)) {
    const fit = suits(trace.chain, trace.node, category)
    if (fit > 0 && !covered(hits, trace)) add(trace.chain, trace.node, trace.name, trace, trace.weight * fit * standing(around, trace, undefined))
  }
  const ranked = [...suggestions.values()].sort((a, b) => b.score - a.score || a.why[0]!.start - b.why[0]!.start)
  const best = ranked[0]?.score ?? 0
  if (best < LEAST || foreign > best) return []
  return ranked.slice(0, limit).map(({ chain, node, why, score }) => ({ chain, node, why: why.slice(0, 5), score }))
}

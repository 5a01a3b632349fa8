import { parks } from '../regions/parks.ts'
import { clauseAt, type Clause } from './clauses.ts'
import { standardNodes, type Branch, type NodeVocabulary } from './node-names.ts'
import type { NodeReading, ParkReading } from './reading.ts'
import { fold } from './script.ts'
import { hear } from './sounds.ts'
import { writtenAt, type Source, type Span } from './source.ts'

const tone = (clauses: readonly Clause[], at: number) => {
  const clause = clauseAt(clauses, at)
  return { prefer: clause?.prefer ?? false, only: clause?.only ?? false, plan: clause?.plan ?? false }
}
const LETTER = /[a-z\d]/

/** Names and synonyms of chain nodes, the longest at each place; which of them a text is about is for `suggestNode` to say. */
export function readNodes(source: Source, clauses: readonly Clause[], vocabulary: NodeVocabulary = standardNodes()): NodeReading[] {
  const { plain } = source
  const heard = hear(plain)
  const found: NodeReading[] = []
  for (let i = 0; i < plain.length; i++) {
    let best: { end: number; nodes: string[] } | null = null
    let branch: Branch | undefined = vocabulary.names
    for (let end = i; end < plain.length && (branch = branch.next.get(heard.charCodeAt(end))); ) {
      end++
      for (const { name, meanings } of branch.names) {
        // A word that only points to a node, or does so in some contexts, is no name of it.
        const nodes = meanings.flatMap(({ node, force, in: context }) => (node !== null && force === 1 && context === undefined ? [node] : []))
        if (nodes.length > 0 && name.length > 1 && plain.startsWith(name, i) && standsAlone(plain, i, end)) best = { end, nodes }
      }
    }
    if (!best) continue
    const span: Span = { start: i, end: best.end }
    found.push({ ...span, written: writtenAt(source, span), nodes: best.nodes, ...tone(clauses, i) })
    i = best.end - 1
  }
  return found
}

const standsAlone = (plain: string, start: number, end: number): boolean =>
  !(LETTER.test(plain[start]!) && LETTER.test(plain[start - 1] ?? '')) && !(LETTER.test(plain[end - 1]!) && LETTER.test(plain[end] ?? ''))

const parkNames = parks.flatMap((park) => [park.name, park.shortName, ...park.zones.filter(({ name }) => name.length > 2).map(({ name }) => name)]
  .map((name) => [fold(name), park.slug] as const)).sort(([a], [b]) => b.length - a.length)

/** Parks and their zones by name, the longest at each place. */
export function readParks(source: Source, clauses: readonly Clause[]): ParkReading[] {
  const found: ParkReading[] = []
  for (const [name, park] of parkNames) {
    for (let at = source.plain.indexOf(name); at >= 0; at = source.plain.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length }
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue
      found.push({ ...span, written: writtenAt(source, span), park, ...tone(clauses, at) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

import type { Chain, ChainNode } from './chain.ts'
import { aluminium } from './aluminium.ts'
import { buildingMaterials } from './building-materials.ts'
import { dataServices } from './data-services.ts'
import { energy } from './energy.ts'
import { food } from './food.ts'
import { gears } from './gears.ts'
import { informationSecurity } from './information-security.ts'
import { logistics } from './logistics.ts'
import { newMaterials } from './new-materials.ts'
import { paperPackaging } from './paper-packaging.ts'
import { recycledMetals } from './recycled-metals.ts'
import { satellitePower } from './satellite-power.ts'
import { smallAppliances } from './small-appliances.ts'
import { foodWords } from './words/food.ts'
import { gearWords } from './words/gears.ts'
import { logisticsWords } from './words/logistics.ts'
import { materialWords } from './words/materials.ts'
import { withTradeWords } from './words/merge.ts'
import { metalWords } from './words/metals.ts'
import { attributeWords } from './words/names.ts'
import { otherWords } from './words/others.ts'

/** In the order in which pages show them: the four in depth, then the lighter ones. */
export const chains: Chain[] = withTradeWords([
  aluminium, gears, food, logistics,
  informationSecurity, newMaterials, satellitePower, paperPackaging, recycledMetals, smallAppliances, buildingMaterials, dataServices, energy,
], [attributeWords, metalWords, gearWords, materialWords, foodWords, logisticsWords, otherWords])

const chainBySlug = new Map(chains.map((chain) => [chain.slug, chain]))
const nodeBySlug = new Map(chains.flatMap((chain) => chain.nodes.map((node) => [node.slug, node] as const)))
const chainByNode = new Map(chains.flatMap((chain) => chain.nodes.map((node) => [node.slug, chain] as const)))

const takers = new Map<string, string[]>()
for (const node of nodeBySlug.values()) {
  for (const input of node.inputs) takers.set(input.node, [...(takers.get(input.node) ?? []), node.slug])
}

export const findChain = (slug: string): Chain | undefined => chainBySlug.get(slug)

/** A live node. Slugs are unique across chains, and never given out again: where a retired one went says `whereItWent` in retired.ts. */
export const findNode = (slug: string): ChainNode | undefined => nodeBySlug.get(slug)

/** Empty for an unknown chain. */
export const nodesOf = (chainSlug: string): ChainNode[] => chainBySlug.get(chainSlug)?.nodes ?? []

export const chainOfNode = (nodeSlug: string): Chain | undefined => chainByNode.get(nodeSlug)

/** Slugs of the nodes that take this one in, directly. */
export const takersOf = (nodeSlug: string): readonly string[] => takers.get(nodeSlug) ?? []

/** Slugs of every node that this one goes into, directly or through others; nearest first, without itself. */
export function descendants(nodeSlug: string): string[] {
  const found = new Set<string>()
  let frontier = [nodeSlug]
  while (frontier.length > 0) {
    frontier = [...new Set(frontier.flatMap(takersOf))].filter((slug) => !found.has(slug))
    for (const slug of frontier) found.add(slug)
  }
  found.delete(nodeSlug)
  return [...found]
}

/** Share of two-character pieces that both have, ends included (Dice), 0–1: for typos, missing hyphens and partial names alike. */
function likeness(a: string, b: string): number {
  const pieces = (text: string) => Array.from({ length: text.length + 1 }, (_, i) => `^${text}$`.slice(i, i + 2))
  const [left, right] = [pieces(a), pieces(b)]
  const rest = [...right]
  let shared = 0
  for (const piece of left) {
    const at = rest.indexOf(piece)
    if (at < 0) continue
    rest.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

/** Chains and nodes whose slug or name is closest to what was asked, best first, for a page that was not found. */
export function nearestNames(asked: string, limit = 5): { slug: string; chain: string; name: Chain['name'] }[] {
  const wanted = asked.slice(0, 80).toLowerCase()
  if (wanted === '') return []
  return chains
    .flatMap((chain) => [{ slug: chain.slug, chain: chain.slug, name: chain.name, synonyms: [] as string[] }]
      .concat(chain.nodes.map((node) => ({ slug: node.slug, chain: chain.slug, name: node.name, synonyms: node.synonyms }))))
    .map(({ synonyms, ...entry }) => ({
      entry,
      score: Math.max(
        ...[entry.slug, entry.name.zh, entry.name.en.toLowerCase(), ...synonyms].map((name) => likeness(wanted, name)),
      ),
    }))
    .filter(({ score }) => score > 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

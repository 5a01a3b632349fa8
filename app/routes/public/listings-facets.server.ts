import { m } from '#app/i18n/messages.js'
import { categoryWord } from '#app/ui/words.ts'
import { chainOfNode, findChain, findNode } from '#domain/chains/index.ts'
import { widened, widenings, type Widening } from '#domain/chains/widen.ts'
import { whereItWent } from '#domain/chains/retired.ts'
import { nodeLine } from '#app/ui/node-name.server.ts'
import { nameIn, type Name } from '#domain/chains/chain.ts'
import type { Category } from '#domain/listing.ts'
import { findDivision } from '#domain/regions/divisions.ts'
import type { SearchAnswer, SearchFilters } from '#search/port.ts'
import { listingsPath, type ListingsQuery } from './listings-query.ts'

/** Choices shown of a long facet; the one in force is always among them. */
const SHOWN = 12
type Shown = Exclude<keyof SearchFilters, 'kind'>

/** The filters beside the results: each choice with its count and the address that takes it in or out. */
export function facetGroups(query: ListingsQuery, facets: SearchAnswer['facets'], parkNames: Map<string, string>, locale: string) {
  const group = (name: Shown, title: string) => ({
    name,
    title,
    options: choices(facets[name], query.filters[name]).map(({ value, count }) => {
      const on = query.filters[name] === value
      return { value, count, on, label: filterLabel(name, value, parkNames, locale), to: listingsPath(query, without(name, on ? null : value)) }
    }),
  })
  return [
    group('category', m.public_listings_category()),
    group('chain', m.public_listings_chain()),
    ...(query.filters.chain || query.filters.node ? [group('node', m.public_listings_node())] : []),
    group('province', m.public_listings_province()),
    group('park', m.public_listings_park()),
  ]
}

/** Leaving a chain leaves its node; leaving a province leaves its park. */
const without = (name: Shown, value: string | null) => ({
  [name]: value,
  ...(name === 'chain' && { node: null }),
  ...(name === 'province' && { park: null }),
})

function choices(counts: { value: string; count: number }[], chosen: string | undefined) {
  const shown = counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, SHOWN)
  if (chosen && !shown.some((c) => c.value === chosen)) shown.push({ value: chosen, count: counts.find((c) => c.value === chosen)?.count ?? 0 })
  return shown
}

/** What a filter's value is called; an unknown one as it was written. */
export function filterLabel(name: keyof SearchFilters, value: string, parkNames: Map<string, string>, locale: string): string {
  if (name === 'category') return categoryWord(value as Category)
  if (name === 'chain') return nameOf(findChain(value)?.name, value, locale)
  if (name === 'node') return nodeLine(value, locale)
  if (name === 'province') return findDivision(`${value}0000`)?.name ?? value
  return parkNames.get(value) ?? value
}
const nameOf = (name: Name | undefined, slug: string, locale: string) => (name ? nameIn(name, locale) : slug)

const wideWords: Record<Widening, (words: { count: number }) => string> = { descendants: m.chain_search_descendants, inputs: m.chain_search_inputs, substitutes: m.chain_search_substitutes }
const wideNames: Record<Widening, () => string> = { descendants: m.chain_search_has_descendants, inputs: m.chain_search_has_inputs, substitutes: m.chain_search_has_substitutes }

/** Where in a chain the search stands, what it takes in beside the node, and what else it could. */
export function chainPlace(query: ListingsQuery, locale: string) {
  const node = findNode(query.filters.node ?? '')
  const gone = whereItWent(query.filters.node ?? '')
  const chain = node ? chainOfNode(node.slug) : findChain(gone?.chain ?? query.filters.chain ?? '')
  if (!chain) return null
  const stage = node && chain.stages.find(({ slug }) => slug === node.stage)
  const here = node ? [nameIn(node.name, locale), ...query.wide.map((one) => wideNames[one]())].join('') : gone ? nodeLine(query.filters.node!, locale) : m.public_chain_listings()
  return {
    crumbs: [
      { text: m.public_chains_title(), to: '/chains' },
      { text: nameIn(chain.name, locale), to: `/chains/${chain.slug}` },
      ...(stage ? [{ text: nameIn(stage.name, locale) }] : []),
      ...(node ? [{ text: here, to: `/chains/${chain.slug}/${node.slug}` }] : [{ text: here }]),
    ],
    wider: node === undefined ? [] : widenings.flatMap((widening) => {
      const count = widened(node.slug, widening).length
      const on = query.wide.includes(widening)
      return count === 0 ? [] : [{ widening, on, text: wideWords[widening]({ count }), to: listingsPath(query, { wide: on ? query.wide.filter((one) => one !== widening) : [...query.wide, widening] }) }]
    }),
  }
}

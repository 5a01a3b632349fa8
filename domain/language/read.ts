import type { ChainNode } from '../chains/chain.ts'
import { readActs } from './acts.ts'
import { readCertificates } from './certificates.ts'
import { clausesOf } from './clauses.ts'
import { readDeliveries } from './deliveries.ts'
import { readLeadTimes } from './lead-times.ts'
import { readNodes, readParks } from './names-in-text.ts'
import type { NodeVocabulary } from './node-names.ts'
import { standardPlaces, type PlaceVocabulary } from './place-names.ts'
import { readPlaces } from './places.ts'
import { readPrices } from './prices.ts'
import { readQuantities } from './quantities.ts'
import type { Reading } from './reading.ts'
import { sourceOf } from './source.ts'
import { readSpecs, scopeOf, type SpecScope } from './specs.ts'
import { readWindows } from './windows.ts'

export interface ReadOptions {
  /** Whose attributes are looked for; none without. */
  node?: ChainNode | null
  /** Attributes beyond the node's, such as those that only a demand's fields name. Takes the place of `node`. */
  scope?: SpecScope
  /** `nodesWith(…)` where terms were taken in at run time: names of the node that a short value may stand before. */
  nodes?: NodeVocabulary
  /** YYYY-MM-DD: what is dated after it is a plan. */
  today?: string
  /** `placesWith(…)` where parks have been added at run time. */
  places?: PlaceVocabulary
}

/** What a company's own words say, each with its place in the text that was handed in. Pure; the first 6,000 characters are read. */
export function read(text: string, { node, scope, nodes, today, places = standardPlaces() }: ReadOptions = {}): Reading {
  const source = sourceOf(text)
  const clauses = clausesOf(source.plain, today ?? null)
  const attributes = scope ?? (node ? scopeOf(node, nodes) : null)
  return {
    specs: attributes ? readSpecs(source, clauses, attributes, { hints: true }) : [],
    quantities: readQuantities(source, clauses),
    certificates: readCertificates(source, clauses),
    leadTimes: readLeadTimes(source, clauses),
    windows: readWindows(source, clauses),
    places: readPlaces(source, clauses, places),
    deliveries: readDeliveries(source, clauses),
    acts: readActs(source, clauses),
    prices: readPrices(source, clauses),
    nodes: readNodes(source, clauses, nodes),
    parks: readParks(source, clauses),
    negotiable: clauses.flatMap(({ negotiable }) => (negotiable ? [negotiable] : [])),
  }
}

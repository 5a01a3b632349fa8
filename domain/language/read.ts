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
import type { QuantityReading, Reading, SpecReading } from './reading.ts'
import { sourceOf, type Span } from './source.ts'
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

/** Attributes whose figures are amounts as well: the space that is let, what is made a day, the least order. */
const AMOUNTS = /面积|托盘数|起订|产能|处理|供餐|预冷|拆解|贴装|算力|装机|供汽/
/** 载5吨, 最大180公斤: a figure that is how the thing is, is no quantity of it. */
const isSpecification = (quantity: QuantityReading, specs: readonly SpecReading[]): boolean =>
  quantity.per === 'once' && quantity.role !== 'stock' && specs.some((spec) => spec.intervals.length > 0 && overlap(spec, quantity) && !AMOUNTS.test(spec.name))
/** 一年能拉6万吨: what is for a period is how much, not how the thing is. */
const isAmount = (spec: SpecReading, quantities: readonly QuantityReading[]): boolean =>
  spec.intervals.length > 0 && !AMOUNTS.test(spec.name) && quantities.some((quantity) => (quantity.per !== 'once' || quantity.role === 'stock') && overlap(spec, quantity))
/** 总面积6000方，空出2600平: where the whole is said, too, the part that is free is an amount only. */
const isPart = (spec: SpecReading, specs: readonly SpecReading[], quantities: readonly QuantityReading[]): boolean =>
  /面积|托盘数|算力/.test(spec.name) && quantities.some((quantity) => quantity.role === 'offer' && overlap(spec, quantity)) &&
  specs.some((whole) => whole.attribute === spec.attribute && (whole.intervals[0]?.max ?? 0) > (spec.intervals[0]?.max ?? 0))
const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** What a company's own words say, each with its place in the text that was handed in. Pure; the first 6,000 characters are read. */
export function read(text: string, { node, scope, nodes, today, places = standardPlaces() }: ReadOptions = {}): Reading {
  const source = sourceOf(text)
  const clauses = clausesOf(source.plain, today ?? null)
  const attributes = scope ?? (node ? scopeOf(node, nodes) : null)
  const quantities = readQuantities(source, clauses)
  const names = readNodes(source, clauses, nodes)
  const specs = attributes ? readSpecs(source, clauses, attributes, { hints: true, names, node: node?.slug }) : []
  return {
    specs: specs.filter((spec) => !isAmount(spec, quantities) && !isPart(spec, specs, quantities)),
    quantities: quantities.filter((quantity) => !isSpecification(quantity, specs)),
    certificates: readCertificates(source, clauses),
    leadTimes: readLeadTimes(source, clauses),
    windows: readWindows(source, clauses),
    places: readPlaces(source, clauses, places),
    deliveries: readDeliveries(source, clauses),
    acts: readActs(source, clauses),
    prices: readPrices(source, clauses),
    nodes: names,
    parks: readParks(source, clauses),
    negotiable: clauses.flatMap(({ negotiable }) => (negotiable ? [negotiable] : [])),
  }
}

import type { Category, Kind, Visibility } from '#domain/listing.ts'

/** Who looks: `public` sees public listings, `parks` (a verified company) also those for park members, `liaison` all. */
export type Audience = Visibility

export interface SearchFilters {
  kind?: Kind
  category?: Category
  chain?: string
  /** Chain node slug. */
  node?: string
  /** First two digits of the division code: 50, 51, 52. */
  province?: string
  /** Park slug. */
  park?: string
}
export type FacetName = keyof SearchFilters

export interface SearchRequest {
  /** As typed; the engine normalises it. Empty lists everything, newest first. */
  text: string
  filters: SearchFilters
  /** Nodes that are taken for the one in `filters`, beside it. */
  nodesToo?: readonly string[]
  /** Terms that were taken in at run time as names of a node, by node. */
  terms?: ReadonlyMap<string, readonly string[]>
  audience: Audience
  /** From 0. */
  offset: number
  /** 1–50. */
  limit: number
}

export interface SearchAnswer {
  engine: string
  /** Exact to 10,000; at that figure `totalCapped` says there are more. Pages end there too, and facet counts are then lower bounds. */
  total: number
  totalCapped: boolean
  /** In final order: retrieval by the engine, order by `search/rank.ts`. */
  hits: { id: string }[]
  /** Each facet counted with every other filter applied but its own. */
  facets: Record<FacetName, { value: string; count: number }[]>
  /** Normalised query words, for highlighting with `search/highlight.ts`. */
  terms: string[]
  /** Query words that were given up because too few documents hold all of them; empty when every word was asked of every hit. */
  relaxed: string[]
  /** How many of `total` hold every word; they come first. */
  whole: number
}

/** What is indexed of a published listing. Never a contact, an address, an unpublished price, or a company that hides its name. */
export interface SearchDocument {
  id: string
  kind: Kind
  category: Category
  chain: string | null
  node: string | null
  province: string
  division: string
  park: string | null
  visibility: Visibility
  title: string
  description: string
  specs: Record<string, string>
  requires: string[]
  holds: string[]
  /** Empty where the company hides its name until consent. */
  companyName: string
  parkName: string
  divisionName: string
  /** Epoch milliseconds. */
  publishedAt: number
  /** The listing's version: an older document never overwrites a newer one. */
  version: number
}

export interface SearchEngine {
  readonly name: string
  search(request: SearchRequest): Promise<SearchAnswer>
  /** Resolves when the documents can be found; rejects if the engine refused any. Same id again replaces. */
  index(documents: SearchDocument[]): Promise<void>
  remove(ids: string[]): Promise<void>
  /** Starts to write the index anew. Searches and single writes go on meanwhile. */
  startRebuild(): Promise<Rebuild>
  /** Resolves if the engine answers now. */
  ping(): Promise<void>
}

export interface Rebuild {
  /** Every document that is to be found, in any order and number of batches. */
  add(documents: SearchDocument[]): Promise<void>
  /** Forgets what was neither added nor indexed since the start. A rebuild that never gets here has removed nothing. */
  finish(): Promise<{ removed: number }>
}

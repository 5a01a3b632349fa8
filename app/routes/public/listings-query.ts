import { readFilter, unknownFilter } from '#app/http/filter.ts'
import { readPage } from '#app/http/page-number.ts'
import { categories, kinds } from '#domain/listing.ts'
import { isWidening, widenings, type Widening } from '#domain/chains/widen.ts'
import { cleanText } from '#domain/text.ts'
import type { SearchFilters } from '#search/port.ts'

export interface ListingsQuery {
  text: string
  filters: SearchFilters
  /** Nodes of the chain that are asked for beside the one in `filters`. */
  wide: Widening[]
  page: number
}

/** Characters of a query that are read; the rest changes nothing worth the work. */
const LONGEST = 200
const FILTERS = ['kind', 'category', 'chain', 'node', 'province', 'park'] as const
const SLUG = /^[a-z0-9-]{1,60}$/

/** The search page's address, read strictly: what cannot be meant is refused (`invalid`), not guessed. Repeated parameters: the first counts. */
export function readListingsQuery(params: URLSearchParams, lastPage: number): ListingsQuery {
  const filters: SearchFilters = {}
  for (const name of FILTERS) {
    const value = readFilter(params, name, (one) => isPossible(name, one))
    if (value !== undefined) Object.assign(filters, { [name]: value })
  }
  const asked = filters.node === undefined ? [] : params.getAll('with')
  const unknown = asked.find((value) => !isWidening(value))
  if (unknown !== undefined) throw unknownFilter('with', unknown)
  return { wide: widenings.filter((one) => asked.includes(one)), text: [...cleanText(params.get('q') ?? '')].slice(0, LONGEST).join(''), filters, page: readPage(params, lastPage) }
}

function isPossible(name: (typeof FILTERS)[number], value: string): boolean {
  if (name === 'kind') return (kinds as readonly string[]).includes(value)
  if (name === 'category') return (categories as readonly string[]).includes(value)
  if (name === 'province') return /^5[0-2]$/.test(value)
  return SLUG.test(value)
}

/** The same search with something changed; a change of filter goes back to its first page. */
export function listingsPath({ text, filters, wide, page }: ListingsQuery, change: Partial<Record<keyof SearchFilters, string | null>> & { page?: number; text?: string; wide?: Widening[] } = {}): string {
  const { page: nextPage, text: nextText, wide: nextWide, ...filterChange } = change
  const params = new URLSearchParams()
  const words = nextText ?? text
  if (words) params.set('q', words)
  for (const [name, value] of Object.entries({ ...filters, ...filterChange })) if (value) params.set(name, value)
  if (params.has('node') && filterChange.node === undefined) for (const one of nextWide ?? wide) params.append('with', one)
  const to = nextPage ?? (Object.keys(change).length === 0 ? page : 1)
  if (to > 1) params.set('page', String(to))
  const query = params.toString()
  return query ? `/listings?${query}` : '/listings'
}

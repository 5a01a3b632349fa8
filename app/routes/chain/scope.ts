import { addressOf } from '#app/ui/address.ts'

/** Days of a filter's period. */
export const periods = ['30', '90', '365'] as const
/** First two digits of the three provinces' codes, as pages order them. */
export const provinces = ['50', '51', '52'] as const

/** Filters of the chain pages, as their addresses carry them. */
export const scopeNames = ['overlay', 'province', 'park', 'days', 'inside'] as const
export type ScopeQuery = { -readonly [N in (typeof scopeNames)[number]]?: string }

export const scopedPath = (path: string, query: ScopeQuery): string => addressOf(path, query)

/** Whether the search page can show just what these figures are of. */
export const inSearch = ({ overlay, days, inside }: ScopeQuery): boolean => !overlay && !days && !inside

/** The listings behind a figure: in the search where it has the same filters, else on the node's own page. */
export const postedPath = (chain: string, query: ScopeQuery, { node, kind }: { node: string; kind: 'supply' | 'demand' }): string =>
  inSearch(query) ? addressOf('/listings', { node, kind, province: query.province, park: query.park }) : `${scopedPath(`/chains/${chain}/${node}`, query)}#${kind}`

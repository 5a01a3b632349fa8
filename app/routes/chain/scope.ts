import { addressOf } from '#app/ui/address.ts'

/** Filters of the chain pages, as their addresses carry them. */
export const scopeNames = ['overlay', 'province', 'park', 'days', 'inside'] as const
export type ScopeQuery = { -readonly [N in (typeof scopeNames)[number]]?: string }

export const scopedPath = (path: string, query: ScopeQuery): string => addressOf(path, query)

/** The listings behind a figure, as far as the search page has the same filters. */
export const listingsPath = (query: ScopeQuery, more: Record<string, string>): string => addressOf('/listings', { ...more, province: query.province, park: query.park })

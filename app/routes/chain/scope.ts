import { addressOf } from '#app/ui/address.ts'

/** Days of a filter's period. */
export const periods = ['30', '90', '365'] as const
/** First two digits of the three provinces' codes, as pages order them. */
export const provinces = ['50', '51', '52'] as const

/** Filters of the chain pages, as their addresses carry them. */
export const scopeNames = ['overlay', 'province', 'park', 'days', 'inside'] as const
export type ScopeQuery = { -readonly [N in (typeof scopeNames)[number]]?: string }

export const scopedPath = (path: string, query: ScopeQuery): string => addressOf(path, query)

/** The listings behind a figure, as far as the search page has the same filters. */
export const listingsPath = (query: ScopeQuery, more: Record<string, string>): string => addressOf('/listings', { ...more, province: query.province, park: query.park })

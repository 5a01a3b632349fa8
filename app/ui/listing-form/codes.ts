import type { Category, Kind, Visibility } from '#domain/listing.ts'

// Named here again, and held to the domain's by their types: its own lists come with a schema library that no page needs.
export const kinds = ['supply', 'demand'] as const satisfies readonly Kind[]
export const categories = ['goods', 'processing', 'logistics', 'technology', 'talent', 'finance', 'facility'] as const satisfies readonly Category[]
export const visibilities = ['public', 'parks', 'liaison'] as const satisfies readonly Visibility[]
export const isKind = (value: unknown): value is Kind => (kinds as readonly unknown[]).includes(value)

import type { ListingContent, ListingDraft } from '#domain/listing.ts'
import { listings } from '#db/schema/listing.ts'
import type { ListingRow } from './access.server.ts'

/** Where a listing's content is stored. */
export const contentColumns = {
  kind: listings.kind,
  category: listings.category,
  title: listings.title,
  description: listings.description,
  chain: listings.chain,
  chainNode: listings.chainNode,
  quantityValue: listings.quantityValue,
  quantityUnit: listings.quantityUnit,
  quantityPer: listings.quantityPer,
  quantityMin: listings.quantityMin,
  priceMin: listings.priceMin,
  priceMax: listings.priceMax,
  priceUnit: listings.priceUnit,
  pricePublished: listings.pricePublished,
  specs: listings.specs,
  requires: listings.requires,
  holds: listings.holds,
  serves: listings.serves,
  availableFrom: listings.availableFrom,
  availableUntil: listings.availableUntil,
  leadTimeDays: listings.leadTimeDays,
  visibility: listings.visibility,
  denied: listings.denied,
}
export type ContentColumns = Pick<ListingRow, keyof typeof contentColumns>

/** What a company said, from the row that stores it. */
export const contentOf = (row: ContentColumns): ListingContent => ({
  kind: row.kind,
  category: row.category,
  title: row.title,
  description: row.description,
  chain: row.chain,
  chainNode: row.chainNode,
  quantity: quantityOf(row),
  price: row.priceUnit === null ? null : { min: row.priceMin, max: row.priceMax, unit: row.priceUnit, published: row.pricePublished },
  specs: row.specs,
  requires: row.requires,
  holds: row.holds,
  serves: row.serves,
  availableFrom: row.availableFrom,
  availableUntil: row.availableUntil,
  leadTimeDays: row.leadTimeDays,
  visibility: row.visibility,
  // Absent where there is none, as in the versions from before there could be.
  ...(row.denied.length > 0 && { denied: row.denied }),
})

type QuantityColumns = Pick<ListingRow, 'quantityValue' | 'quantityUnit' | 'quantityPer' | 'quantityMin'>
export const quantityOf = (row: QuantityColumns): ListingContent['quantity'] =>
  row.quantityValue === null || row.quantityUnit === null || row.quantityPer === null
    ? null
    : { value: row.quantityValue, unit: row.quantityUnit, per: row.quantityPer, ...(row.quantityMin === null ? {} : { min: row.quantityMin }) }

/** The whole content as a form or a sender gives it: what is absent becomes unknown. */
export const columnsOf = (input: ListingDraft) => ({
  kind: input.kind ?? ('demand' as const),
  category: input.category ?? ('goods' as const),
  title: input.title ?? '',
  description: input.description ?? '',
  chain: input.chain ?? null,
  chainNode: input.chainNode ?? null,
  quantityValue: input.quantity?.value ?? null,
  quantityUnit: input.quantity?.unit ?? null,
  quantityPer: input.quantity?.per ?? null,
  quantityMin: input.quantity?.min ?? null,
  priceMin: fen(input.price?.min),
  priceMax: fen(input.price?.max),
  priceUnit: input.price?.unit ?? null,
  pricePublished: input.price?.published ?? false,
  specs: input.specs ?? {},
  requires: input.requires ?? [],
  holds: input.holds ?? [],
  serves: input.serves ?? [],
  availableFrom: input.availableFrom ?? null,
  availableUntil: input.availableUntil ?? null,
  leadTimeDays: input.leadTimeDays ?? null,
  visibility: input.visibility ?? ('public' as const),
  denied: input.denied ?? [],
})

/** The form's shape again, in yuan: what `ListingInput` judges when a stored draft is submitted. */
export const draftOf = (content: ListingContent): ListingDraft => ({
  kind: content.kind,
  category: content.category,
  ...(content.title && { title: content.title }),
  description: content.description,
  ...(content.chain && { chain: content.chain }),
  ...(content.chainNode && { chainNode: content.chainNode }),
  ...(content.quantity && { quantity: content.quantity }),
  ...(content.price && {
    price: {
      ...(content.price.min !== null && { min: content.price.min / 100 }),
      ...(content.price.max !== null && { max: content.price.max / 100 }),
      unit: content.price.unit,
      published: content.price.published,
    },
  }),
  specs: content.specs,
  requires: content.requires,
  holds: content.holds,
  serves: content.serves,
  ...(content.availableFrom && { availableFrom: content.availableFrom }),
  ...(content.availableUntil && { availableUntil: content.availableUntil }),
  ...(content.leadTimeDays !== null && { leadTimeDays: content.leadTimeDays }),
  visibility: content.visibility,
  ...(content.denied && { denied: content.denied }),
})

const fen = (yuan: number | undefined) => (yuan === undefined ? null : Math.round(yuan * 100))

/** A change that a partner would want to know of: it is reviewed again, and clears acceptances. */
const MATERIAL = ['kind', 'category', 'title', 'description', 'chain', 'chainNode', 'quantity', 'price', 'specs', 'requires', 'holds', 'serves', 'denied'] as const
export const changedFields = (before: ListingContent, after: ListingContent): (keyof ListingContent)[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ListingContent)[]).filter((key) => canonical(before[key]) !== canonical(after[key]))
export const isMaterial = (fields: (keyof ListingContent)[]): boolean => fields.some((f) => (MATERIAL as readonly string[]).includes(f))

/** JSON with sorted keys: jsonb does not keep the order that was written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => (v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1))) : v))

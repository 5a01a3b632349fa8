import type { ListingDraft } from '#domain/listing.ts'
import { fullDivisionName } from '#domain/regions/divisions.ts'
import { writeDenied } from './denied.ts'
import { PROVINCES, settleSpecs } from './options.server.ts'
import type { TypedListing } from './values.ts'

/** Without an exponent, which people do not type. */
const figure = (value: number | undefined) =>
  value === undefined ? [] : [value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })]
const words = (value: string | undefined) => (value === undefined ? [] : [value])

/** A stored draft as it would stand in the form. The way back is `readListingForm`: what goes in comes out. */
export function typedDraft(draft: ListingDraft, more: { id: string; version: number | null; contactId?: string | null }): TypedListing {
  const specs = Object.entries(draft.specs ?? {}).map(([key, value]) => `${key}：${value.replaceAll('\n', ' ')}`)
  return settleSpecs({
    id: [more.id],
    version: more.version === null ? [] : [String(more.version)],
    kind: words(draft.kind),
    category: words(draft.category),
    title: words(draft.title),
    description: words(draft.description),
    node: words(draft.chainNode ?? (draft.chain && `${draft.chain}/`)),
    otherSpecs: [specs.join('\n')],
    'quantity.value': figure(draft.quantity?.value),
    'quantity.unit': words(draft.quantity?.unit),
    'quantity.per': words(draft.quantity?.per),
    'quantity.min': figure(draft.quantity?.min),
    availableFrom: words(draft.availableFrom),
    availableUntil: words(draft.availableUntil),
    leadTimeDays: figure(draft.leadTimeDays),
    'price.min': figure(draft.price?.min),
    'price.max': figure(draft.price?.max),
    'price.unit': words(draft.price?.unit),
    'price.published': draft.price?.published ? ['on'] : [],
    requires: [(draft.requires ?? []).join('\n')],
    holds: [(draft.holds ?? []).join('\n')],
    serves: (draft.serves ?? []).filter((code) => PROVINCES.includes(code)),
    servesOther: [(draft.serves ?? []).filter((code) => !PROVINCES.includes(code)).map(fullDivisionName).join('、')],
    visibility: words(draft.visibility),
    denied: (draft.denied ?? []).map(writeDenied),
    contactId: words(more.contactId ?? undefined),
  })
}

import type { Category, Kind, Visibility } from '#domain/listing.ts'
import { divisionName, fullDivisionName, provinceOf } from '#domain/regions/divisions.ts'
import type { SearchDocument } from './port.ts'

/** What of the rows may be found. Price, contact and address are not read, so they cannot slip in. */
export interface Published {
  listing: {
    id: string
    kind: Kind
    category: Category
    chain: string | null
    chainNode: string | null
    visibility: Visibility
    title: string
    description: string
    specs: Record<string, string>
    requires: string[]
    holds: string[]
    publishedAt: Date | null
    version: number
  }
  company: { name: string; hidesName: boolean; divisionCode: string }
  park: { slug: string; name: string } | null
}

/** The document of a published listing: the one place that decides what goes into an index. */
export function documentOf({ listing, company, park }: Published): SearchDocument {
  if (!listing.publishedAt) throw new Error(`listing ${listing.id} was never published`)
  return {
    id: listing.id,
    kind: listing.kind,
    category: listing.category,
    chain: listing.chain,
    node: listing.chainNode,
    province: provinceOf(company.divisionCode).slice(0, 2),
    division: company.divisionCode,
    park: park?.slug ?? null,
    visibility: listing.visibility,
    title: listing.title,
    description: listing.description,
    specs: listing.specs,
    requires: listing.requires,
    holds: listing.holds,
    companyName: company.hidesName ? '' : company.name,
    parkName: park?.name ?? '',
    divisionName: `${fullDivisionName(company.divisionCode)} ${divisionName(company.divisionCode)}`,
    publishedAt: listing.publishedAt.getTime(),
    version: listing.version,
  }
}

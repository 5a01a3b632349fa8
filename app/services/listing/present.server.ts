import type { Actor } from '#domain/actor.ts'
import { actsFor, answersFor, type ListingThing } from '#domain/policy.ts'
import { leftOf, remainingOf, type Committed, type Remaining } from '#domain/remaining.ts'
import { provinceOf, divisionName } from '#domain/regions/divisions.ts'
import type { CompanyRow } from '#app/services/company/access.server.ts'
import type { ListingRow } from './access.server.ts'
import { contentOf, quantityOf, type ContentColumns } from './content.server.ts'
import type { rowColumns } from './row-columns.server.ts'

interface ParkName {
  slug: string
  shortName: string
}

type ListedListing = Pick<ListingRow, keyof typeof rowColumns.listing>
type ListedCompany = Pick<CompanyRow, keyof typeof rowColumns.company>
interface ListedRow {
  listing: ListedListing
  company: ListedCompany
  park: ParkName | null
  committed: Committed[]
}

/** A row of a list: what anybody who may read the listing sees. Never a contact, an address, or a price that is not published. */
export const presentListingRow = ({ listing, company, park, committed }: ListedRow, today: string) => ({
  ...presentRow(listing, company, park),
  remaining: leftOf(quantityOf(listing), committed, today),
})
export type PresentedListingRow = ReturnType<typeof presentListingRow>

const presentRow = (listing: ListedListing, company: ListedCompany, park: ParkName | null) => ({
  id: listing.id,
  number: listing.number,
  kind: listing.kind,
  category: listing.category,
  title: listing.title,
  chain: listing.chain,
  chainNode: listing.chainNode,
  quantity: quantityOf(listing),
  company: presentCompanyName(company),
  park,
  divisionCode: company.divisionCode,
  publishedAt: listing.publishedAt?.toISOString() ?? null,
  updatedAt: listing.updatedAt.toISOString(),
  demo: company.demo,
})

/** Null where the company shows its name only after consent. */
export const presentCompanyName = (company: Pick<CompanyRow, 'id' | 'name' | 'hidesName'>) => (company.hidesName ? null : { id: company.id, name: company.name })

/** The whole listing for its page. `own`: its company or the desk that answers for it, who also see what is confidential. */
export function presentListing(
  actor: Actor,
  listing: ListedListing & ContentColumns & Pick<ListingRow, 'version' | 'expiresAt'>,
  company: ListedCompany & Pick<CompanyRow, 'certificates'>,
  park: ParkName | null,
  thing: ListingThing,
  { committed, today }: { committed: Committed[]; today: string },
) {
  const own = actsFor(actor, company.id) || answersFor(actor, thing.company.deskParkId)
  const content = contentOf(listing)
  return {
    ...presentRow(listing, company, park),
    own,
    state: listing.state,
    version: listing.version,
    remaining: content.quantity && presentRemaining(remainingOf(content.quantity, committed, today), own),
    description: content.description,
    specs: content.specs,
    requires: content.requires,
    holds: content.holds,
    serves: content.serves.map((code) => ({ code, name: divisionName(code) })),
    availableFrom: content.availableFrom,
    availableUntil: content.availableUntil,
    leadTimeDays: content.leadTimeDays,
    visibility: content.visibility,
    price: content.price && (content.price.published || own) ? content.price : null,
    priceHidden: content.price !== null && !content.price.published && !own,
    expiresAt: listing.expiresAt?.toISOString() ?? null,
    province: provinceOf(company.divisionCode),
    companyVerified: company.state === 'verified',
    certificates: company.certificates,
  }
}
/** What is agreed on and what is left, as one sum; null where nothing is. Single agreements are for its own company and desk. */
function presentRemaining({ committed, left, over, apart, later }: Remaining, own: boolean) {
  if (committed === 0 && apart.length === 0 && !(own && later.length > 0)) return null
  return { committed, left, over, apartCount: apart.length, apart: own ? apart : [], later: own ? later : [] }
}

export type PresentedListing = ReturnType<typeof presentListing>

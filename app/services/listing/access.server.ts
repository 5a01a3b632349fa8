import { eq } from 'drizzle-orm'
import type { Actor } from '#domain/actor.ts'
import { can, type ListingThing } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { companyThing, type CompanyRow } from '#app/services/company/access.server.ts'
import { deskParkId } from '#app/services/company/desk.server.ts'

export type ListingRow = typeof listings.$inferSelect
export interface AccessedListing {
  listing: ListingRow
  company: CompanyRow
  thing: ListingThing
}
type ListingPermission = 'listing.read' | 'listing.write' | 'listing.submit' | 'listing.review' | 'listing.match' | 'introduction.interest' | 'introduction.propose'

/** Fetches, locks where asked, and permits. Hidden and missing are the same `not-found`. */
export async function accessListing(
  tx: Db | Tx,
  actor: Actor,
  id: string,
  permission: ListingPermission,
  { lock = false }: { lock?: boolean } = {},
): Promise<AccessedListing> {
  const query = tx
    .select({ listing: listings, company: companies, deskParkId: deskParkId() })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(eq(listings.id, id))
    .$dynamic()
  const [row] = await (lock ? query.for('no key update', { of: listings }) : query)
  const permitted = permitListing(actor, row, permission)
  return { listing: permitted.listing, company: permitted.company, thing: permitted.thing }
}

interface FetchedListing {
  listing: Pick<ListingRow, 'state' | 'visibility'>
  company: Pick<CompanyRow, 'id' | 'state'>
  deskParkId: string | null
}

/** The row as fetched, with what it was judged as. */
export function permitListing<R extends FetchedListing>(actor: Actor, row: R | undefined, permission: ListingPermission): R & { thing: ListingThing } {
  if (!row) throw new Refusal('not-found', 'listing-not-found')
  const thing = listingThing(row.listing, companyThing(row.company, row.deskParkId))
  if (!can(actor, 'listing.read', thing)) throw new Refusal('not-found', 'listing-not-found')
  if (!can(actor, permission, thing)) throw new Refusal('forbidden', refusalCode(actor, permission, thing))
  return { ...row, thing }
}

export const listingThing = (row: Pick<ListingRow, 'state' | 'visibility'>, company: ListingThing['company']): ListingThing => ({
  company,
  state: row.state,
  visibility: row.visibility,
})

function refusalCode(actor: Actor, permission: ListingPermission, thing: ListingThing): string {
  const unverified = permission === 'introduction.interest' ? actor.kind === 'user' && actor.company?.verified === false : permission === 'listing.submit' && thing.company.state !== 'verified'
  return unverified ? 'company-unverified' : 'listing-forbidden'
}

import type { Ctx } from '#app/ctx.ts'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { accessListing } from './access.server.ts'
import { contentOf, draftOf } from './content.server.ts'

/** A listing as the form fills itself from it, for its company or its desk. */
export async function readListingForm(ctx: Ctx, id: string) {
  const { listing, company } = await accessListing(ctx.db, ctx.actor, id, 'listing.write')
  return {
    id: listing.id,
    number: listing.number,
    companyId: company.id,
    companyName: company.name,
    companyVerified: company.state === 'verified',
    state: listing.state,
    version: listing.version,
    content: draftOf(contentOf(listing)),
    contactId: listing.contactId,
    reviewReason: listing.reviewReason,
    recordedFor: listing.recordedFor,
    updatedAt: listing.updatedAt.toISOString(),
    contacts: await listContacts(ctx, company.id),
  }
}

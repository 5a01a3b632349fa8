import { redirect } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { asRefusal } from '#app/http/refusal-response.server.ts'
import { readListingForm } from '#app/services/listing/read-form.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { isId } from '#domain/id.ts'
import { Refusal } from '#domain/refusal.ts'
import { ownCompany } from './own-company.server.ts'

/** The listing of the company that this person acts for. Another's is not found, though everybody may read it elsewhere; a liaison's other desk is not this area's business. */
export async function ownListing(ctx: Ctx, id: string | undefined) {
  const companyId = ownCompany(ctx)
  if (!isId(id)) throw missing()
  const stored = await readListingForm(ctx, id).catch((error: unknown) => {
    throw asRefusal(error)?.code === 'listing-forbidden' ? missing() : error
  })
  if (stored.companyId !== companyId) throw missing()
  return stored
}

/** For a page: whoever may read it elsewhere is led there. */
export async function ownListingPage(ctx: Ctx, id: string | undefined) {
  return ownListing(ctx, id).catch(async (error: unknown) => {
    if (asRefusal(error)?.code !== 'listing-not-found' || !isId(id)) throw error
    await readListing(ctx, id)
    throw redirect(`/listings/${id}`)
  })
}

const missing = () => new Refusal('not-found', 'listing-not-found')

import type { Ctx } from '#app/ctx.ts'
import { getLocale } from '#app/i18n/runtime.js'
import { readCompanyDesk } from '#app/services/company/read-desk.server.ts'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { listingFormOptions, settleSpecs } from '#app/ui/listing-form/options.server.ts'
import { readBack } from '#app/ui/listing-form/read-back.server.ts'
import type { ReadListingForm } from '#app/ui/listing-form/read-form.server.ts'
import { typedDraft } from '#app/ui/listing-form/typed-draft.server.ts'
import { typed, type Difference, type ListingFormView, type TypedListing } from '#app/ui/listing-form/values.ts'
import type { ListingDraft } from '#domain/listing.ts'

interface More extends Partial<Pick<ListingFormView, 'errors' | 'message' | 'kept' | 'stored' | 'fresh'>> {
  /** Take the node that the text suggests where none was chosen. */
  suggest?: boolean
}

export async function viewOf(ctx: Ctx, { companyId }: { companyId: string }, given: TypedListing, { suggest = false, ...more }: More = {}): Promise<ListingFormView> {
  const reading = typed(given, 'title') === '' && typed(given, 'description') === '' ? null : readBack(given, getLocale())
  const suggestion = suggest && typed(given, 'node') === '' ? reading?.suggestion : undefined
  const values = settleSpecs(suggestion ? { ...given, node: [suggestion.node] } : given)
  const [contacts, desk] = await Promise.all([listContacts(ctx, companyId), readCompanyDesk(ctx, companyId)])
  return { errors: [], message: null, kept: false, stored: null, fresh: false, ...more, values, options: listingFormOptions(values, getLocale()), contacts, desk, reading }
}

/** Where the stored draft and what was typed part. Compared as the form writes them, so 1,200 and 1200 are one. */
export function differences(stored: ListingDraft, read: ReadListingForm): Difference[] {
  if (read.issues.length > 0) return [{ field: '', stored: '', typed: '' }]
  const [before, now] = [stored, read.draft as ListingDraft].map((draft) => typedDraft(draft, { id: read.id, version: null }))
  const names = [...new Set([...Object.keys(before!), ...Object.keys(now!)])].filter((name) => name !== 'id' && name !== 'version' && name !== 'contactId')
  return names.flatMap((field) => {
    const [old, wanted] = [before, now].map((values) => (values![field] ?? []).join('、'))
    return old === wanted ? [] : [{ field, stored: old!, typed: wanted! }]
  })
}

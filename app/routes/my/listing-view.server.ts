import type { Ctx } from '#app/ctx.ts'
import { getLocale } from '#app/i18n/runtime.js'
import { readCompanyDesk } from '#app/services/company/read-desk.server.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { hasText } from '#app/ui/listing-form/denied.ts'
import { listingFormOptions, settleSpecs } from '#app/ui/listing-form/options.server.ts'
import { readBack } from '#app/ui/listing-form/read-back.server.ts'
import type { ReadListingForm } from '#app/ui/listing-form/read-form.server.ts'
import { typedDraft } from '#app/ui/listing-form/typed-draft.server.ts'
import { typed, type Difference, type ListingFormView, type TypedListing } from '#app/ui/listing-form/values.ts'
import { nameIn } from '#domain/chains/chain.ts'
import { whereItWent, type RetiredNode } from '#domain/chains/retired.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { ListingDraft } from '#domain/listing.ts'

interface More extends Partial<Pick<ListingFormView, 'errors' | 'message' | 'kept' | 'stored' | 'fresh' | 'filled'>> {
  /** Take the node that the text suggests where none was chosen. */
  suggest?: boolean
}

export async function viewOf(ctx: Ctx, { companyId }: { companyId: string }, given: TypedListing, { suggest = false, ...more }: More = {}): Promise<ListingFormView> {
  const locale = getLocale()
  const retired = retiredNode(typed(given, 'node'), locale)
  // Where exactly one node took it over, that is most likely meant; it stands in the form to be looked at, nothing is stored for anybody.
  const live = retired ? { ...given, node: retired.now.length === 1 ? [retired.now[0]!.value] : [] } : given
  const nodes = await readNodeVocabulary(ctx)
  const today = shanghaiDay(ctx.clock.now())
  const suggestion = suggest && hasText(live) && typed(live, 'node') === '' ? readBack(live, locale, nodes, today).suggestions[0] : undefined
  const values = settleSpecs(suggestion ? { ...live, node: [suggestion.node] } : live)
  const reading = hasText(values) ? readBack(values, locale, nodes, today) : null
  const [contacts, desk] = await Promise.all([listContacts(ctx, companyId), readCompanyDesk(ctx, companyId)])
  return { errors: [], message: null, kept: false, stored: null, fresh: false, filled: null, ...more, values, options: listingFormOptions(values, locale), contacts, desk, reading, retired }
}

/** The one amount that a listing's words deal in, where its own field is empty. */
export async function unsaidQuantity(ctx: Ctx, content: ListingDraft): Promise<string | null> {
  return readBack(typedDraft(content, { id: '', version: null }), getLocale(), await readNodeVocabulary(ctx), shanghaiDay(ctx.clock.now())).fill?.read ?? null
}

/** A node that the taxonomy has no more, as the form says it. `table` is the taxonomy's own but in tests. */
export function retiredNode(slug: string, locale: string, table?: Record<string, RetiredNode>): ListingFormView['retired'] {
  const went = whereItWent(slug, table)
  return went ? { name: nameIn(went.name, locale), since: went.since, now: went.now.map((node) => ({ value: node.slug, label: nameIn(node.name, locale) })) } : null
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

import { data, redirect, type RouterContextProvider } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { formFailure } from '#app/http/form.server.ts'
import { asRefusal } from '#app/http/refusal-response.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { readListingForm as readStored } from '#app/services/listing/read-form.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { corrected } from '#app/ui/listing-form/denied.ts'
import { filledIn } from '#app/ui/listing-form/fill.server.ts'
import { readListingForm, typedListing, type ReadListingForm } from '#app/ui/listing-form/read-form.server.ts'
import type { ListingFormAct, ListingFormView, TypedListing } from '#app/ui/listing-form/values.ts'
import { contactIssues } from '#domain/contact-details.ts'
import { shanghaiDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { fieldOf, listingIssues } from './listing-issues.server.ts'
import { differences, viewOf } from './listing-view.server.ts'

export interface ListingFormPlace {
  companyId: string
  /** Where a kept listing is looked at. */
  page: (id: string, act: ListingFormAct) => string
}

/**
 * Answers the listing form: a redirect to the listing where it was kept, else the form again with what was typed, to the letter.
 * Sending the same form twice is one listing and one answer.
 */
export async function answerListingForm(form: FormData, context: Readonly<RouterContextProvider>, place: ListingFormPlace) {
  const ctx = context.get(ctxContext)
  const values = typedListing(form)
  const act = form.get('do') as ListingFormAct | null
  const mended = corrected(values, act ?? '')
  const filled = ctx.ids.next()
  if (mended) return data(await viewOf(ctx, place, mended, act?.startsWith('kind:') ? { filled } : {}))
  const withRead = act?.startsWith('fill:') ? filledIn(values, act, await readNodeVocabulary(ctx), shanghaiDay(ctx.clock.now())) : null
  if (withRead) return data(await viewOf(ctx, place, withRead, { filled }))
  if (act !== 'submit' && act !== 'draft' && act !== 'revise') return data(await viewOf(ctx, place, values, { suggest: act !== 'restore', fresh: act === 'restore' }))
  const read = readListingForm(values)
  const progress: Progress = { values, kept: false }
  try {
    await keep(ctx, place, act, read, progress)
    return redirect(place.page(read.id, act))
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal?.kind === 'conflict' && (await settled(ctx, act, read))) return redirect(place.page(read.id, act))
    return refused(error, context, place, read, progress)
  }
}

interface Progress {
  /** As typed, with what has been stored since: the next sending goes on from there. */
  values: TypedListing
  /** The draft is stored although submitting it was refused. */
  kept: boolean
}

async function keep(ctx: Ctx, { companyId }: ListingFormPlace, act: ListingFormAct, read: ReadListingForm, progress: Progress): Promise<void> {
  const issues = listingIssues(read, act, ctx.clock.now())
  // A way to reach somebody stands in nobody's way of keeping the draft: alone, it is refused where the draft is handed in.
  const open = act === 'draft' ? [] : contactIssues(read.draft)
  if (issues.length > 0) throw new Refusal('invalid', 'input-invalid', { issues: [...issues, ...open] })
  let { contactId } = read
  if (read.newContact) {
    contactId = read.newContact.id
    await saveContact(ctx, { ...read.newContact, companyId })
    progress.values = { ...progress.values, contactId: [contactId] }
  }
  if (act === 'revise') {
    await reviseListing(ctx, { id: read.id, version: read.version, content: read.draft, contactId })
    return
  }
  const saved = await saveListing(ctx, { id: read.id, companyId, version: read.version, content: read.draft, contactId, recordedFor: read.recordedFor })
  progress.values = { ...progress.values, version: [String(saved.version)] }
  progress.kept = true
  if (act === 'submit') await submitListings(ctx, { listings: [{ id: saved.id, version: saved.version }] })
}

/** Whether what is stored already says what was sent: the same form came twice. A submission is then carried to its end. */
async function settled(ctx: Ctx, act: ListingFormAct, read: ReadListingForm): Promise<boolean> {
  const stored = await readStored(ctx, read.id).catch(() => null)
  // Submitting names the node where the form named none.
  const apart = stored ? differences(stored.content, read).filter(({ field, typed: now }) => !(field === 'node' && now === '')) : []
  if (!stored || apart.length > 0) return false
  if (act === 'draft' || act === 'revise') return true
  if (stored.state === 'draft' || stored.state === 'returned') {
    return submitListings(ctx, { listings: [{ id: stored.id, version: stored.version }] }).then(() => true, () => false)
  }
  return stored.state === 'submitted'
}

async function refused(error: unknown, context: Readonly<RouterContextProvider>, place: ListingFormPlace, read: ReadListingForm, { values, kept }: Progress) {
  const ctx = context.get(ctxContext)
  const refusal = asRefusal(error)
  if (!refusal) throw error
  const stored = refusal.kind === 'conflict' ? await readStored(ctx, read.id).catch(() => null) : null
  const named = new Refusal(refusal.kind, refusal.code, {
    params: refusal.params,
    issues: refusal.issues.map((issue) => ({ ...issue, field: fieldOf(issue.field, values) })),
  })
  const answer = formFailure(named, context, null)
  const { errors, message } = answer.data
  const view = await viewOf(ctx, place, stored ? { ...values, version: [String(stored.version)] } : values, {
    errors,
    message: errors.length === 0 ? message : null,
    kept,
    stored: stored ? { state: stored.state, differences: differences(stored.content, read) } : null,
  })
  return data<ListingFormView>(view, answer.init ?? undefined)
}

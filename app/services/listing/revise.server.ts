import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { repinIntroductionsWithin } from '#app/services/introduction/repin.server.ts'
import { notifyDeskWithin } from '#app/services/notice/notify-desk.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { ListingInput } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'
import { changedFields, columnsOf, contentOf, isMaterial } from './content.server.ts'
import { keepExamplesWithin } from './keep-examples.server.ts'
import { keepVersionWithin } from './keep-version.server.ts'
import { requireContact } from './save.server.ts'
import { requireFutureWindow, requireNoContact } from './submit.server.ts'

const ReviseListing = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  content: ListingInput,
  contactId: z.uuid().optional(),
})
const REVISABLE = ['published', 'paused', 'submitted', 'held'] as const

/**
 * Changes a listing that has left the drafts. What a partner would want to know of is reviewed again and clears
 * acceptances that rest on the old words; dates, lead time and visibility take effect at once.
 */
export async function reviseListing(ctx: Ctx, input: unknown): Promise<ListingRow> {
  const wanted = parse(ReviseListing, input)
  return transact(ctx.db, (tx) => reviseListingWithin(tx, ctx, wanted))
}

export async function reviseListingWithin(tx: Tx, ctx: Ctx, wanted: z.output<typeof ReviseListing>): Promise<ListingRow> {
  const { listing, thing } = await accessListing(tx, ctx.actor, wanted.id, 'listing.submit', { lock: true })
  if (!(REVISABLE as readonly string[]).includes(listing.state)) throw new Refusal('conflict', 'listing-not-revisable')
  const before = contentOf(listing)
  const columns = columnsOf(wanted.content)
  const after = contentOf({ ...listing, ...columns })
  const changed = changedFields(before, after)
  if (changed.length === 0 && (wanted.contactId ?? listing.contactId) === listing.contactId) return listing // also the same form sent twice
  if (listing.version !== wanted.version) throw new Refusal('conflict', 'listing-stale')
  if (wanted.contactId) await requireContact(tx, listing.companyId, wanted.contactId)
  requireFutureWindow(ctx, after.availableUntil)
  requireNoContact(after)
  const material = isMaterial(changed)
  const version = listing.version + 1
  const now = ctx.clock.now()
  const live = listing.state === 'published' || listing.state === 'paused'
  const [row] = await tx
    .update(listings)
    .set({
      ...columns,
      contactId: wanted.contactId ?? listing.contactId,
      version,
      updatedAt: now,
      // What was held is looked at again.
      ...(material && listing.state !== 'submitted' && { state: 'submitted' as const, submittedAt: now, scores: null, reviewReason: null }),
      ...(!material && live && { publishedVersion: version }),
    })
    .where(eq(listings.id, listing.id))
    .returning()
  await keepVersionWithin(tx, ctx, listing.id, version, after)
  await keepExamplesWithin(tx, ctx, listing.id, version, after, await readNodeVocabulary(ctx, tx))
  await recordEventsWithin(tx, ctx, [{ action: 'listing.revise', subjectId: listing.id, data: { version, changed, material } }])
  if (live) await ctx.jobs.send(tx, 'listing-index', [{ listingId: listing.id }])
  if (live) await ctx.jobs.send(tx, 'listing-match', [{ listingId: listing.id }])
  if (material) {
    await repinIntroductionsWithin(tx, ctx, listing.id, version, changed)
    await notifyDeskWithin(tx, ctx, thing.company.deskParkId, {
      kind: 'listing-revised',
      params: { title: row!.title, number: listing.number },
      path: `/desk/listings/${listing.id}`,
      dedupeKey: `listing-revised:${listing.id}:${version}`,
    })
  }
  return row!
}

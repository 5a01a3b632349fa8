import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { repinIntroductionsWithin } from '#app/services/introduction/repin.server.ts'
import { notifyDeskWithin } from '#app/services/notice/notify-desk.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import type { NodeVocabulary } from '#domain/language/node-names.ts'
import { suggestNode } from '#domain/language/suggest.ts'
import { contactIssues } from '#domain/contact-details.ts'
import { ListingInput, windowIssues, type ListingContent } from '#domain/listing.ts'
import { shanghaiDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'
import { changedFields, contentOf, draftOf, isMaterial } from './content.server.ts'
import { keepExamplesWithin } from './keep-examples.server.ts'
import { keepVersionWithin } from './keep-version.server.ts'

const SubmitListings = z.strictObject({
  listings: z.array(z.strictObject({ id: z.uuid(), version: z.int().min(1).optional() })).min(1).max(500),
})

/** Hands drafts to the desk that answers for their company. All or none; a form submits one, an import a batch. */
export async function submitListings(ctx: Ctx, input: unknown): Promise<ListingRow[]> {
  const wanted = parse(SubmitListings, input)
  return transact(ctx.db, (tx) => submitListingsWithin(tx, ctx, wanted.listings))
}

export async function submitListingsWithin(tx: Tx, ctx: Ctx, wanted: { id: string; version?: number | undefined }[]): Promise<ListingRow[]> {
  const submitted: ListingRow[] = []
  const nodes = await readNodeVocabulary(ctx, tx)
  for (const { id, version } of wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { listing, thing } = await accessListing(tx, ctx.actor, id, 'listing.submit', { lock: true })
    if (listing.state === 'submitted' && (version === undefined || version === listing.version)) {
      submitted.push(listing) // the same form sent twice
      continue
    }
    if (listing.state !== 'draft' && listing.state !== 'returned') throw new Refusal('conflict', 'listing-not-a-draft')
    if (version !== undefined && version !== listing.version) throw new Refusal('conflict', 'listing-stale')
    const content = contentOf(listing)
    parse(ListingInput, draftOf(content))
    requireFutureWindow(ctx, content.availableUntil)
    requireNoContact(content)
    const now = ctx.clock.now()
    const place = suggestedPlace(content, nodes)
    const [row] = await tx
      .update(listings)
      .set({ ...place, state: 'submitted', submittedAt: now, updatedAt: now, reviewReason: null, scores: null })
      .where(eq(listings.id, id))
      .returning()
    const before = await lastVersion(tx, id)
    const after = contentOf(row!)
    await keepVersionWithin(tx, ctx, id, listing.version, after)
    await keepExamplesWithin(tx, ctx, id, listing.version, content, nodes)
    // What was returned may be in introductions that are still open: new words clear what was answered to the old.
    const changed = before ? changedFields(before, after) : []
    if (isMaterial(changed)) await repinIntroductionsWithin(tx, ctx, id, listing.version, changed)
    await recordEventsWithin(tx, ctx, [{ action: 'listing.submit', subjectId: id, data: { version: listing.version } }])
    // An import tells the desk once, at its end.
    if (ctx.actor.kind === 'user') await notifyDeskWithin(tx, ctx, thing.company.deskParkId, {
      kind: 'listing-submitted',
      params: { title: listing.title, number: listing.number },
      path: `/desk/listings/${id}`,
      dedupeKey: `listing-submitted:${id}:${listing.version}`,
    })
    submitted.push(row!)
  }
  return submitted
}

async function lastVersion(tx: Tx, listingId: string): Promise<ListingContent | null> {
  const [last] = await tx.select({ content: listingVersions.content }).from(listingVersions).where(eq(listingVersions.listingId, listingId)).orderBy(desc(listingVersions.version)).limit(1)
  return last?.content ?? null
}

/** A window that is over cannot be met. */
export function requireFutureWindow(ctx: Ctx, until: string | null): void {
  const issues = windowIssues(until, shanghaiDay(ctx.clock.now()))
  if (issues.length > 0) throw new Refusal('invalid', 'input-invalid', { issues })
}

/** What is handed in will be read by everybody; who to reach is disclosed when both sides have agreed. */
export function requireNoContact(content: Parameters<typeof contactIssues>[0]): void {
  const issues = contactIssues(content)
  if (issues.length > 0) throw new Refusal('invalid', 'input-invalid', { issues })
}

/** Where nobody named a chain node, the one the words point to, within the chain if one was named; the reviewer sees it and may send it back. */
function suggestedPlace({ chain, chainNode, title, description, category }: ListingContent, nodes: NodeVocabulary): { chain: string; chainNode: string } | undefined {
  if (chainNode !== null) return undefined
  const [best, second] = suggestNode(`${title}\n${description}`, { category, nodes }).filter((node) => chain === null || node.chain === chain)
  return best && (!second || best.score > second.score) ? { chain: best.chain, chainNode: best.node } : undefined
}

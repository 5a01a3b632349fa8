import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { accessCompany } from '#app/services/company/access.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { ListingDraft } from '#domain/listing.ts'
import { actsFor } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { contacts } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'
import { changedFields, columnsOf, contentOf } from './content.server.ts'

const SaveListing = z.strictObject({
  /** Made when the form was drawn, so that sending it twice is one listing. */
  id: z.uuid(),
  companyId: z.uuid(),
  /** The version the form was drawn from; absent for a new draft. */
  version: z.int().min(1).optional(),
  content: ListingDraft,
  contactId: z.uuid().optional(),
  externalId: text(1, 64).optional(),
  /** 代录: who asked and how; required when a liaison writes for a company. */
  recordedFor: text(2, 200).optional(),
})

/** Keeps a draft, new or existing, however little is filled in. A published listing is revised instead. */
export async function saveListing(ctx: Ctx, input: unknown): Promise<ListingRow> {
  const wanted = parse(SaveListing, input)
  return transact(ctx.db, (tx) => saveListingWithin(tx, ctx, wanted))
}

export async function saveListingWithin(tx: Tx, ctx: Ctx, wanted: z.output<typeof SaveListing>): Promise<ListingRow> {
  const { company } = await accessCompany(tx, ctx.actor, wanted.companyId, 'company.post', { lock: true })
  if (wanted.contactId) await requireContact(tx, company.id, wanted.contactId)
  const values = { ...columnsOf(wanted.content), contactId: wanted.contactId ?? null, updatedAt: ctx.clock.now() }
  const [existing] = await tx.select({ id: listings.id, companyId: listings.companyId }).from(listings).where(eq(listings.id, wanted.id))
  if (!existing) return create(tx, ctx, wanted, values)
  const { listing } = await accessListing(tx, ctx.actor, wanted.id, 'listing.write', { lock: true })
  if (listing.companyId !== company.id) throw new Refusal('not-found', 'listing-not-found')
  if (listing.state !== 'draft' && listing.state !== 'returned') throw new Refusal('conflict', 'listing-not-a-draft')
  const unchanged = values.contactId === listing.contactId && changedFields(contentOf(listing), contentOf({ ...listing, ...values })).length === 0
  if (unchanged) return listing // also the same form sent twice
  // A form without a version was drawn before there was anything: its own first saving is all that may lie between.
  if ((wanted.version ?? 1) !== listing.version) throw new Refusal('conflict', 'listing-stale')
  // What a reviewer has seen keeps its title.
  if (listing.state === 'returned' && !wanted.content.title) {
    throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'content.title', code: 'text-required' }] })
  }
  const [saved] = await tx.update(listings).set({ ...values, version: listing.version + 1 }).where(eq(listings.id, listing.id)).returning()
  await recordEventsWithin(tx, ctx, [{ action: 'listing.save', subjectId: listing.id, data: { version: listing.version + 1 } }])
  return saved!
}

async function create(
  tx: Tx,
  ctx: Ctx,
  wanted: z.output<typeof SaveListing>,
  values: ReturnType<typeof columnsOf> & { contactId: string | null; updatedAt: Date },
): Promise<ListingRow> {
  const onBehalf = ctx.actor.kind === 'user' && !actsFor(ctx.actor, wanted.companyId)
  if (onBehalf && !wanted.recordedFor) {
    throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'recordedFor', code: 'recorded-for-required' }] })
  }
  const [created] = await tx
    .insert(listings)
    .values({
      ...values,
      id: wanted.id,
      companyId: wanted.companyId,
      state: 'draft',
      externalId: wanted.externalId ?? null,
      createdAt: ctx.clock.now(),
      ...(onBehalf && ctx.actor.kind === 'user' && { recordedBy: ctx.actor.userId, recordedFor: wanted.recordedFor }),
    })
    .onConflictDoNothing()
    .returning()
  if (!created) throw new Refusal('conflict', 'listing-exists') // the sender's id names another listing of this company
  await recordEventsWithin(tx, ctx, [{ action: 'listing.draft', subjectId: wanted.id, data: { companyId: wanted.companyId, onBehalf } }])
  return created
}

/** Refuses (`contact-unknown`) somebody who is not this company's contact. */
export async function requireContact(tx: Tx, companyId: string, contactId: string): Promise<void> {
  const [contact] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.companyId, companyId), isNull(contacts.removedAt)))
  if (!contact) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'contactId', code: 'contact-unknown' }] })
}

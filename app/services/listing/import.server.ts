import { and, eq, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { checkCreditCode, normalizeCreditCode } from '#domain/credit-code.ts'
import { InterchangeListing, listingOf } from '#domain/interchange.ts'
import { ListingInput } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordCompanyWithin } from '#app/services/company/record.server.ts'
import { Contact, saveContactWithin } from '#app/services/company/save-contact.server.ts'
import { parse } from '#app/services/parse.server.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { companies, contacts } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import type { ListingRow } from './access.server.ts'
import { changedFields, columnsOf, contentOf } from './content.server.ts'
import { reviseListingWithin } from './revise.server.ts'
import { saveListingWithin } from './save.server.ts'
import { submitListingsWithin } from './submit.server.ts'

const ImportListing = z.strictObject({ parkId: z.uuid(), row: InterchangeListing })

export interface Imported {
  outcome: 'created' | 'revised' | 'unchanged'
  listingId: string
  /** The row's company was not known and was opened, for its liaison to verify. */
  companyCreated: boolean
}

/**
 * One row of somebody's list, by the same verbs as the form: the same company and `externalId` again revises, never
 * duplicates; equal content changes nothing. New listings wait for their liaison's review.
 */
export async function importListing(ctx: Ctx, input: unknown): Promise<Imported> {
  const { parkId, row } = parse(ImportListing, input)
  return transact(ctx.db, async (tx) => {
    const { company, created } = await findOrRecordCompany(tx, ctx, parkId, row)
    const contactId = row.contact && (await findOrAddContact(tx, ctx, company.id, row.contact))
    // The company row is locked, so two imports of one company take turns.
    const [existing] = await tx.select().from(listings).where(and(eq(listings.companyId, company.id), eq(listings.externalId, row.externalId)))
    const content = listingOf(row)
    const done = existing
      ? await change(tx, ctx, existing, content, contactId)
      : { outcome: 'created' as const, listingId: await create(tx, ctx, company.id, row, contactId) }
    return { ...done, companyCreated: created }
  })
}

async function findOrRecordCompany(tx: Tx, ctx: Ctx, parkId: string, { company, externalId }: InterchangeListing) {
  const creditCode = company.creditCode ? normalizeCreditCode(company.creditCode) : undefined
  if (creditCode && checkCreditCode(creditCode) === 'malformed') {
    throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'company.creditCode', code: 'credit-code-malformed' }] })
  }
  const byName = and(eq(companies.name, company.name), eq(companies.divisionCode, company.divisionCode))
  const [found] = await tx
    .select({ id: companies.id, state: companies.state })
    .from(companies)
    .where(creditCode ? or(eq(companies.creditCode, creditCode), and(byName, isNull(companies.creditCode))) : byName)
    .orderBy(companies.createdAt)
    .limit(1)
    .for('no key update')
  if (found?.state === 'suspended') throw new Refusal('forbidden', 'company-suspended')
  if (found) return { company: found, created: false }
  const recorded = await recordCompanyWithin(tx, ctx, {
    id: ctx.ids.next(),
    name: company.name,
    ...(creditCode && { creditCode }),
    divisionCode: company.divisionCode,
    parkId,
    organisationType: 'company',
    recordedFor: `import ${externalId}`,
    licenceSeen: false,
  })
  return { company: { id: recorded.id, state: recorded.state }, created: true }
}

async function findOrAddContact(tx: Tx, ctx: Ctx, companyId: string, given: NonNullable<InterchangeListing['contact']>): Promise<string> {
  const id = ctx.ids.next()
  const contact = parse(Contact, { id, ...given })
  const same = [contact.phone && eq(contacts.phone, contact.phone), contact.email && eq(contacts.email, contact.email)].filter((c) => c !== undefined && c !== '')
  const [known] = same.length === 0 ? [] : await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.companyId, companyId), isNull(contacts.removedAt), or(...same)))
    .limit(1)
  if (known) return known.id
  await saveContactWithin(tx, ctx, { ...contact, companyId })
  return id
}

async function create(tx: Tx, ctx: Ctx, companyId: string, row: InterchangeListing, contactId: string | undefined): Promise<string> {
  const id = ctx.ids.next()
  const { version } = await saveListingWithin(tx, ctx, { id, companyId, content: listingOf(row), externalId: row.externalId, ...(contactId && { contactId }) })
  await submitListingsWithin(tx, ctx, [{ id, version }])
  return id
}

async function change(tx: Tx, ctx: Ctx, existing: ListingRow, sent: ReturnType<typeof listingOf>, contactId: string | undefined): Promise<Omit<Imported, 'companyCreated'>> {
  const listingId = existing.id
  // A row that names no node keeps the one its words were given when it was submitted.
  const content = { ...(existing.denied.length > 0 && { denied: existing.denied }), ...(existing.chainNode !== null && { chain: existing.chain ?? undefined, chainNode: existing.chainNode }), ...sent }
  if (changedFields(contentOf(existing), contentOf({ ...existing, ...columnsOf(content) })).length === 0) return { outcome: 'unchanged', listingId }
  if (existing.state === 'draft' || existing.state === 'returned') {
    const { version } = await saveListingWithin(tx, ctx, { id: listingId, companyId: existing.companyId, version: existing.version, content, ...(contactId && { contactId }) })
    await submitListingsWithin(tx, ctx, [{ id: listingId, version }])
  } else {
    await reviseListingWithin(tx, ctx, { id: listingId, version: existing.version, content: parse(ListingInput, content), ...(contactId && { contactId }) })
  }
  return { outcome: 'revised', listingId }
}

import { sql } from 'drizzle-orm'
import { bigint, boolean, check, date, doublePrecision, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { categories, closeReasons, kinds, listingStates, periods, visibilities, type DeniedReading, type ListingContent, type ReviewScores } from '#domain/listing.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { companies, contacts } from './company.ts'

export const listings = pgTable(
  'listings',
  {
    id: id(),
    /** What people say on the phone: `LH-20614`. */
    number: integer().generatedAlwaysAsIdentity({ startWith: 10001 }).notNull().unique(),
    companyId: uuid().notNull().references(() => companies.id),
    state: text({ enum: listingStates }).notNull(),
    kind: text({ enum: kinds }).notNull(),
    category: text({ enum: categories }).notNull(),
    /** A draft's may be empty. */
    title: text().notNull(),
    description: text().notNull().default(''),
    chain: text(),
    chainNode: text(),
    quantityValue: doublePrecision(),
    quantityUnit: text(),
    quantityPer: text({ enum: periods }),
    quantityMin: doublePrecision(),
    /** Integer fen. */
    priceMin: bigint({ mode: 'number' }),
    priceMax: bigint({ mode: 'number' }),
    priceUnit: text(),
    pricePublished: boolean().notNull().default(false),
    specs: jsonb().$type<Record<string, string>>().notNull().default({}),
    requires: text().array().notNull().default(sql`'{}'`),
    holds: text().array().notNull().default(sql`'{}'`),
    serves: text().array().notNull().default(sql`'{}'`),
    availableFrom: date({ mode: 'string' }),
    availableUntil: date({ mode: 'string' }),
    leadTimeDays: integer(),
    visibility: text({ enum: visibilities }).notNull().default('public'),
    /** What was read from the text and not meant. */
    denied: jsonb().$type<DeniedReading[]>().notNull().default([]),
    contactId: uuid(),
    /** The sender's own id; importing it again revises. */
    externalId: text(),
    /** Counts up with every change of content; introductions pin it. */
    version: integer().notNull().default(1),
    /** The version the liaison last published: a reviewer is shown what changed since. */
    publishedVersion: integer(),
    scores: jsonb().$type<ReviewScores>(),
    /** The reviewer's sentence where held, returned or rejected. */
    reviewReason: text(),
    closeReason: text({ enum: closeReasons }),
    /** 代录: the liaison who typed it for the company, who asked and how. */
    recordedBy: uuid().references(() => users.id),
    recordedFor: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
    submittedAt: at(),
    publishedAt: at(),
    expiresAt: at(),
    closedAt: at(),
  },
  (t) => [
    oneOf('listings_state', t.state, listingStates),
    oneOf('listings_kind', t.kind, kinds),
    oneOf('listings_category', t.category, categories),
    oneOf('listings_visibility', t.visibility, visibilities),
    oneOf('listings_quantity_per', t.quantityPer, periods),
    oneOf('listings_close_reason', t.closeReason, closeReasons),
    foreignKey({ name: 'listings_contact_fk', columns: [t.contactId, t.companyId], foreignColumns: [contacts.id, contacts.companyId] }),
    unique('listings_id_company_key').on(t.id, t.companyId),
    uniqueIndex('listings_external_id_key').on(t.companyId, t.externalId).where(sql`${t.externalId} is not null`),
    implies('listings_published_has_dates', sql`${t.state} in ('published', 'paused')`, sql`${t.publishedAt} is not null and ${t.expiresAt} is not null`),
    implies('listings_submitted_has_title', sql`${t.state} <> 'draft'`, sql`char_length(${t.title}) between 4 and 80`),
    implies('listings_closed_has_reason', sql`${t.state} = 'closed'`, sql`${t.closeReason} is not null and ${t.closedAt} is not null`),
    implies('listings_refused_has_reason', sql`${t.state} in ('held', 'returned', 'rejected')`, sql`${t.reviewReason} is not null`),
    implies('listings_submitted_at', sql`${t.state} = 'submitted'`, sql`${t.submittedAt} is not null`),
    check('listings_quantity_whole', sql`(${t.quantityValue} is null) = (${t.quantityUnit} is null) and (${t.quantityValue} is null) = (${t.quantityPer} is null)`),
    check('listings_quantity_positive', sql`${t.quantityValue} > 0 and (${t.quantityMin} is null or ${t.quantityMin} > 0)`),
    check('listings_price_order', sql`${t.priceMin} is null or ${t.priceMax} is null or ${t.priceMin} <= ${t.priceMax}`),
    check('listings_window_order', sql`${t.availableFrom} is null or ${t.availableUntil} is null or ${t.availableFrom} <= ${t.availableUntil}`),
    implies('listings_recorded_says_how', sql`${t.recordedBy} is not null`, sql`${t.recordedFor} is not null`),
    index('listings_company_idx').on(t.companyId, t.state),
    // Newest first, as lists read them; nullsFirst because that is what ORDER BY … DESC means.
    index('listings_newest_idx').on(t.kind, t.publishedAt.desc().nullsFirst(), t.id).where(sql`${t.state} = 'published' and ${t.visibility} = 'public'`),
    index('listings_chain_newest_idx').on(t.chain, t.publishedAt.desc().nullsFirst(), t.id).where(sql`${t.state} = 'published' and ${t.visibility} = 'public'`),
    index('listings_node_idx').on(t.chainNode, t.kind).where(sql`${t.state} = 'published'`),
    // All that the figures of a chain add up (`app/services/chain/figures.server.ts`), so that they are read from the index alone.
    index('listings_figures_idx').on(t.chain, t.chainNode, t.kind, t.companyId, t.visibility, t.publishedAt, t.quantityUnit, t.quantityPer, t.quantityValue).where(sql`${t.state} = 'published'`),
    index('listings_expires_idx').on(t.expiresAt).where(sql`${t.state} in ('published', 'paused')`),
    index('listings_review_idx').on(t.submittedAt).where(sql`${t.state} in ('submitted', 'held')`),
  ],
)

/** Content at each version, so that an introduction can show what its two sides agreed on. */
export const listingVersions = pgTable(
  'listing_versions',
  {
    listingId: uuid().notNull().references(() => listings.id),
    version: integer().notNull(),
    content: jsonb().$type<ListingContent>().notNull(),
    at: at().notNull(),
    by: uuid().references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.listingId, t.version] })],
)

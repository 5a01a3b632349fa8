import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { parts } from '#domain/introduction/combination.ts'
import { linkActs, linkChannels, linkUses } from '#domain/introduction/link.ts'
import { lapseReasons } from '#domain/introduction/outcome.ts'
import { answers, declineReasons, introductionStates, keyStates, rungs, sides } from '#domain/introduction/state.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { combinations } from './combination.ts'
import { companies, contacts } from './company.ts'
import { listingVersions, listings } from './listing.ts'
import { parks } from './park.ts'

/**
 * One introduction is one row, both sides in it, so that constraints can hold the two sides against each other:
 * nothing is `accepted` unless both columns say so, each with a contact and a consent of its own.
 */
export const introductions = pgTable(
  'introductions',
  {
    id: id(),
    /** `LH-0147`. */
    number: integer().generatedAlwaysAsIdentity({ startWith: 101 }).notNull().unique(),
    state: text({ enum: introductionStates }).notNull(),
    initiatedBy: text({ enum: ['company', 'liaison'] }).notNull(),
    initiatorSide: text({ enum: sides }).notNull(),
    /** Why a liaison proposes below rank 3; the other liaison reads it. */
    reason: text(),
    /** The initiator's words to the other side's liaison. */
    note: text(),
    proposedBy: uuid().notNull().references(() => users.id),
    /** When the present state ends by silence. */
    deadline: at(),
    /** The business day of the present deadline for which reminders last went out; 0: none yet. */
    remindedDay: integer().notNull().default(0),
    createdAt: at().notNull(),
    proposedAt: at(),
    acceptedAt: at(),
    endedAt: at(),
    endReason: text(),
    /** Why an accepted one came to nothing, and who says so. */
    lapseReason: text({ enum: lapseReasons }),
    lapseNote: text(),
    lapseSide: text({ enum: sides }),
    lapsedBy: uuid().references(() => users.id),
    /** It is a part of a combination that turns around its demand's company, and what it brings to it. */
    combinationId: uuid(),
    part: text({ enum: parts }),
    /** It came to nothing, and the combination goes on without it. */
    setAsideAt: at(),

    demandCompanyId: uuid().notNull().references(() => companies.id),
    demandListingId: uuid(),
    demandVersion: integer(),
    /** Whose key it is; null: the administrator's. */
    demandParkId: uuid().references(() => parks.id),
    demandKey: text({ enum: keyStates }).notNull(),
    demandKeyBy: uuid().references(() => users.id),
    demandKeyAt: at(),
    demandKeyReason: text(),
    demandKeySilent: boolean().notNull().default(false),
    demandAnswer: text({ enum: answers }),
    demandAnswerAt: at(),
    demandAnswerBy: uuid().references(() => users.id),
    demandDeclineReason: text({ enum: declineReasons }),
    demandDeclineNote: text(),
    demandContactId: uuid(),
    demandConsentId: uuid(),

    supplyCompanyId: uuid().notNull().references(() => companies.id),
    supplyListingId: uuid(),
    supplyVersion: integer(),
    supplyParkId: uuid().references(() => parks.id),
    supplyKey: text({ enum: keyStates }).notNull(),
    supplyKeyBy: uuid().references(() => users.id),
    supplyKeyAt: at(),
    supplyKeyReason: text(),
    supplyKeySilent: boolean().notNull().default(false),
    supplyAnswer: text({ enum: answers }),
    supplyAnswerAt: at(),
    supplyAnswerBy: uuid().references(() => users.id),
    supplyDeclineReason: text({ enum: declineReasons }),
    supplyDeclineNote: text(),
    supplyContactId: uuid(),
    supplyConsentId: uuid(),
  },
  (t) => [
    oneOf('introductions_state', t.state, introductionStates),
    oneOf('introductions_initiated_by', t.initiatedBy, ['company', 'liaison']),
    oneOf('introductions_initiator_side', t.initiatorSide, sides),
    check('introductions_two_companies', sql`${t.demandCompanyId} <> ${t.supplyCompanyId}`),
    check('introductions_a_listing', sql`${t.demandListingId} is not null or ${t.supplyListingId} is not null`),
    implies('introductions_both_accepted', sql`${t.state} in ('accepted', 'concluded')`, sql`${t.demandAnswer} is not null and ${t.supplyAnswer} is not null and ${t.demandAnswer} = 'accepted' and ${t.supplyAnswer} = 'accepted' and ${t.acceptedAt} is not null`),
    implies('introductions_accepted_at', sql`${t.acceptedAt} is not null`, sql`${t.state} in ('accepted', 'concluded')`),
    implies('introductions_keys_passed', sql`${t.state} in ('proposed', 'accepted', 'declined', 'concluded')`, sql`${t.demandKey} = 'passed' and ${t.supplyKey} = 'passed' and ${t.proposedAt} is not null`),
    implies('introductions_keys_open', sql`${t.state} = 'keys'`, sql`(${t.demandKey} = 'waiting' or ${t.supplyKey} = 'waiting') and ${t.proposedAt} is null`),
    check('introductions_key_held', sql`(${t.demandKey} = 'held' or ${t.supplyKey} = 'held') = (${t.state} = 'held')`),
    /** Two answers settle it; nobody answers what was not put to them. */
    implies('introductions_answers_open', sql`${t.state} = 'proposed'`, sql`${t.demandAnswer} is null or ${t.supplyAnswer} is null`),
    implies('introductions_answers_proposed', sql`${t.demandAnswer} is not null or ${t.supplyAnswer} is not null`, sql`${t.proposedAt} is not null`),
    implies('introductions_declined_by', sql`${t.state} = 'declined'`, sql`coalesce(${t.demandAnswer}, '') = 'declined' or coalesce(${t.supplyAnswer}, '') = 'declined'`),
    implies('introductions_deadline', sql`${t.state} in ('keys', 'proposed')`, sql`${t.deadline} is not null`),
    check('introductions_ended_at', sql`(${t.endedAt} is not null) = (${t.state} in ('held', 'declined', 'expired', 'withdrawn', 'ended', 'concluded'))`),
    oneOf('introductions_lapse_reason', t.lapseReason, lapseReasons),
    check('introductions_lapsed', sql`(${t.lapseReason} is not null) = (${t.state} = 'concluded' and coalesce(${t.endReason}, '') = 'lapsed') and (${t.lapseReason} is null) = (${t.lapseSide} is null) and (${t.lapseReason} is null) = (${t.lapsedBy} is null)`),
    implies('introductions_concluded', sql`${t.state} = 'concluded'`, sql`${t.endReason} is not null and ${t.endReason} in ('fulfilled', 'lapsed')`),
    oneOf('introductions_part', t.part, parts),
    check('introductions_part_of_combination', sql`(${t.combinationId} is null) = (${t.part} is null)`),
    foreignKey({ name: 'introductions_combination_fk', columns: [t.combinationId, t.demandCompanyId], foreignColumns: [combinations.id, combinations.companyId] }),
    implies('introductions_set_aside', sql`${t.setAsideAt} is not null`, sql`${t.combinationId} is not null and (${t.state} in ('held', 'declined', 'expired', 'withdrawn', 'ended') or ${t.lapseReason} is not null)`),
    ...sides.flatMap((side) => {
      const [company, listing, version] = [t[`${side}CompanyId`], t[`${side}ListingId`], t[`${side}Version`]]
      const [key, answer, contact, consent] = [t[`${side}Key`], t[`${side}Answer`], t[`${side}ContactId`], t[`${side}ConsentId`]]
      return [
        check(`introductions_${side}_version`, sql`(${listing} is null) = (${version} is null)`),
        oneOf(`introductions_${side}_key`, key, keyStates),
        oneOf(`introductions_${side}_answer`, answer, answers),
        oneOf(`introductions_${side}_decline_reason`, t[`${side}DeclineReason`], declineReasons),
        check(`introductions_${side}_answer_at`, sql`(${answer} is null) = (${t[`${side}AnswerAt`]} is null)`),
        implies(`introductions_${side}_consent`, sql`${answer} is not null and ${answer} = 'accepted'`, sql`${contact} is not null and ${consent} is not null`),
        implies(`introductions_${side}_decline`, sql`${answer} is not null and ${answer} = 'declined'`, sql`${t[`${side}DeclineReason`]} is not null`),
        implies(`introductions_${side}_hold`, sql`${key} = 'held'`, sql`${t[`${side}KeyReason`]} is not null`),
        /** The listing is that company's, the version one that was kept, the contact its own, and the consent given here for that contact. */
        foreignKey({ name: `introductions_${side}_listing_fk`, columns: [listing, company], foreignColumns: [listings.id, listings.companyId] }),
        foreignKey({ name: `introductions_${side}_version_fk`, columns: [listing, version], foreignColumns: [listingVersions.listingId, listingVersions.version] }),
        foreignKey({ name: `introductions_${side}_contact_fk`, columns: [contact, company], foreignColumns: [contacts.id, contacts.companyId] }),
        foreignKey({ name: `introductions_${side}_consent_fk`, columns: [consent, t.id, contact], foreignColumns: [consents.id, consents.introductionId, consents.contactId] }),
      ]
    }),
    /** A one-time link is made for the company of its own side. */
    ...sides.map((side) => unique(`introductions_${side}_company_key`).on(t.id, t[`${side}CompanyId`])),
    /** The same pair is put to each other once at a time: a double click or a second liaison meets this. */
    uniqueIndex('introductions_open_pair_key')
      .on(sql`coalesce(${t.demandListingId}, ${t.demandCompanyId})`, sql`coalesce(${t.supplyListingId}, ${t.supplyCompanyId})`)
      .where(sql`${t.state} in ('keys', 'proposed', 'accepted')`),
    index('introductions_demand_company_idx').on(t.demandCompanyId, t.state),
    index('introductions_supply_company_idx').on(t.supplyCompanyId, t.state),
    index('introductions_demand_park_idx').on(t.demandParkId, t.state),
    index('introductions_supply_park_idx').on(t.supplyParkId, t.state),
    index('introductions_demand_listing_idx').on(t.demandListingId),
    index('introductions_supply_listing_idx').on(t.supplyListingId),
    index('introductions_combination_idx').on(t.combinationId).where(sql`${t.combinationId} is not null`),
    index('introductions_deadline_idx').on(t.deadline).where(sql`${t.state} in ('keys', 'proposed')`),
  ],
)

/** Written with its type, because the tables refer to each other. */
const linkPerson = (): [AnyPgColumn, AnyPgColumn, AnyPgColumn] => [actLinks.id, actLinks.introductionId, actLinks.contactId]

/** Consent of its own kind (PIPL art. 23): one person, one recipient, one purpose, one version of the text. */
export const consents = pgTable('consents', {
  id: id(),
  /** Who said so: a member, signed in; else the contact person, by a one-time link. */
  userId: uuid().references(() => users.id),
  linkId: uuid(),
  contactId: uuid().notNull().references(() => contacts.id),
  recipientCompanyId: uuid().notNull().references(() => companies.id),
  introductionId: uuid().notNull().references((): AnyPgColumn => introductions.id),
  purpose: text().notNull(),
  textVersion: text().notNull(),
  givenAt: at().notNull(),
  withdrawnAt: at(),
}, (t) => [
  check('consents_given_by', sql`(${t.userId} is null) <> (${t.linkId} is null)`),
  /** By a link nobody consents but the person it was made for, to nothing but what it was made for. */
  foreignKey({ name: 'consents_link_fk', columns: [t.linkId, t.introductionId, t.contactId], foreignColumns: linkPerson() }),
  unique('consents_link_key').on(t.linkId),
  unique('consents_introduction_key').on(t.id, t.introductionId),
  unique('consents_introduction_contact_key').on(t.id, t.introductionId, t.contactId),
])

/**
 * One-time links for people who never log in: each opens one act, on one introduction, for one side, to one contact person of that
 * side's company. The token itself is nowhere, only its SHA-256.
 */
export const actLinks = pgTable(
  'act_links',
  {
    id: id(),
    /** Hexadecimal. Null until a link that we send ourselves is sent. */
    tokenHash: text(),
    introductionId: uuid().notNull(),
    side: text({ enum: sides }).notNull(),
    act: text({ enum: linkActs }).notNull(),
    /** Of a `confirm` link. */
    rung: text({ enum: rungs }),
    companyId: uuid().notNull(),
    /** That side's company, once more, for the key that holds it to the introduction. */
    demandCompanyId: uuid().generatedAlwaysAs(sql`case when side = 'demand' then company_id end`),
    supplyCompanyId: uuid().generatedAlwaysAs(sql`case when side = 'supply' then company_id end`),
    contactId: uuid().notNull(),
    /** What was proposed when it was made. */
    demandVersion: integer(),
    supplyVersion: integer(),
    channel: text({ enum: linkChannels }).notNull(),
    madeBy: uuid().notNull().references(() => users.id),
    madeAt: at().notNull(),
    expiresAt: at().notNull(),
    sentAt: at(),
    usedAt: at(),
    usedFor: text({ enum: linkUses }),
    revokedAt: at(),
    /** Null: a newer one took its place. */
    revokedBy: uuid().references(() => users.id),
  },
  (t) => [
    foreignKey({ name: 'act_links_introduction_fk', columns: [t.introductionId], foreignColumns: [introductions.id] }),
    /** The company is that side's, the person one of its contacts. */
    foreignKey({ name: 'act_links_demand_company_fk', columns: [t.introductionId, t.demandCompanyId], foreignColumns: [introductions.id, introductions.demandCompanyId] }),
    foreignKey({ name: 'act_links_supply_company_fk', columns: [t.introductionId, t.supplyCompanyId], foreignColumns: [introductions.id, introductions.supplyCompanyId] }),
    foreignKey({ name: 'act_links_contact_fk', columns: [t.contactId, t.companyId], foreignColumns: [contacts.id, contacts.companyId] }),
    unique('act_links_token_hash_key').on(t.tokenHash),
    /** What a consent by link is held to. */
    unique('act_links_person_key').on(t.id, t.introductionId, t.contactId),
    /** A person holds one open link to an act at a time. */
    uniqueIndex('act_links_open_key').on(t.introductionId, t.side, t.act, sql`coalesce(${t.rung}, '')`, t.contactId).where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
    check('act_links_token_hash_format', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    oneOf('act_links_side', t.side, sides),
    oneOf('act_links_act', t.act, linkActs),
    oneOf('act_links_rung', t.rung, rungs),
    oneOf('act_links_channel', t.channel, linkChannels),
    check('act_links_rung_of_confirm', sql`(${t.act} = 'confirm') = (${t.rung} is not null)`),
    implies('act_links_text_has_token', sql`${t.channel} = 'text'`, sql`${t.tokenHash} is not null and ${t.sentAt} is null`),
    implies('act_links_sent_has_token', sql`${t.sentAt} is not null or ${t.usedAt} is not null`, sql`${t.tokenHash} is not null`),
    /** Seven business days over the longest holidays are less than a month. */
    check('act_links_expires', sql`${t.expiresAt} > ${t.madeAt} and ${t.expiresAt} <= ${t.madeAt} + interval '31 days'`),
    check('act_links_used_for', sql`(${t.usedAt} is null) = (${t.usedFor} is null)`),
    check('act_links_used_in_time', sql`${t.usedAt} >= ${t.madeAt} and ${t.usedAt} < ${t.expiresAt}`),
    check('act_links_used_for_act', sql`case ${t.usedFor} when 'accepted' then ${t.act} = 'answer' when 'declined' then ${t.act} = 'answer' when 'confirmed' then ${t.act} = 'confirm' when 'disputed' then ${t.act} = 'confirm' when 'withdrawn' then ${t.act} = 'withdraw' else true end`),
    check('act_links_used_or_revoked', sql`${t.usedAt} is null or ${t.revokedAt} is null`),
    implies('act_links_revoked_by', sql`${t.revokedBy} is not null`, sql`${t.revokedAt} is not null`),
    index('act_links_introduction_idx').on(t.introductionId, t.madeAt),
  ],
)

/** One row a view of a contact. No consent row, no disclosure. */
export const disclosures = pgTable(
  'disclosures',
  {
    id: id(),
    introductionId: uuid().notNull().references(() => introductions.id),
    consentId: uuid().notNull(),
    viewerId: uuid().notNull().references(() => users.id),
    at: at().notNull(),
  },
  (t) => [
    foreignKey({ name: 'disclosures_consent_fk', columns: [t.consentId, t.introductionId], foreignColumns: [consents.id, consents.introductionId] }),
    index('disclosures_introduction_idx').on(t.introductionId, t.at),
  ],
)

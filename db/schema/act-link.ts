import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { linkActs, linkChannels, linkUses } from '#domain/introduction/link.ts'
import { rungs, sides, type Side } from '#domain/introduction/state.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { contacts } from './company.ts'
import { introductions } from './introduction.ts'

// Written with their types, because the tables refer to each other.
const introduction = (): AnyPgColumn => introductions.id
const companyOf = (side: Side): [AnyPgColumn, AnyPgColumn] => [introductions.id, introductions[`${side}CompanyId`]]

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
    foreignKey({ name: 'act_links_introduction_fk', columns: [t.introductionId], foreignColumns: [introduction()] }),
    /** The company is that side's, the person one of its contacts. */
    foreignKey({ name: 'act_links_demand_company_fk', columns: [t.introductionId, t.demandCompanyId], foreignColumns: companyOf('demand') }),
    foreignKey({ name: 'act_links_supply_company_fk', columns: [t.introductionId, t.supplyCompanyId], foreignColumns: companyOf('supply') }),
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
    check('act_links_used_for_act', sql`case ${t.usedFor} when 'accepted' then ${t.act} = 'answer' when 'declined' then ${t.act} = 'answer' when 'confirmed' then ${t.act} = 'confirm' when 'withdrawn' then ${t.act} = 'withdraw' else true end`),
    check('act_links_used_or_revoked', sql`${t.usedAt} is null or ${t.revokedAt} is null`),
    implies('act_links_revoked_by', sql`${t.revokedBy} is not null`, sql`${t.revokedAt} is not null`),
    index('act_links_introduction_idx').on(t.introductionId, t.madeAt),
  ],
)

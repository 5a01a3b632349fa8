import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { companyStates, organisationTypes } from '#domain/company.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { parks, zones } from './park.ts'

export const companies = pgTable(
  'companies',
  {
    id: id(),
    name: text().notNull(),
    /** GB 32100-2015; a failing check digit is a warning to the reviewer, not a wall. */
    creditCode: text(),
    organisationType: text({ enum: organisationTypes }).notNull().default('company'),
    divisionCode: text().notNull(),
    /** Null: its county's park, or else the administrator, answers for it. */
    parkId: uuid().references(() => parks.id),
    zoneId: uuid(),
    profile: text().notNull().default(''),
    certificates: text().array().notNull().default(sql`'{}'`),
    /** Confidential. */
    address: text(),
    state: text({ enum: companyStates }).notNull(),
    /** The liaison's sentence where the state is `returned`. */
    stateReason: text(),
    verifiedAt: at(),
    suspendedAt: at(),
    /** Name shown to a counterparty only after consent. */
    hidesName: boolean().notNull().default(false),
    lead: boolean().notNull().default(false),
    demo: boolean().notNull().default(false),
    /** 代录: the liaison who opened it for a company that does not log in, who asked and how. */
    recordedBy: uuid().references(() => users.id),
    recordedFor: text(),
    version: integer().notNull().default(1),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (t) => [
    uniqueIndex('companies_credit_code_key').on(t.creditCode),
    /** Import finds a company without a code by its name within its division. */
    uniqueIndex('companies_name_division_key').on(t.name, t.divisionCode).where(sql`${t.creditCode} is null`),
    check('companies_division_code_format', sql`${t.divisionCode} ~ '^[0-9]{6}$'`),
    oneOf('companies_state', t.state, companyStates),
    oneOf('companies_organisation_type', t.organisationType, organisationTypes),
    check('companies_suspended_at', sql`(${t.state} = 'suspended') = (${t.suspendedAt} is not null)`),
    implies('companies_returned_has_reason', sql`${t.state} in ('returned', 'suspended')`, sql`${t.stateReason} is not null`),
    implies('companies_verified_at', sql`${t.state} = 'verified'`, sql`${t.verifiedAt} is not null`),
    implies('companies_recorded_says_how', sql`${t.recordedBy} is not null`, sql`${t.recordedFor} is not null`),
    implies('companies_zone_needs_park', sql`${t.zoneId} is not null`, sql`${t.parkId} is not null`),
    foreignKey({ name: 'companies_zone_fk', columns: [t.zoneId, t.parkId], foreignColumns: [zones.id, zones.parkId] }),
    index('companies_park_state_idx').on(t.parkId, t.state),
    index('companies_division_code_idx').on(t.divisionCode),
  ],
)

export const memberRoles = ['owner', 'member'] as const
/** A person acts for one company at a time. */
export const members = pgTable(
  'members',
  {
    id: id(),
    userId: uuid().notNull().references(() => users.id),
    companyId: uuid().notNull().references(() => companies.id),
    role: text({ enum: memberRoles }).notNull(),
    joinedAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    uniqueIndex('members_current_key').on(t.userId).where(sql`${t.endedAt} is null`),
    index('members_company_id_idx').on(t.companyId),
    oneOf('members_role', t.role, memberRoles),
  ],
)

/** Confidential until an introduction is accepted by both sides; shown only through `services/introduction/disclose-contact`. */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    companyId: uuid().notNull().references(() => companies.id),
    name: text().notNull(),
    phone: text(),
    email: text(),
    /** Came in by import or 代录 and is not yet confirmed by that person. */
    sealed: boolean().notNull().default(false),
    createdAt: at().notNull(),
    removedAt: at(),
  },
  (t) => [
    unique('contacts_id_company_key').on(t.id, t.companyId),
    index('contacts_company_id_idx').on(t.companyId),
    check('contacts_reachable', sql`${t.phone} is not null or ${t.email} is not null`),
  ],
)

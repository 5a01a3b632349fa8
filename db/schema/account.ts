import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, id } from './columns.ts'

/** Owned by the sign-in library (credentials and sessions only), but for `suspendedAt`, `locale` and `demo`, which are ours. */
export const users = pgTable(
  'users',
  {
    id: id(),
    name: text().notNull(),
    /** People who sign in by mobile number have an address under `phone.invalid`, which nothing is ever sent to. */
    email: text().notNull(),
    emailVerified: boolean().notNull().default(false),
    phoneNumber: text(),
    phoneNumberVerified: boolean().notNull().default(false),
    image: text(),
    locale: text().notNull().default('zh-CN'),
    demo: boolean().notNull().default(false),
    suspendedAt: at(),
    createdAt: at().notNull().default(sql`now()`),
    updatedAt: at().notNull().default(sql`now()`),
  },
  (t) => [
    uniqueIndex('users_email_key').on(t.email),
    check('users_email_lower_case', sql`${t.email} = lower(${t.email})`),
    uniqueIndex('users_phone_number_key').on(t.phoneNumber),
    check('users_phone_number_format', sql`${t.phoneNumber} ~ '^1[3-9][0-9]{9}$'`),
  ],
)

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    token: text().notNull().unique(),
    userId: uuid().notNull().references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: at().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: at().notNull().default(sql`now()`),
    updatedAt: at().notNull().default(sql`now()`),
  },
  (t) => [index('sessions_user_id_idx').on(t.userId)],
)

export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: uuid().notNull().references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    password: text(),
    createdAt: at().notNull().default(sql`now()`),
    updatedAt: at().notNull().default(sql`now()`),
  },
  (t) => [uniqueIndex('accounts_provider_key').on(t.providerId, t.accountId), index('accounts_user_id_idx').on(t.userId)],
)

export const verifications = pgTable(
  'verifications',
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    updatedAt: at().notNull().default(sql`now()`),
  },
  (t) => [index('verifications_identifier_idx').on(t.identifier)],
)

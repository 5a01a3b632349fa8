import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'
import { users } from './account.ts'
import { at, id } from './columns.ts'

/** What one person is told. `kind` and `params` choose the sentence when it is read, so it speaks the reader's language. */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    userId: uuid().notNull().references(() => users.id),
    kind: text().$type<NoticeKind>().notNull(),
    /** Titles and numbers only: never a contact, price or address. */
    params: jsonb().$type<NoticeParams>().notNull().default({}),
    path: text().notNull(),
    /** One notice for one thing: writing it again does nothing. */
    dedupeKey: text().notNull(),
    createdAt: at().notNull(),
    readAt: at(),
    deliveredAt: at(),
  },
  (t) => [
    uniqueIndex('notices_dedupe_key').on(t.userId, t.dedupeKey),
    index('notices_user_idx').on(t.userId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('notices_unread_idx').on(t.userId).where(sql`${t.readAt} is null`),
  ],
)

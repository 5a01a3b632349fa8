import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'
import { at, id } from './columns.ts'
import { parks } from './park.ts'

/** What a desk's group is told by its WeCom robot: one row a thing, however many liaisons the desk has. */
export const deskNotices = pgTable(
  'desk_notices',
  {
    id: id(),
    parkId: uuid().notNull().references(() => parks.id),
    kind: text().$type<NoticeKind>().notNull(),
    /** Titles and numbers only: never a contact, price or address. */
    params: jsonb().$type<NoticeParams>().notNull().default({}),
    path: text().notNull(),
    dedupeKey: text().notNull(),
    createdAt: at().notNull(),
    deliveredAt: at(),
  },
  (t) => [
    uniqueIndex('desk_notices_dedupe_key').on(t.parkId, t.dedupeKey),
    index('desk_notices_waiting_idx').on(t.createdAt).where(sql`${t.deliveredAt} is null`),
  ],
)

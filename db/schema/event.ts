import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at, id } from './columns.ts'

/** The log of every state change and disclosure. Append-only (a trigger refuses UPDATE and DELETE); ids and codes, never personal values. */
export const events = pgTable(
  'events',
  {
    id: id(),
    at: at().notNull(),
    /** Null: the system. */
    actorId: uuid(),
    /** In what role: visitor, member, liaison, administrator, system; link: somebody with a one-time link, whose id is in `data.linkId`. */
    actorRole: text().notNull(),
    /** `listing.publish`, `introduction.accept`, … */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: uuid().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    requestId: text().notNull(),
  },
  (t) => [index('events_subject_idx').on(t.subjectType, t.subjectId, t.at), index('events_at_idx').on(t.at)],
)

import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { audiences, voices } from '#domain/introduction/audience.ts'
import { sides } from '#domain/introduction/state.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { introductions } from './introduction.ts'

/** A liaison's note or a message in an introduction's file. */
export const remarks = pgTable(
  'remarks',
  {
    id: id(),
    introductionId: uuid().notNull().references(() => introductions.id),
    /** In whose name, and for whom: domain/introduction/audience.ts. */
    side: text({ enum: sides }).notNull(),
    voice: text({ enum: voices }).notNull(),
    audience: text({ enum: audiences }).notNull(),
    authorId: uuid().notNull().references(() => users.id),
    body: text().notNull(),
    writtenAt: at().notNull(),
    correctedAt: at(),
    /** Taken back by its author: the words are gone. */
    removedAt: at(),
  },
  (t) => [
    oneOf('remarks_side', t.side, sides),
    oneOf('remarks_voice', t.voice, voices),
    oneOf('remarks_audience', t.audience, audiences),
    implies('remarks_company_audience', sql`${t.voice} = 'company'`, sql`${t.audience} in ('side', 'all')`),
    check('remarks_body', sql`(${t.removedAt} is null) = (${t.body} <> '') and char_length(${t.body}) <= 2000`),
    index('remarks_introduction_idx').on(t.introductionId, t.writtenAt),
  ],
)

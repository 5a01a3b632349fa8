import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './account.ts'
import { at, id } from './columns.ts'
import { readingExamples } from './reading-example.ts'

/** Words that people typed and an administrator took in as synonyms of a node. One that was taken back stays, as history. */
export const nodeTerms = pgTable(
  'node_terms',
  {
    id: id(),
    /** Folded (`domain/language/term.ts`). */
    term: text().notNull(),
    /** Slugs of the taxonomy. */
    chain: text().notNull(),
    node: text().notNull(),
    /** The correction that it was taken from, if one. */
    exampleId: uuid().references(() => readingExamples.id),
    takenBy: uuid().notNull().references(() => users.id),
    takenAt: at().notNull(),
    backBy: uuid().references(() => users.id),
    backAt: at(),
  },
  (t) => [
    check('node_terms_length', sql`char_length(${t.term}) between 2 and 20`),
    check('node_terms_back_whole', sql`(${t.backBy} is null) = (${t.backAt} is null)`),
    // One meaning within a chain at a time.
    uniqueIndex('node_terms_live_key').on(t.chain, t.term).where(sql`${t.backAt} is null`),
    index('node_terms_at_idx').on(t.takenAt),
  ],
)

import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { correctionKinds } from '#domain/matching/corrections.ts'
import { at, id, oneOf } from './columns.ts'
import { listingVersions } from './listing.ts'

/** Where whoever wrote a listing said otherwise than the reader. Slugs, values and figures of the taxonomy; the text is in the listing's version. */
export const readingExamples = pgTable(
  'reading_examples',
  {
    id: id(),
    listingId: uuid().notNull(),
    version: integer().notNull(),
    kind: text({ enum: correctionKinds }).notNull(),
    /** Slug of an attribute, a kind of reading, or `node`. */
    subject: text().notNull(),
    read: text().notNull(),
    /** Null: denied, or said in words that the taxonomy does not have. */
    corrected: text(),
    /** What the reader knew then. */
    taxonomyVersion: text().notNull(),
    at: at().notNull(),
  },
  (t) => [
    oneOf('reading_examples_kind', t.kind, correctionKinds),
    foreignKey({ name: 'reading_examples_version_fk', columns: [t.listingId, t.version], foreignColumns: [listingVersions.listingId, listingVersions.version] }),
    check('reading_examples_node', sql`${t.kind} <> 'node' or ${t.corrected} is not null`),
    uniqueIndex('reading_examples_key').on(t.listingId, t.version, t.kind, t.subject, t.read),
    index('reading_examples_at_idx').on(t.at, t.id),
  ],
)

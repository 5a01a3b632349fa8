import { customType, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { categories, kinds, visibilities } from '#domain/listing.ts'
import { at, id, oneOf } from './columns.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * The embedded search engine's index: written by `search/postgres.ts` only, and made anew by `npm run search:rebuild`.
 * It is a copy, so it refers to nothing; it holds nothing that its `visibility` may not see.
 */
export const searchDocuments = pgTable(
  'search_documents',
  {
    id: id(),
    kind: text({ enum: kinds }).notNull(),
    category: text({ enum: categories }).notNull(),
    chain: text(),
    node: text(),
    province: text().notNull(),
    division: text().notNull(),
    park: text(),
    visibility: text({ enum: visibilities }).notNull(),
    /** For ranking: the title cut into words, and the short fields (`search/indexed.ts`). */
    title: text().notNull(),
    details: text().notNull(),
    /** Without positions: found by, not ranked by. The title's are looked at for found rows only, so they have no index. */
    titleTokens: tsvector().notNull(),
    tokens: tsvector().notNull(),
    publishedAt: at().notNull(),
    /** Written and read by the release before this one only, which may still run while this one starts: the next drops it. */
    remaining: jsonb(),
    /** The listing's version. */
    version: integer().notNull(),
    /** A rebuild forgets what is older than its start. */
    indexedAt: at().notNull(),
  },
  (t) => [
    // A pending list would be read through by every search until it is flushed.
    index('search_documents_tokens_idx').using('gin', t.tokens).with({ fastupdate: false }),
    // With every facet in it, the newest ten thousand are counted without touching the table.
    index('search_documents_newest_idx').on(t.publishedAt, t.id, t.visibility, t.kind, t.category, t.chain, t.node, t.province, t.park),
    index('search_documents_node_idx').on(t.node),
    index('search_documents_park_idx').on(t.park),
    oneOf('search_documents_kind', t.kind, kinds),
    oneOf('search_documents_category', t.category, categories),
    oneOf('search_documents_visibility', t.visibility, visibilities),
  ],
)

import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { MAX_FILE, fileTypeNames } from '#domain/file.ts'
import { voices } from '#domain/introduction/audience.ts'
import { sides } from '#domain/introduction/state.ts'
import { users } from './account.ts'
import { at, id, implies, oneOf } from './columns.ts'
import { introductions } from './introduction.ts'
import { outcomes } from './outcome.ts'

const audiences = ['side', 'desks', 'all'] as const

/** A small file put into an introduction's; its bytes are in the file storage under `storageKey`, never under the client's name. */
export const files = pgTable(
  'files',
  {
    id: id(),
    introductionId: uuid().notNull().references(() => introductions.id),
    /** The rung it is evidence of. */
    outcomeId: uuid(),
    /** In whose name, and for whom: domain/introduction/audience.ts. */
    side: text({ enum: sides }).notNull(),
    voice: text({ enum: voices }).notNull(),
    audience: text({ enum: audiences }).notNull(),
    uploadedBy: uuid().notNull().references(() => users.id),
    uploadedAt: at().notNull(),
    name: text().notNull(),
    /** By content. */
    type: text({ enum: fileTypeNames as [(typeof fileTypeNames)[number]] }).notNull(),
    /** Bytes. */
    size: integer().notNull(),
    /** Hexadecimal, of the bytes. */
    sha256: text().notNull(),
    storageKey: uuid().notNull().unique(),
    removedAt: at(),
    removedBy: uuid().references(() => users.id),
  },
  (t) => [
    oneOf('files_side', t.side, sides),
    oneOf('files_voice', t.voice, voices),
    oneOf('files_audience', t.audience, audiences),
    oneOf('files_type', t.type, fileTypeNames),
    implies('files_company_audience', sql`${t.voice} = 'company'`, sql`${t.audience} in ('side', 'all')`),
    check('files_size', sql`${t.size} between 1 and ${sql.raw(String(MAX_FILE))}`),
    check('files_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check('files_name', sql`char_length(${t.name}) between 1 and 120 and ${t.name} !~ '[/\\\\[:cntrl:]]'`),
    check('files_removed', sql`(${t.removedAt} is null) = (${t.removedBy} is null)`),
    /** Evidence of this introduction's rung, not of another's. */
    foreignKey({ name: 'files_outcome_fk', columns: [t.outcomeId, t.introductionId], foreignColumns: [outcomes.id, outcomes.introductionId] }),
    index('files_introduction_idx').on(t.introductionId, t.uploadedAt),
    index('files_outcome_idx').on(t.outcomeId).where(sql`${t.outcomeId} is not null`),
  ],
)

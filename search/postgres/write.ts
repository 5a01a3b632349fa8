import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { searchDocuments as d } from '#db/schema/search-document.ts'
import { indexed } from '../indexed.ts'
import type { Rebuild, SearchDocument } from '../port.ts'

/** Documents a statement: about a megabyte of tokens, a tenth of a second. */
const BATCH = 200

/** Writes each document unless a newer version of it is there. */
export async function write(db: Db, documents: SearchDocument[]): Promise<void> {
  const latest = new Map<string, SearchDocument>()
  for (const document of documents) {
    const other = latest.get(document.id)
    if (!other || other.version <= document.version) latest.set(document.id, document)
  }
  const rows = [...latest.values()]
  for (let i = 0; i < rows.length; i += BATCH) await writeBatch(db, rows.slice(i, i + BATCH))
}

async function writeBatch(db: Db, documents: SearchDocument[]): Promise<void> {
  const rows = documents.map((document) => {
    const { title, details, titleTokens, tokens } = indexed(document)
    const { id, kind, category, chain, node, province, division, park, visibility, publishedAt, version } = document
    return {
      id, kind, category, chain, node, province, division, park, visibility, title, details, version,
      title_tokens: titleTokens, tokens, published_at: new Date(publishedAt).toISOString(),
    }
  })
  await db.execute(sql`
    insert into ${d} (id, kind, category, chain, node, province, division, park, visibility, title, details, title_tokens, tokens,
      published_at, version, indexed_at)
    select id, kind, category, chain, node, province, division, park, visibility, title, details,
      array_to_tsvector(title_tokens), array_to_tsvector(tokens), published_at, version, clock_timestamp()
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, kind text, category text, chain text, node text, province text,
      division text, park text, visibility text, title text, details text, title_tokens text[], tokens text[],
      published_at timestamptz, version int)
    on conflict (id) do update set kind = excluded.kind, category = excluded.category, chain = excluded.chain, node = excluded.node,
      province = excluded.province, division = excluded.division, park = excluded.park, visibility = excluded.visibility,
      title = excluded.title, details = excluded.details, title_tokens = excluded.title_tokens, tokens = excluded.tokens,
      published_at = excluded.published_at, version = excluded.version, indexed_at = excluded.indexed_at
    where ${d}.version <= excluded.version`)
}

/** The table is written over in place: a document is found in its old form until its new one is there. */
export async function startRebuild(db: Db): Promise<Rebuild> {
  // As text: the driver's dates have no microseconds, and what was indexed in this very millisecond must stay.
  const [{ started }] = (await db.execute(sql`select clock_timestamp()::text as started`)) as unknown as [{ started: string }]
  return {
    add: async (documents) => {
      await write(db, documents)
      // A newer version than this one was there already: it counts as seen.
      const ids = documents.map(({ id }) => id)
      if (ids.length > 0) await db.execute(sql`update ${d} set indexed_at = clock_timestamp() where id in ${ids} and indexed_at < ${started}::timestamptz`)
    },
    finish: async () => {
      const removed = await db.execute(sql`delete from ${d} where indexed_at < ${started}::timestamptz`)
      // Until then the planner knows nothing of what was written, and every count visits the table.
      await db.execute(sql`vacuum (analyze) ${d}`)
      return { removed: removed.count }
    },
  }
}

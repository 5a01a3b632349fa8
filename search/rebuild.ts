import type { SearchDocument, SearchEngine } from './port.ts'

/** Writes the index anew from all that is published. Searches go on; what the source does not name is forgotten at the end, not before. */
export async function rebuild(
  engine: SearchEngine,
  source: Iterable<SearchDocument[]> | AsyncIterable<SearchDocument[]>,
): Promise<{ added: number; removed: number }> {
  const started = await engine.startRebuild()
  let added = 0
  for await (const documents of source) {
    await started.add(documents)
    added += documents.length
  }
  return { added, ...(await started.finish()) }
}

/** All documents in the order of their ids; `read` gives the next ones after an id, none when there are no more. */
export async function* byKeyset(
  read: (after: string | null, limit: number) => Promise<SearchDocument[]>,
  limit = 500,
): AsyncGenerator<SearchDocument[]> {
  for (let after: string | null = null; ; ) {
    const documents: SearchDocument[] = await read(after, limit)
    if (documents.length === 0) return
    yield documents
    after = documents.at(-1)?.id ?? null
  }
}

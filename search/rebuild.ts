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

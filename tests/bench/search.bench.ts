import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { sql } from 'drizzle-orm'
import { openDb } from '#db/client.ts'
import { openPostgresSearch } from '#search/postgres.ts'
import { rebuild } from '#search/rebuild.ts'
import type { SearchDocument } from '#search/port.ts'
import { createDatabase, startTestPostgres } from '../support/postgres.ts'
import { syntheticDocuments, syntheticQueries } from './synthetic-documents.ts'

const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0)
const QUERIES = 1000

function* batches(count: number, size = 500): Generator<SearchDocument[]> {
  let batch: SearchDocument[] = []
  for (const document of syntheticDocuments(count)) {
    batch.push(document)
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

const quantile = (sorted: number[], q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
const round = (value: number) => Math.round(value * 100) / 100

/** Milliseconds of processor time a process has used; the kernel counts in hundredths of a second. */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Milliseconds a run: by the clock, and of processor time here and in the database (which other load on the machine leaves alone). */
async function measure(label: string, backend: number, run: (i: number) => Promise<unknown>, times: number) {
  for (let i = 0; i < Math.min(20, times); i++) await run(i)
  const [cpu, db] = [process.cpuUsage(), processorMs(backend)]
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await run(i)
    took.push(performance.now() - began)
  }
  const used = process.cpuUsage(cpu)
  took.sort((a, b) => a - b)
  const mean = took.reduce((a, b) => a + b, 0) / took.length
  return { label, mean: round(mean), p50: round(quantile(took, 0.5)), p95: round(quantile(took, 0.95)), max: round(took.at(-1) ?? 0),
    nodeMs: round((used.user + used.system) / 1000 / times), dbMs: round((processorMs(backend) - db) / times) }
}

const server = await startTestPostgres()
const results: Record<string, unknown> = { cores: availableParallelism() }
try {
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
    const database = await createDatabase(server.url)
    const { db, close } = openDb(database.url, { max: 1 })
    const engine = openPostgresSearch(db)
    const began = performance.now()
    await rebuild(engine, batches(size))
    const indexing = performance.now() - began
    await db.execute('vacuum analyze search_documents')
    const [{ pid }] = (await db.execute(sql`select pg_backend_pid() as pid`)) as unknown as [{ pid: number }]
    const queries = syntheticQueries(QUERIES)
    const ask = (text: string, filters = {}, offset = 0) => engine.search({ text, filters, audience: 'public', offset, limit: 20 })
    let relaxed = 0
    const rows = [
      await measure('text', pid, async (i) => { relaxed += (await ask(queries[i] ?? '')).relaxed.length > 0 ? 1 : 0 }, queries.length),
      await measure('text, two filters', pid, (i) => ask(queries[i] ?? '', { kind: 'supply', province: '50' }), queries.length),
      await measure('text, page 5', pid, (i) => ask(queries[i] ?? '', {}, 80), 300),
      await measure('frequent word', pid, (i) => ask(['加工', '铝', '可', '吨', '定做', '认证'][i % 6] ?? ''), 60),
      await measure('no text', pid, () => ask(''), 60),
      await measure('no text, node', pid, () => ask('', { node: 'aluminium-extrusion' }), 60),
    ]
    console.log(`\n${size} documents, indexed in ${round(indexing / 1000)} s (${Math.round(size / (indexing / 1000))} a second), ${relaxed} of ${queries.length} queries relaxed`)
    console.table(Object.fromEntries(rows.map(({ label, ...figures }) => [label, figures])))
    results[size] = { indexedPerSecond: Math.round(size / (indexing / 1000)), ...Object.fromEntries(rows.map(({ label, ...figures }) => [label, figures])) }
    await close()
    await database.drop()
  }
} finally {
  await server.stop()
}
console.log(JSON.stringify(results))

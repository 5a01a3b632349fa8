// `npm run import -- FILE.jsonl --park SLUG`: listings in the interchange format, one JSON object a line. Prints one line a
// row (line, externalId, outcome, listing id or what is wrong), tab-separated; the sum goes to standard error.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { loadConfig } from '#app/config.server.ts'
import { createApp } from '#app/ctx.server.ts'
import { announceImport } from '#app/services/listing/announce-import.server.ts'
import { importListing } from '#app/services/listing/import.server.ts'
import { findParkId } from '#app/services/park/find.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { Refusal } from '#domain/refusal.ts'

/** Characters of a line; a listing at its longest is well below. */
const LONGEST_LINE = 100_000

const { values, positionals } = parseArgs({ options: { park: { type: 'string' } }, allowPositionals: true })
const [file] = positionals
if (!file || !values.park) {
  console.error('Usage: npm run import -- FILE.jsonl --park SLUG')
  process.exit(1)
}
const app = await createApp(loadConfig({ LOG_LEVEL: 'warn', ...process.env }))
const sums = new Map<string, number>()
const started = performance.now()
try {
  const parkId = await findParkId(app.as(SYSTEM, 'import'), values.park)
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const [externalId, outcome, detail] = await importLine(parkId, number, line)
    console.log([number, externalId, outcome, detail].join('\t'))
    sums.set(outcome, (sums.get(outcome) ?? 0) + 1)
    if (number % 500 === 0) console.error(`${number} lines`)
  }
  await announceImport(app.as(SYSTEM, 'import'), { parkId, created: sums.get('created') ?? 0, revised: sums.get('revised') ?? 0 })
  const seconds = (performance.now() - started) / 1000
  console.error(`${[...sums].map(([outcome, n]) => `${n} ${outcome}`).join(', ') || 'nothing'} in ${seconds.toFixed(1)} s`)
} catch (error) {
  console.error(error instanceof Refusal && error.code === 'park-not-found' ? `No park has the slug ${values.park}` : error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await app.close()
}
if (sums.has('refused')) process.exitCode = 2

async function importLine(parkId: string, number: number, line: string): Promise<[externalId: string, outcome: string, detail: string]> {
  let row: unknown
  try {
    if (line.length > LONGEST_LINE) return ['', 'refused', 'line-too-long']
    row = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return ['', 'refused', 'not-json']
  }
  const externalId = typeof row === 'object' && row !== null && 'externalId' in row && typeof row.externalId === 'string' ? row.externalId.replace(/\s+/g, ' ').slice(0, 64) : ''
  try {
    const { outcome, listingId } = await importListing(app.as(SYSTEM, `import-${number}`), { parkId, row })
    return [externalId, outcome, listingId]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const issues = error.issues.map(({ field, code }) => `${field.replace(/^row\./, '')}: ${code}`).join('; ')
    return [externalId, 'refused', issues || error.code]
  }
}

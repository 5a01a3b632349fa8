import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { openDb } from '#db/client.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { parks as parkData } from '#domain/regions/parks.ts'
import type { SearchDocument } from '#search/port.ts'
import { openPostgresSearch } from '#search/postgres.ts'
import { freePort } from '../../scripts/start/ports.mjs'
import { createDatabase, startTestPostgres } from '../support/postgres.ts'
import { randomFrom, syntheticDocuments, syntheticQueries } from './synthetic-documents.ts'

const root = resolve(import.meta.dirname, '../..')
const COMPANIES = 600
/** As companies write them: of one node some convert into its common unit and some do not. */
const QUANTITIES = [
  { value: 500, unit: '吨', per: 'month' }, { value: 1.2, unit: '万吨', per: 'year' }, { value: 3_000, unit: '件', per: 'month' }, { value: 20, unit: '吨', per: 'day' },
  { value: 80, unit: '吨', per: 'once' }, { value: 800, unit: '套', per: 'month' }, { value: 3_000, unit: '托', per: 'once' }, { value: 40_000, unit: '公斤', per: 'month' },
] as const
const QUERIES = 1_000

/** The built web server on a database with that many synthetic listings, and a bare React Router server beside it. */
export async function openPagesSite({ listings: count, bare = true }: { listings: number; bare?: boolean }) {
  const postgres = await startTestPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-bench-'))
  const children: ChildProcess[] = []
  const close = async () => {
    for (const child of children) if (child.exitCode === null) { child.kill('SIGTERM'); await once(child, 'exit') }
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const database = await createDatabase(postgres.url)
    const ids = await fill(database.url, count)
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const web = fork(join(root, 'build/server/web.js'), {
      env: { ...process.env, NODE_ENV: 'production', DEMO: 'false', PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin, DATABASE_URL: database.url, SESSION_SECRET: 'bench-0123456789-0123456789-0123456789', LOG_LEVEL: 'warn', OUTBOX_DIR: folder },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    children.push(web)
    await once(web, 'message')
    return {
      origin,
      bare: bare ? `http://127.0.0.1:${await startBare(children)}` : '',
      listingPaths: ids.slice(0, 1_000).map((id) => `/listings/${id}`),
      searchPaths: syntheticQueries(QUERIES).map((q) => `/listings?q=${encodeURIComponent(q)}`),
      databaseUrl: database.url,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function startBare(children: ChildProcess[]): Promise<string> {
  const bare = join(import.meta.dirname, 'bare')
  const built = spawnSync(process.execPath, [join(root, 'node_modules/.bin/react-router'), 'build'], { cwd: bare, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the bare page does not build: ${built.stderr}`)
  const server = fork(join(bare, 'serve.ts'), { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  children.push(server)
  const [line] = await once(server.stdout!, 'data')
  return String(line).trim()
}

/** Synthetic companies and published listings, written straight into the tables: ten thousand through the services would take minutes and measure nothing here. */
async function fill(url: string, count: number): Promise<string[]> {
  const { db, close } = openDb(url, { max: 4 })
  const search = openPostgresSearch(db)
  const { pick } = randomFrom(11)
  const quantities = randomFrom(12)
  const now = new Date()
  const parkRows = parkData.map((park) => ({ id: uuidv7(), slug: park.slug, name: park.name, shortName: park.shortName, divisionCode: park.divisionCode, openedAt: now }))
  await db.insert(parks).values(parkRows)
  const companyRows = Array.from({ length: COMPANIES }, (_, i) => {
    const park = pick(parkRows)
    return { id: uuidv7(), name: `示例企业${i}有限公司`, divisionCode: park.divisionCode, parkId: park.id, state: 'verified' as const, verifiedAt: now, createdAt: now, updatedAt: now, park }
  })
  await db.insert(companies).values(companyRows)
  const ids: string[] = []
  let batch: (SearchDocument & { company: (typeof companyRows)[number] })[] = []
  for (const document of syntheticDocuments(count)) {
    const company = pick(companyRows)
    batch.push({ ...document, companyName: company.name, park: company.park.slug, parkName: company.park.shortName, division: company.divisionCode, province: company.divisionCode.slice(0, 2), company })
    if (document.visibility === 'public') ids.push(document.id)
    if (batch.length === 500) batch = await flush(batch)
  }
  await flush(batch)
  // As autovacuum does within minutes of such an insert.
  await db.execute('vacuum analyze')
  await close()
  return ids

  async function flush(documents: typeof batch): Promise<typeof batch> {
    if (documents.length === 0) return []
    await db.insert(listings).values(
      documents.map((d) => ({
        id: d.id, companyId: d.company.id, state: 'published' as const, kind: d.kind, category: d.category, title: d.title.slice(0, 80).padEnd(4, '。'), description: d.description,
        chain: d.chain, chainNode: d.node, specs: d.specs, requires: d.requires, holds: d.holds, ...quantityColumns(quantities.pick(QUANTITIES)),
        createdAt: now, updatedAt: now, publishedAt: new Date(d.publishedAt), expiresAt: new Date(now.getTime() + 80 * 86_400_000), version: d.version, visibility: d.visibility,
      })),
    )
    await search.index(documents.map(({ company: _, ...document }) => document))
    return []
  }
}

const quantityColumns = ({ value, unit, per }: (typeof QUANTITIES)[number]) => ({ quantityValue: value, quantityUnit: unit, quantityPer: per })

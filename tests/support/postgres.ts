import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { jobNames } from '#app/jobs/catalogue.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { startPostgres } from '../../scripts/start/postgres.mjs'

const TEMPLATE = 'test_template'
/** Environment variable in which a run leaves its server's address for the processes and projects that share it. */
export const SHARED_POSTGRES = 'LIANHE_TEST_POSTGRES'

/** A Postgres of one test run's own, with a migrated database to copy from. Nothing of it outlives `stop`. */
export async function startTestPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-test-'))
  // Tests lose nothing that matters in a crash, so nothing is waited for.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
  const server = await startPostgres(join(folder, 'postgres'), { settings })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await onServer(server.url, (sql) => sql.unsafe(`create database ${TEMPLATE}`))
    await migrateDatabase(databaseUrl(server.url, TEMPLATE), jobNames)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: server.url, stop }
}

/** Copies the migrated template (about 25 ms) and returns the address of the copy. */
export async function createDatabase(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(serverUrl, (sql) => sql.unsafe(`create database ${name} template ${TEMPLATE} strategy wal_log`))
  const drop = () => onServer(serverUrl, async (sql) => void (await sql.unsafe(`drop database if exists ${name} with (force)`)))
  return { url: databaseUrl(serverUrl, name), drop }
}

export async function onServer<T>(serverUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

import postgres from 'postgres'
import { EMBEDDED_DATABASE } from './start/postgres.mjs'

/**
 * Runs `prepare` on the database `lianhe` of the embedded server. A new one is made under another name and renamed
 * when it is whole, so that a first start that was cut short leaves nothing half filled.
 */
export async function inEmbedded<T>(serverUrl: string, prepare: (url: string) => Promise<T>): Promise<T> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  const url = (name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${EMBEDDED_DATABASE}`
    if (found) return await prepare(url(EMBEDDED_DATABASE))
    const making = `${EMBEDDED_DATABASE}_making`
    await sql`drop database if exists ${sql(making)} with (force)`
    await sql`create database ${sql(making)}`
    // Nothing of it counts before it is whole, so nothing waits for the disk; the renaming writes all that went before.
    await sql`alter database ${sql(making)} set synchronous_commit = off`
    const done = await prepare(url(making))
    await sql`alter database ${sql(making)} reset synchronous_commit`
    await sql`alter database ${sql(making)} rename to ${sql(EMBEDDED_DATABASE)}`
    return done
  } finally {
    await sql.end({ timeout: 5 })
  }
}

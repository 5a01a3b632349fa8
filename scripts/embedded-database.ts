import postgres from 'postgres'
import { EMBEDDED_DATABASE } from './start/postgres.mjs'

/**
 * Runs `prepare` on the database `lianhe` of the embedded server. A new one is made under another name and renamed
 * when it is whole, so that a first start that was cut short leaves nothing half filled. What came of it is noted on
 * the database, and answers for the same version without running `prepare` again.
 */
export async function inEmbedded<T>(serverUrl: string, version: string, prepare: (url: string) => Promise<T>): Promise<T> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  const url = (name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const note = async (name: string, done: T) => {
    const text = JSON.stringify({ version, done }).replaceAll("'", "''")
    await sql.unsafe(`comment on database ${name} is '${text}'`)
  }
  try {
    const [found] = await sql<{ note: string | null }[]>`
      select shobj_description(oid, 'pg_database') as note from pg_database where datname = ${EMBEDDED_DATABASE}`
    const noted = found?.note ? (JSON.parse(found.note) as { version: string; done: T }) : undefined
    if (noted?.version === version) return noted.done
    const name = found ? EMBEDDED_DATABASE : `${EMBEDDED_DATABASE}_making`
    if (!found) {
      await sql`drop database if exists ${sql(name)} with (force)`
      await sql`create database ${sql(name)}`
      // Nothing of it counts before it is whole, so nothing waits for the disk; the renaming writes all that went before.
      await sql`alter database ${sql(name)} set synchronous_commit = off`
    }
    const done = await prepare(url(name))
    await note(name, done)
    if (!found) {
      await sql`alter database ${sql(name)} reset synchronous_commit`
      await sql`alter database ${sql(name)} rename to ${sql(EMBEDDED_DATABASE)}`
    }
    return done
  } finally {
    await sql.end({ timeout: 5 })
  }
}

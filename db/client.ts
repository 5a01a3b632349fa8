import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

export type Db = ReturnType<typeof drizzle<typeof schema, postgres.Sql>>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/**
 * For every session. Pages on a solid disk cost about the same in any order: the default of 4 has frequent words read the whole table
 * (measured on 100,000 listings: 268 ms, against 55). Compiling a query of some milliseconds takes longer than running it.
 */
const SETTINGS = { random_page_cost: 1.1, jit: 'off' }

/** The one way to a connection. `max`: connections of this process. */
export function openDb(url: string, { max = 10, onNotice }: { max?: number; onNotice?: (text: string) => void } = {}) {
  const sql = postgres(url, {
    max,
    onnotice: (notice) => onNotice?.(notice.message ?? ''),
    connect_timeout: 10,
    idle_timeout: 60,
    connection: SETTINGS,
    // Seconds. The library's own goes up to 20, for each connection by itself: pages would fail long after Postgres is back.
    backoff: (tries) => Math.min(0.05 * 2 ** tries, 1),
  })
  const db: Db = drizzle(sql, { schema, casing: 'snake_case' })
  return { db, sql, close: () => sql.end({ timeout: 5 }) }
}

import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

export type Db = ReturnType<typeof drizzle<typeof schema, postgres.Sql>>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** The one way to a connection. `max`: connections of this process. */
export function openDb(url: string, { max = 10, onNotice }: { max?: number; onNotice?: (text: string) => void } = {}) {
  const sql = postgres(url, { max, onnotice: (notice) => onNotice?.(notice.message ?? ''), connect_timeout: 10, idle_timeout: 60 })
  const db: Db = drizzle(sql, { schema, casing: 'snake_case' })
  return { db, sql, close: () => sql.end({ timeout: 5 }) }
}

import { sql } from 'drizzle-orm'
import { PgBoss, fromDrizzle, type Db as BossDb } from 'pg-boss'
import type { Ctx } from '#app/ctx.ts'
import type { Db, Tx } from '#db/client.ts'

export const JOBS_SCHEMA = 'jobs'

/** drizzle turns postgres.js's own serialisers off, so dates and objects must arrive as text. */
const plain = (v: unknown) =>
  v instanceof Date ? v.toISOString() : v && typeof v === 'object' && !Array.isArray(v) ? JSON.stringify(v) : v

/** Runs pg-boss's statements in our transaction or on our pool. */
const jobsIn = (tx: Db | Tx): BossDb => {
  const inner = fromDrizzle(tx, sql)
  return { executeSql: (text, values = []) => inner.executeSql(text, values.map(plain)) }
}

/** The sending side: no connection of its own. The queues are created by the migration step. */
export function openSender(db: Db, log: Ctx['log']): Ctx['jobs'] & { start(): Promise<void>; stop(): Promise<void> } {
  const boss = new PgBoss({ db: jobsIn(db), schema: JOBS_SCHEMA, migrate: false, supervise: false, schedule: false })
  // Without a listener an error while Postgres is away would end the process.
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  return {
    start: async () => void (await boss.start()),
    stop: () => boss.stop({ close: false, graceful: false }),
    send: async (tx, name, payloads) => {
      if (payloads.length > 0) await boss.insert(name, payloads.map((data) => ({ data })), { db: jobsIn(tx) })
    },
  }
}

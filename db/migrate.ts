import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { PgBoss } from 'pg-boss'
import postgres from 'postgres'

/** Any number that nothing else locks on: several instances may migrate at once, one after the other does it. */
const LOCK = 7_203_114_201

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Jobs that failed for good; whoever keeps the platform running looks here. */
export const DEAD_LETTERS = 'dead-letters'
/** A worker that says nothing for so long is gone, and another takes its jobs; the least that pg-boss allows is 10. */
const HEARTBEAT_SECONDS = 20

/**
 * Brings a database to the newest schema: our migrations, the job queue's own tables, and `queues` with their dead
 * letters. Safe to run at any time, and by several instances at once.
 */
export async function migrateDatabase(url: string, queues: readonly string[]): Promise<void> {
  // drizzle's migrate takes no lock of its own, and a lock belongs to its connection: there is exactly one.
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await migrate(drizzle(sql), { migrationsFolder })
    await migrateJobs(url, queues)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function migrateJobs(url: string, queues: readonly string[]) {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 1, supervise: false, schedule: false })
  const fault = new Promise<never>((_, reject) => boss.on('error', reject))
  try {
    await Promise.race([boss.start(), fault])
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: 90 * 86_400 })
    const known = new Set((await boss.getQueues()).map((queue) => queue.name))
    const options = { retryLimit: 8, retryBackoff: true, retryDelay: 1, retryDelayMax: 600, deadLetter: DEAD_LETTERS, heartbeatSeconds: HEARTBEAT_SECONDS }
    for (const name of queues) await (known.has(name) ? boss.updateQueue(name, options) : boss.createQueue(name, options))
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
}

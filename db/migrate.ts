import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { PgBoss } from 'pg-boss'
import postgres from 'postgres'

/** Any number that nothing else locks on: several instances may migrate at once, one after the other does it. */
const LOCK = 7_203_114_201

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Brings a database to the newest schema: our migrations, then the schema of the job queue. Safe to run at any time. */
export async function migrateDatabase(url: string): Promise<void> {
  // drizzle's migrate takes no lock of its own, and a lock belongs to its connection: there is exactly one.
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await migrate(drizzle(sql), { migrationsFolder })
    await migrateJobs(url)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function migrateJobs(url: string) {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 1, supervise: false, schedule: false })
  const fault = new Promise<never>((_, reject) => boss.once('error', reject))
  try {
    await Promise.race([boss.start(), fault])
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
}

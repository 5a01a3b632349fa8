import { sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import journal from '#db/migrations/meta/_journal.json' with { type: 'json' }

export interface Readiness {
  ready: boolean
  database: boolean
  migrations: boolean
  jobs: boolean
  search: boolean
}

const LIMIT = 3_000 // milliseconds

/** Whether this process could serve now: each part asked for itself, none for longer than three seconds. Reads nothing that is anybody's, so anybody may ask. */
export async function checkReadiness({ db, search, log }: Pick<Ctx, 'db' | 'search' | 'log'>): Promise<Readiness> {
  const answers = async (part: string, question: () => Promise<boolean>) => {
    let late: NodeJS.Timeout | undefined
    const timeout = new Promise<false>((resolve) => (late = setTimeout(resolve, LIMIT, false)))
    try {
      return await Promise.race([question(), timeout])
    } catch (error) {
      log.warn({ err: error, part }, 'not ready')
      return false
    } finally {
      clearTimeout(late)
    }
  }
  const newest = Math.max(...journal.entries.map((entry) => entry.when))
  const [database, migrations, jobs, searching] = await Promise.all([
    answers('database', async () => (await db.execute(sql`select 1`)).length === 1),
    // Newer ones than this build knows are fine: another instance has already moved on.
    answers('migrations', async () => {
      const [row] = await db.execute<{ newest: string | null }>(sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`)
      return Number(row?.newest) >= newest
    }),
    answers('jobs', async () => {
      const [row] = await db.execute<{ queues: number }>(sql`select count(*)::int as queues from jobs.queue`)
      return Number(row?.queues) > 0
    }),
    answers('search', async () => {
      await search.ping()
      return true
    }),
  ])
  return { ready: database && migrations && jobs && searching, database, migrations, jobs, search: searching }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { loadConfig } from '#app/config.server.ts'
import { createApp } from '#app/ctx.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { loadSession } from '#app/http/load-session.server.ts'
import type { JobName } from '#app/jobs/catalogue.ts'
import { handlers } from '#app/jobs/index.server.ts'
import { openLog } from '#app/log.server.ts'
import { withNotices } from '#app/messenger/open.server.ts'
import type { Message } from '#app/messenger/port.ts'
import { SYSTEM, VISITOR, type Actor } from '#domain/actor.ts'
import { sessions } from '#db/schema/account.ts'
import type { TestDatabase } from '../support/database.ts'

export const ORIGIN = 'https://lianhe.test'
/** A Tuesday morning in Shanghai, with no holiday near. */
export const START = '2026-11-24T02:00:00Z'

/** The whole application on a database of its own (the run's, or one that is given): real Postgres, real search engine, a clock that stands, letters and log kept in memory. */
export async function openWorld(given?: TestDatabase) {
  // Outside a test run there is nothing to ask for one.
  const database = given ?? (await (await import('../support/database.ts')).openTestDatabase())
  const { sql } = database
  let now = new Date(START)
  const messages: Message[] = []
  const lines: string[] = []
  const filesDir = await mkdtemp(join(tmpdir(), 'lianhe-files-'))
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: database.url, SESSION_SECRET: 'only-for-tests-0123456789-abcdefghij', ORIGIN, DEMO: 'false', FILES_DIR: filesDir })
  const app = await createApp(config, {
    clock: { now: () => now },
    log: openLog('debug', { write: (line) => void lines.push(line) }),
    messenger: withNotices({ name: 'memory', send: async (message) => void messages.push(message) }, ORIGIN),
  })
  const { db } = app.base
  const ctxOf = (actor: Actor): Ctx => app.as(actor, uuidv7())

  /** Who this person is now, read as a request would: all roles from the database, a visitor where the session is refused. */
  async function as(person: { userId: string }): Promise<Ctx> {
    const token = uuidv7()
    await db.insert(sessions).values({ id: uuidv7(), token, userId: person.userId, expiresAt: new Date(now.getTime() + 3_600_000), updatedAt: now })
    const session = await loadSession({ db, clock: app.base.clock }, token)
    return ctxOf(session?.actor ?? VISITOR)
  }

  type Job = { id: string; name: JobName; data: never }
  const waitingJobs = (): Promise<Job[]> => sql<Job[]>`select id, name, data from jobs.job where state = 'created' order by created_on, id`

  return {
    db, sql, url: database.url, filesDir, messages, lines, app, as,
    /** All jobs that wait. */
    waitingJobs,
    system: () => ctxOf(SYSTEM),
    visitor: () => ctxOf(VISITOR),
    now: () => now,
    /** Sets the clock; `advance` in days. */
    setClock: (instant: string | Date) => void (now = new Date(instant)),
    advance: (days: number) => void (now = new Date(now.getTime() + days * 86_400_000)),
    /** Does what the worker would do, until nothing waits; returns the names of the jobs done. */
    async work(): Promise<JobName[]> {
      const done: JobName[] = []
      for (let jobs = await waitingJobs(); jobs.length > 0; jobs = await waitingJobs()) {
        for (const { name, data } of jobs) await handlers[name](ctxOf(SYSTEM), [data])
        await sql`delete from jobs.job where id in ${sql(jobs.map((job) => job.id))}`
        done.push(...jobs.map((job) => job.name))
      }
      return done
    },
    close: async () => {
      await app.close()
      await database.close()
      await rm(filesDir, { recursive: true, force: true })
    },
  }
}
export type World = Awaited<ReturnType<typeof openWorld>>

import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { SYSTEM } from '#domain/actor.ts'
import { boot } from './boot.server.ts'
import { schedules } from './jobs/index.server.ts'
import { jobNames } from './jobs/catalogue.ts'
import { runBatch } from './jobs/run-batch.server.ts'
import { JOBS_SCHEMA } from './jobs/sender.server.ts'

/** Jobs taken at a time. */
const BATCH = 100
/** How often jobs of a worker that is gone are looked for. */
const SUPERVISE_SECONDS = 10

const app = await boot()
const { log } = app.base
// pg-boss's own small pool: a postgres.js pool breaks its multi-statement batches.
const boss = new PgBoss({ connectionString: app.config.databaseUrl, schema: JOBS_SCHEMA, migrate: false, max: 4, useListenNotify: true, superviseIntervalSeconds: SUPERVISE_SECONDS, monitorIntervalSeconds: SUPERVISE_SECONDS })
boss.on('error', (error) => log.error({ err: error }, 'jobs'))
await boss.start()
for (const name of jobNames) {
  await boss.work(name, { batchSize: BATCH, pollingIntervalSeconds: 2 }, (jobs) => runBatch(boss, app.as(SYSTEM, `job-${randomUUID()}`), name, jobs as never))
}
for (const [name, cron] of schedules) await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' })
log.info('worker ready')
process.send?.('ready')

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await boss.stop({ graceful: true, timeout: 10_000 })
  await app.close()
  process.exit(0)
}
// A promise that nobody waits for, such as of a connection that broke, is no reason to drop the jobs at hand.
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)

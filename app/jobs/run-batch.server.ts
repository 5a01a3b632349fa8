import type { Job, PgBoss } from 'pg-boss'
import type { Ctx } from '#app/ctx.ts'
import { describeFault } from '#domain/fault.ts'
import type { JobName, JobPayload } from './catalogue.ts'
import { handlers } from './index.server.ts'

type Handler = (ctx: Ctx, payloads: object[]) => Promise<void>

/**
 * Runs a batch as one; if it fails, halves it until the job that cannot be done stands alone. That one alone is tried
 * again later and ends among the dead letters; the others are done.
 */
export async function runBatch<N extends JobName>(boss: Pick<PgBoss, 'fail'>, ctx: Ctx, name: N, jobs: Job<JobPayload[N]>[]): Promise<void> {
  const started = performance.now()
  const handler = handlers[name] as Handler
  const failed = await bisect(jobs, (some) => handler(ctx, some.map((job) => job.data)))
  for (const { job, error } of failed) {
    ctx.log.error({ job: name, jobId: job.id, err: error }, 'job failed')
    await boss.fail(name, job.id, { ...describeFault(error) })
  }
  ctx.log.info({ job: name, count: jobs.length, failed: failed.length, ms: Math.round(performance.now() - started) }, 'jobs done')
}

/** What fails even alone. */
export async function bisect<T>(items: T[], run: (items: T[]) => Promise<void>): Promise<{ job: T; error: unknown }[]> {
  if (items.length === 0) return []
  try {
    await run(items)
    return []
  } catch (error) {
    if (items.length === 1) return [{ job: items[0]!, error }]
    const middle = Math.ceil(items.length / 2)
    return [...(await bisect(items.slice(0, middle), run)), ...(await bisect(items.slice(middle), run))]
  }
}

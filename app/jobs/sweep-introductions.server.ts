import type { Ctx } from '#app/ctx.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'

/** Every ten minutes: keys passed by silence, reminders, expiries. */
export async function sweepIntroductions(ctx: Ctx): Promise<void> {
  const counts = await sweepSilence(ctx)
  if (counts.passed + counts.expired + counts.reminded > 0) ctx.log.info(counts, 'silence swept')
}

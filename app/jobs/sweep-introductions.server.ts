import type { Ctx } from '#app/ctx.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { sweepSteps } from '#app/services/step/sweep.server.ts'

/** Every ten minutes: keys passed by silence, reminders, expiries, next steps that are due. What fails in one holds the other up no longer than to be seen. */
export async function sweepIntroductions(ctx: Ctx): Promise<void> {
  const [silence, steps] = await Promise.allSettled([sweepSilence(ctx), sweepSteps(ctx)])
  if (silence.status === 'fulfilled' && Object.values(silence.value).some((count) => count > 0)) ctx.log.info(silence.value, 'silence swept')
  if (steps.status === 'fulfilled' && Object.values(steps.value).some((count) => count > 0)) ctx.log.info(steps.value, 'next steps swept')
  const failures = [silence, steps].flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'introductions could not be swept')
}

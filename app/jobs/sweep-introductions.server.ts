import type { Ctx } from '#app/ctx.ts'
import { sweepCommitments } from '#app/services/introduction/sweep-commitments.server.ts'
import { sweepOutcomes } from '#app/services/introduction/sweep-outcomes.server.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { sweepSteps } from '#app/services/step/sweep.server.ts'

/**
 * Every ten minutes: keys passed by silence, reminders, expiries, next steps that are due, rungs that stay 单方确认, agreed quantities that begin or
 * run out. What fails in one holds the others up no longer than to be seen.
 */
export async function sweepIntroductions(ctx: Ctx): Promise<void> {
  const sweeps: [string, (ctx: Ctx) => Promise<Record<string, number>>][] = [
    ['silence', sweepSilence], ['next steps', sweepSteps], ['outcomes', sweepOutcomes], ['commitments', sweepCommitments],
  ]
  const failures: unknown[] = []
  for (const [name, sweep] of sweeps) {
    const counts = await sweep(ctx).catch((error: unknown) => void failures.push(error))
    if (counts && Object.values(counts).some((count) => count > 0)) ctx.log.info(counts, `${name} swept`)
  }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'introductions could not be swept')
}

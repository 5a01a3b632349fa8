import type { Ctx } from '#app/ctx.ts'
import { sweepFiles as sweep } from '#app/services/file/sweep.server.ts'

/** Every night: bytes that no row names, and rows that have lost theirs. */
export async function sweepFiles(ctx: Ctx): Promise<void> {
  const counts = await sweep(ctx)
  if (counts.removed + counts.missing > 0) ctx.log.info(counts, 'files swept')
}

import { asc, eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { outcomes } from '#db/schema/introduction.ts'
import { accessIntroduction } from './access.server.ts'
import type { OutcomeRow } from './record-outcome.server.ts'

/** The rungs recorded so far, oldest first, for whoever may read the introduction. */
export async function listOutcomes(ctx: Ctx, introductionId: string): Promise<OutcomeRow[]> {
  await accessIntroduction(ctx.db, ctx.actor, introductionId)
  return ctx.db.select().from(outcomes).where(eq(outcomes.introductionId, introductionId)).orderBy(asc(outcomes.recordedAt))
}

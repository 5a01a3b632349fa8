import { asc, eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { commitmentActsNow } from '#domain/introduction/commitment.ts'
import { actSides } from '#domain/policy.ts'
import { commitments } from '#db/schema/commitment.ts'
import { accessIntroduction, thingOf } from './access.server.ts'
import { coreOfCommitment } from './commitment-rules.server.ts'

/** What the two sides of an introduction agreed on and what waits for an answer, oldest first, for whoever may read it. */
export async function listCommitments(ctx: Ctx, introductionId: string) {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, introductionId)
  const rows = await ctx.db.select().from(commitments).where(eq(commitments.introductionId, introductionId)).orderBy(asc(commitments.statedAt), asc(commitments.id))
  const voices = actSides(ctx.actor, 'commit', thingOf(row))
  return rows.map((commitment) => ({
    id: commitment.id,
    state: commitment.state,
    quantity: { value: commitment.value, unit: commitment.unit, per: commitment.per },
    from: commitment.fromOn,
    until: commitment.untilOn,
    statedSide: commitment.statedSide,
    statedAt: commitment.statedAt.toISOString(),
    replacesId: commitment.replacesId,
    ending: commitment.endSide === null ? null : { side: commitment.endSide, on: commitment.endsOn! },
    may: commitmentActsNow(coreOfCommitment(commitment), voices),
  }))
}
export type PresentedCommitment = Awaited<ReturnType<typeof listCommitments>>[number]

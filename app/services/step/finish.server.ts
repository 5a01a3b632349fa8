import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockIntroduction, readerOf } from '#app/services/introduction/access.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { mayFinish } from '#domain/introduction/step.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { nextSteps } from '#db/schema/next-step.ts'
import type { StepRow } from './set.server.ts'

const FinishStep = z.strictObject({ introductionId: z.uuid(), stepId: z.uuid() })

/** Says that it is done: its owner, the company that set it, or a liaison of either side. */
export async function finishStep(ctx: Ctx, input: unknown): Promise<StepRow> {
  const wanted = parse(FinishStep, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.introductionId)
    const reader = readerOf(ctx.actor, thing)
    const [step] = await tx.select().from(nextSteps).where(and(eq(nextSteps.id, wanted.stepId), eq(nextSteps.introductionId, row.id)))
    if (!step || ctx.actor.kind !== 'user' || (step.audience === 'desks' && reader.keys.length === 0)) throw new Refusal('not-found', 'step-not-found')
    if (!mayFinish(reader, step)) throw new Refusal('forbidden', 'step-not-yours')
    if (step.doneAt !== null) return step // the same form sent twice
    if (step.replacedAt !== null) throw new Refusal('conflict', 'step-replaced')
    const [done] = await tx.update(nextSteps).set({ doneAt: ctx.clock.now(), doneBy: ctx.actor.userId }).where(eq(nextSteps.id, step.id)).returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.finish-step', subjectId: row.id, data: { stepId: step.id } }])
    return done!
  })
}

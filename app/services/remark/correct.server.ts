import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockIntroduction } from '#app/services/introduction/access.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { CORRECTION_MINUTES, mayCorrect } from '#domain/introduction/audience.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { remarks } from '#db/schema/remark.ts'
import { RemarkBody, type RemarkRow } from './write.server.ts'

const Named = z.strictObject({ introductionId: z.uuid(), remarkId: z.uuid() })
const Correct = Named.extend({ body: RemarkBody })

/** Its author puts other words in its place, within the first quarter of an hour; it says so from then on. */
export async function correctRemark(ctx: Ctx, input: unknown): Promise<RemarkRow> {
  const { body, ...named } = parse(Correct, input)
  return transact(ctx.db, async (tx) => {
    const remark = await lockOwn(tx, ctx, named)
    if (remark.body === body) return remark
    return change(tx, ctx, remark, 'introduction.correct-remark', { body, correctedAt: ctx.clock.now() })
  })
}

/** Its author takes it back, within the first quarter of an hour: the words are gone, that there was something stays. */
export async function removeRemark(ctx: Ctx, input: unknown): Promise<RemarkRow> {
  const named = parse(Named, input)
  return transact(ctx.db, async (tx) => change(tx, ctx, await lockOwn(tx, ctx, named), 'introduction.remove-remark', { body: '', removedAt: ctx.clock.now() }))
}

/** Another's looks like none. */
async function lockOwn(tx: Tx, ctx: Ctx, { introductionId, remarkId }: z.output<typeof Named>): Promise<RemarkRow> {
  const { row } = await lockIntroduction(tx, ctx.actor, introductionId)
  const [remark] = await tx.select().from(remarks).where(and(eq(remarks.id, remarkId), eq(remarks.introductionId, row.id)))
  if (!remark || ctx.actor.kind !== 'user' || remark.authorId !== ctx.actor.userId || remark.removedAt !== null) throw new Refusal('not-found', 'remark-not-found')
  if (!mayCorrect(remark.writtenAt, ctx.clock.now())) throw new Refusal('conflict', 'remark-late', { params: { minutes: CORRECTION_MINUTES } })
  return remark
}

async function change(tx: Tx, ctx: Ctx, { id, introductionId }: RemarkRow, action: 'introduction.correct-remark' | 'introduction.remove-remark', set: Partial<RemarkRow>): Promise<RemarkRow> {
  const [changed] = await tx.update(remarks).set(set).where(eq(remarks.id, id)).returning()
  await recordEventsWithin(tx, ctx, [{ action, subjectId: introductionId, data: { remarkId: id } }])
  return changed!
}

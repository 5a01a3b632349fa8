import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyCommitmentAct } from '#domain/introduction/commitment.ts'
import { otherSide, sides } from '#domain/introduction/state.ts'
import { transact } from '#db/transaction.ts'
import { commitments } from '#db/schema/commitment.ts'
import { carryWithin, coreOfCommitment, lockCommitment, requireLateEnough, type CommitmentRow } from './commitment-rules.server.ts'
import { requireSpeaker } from './outcome-rules.server.ts'
import { tellCompanyWithin } from './tell.server.ts'

const AnswerCommitment = z.strictObject({ commitmentId: z.uuid(), side: z.enum(sides), act: z.enum(['confirm', 'decline', 'withdraw']) })
const DONE = { confirm: ['confirmed', 'replaced', 'ended'], decline: ['declined'], withdraw: ['withdrawn'] }

/** The other side says yes or no to a stated quantity, or who stated it takes it back. A confirmed revision takes the place of what it revises. */
export async function answerCommitment(ctx: Ctx, input: unknown): Promise<CommitmentRow> {
  const wanted = parse(AnswerCommitment, input)
  return transact(ctx.db, async (tx) => {
    const { commitment, row, thing } = await lockCommitment(tx, ctx, wanted.commitmentId)
    const by = requireSpeaker(ctx, 'commit', thing, wanted.side)
    const speaks = (wanted.act === 'withdraw') === (commitment.statedSide === wanted.side)
    if (speaks && DONE[wanted.act].includes(commitment.state)) return commitment // the same form sent twice
    const core = applyCommitmentAct(coreOfCommitment(commitment), wanted.act, wanted.side)
    const now = ctx.clock.now()
    if (wanted.act === 'confirm') {
      await requireLateEnough(tx, row)
      if (commitment.replacesId !== null) {
        const [replaced] = await tx.select().from(commitments).where(eq(commitments.id, commitment.replacesId))
        const { state } = applyCommitmentAct(coreOfCommitment(replaced!), 'replace', wanted.side)
        await tx.update(commitments).set({ state, endSide: null, endsOn: null, endStatedBy: null }).where(eq(commitments.id, replaced!.id))
      }
    }
    const [next] = await tx
      .update(commitments)
      .set({ state: core.state, ...(wanted.act !== 'withdraw' && { answeredBy: by, answeredAt: now }) })
      .where(eq(commitments.id, commitment.id))
      .returning()
    if (wanted.act === 'confirm') await carryWithin(tx, ctx, row)
    await recordEventsWithin(tx, ctx, [{ action: `introduction.commit-${wanted.act}`, subjectId: row.id, data: { commitmentId: commitment.id, side: wanted.side } }])
    if (wanted.act !== 'withdraw') {
      const kind = wanted.act === 'confirm' ? ('commitment-confirmed' as const) : ('commitment-declined' as const)
      await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), { kind, round: commitment.id })
    }
    return next!
  })
}

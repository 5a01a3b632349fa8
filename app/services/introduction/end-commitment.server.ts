import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyCommitmentAct } from '#domain/introduction/commitment.ts'
import { otherSide, sides } from '#domain/introduction/state.ts'
import { isoDate } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { commitments } from '#db/schema/commitment.ts'
import { carryWithin, coreOfCommitment, lockCommitment, type CommitmentRow } from './commitment-rules.server.ts'
import { requireSpeaker, wrong } from './outcome-rules.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

const EndCommitment = z
  .strictObject({
    commitmentId: z.uuid(),
    side: z.enum(sides),
    act: z.enum(['propose-end', 'agree-end', 'refuse-end', 'withdraw-end']),
    /** Its last day; of `propose-end` only. */
    endsOn: isoDate.optional(),
  })
  .refine((wanted) => wanted.act !== 'propose-end' || wanted.endsOn !== undefined, { error: 'date-invalid', path: ['endsOn'] })

/** One side proposes that a confirmed quantity ends with a day, the other agrees or does not. Until both agree it runs on. */
export async function endCommitment(ctx: Ctx, input: unknown): Promise<CommitmentRow> {
  const wanted = parse(EndCommitment, input)
  return transact(ctx.db, async (tx) => {
    const { commitment, row, thing } = await lockCommitment(tx, ctx, wanted.commitmentId)
    const by = requireSpeaker(ctx, 'commit', thing, wanted.side)
    if (wanted.act === 'agree-end' && commitment.state === 'ended' && commitment.endSide !== wanted.side) return commitment // the same form sent twice
    const core = applyCommitmentAct(coreOfCommitment(commitment), wanted.act, wanted.side)
    if (wanted.act === 'propose-end' && wanted.endsOn! < commitment.fromOn) throw wrong('endsOn', 'end-before-from', { date: commitment.fromOn })
    const change =
      wanted.act === 'propose-end' ? { endSide: wanted.side, endsOn: wanted.endsOn!, endStatedBy: by }
      : wanted.act === 'agree-end' ? { state: core.state, endedBy: by, endedAt: ctx.clock.now() }
      : { endSide: null, endsOn: null, endStatedBy: null }
    const [next] = await tx.update(commitments).set(change).where(eq(commitments.id, commitment.id)).returning()
    if (wanted.act === 'agree-end') await carryWithin(tx, ctx, row)
    await recordEventsWithin(tx, ctx, [{ action: `introduction.commit-${wanted.act}`, subjectId: row.id, data: { commitmentId: commitment.id, side: wanted.side } }])
    if (wanted.act === 'propose-end') {
      const told = { kind: 'commitment-ending' as const, round: `${commitment.id}:${ctx.clock.now().toISOString()}` }
      await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), told)
      await tellDeskWithin(tx, ctx, row, otherSide(wanted.side), told)
    }
    if (wanted.act === 'agree-end') await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), { kind: 'commitment-ended', round: commitment.id })
    return next!
  })
}

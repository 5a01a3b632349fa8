import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyCommitmentAct } from '#domain/introduction/commitment.ts'
import { otherSide, sides } from '#domain/introduction/state.ts'
import { actSides } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { commitments } from '#db/schema/commitment.ts'
import { lockIntroduction } from './access.server.ts'
import { agreed, coreOfCommitment, requireLateEnough, requireWindow, type CommitmentRow } from './commitment-rules.server.ts'
import { requireSpeaker } from './outcome-rules.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

const StateCommitment = z.strictObject({
  id: z.uuid(),
  side: z.enum(sides),
  ...agreed,
  /** The one whose place it takes. */
  replacesId: z.uuid().optional(),
})

/** One side states what was agreed, or what it is to be from now on. It counts when the other side says so too; until then nothing changes. */
export async function stateCommitment(ctx: Ctx, input: unknown): Promise<CommitmentRow> {
  const wanted = parse(StateCommitment, input)
  requireWindow(ctx, wanted.from, wanted.until)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const by = requireSpeaker(ctx, 'commit', thing, wanted.side)
    if (!actSides(ctx.actor, 'commit', thing).includes(wanted.side)) throw new Refusal('conflict', 'introduction-not-accepted')
    await requireLateEnough(tx, row)
    if (wanted.replacesId !== undefined) {
      const [replaced] = await tx.select().from(commitments).where(eq(commitments.id, wanted.replacesId))
      if (replaced?.introductionId !== row.id) throw new Refusal('not-found', 'commitment-not-found')
      applyCommitmentAct(coreOfCommitment(replaced), 'revise', wanted.side)
    }
    const [stated] = await tx
      .insert(commitments)
      .values({
        id: ctx.ids.next(),
        introductionId: row.id,
        state: 'stated',
        ...wanted.quantity,
        fromOn: wanted.from,
        untilOn: wanted.until ?? null,
        statedSide: wanted.side,
        statedBy: by,
        statedAt: ctx.clock.now(),
        replacesId: wanted.replacesId ?? null,
      })
      .onConflictDoNothing()
      .returning()
    if (!stated) throw new Refusal('conflict', 'commitment-waiting')
    const data = { commitmentId: stated.id, side: wanted.side, ...(wanted.replacesId && { replacesId: wanted.replacesId }) }
    await recordEventsWithin(tx, ctx, [{ action: wanted.replacesId ? 'introduction.commit-revise' : 'introduction.commit', subjectId: row.id, data }])
    const told = { kind: 'commitment-stated' as const, round: stated.id }
    await tellCompanyWithin(tx, ctx, row, otherSide(wanted.side), told)
    await tellDeskWithin(tx, ctx, row, otherSide(wanted.side), told)
    return stated
  })
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { lapseReasons } from '#domain/introduction/outcome.ts'
import { sides } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf, lockIntroduction, type IntroductionRow } from './access.server.ts'
import { requireSpeaker } from './outcome-rules.server.ts'
import { settleCombinationsWithin } from './settle-combinations.server.ts'
import { tellEverybodyWithin } from './tell.server.ts'

const Lapse = z
  .strictObject({ id: z.uuid(), side: z.enum(sides), reason: z.enum(lapseReasons, { error: 'lapse-reason-required' }), note: text(0, 300).optional() })
  .refine((wanted) => wanted.reason !== 'other' || (wanted.note?.length ?? 0) >= 2, { error: 'lapse-note-required', path: ['note'] })

/** It came to nothing (未成): either company, or a liaison for one, ends an accepted introduction with a reason. What was agreed stays until both end it. */
export async function lapseIntroduction(ctx: Ctx, input: unknown): Promise<IntroductionRow> {
  const wanted = parse(Lapse, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const by = requireSpeaker(ctx, 'lapse', thing, wanted.side)
    if (row.endReason === 'lapsed' && row.lapseSide === wanted.side) return row // the same form sent twice
    const core = applyMove(coreOf(row), { act: 'lapse' })
    const [next] = await tx
      .update(introductions)
      .set({ state: core.state, endedAt: ctx.clock.now(), endReason: 'lapsed', lapseReason: wanted.reason, lapseNote: wanted.note || null, lapseSide: wanted.side, lapsedBy: by })
      .where(eq(introductions.id, row.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.lapse', subjectId: row.id, data: { side: wanted.side, reason: wanted.reason } }])
    await tellEverybodyWithin(tx, ctx, next!, { kind: 'introduction-lapsed' })
    await settleCombinationsWithin(tx, ctx, [next!])
    return next!
  })
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf, lockIntroduction, requireActSides, type IntroductionRow } from './access.server.ts'
import { settleCombinationsWithin } from './settle-combinations.server.ts'
import { tellEverybodyWithin } from './tell.server.ts'

const Withdraw = z.strictObject({ id: z.uuid() })

/** Whoever began it takes it back, while nobody has been put through. */
export async function withdrawIntroduction(ctx: Ctx, input: unknown): Promise<IntroductionRow> {
  const wanted = parse(Withdraw, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    requireActSides(ctx.actor, 'withdraw', thing)
    if (row.state === 'withdrawn') return row // the same form sent twice
    return withdrawWithin(tx, ctx, row)
  })
}

/** The caller holds it and may. */
export async function withdrawWithin(tx: Tx, ctx: Ctx, row: IntroductionRow): Promise<IntroductionRow> {
  const core = applyMove(coreOf(row), { act: 'withdraw' })
  const [next] = await tx
    .update(introductions)
    .set({ state: core.state, endedAt: ctx.clock.now(), deadline: null, endReason: 'withdrawn' })
    .where(eq(introductions.id, row.id))
    .returning()
  await recordEventsWithin(tx, ctx, [{ action: 'introduction.withdraw', subjectId: row.id }])
  await tellEverybodyWithin(tx, ctx, next!, { kind: 'introduction-withdrawn' })
  await settleCombinationsWithin(tx, ctx, [next!])
  return next!
}

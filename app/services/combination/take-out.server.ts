import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { partThing } from '#app/services/introduction/access.server.ts'
import { settleCombinationsWithin } from '#app/services/introduction/settle-combinations.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { isOut } from '#domain/introduction/combination.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { accessCombination, lockCombination, requireOpen } from './access.server.ts'

const TakeOut = z.strictObject({ combinationId: z.uuid(), introductionId: z.uuid() })

/** The rest goes on without a part: one that ended is set aside and stays on record; one that goes on is released and is a two-party introduction from now on. */
export async function takeOutPart(ctx: Ctx, input: unknown): Promise<'set-aside' | 'release'> {
  const { combinationId, introductionId } = parse(TakeOut, input)
  return transact(ctx.db, async (tx) => {
    await accessCombination(tx, ctx.actor, combinationId)
    const [part] = await tx.select().from(introductions).where(and(eq(introductions.id, introductionId), eq(introductions.combinationId, combinationId))).for('no key update')
    const { row } = await lockCombination(tx, ctx.actor, combinationId)
    if (!part) throw new Refusal('not-found', 'part-not-found')
    if (part.setAsideAt !== null) return 'set-aside' // the same form sent twice
    requireOpen(row)
    const out = isOut(partThing(part))
    const change = out ? { setAsideAt: ctx.clock.now() } : { combinationId: null, part: null }
    await tx.update(introductions).set(change).where(eq(introductions.id, part.id))
    const act = out ? 'set-aside' : 'release'
    await recordEventsWithin(tx, ctx, [{ action: `combination.${act}`, subjectId: combinationId, data: { introductionId } }])
    // Without it the rest may be complete.
    await settleCombinationsWithin(tx, ctx, [{ ...part, setAsideAt: ctx.clock.now() }])
    return act
  })
}

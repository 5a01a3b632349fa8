import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockListings } from '#app/services/introduction/access.server.ts'
import { withdrawWithin } from '#app/services/introduction/withdraw.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { combinationCloseReasons } from '#domain/introduction/combination.ts'
import { isOpen } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { combinations } from '#db/schema/combination.ts'
import { introductions } from '#db/schema/introduction.ts'
import { accessCombination, lockCombination, requireOpen, type CombinationRow } from './access.server.ts'

const Close = z
  .strictObject({
    id: z.uuid(),
    reason: z.enum(combinationCloseReasons, { error: 'close-reason-required' }),
    note: text(0, 300).optional(),
    /** What becomes of parts that nobody has settled. */
    parts: z.enum(['go-on', 'withdraw'], { error: 'close-parts-required' }),
  })
  .refine(({ reason, note }) => reason !== 'other' || (note?.length ?? 0) >= 2, { error: 'close-note-required', path: ['note'] })

/** The desk gives a combination up, with a reason. Its parts go on as two-party introductions; open ones are withdrawn where the desk says so. */
export async function closeCombination(ctx: Ctx, input: unknown): Promise<CombinationRow> {
  const wanted = parse(Close, input)
  if (ctx.actor.kind !== 'user') throw new Refusal('forbidden', 'sign-in-required')
  const { userId } = ctx.actor
  return transact(ctx.db, async (tx) => {
    await accessCombination(tx, ctx.actor, wanted.id)
    const ofIt = eq(introductions.combinationId, wanted.id)
    const found = await tx.select({ id: introductions.id, listingId: introductions.supplyListingId, demandId: introductions.demandListingId }).from(introductions).where(ofIt)
    await lockListings(tx, [...new Set(found.flatMap(({ listingId, demandId }) => [listingId, demandId]))])
    const held = found.length === 0 ? [] : await tx.select().from(introductions).where(inArray(introductions.id, found.map(({ id }) => id))).orderBy(introductions.id).for('no key update')
    const { row } = await lockCombination(tx, ctx.actor, wanted.id)
    if (row.closedAt) return row // the same form sent twice
    requireOpen(row)
    const now = await tx.select({ id: introductions.id }).from(introductions).where(ofIt)
    // Somebody of the desk has just added one: it is looked at first.
    if (now.some(({ id }) => held.every((part) => part.id !== id))) throw new Refusal('conflict', 'combination-changed')
    const [next] = await tx
      .update(combinations)
      .set({ closedAt: ctx.clock.now(), closedBy: userId, closeReason: wanted.reason, closeNote: wanted.note || null })
      .where(eq(combinations.id, wanted.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: 'combination.close', subjectId: wanted.id, data: { reason: wanted.reason, parts: wanted.parts } }])
    if (wanted.parts === 'withdraw') for (const part of held.filter(({ state, combinationId }) => combinationId === wanted.id && isOpen(state))) await withdrawWithin(tx, ctx, part)
    return next!
  })
}

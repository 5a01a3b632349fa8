import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { applyRelationAct, relationActs } from '#domain/supply-relation.ts'
import { transact } from '#db/transaction.ts'
import { supplyRelations } from '#db/schema/supply-relation.ts'
import { relationSideOf, requireOwnCompany, type RelationRow } from './access.server.ts'
import { tellRelationWithin } from './tell.server.ts'

const AnswerRelation = z.strictObject({ id: z.uuid(), act: z.enum(relationActs) })
const DONE = { agree: 'shown', decline: 'declined', withdraw: 'withdrawn' } as const

/** The other company agrees or not; either takes it back at any time, and it is shown no more. */
export async function answerRelation(ctx: Ctx, input: unknown): Promise<RelationRow> {
  const wanted = parse(AnswerRelation, input)
  const { companyId, userId } = requireOwnCompany(ctx)
  return transact(ctx.db, async (tx) => {
    const [row] = await tx.select().from(supplyRelations).where(eq(supplyRelations.id, wanted.id)).for('no key update')
    const side = row && relationSideOf(row, companyId)
    if (!row || !side) throw new Refusal('not-found', 'relation-not-found')
    if (row.state === DONE[wanted.act] && (row.agreedBy === userId || row.endedBy === userId)) return row // the same form sent twice
    const state = applyRelationAct(row, wanted.act, side)
    const now = ctx.clock.now()
    const [next] = await tx
      .update(supplyRelations)
      .set({ state, ...(state === 'shown' ? { agreedBy: userId, agreedAt: now } : { endedBy: userId, endedAt: now }) })
      .where(eq(supplyRelations.id, row.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: `relation.${wanted.act}`, subjectId: row.id, data: { side } }])
    await tellRelationWithin(tx, ctx, row.id, side === 'supplier' ? row.buyerId : row.supplierId, companyId, state === 'shown' ? 'relation-shown' : 'relation-ended')
    return next!
  })
}

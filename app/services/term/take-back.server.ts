import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { nodeTerms } from '#db/schema/node-term.ts'
import { requireTermKeeper } from './access.server.ts'

const TakeBack = z.strictObject({ id: z.uuid() })

/** 撤销: the reader forgets the term; that it was known stays. Listings keep the node they were given. */
export async function takeBackTerm(ctx: Ctx, input: unknown): Promise<void> {
  const { id } = parse(TakeBack, input)
  const { userId } = requireTermKeeper(ctx)
  await transact(ctx.db, async (tx) => {
    const [term] = await tx.select().from(nodeTerms).where(eq(nodeTerms.id, id)).for('no key update')
    if (!term) throw new Refusal('not-found', 'term-not-found')
    if (term.backAt !== null) return // also sent twice
    await tx.update(nodeTerms).set({ backBy: userId, backAt: ctx.clock.now() }).where(eq(nodeTerms.id, id))
    await recordEventsWithin(tx, ctx, [{ action: 'term.back', subjectId: id, data: { chain: term.chain, node: term.node } }])
  })
}

import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { deputies } from '#db/schema/role.ts'

const TakeBack = z.strictObject({ id: z.uuid() })

/** Ends a handing over at once. */
export async function takeBackDesk(ctx: Ctx, input: unknown): Promise<void> {
  const { id } = parse(TakeBack, input)
  const { userId } = requireUser(ctx)
  await transact(ctx.db, async (tx) => {
    const [row] = await tx.select().from(deputies).where(and(eq(deputies.id, id), eq(deputies.liaisonId, userId))).for('no key update')
    if (!row) throw new Refusal('not-found', 'deputy-not-found')
    if (row.endedAt !== null) return // the same form sent twice
    await tx.update(deputies).set({ endedAt: ctx.clock.now() }).where(eq(deputies.id, id))
    await recordEventsWithin(tx, ctx, [{ action: 'park.take-back', subjectId: row.parkId, data: { deputyId: row.deputyId } }])
  })
}

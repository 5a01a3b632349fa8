import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { liaisons } from '#db/schema/role.ts'
import { requireParkAdministrator } from './access.server.ts'

const EndLiaison = z.strictObject({ id: z.uuid() })

/** Ends an appointment; its row stays as history. The desk's things stay with the park. */
export async function endLiaison(ctx: Ctx, input: unknown): Promise<void> {
  const { id } = parse(EndLiaison, input)
  requireParkAdministrator(ctx)
  await transact(ctx.db, async (tx) => {
    const [ended] = await tx
      .update(liaisons)
      .set({ endedAt: ctx.clock.now() })
      .where(and(eq(liaisons.id, id), isNull(liaisons.endedAt)))
      .returning()
    if (!ended) {
      const [known] = await tx.select({ id: liaisons.id }).from(liaisons).where(eq(liaisons.id, id))
      throw known ? new Refusal('conflict', 'liaison-ended') : new Refusal('not-found', 'liaison-not-found')
    }
    await recordEventsWithin(tx, ctx, [{ action: 'park.end-liaison', subjectId: ended.parkId, data: { userId: ended.userId } }])
  })
}

import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { actLinks } from '#db/schema/introduction.ts'
import { lockIntroduction, requireActSides } from './access.server.ts'

const RevokeLink = z.strictObject({ introductionId: z.uuid(), linkId: z.uuid() })

/** A liaison ends a link of its own side before it was used. Twice is once. Refuses `not-found: link-unknown`, `conflict: link-used`. */
export async function revokeLink(ctx: Ctx, input: unknown): Promise<void> {
  const { introductionId, linkId } = parse(RevokeLink, input)
  await transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, introductionId)
    const sides = requireActSides(ctx.actor, 'link', thing)
    const [link] = await tx.select().from(actLinks).where(and(eq(actLinks.id, linkId), eq(actLinks.introductionId, row.id))).for('no key update')
    // The other side's links are as if they were not.
    if (!link || !sides.includes(link.side) || ctx.actor.kind !== 'user') throw new Refusal('not-found', 'link-unknown')
    if (link.usedAt !== null) throw new Refusal('conflict', 'link-used')
    const revoked = await tx.update(actLinks).set({ revokedAt: ctx.clock.now(), revokedBy: ctx.actor.userId }).where(and(eq(actLinks.id, linkId), isNull(actLinks.revokedAt))).returning({ id: actLinks.id })
    if (revoked.length > 0) await recordEventsWithin(tx, ctx, [{ action: 'introduction.revoke-link', subjectId: row.id, data: { linkId, side: link.side, act: link.act } }])
  })
}

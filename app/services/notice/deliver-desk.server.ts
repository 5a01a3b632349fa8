import { and, eq, isNull } from 'drizzle-orm'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#app/ctx.ts'
import { transact } from '#db/transaction.ts'
import { deskNotices } from '#db/schema/desk-notice.ts'
import { parks } from '#db/schema/park.ts'

/** Tells a desk's group one thing, once: the row is held while it is said, so two workers never say the same. A robot that is gone since says nothing. */
export async function deliverDeskNotice(ctx: Ctx, id: string): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  await transact(ctx.db, async (tx) => {
    const [found] = await tx
      .select({ notice: deskNotices, slug: parks.slug })
      .from(deskNotices)
      .innerJoin(parks, eq(parks.id, deskNotices.parkId))
      .where(and(eq(deskNotices.id, id), isNull(deskNotices.deliveredAt)))
      .for('no key update', { of: deskNotices, skipLocked: true })
    if (!found || !ctx.messenger.hasDeskGroup(found.slug)) return
    await ctx.messenger.tellDeskGroup(found.slug, found.notice)
    await tx.update(deskNotices).set({ deliveredAt: ctx.clock.now() }).where(eq(deskNotices.id, id))
  })
}

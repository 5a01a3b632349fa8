import { and, eq, inArray, or } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { openStates } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import type { Tx } from '#db/client.ts'
import { introductions } from '#db/schema/introduction.ts'
import { coreOf } from './access.server.ts'
import { settleCombinationsWithin } from './settle-combinations.server.ts'
import { tellEverybodyWithin } from './tell.server.ts'

/** Ends what is open on a listing or a company that goes away, in the transaction in which it goes. The caller holds the listing. */
export async function endIntroductionsWithin(
  tx: Tx,
  ctx: Ctx,
  of: { listingId: string } | { companyId: string },
  reason: 'listing-closed' | 'listing-expired' | 'listing-rejected' | 'company-suspended',
): Promise<void> {
  const about =
    'listingId' in of
      ? or(eq(introductions.demandListingId, of.listingId), eq(introductions.supplyListingId, of.listingId))
      : or(eq(introductions.demandCompanyId, of.companyId), eq(introductions.supplyCompanyId, of.companyId))
  const open = await tx
    .select()
    .from(introductions)
    .where(and(about, inArray(introductions.state, [...openStates])))
    .orderBy(introductions.id)
    .for('no key update')
  const ended = []
  for (const row of open) {
    const { state } = applyMove(coreOf(row), { act: 'end' })
    const [next] = await tx
      .update(introductions)
      .set({ state, endedAt: ctx.clock.now(), deadline: null, endReason: reason })
      .where(eq(introductions.id, row.id))
      .returning()
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.end', subjectId: row.id, data: { reason } }])
    await tellEverybodyWithin(tx, ctx, next!, { kind: 'introduction-ended' })
    ended.push(next!)
  }
  await settleCombinationsWithin(tx, ctx, ended)
}

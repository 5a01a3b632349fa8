import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import { notifyDeskWithin } from '#app/services/notice/notify-desk.server.ts'
import { combinationState, isOut } from '#domain/introduction/combination.ts'
import type { NoticeKind } from '#domain/notice.ts'
import type { Tx } from '#db/client.ts'
import { combinations } from '#db/schema/combination.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { partThing, type IntroductionRow } from './access.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

/**
 * What follows for the combinations of introductions that have just moved, in the transaction in which they did: complete, once, when the last part
 * is accepted; and their desk is told which one is missing. The caller holds the introductions; several combinations are taken in id order.
 */
export async function settleCombinationsWithin(tx: Tx, ctx: Ctx, moved: readonly IntroductionRow[]): Promise<void> {
  const ids = new Set(moved.flatMap((row) => (row.combinationId === null ? [] : [row.combinationId])))
  for (const id of [...ids].toSorted()) await settle(tx, ctx, id, moved.filter((row) => row.combinationId === id))
}

async function settle(tx: Tx, ctx: Ctx, id: string, moved: IntroductionRow[]): Promise<void> {
  const [combination] = await tx.select().from(combinations).where(eq(combinations.id, id)).for('no key update')
  if (!combination || combination.completedAt || combination.closedAt) return
  // Read under the lock: of two last acceptances at once the second sees both.
  const all = await tx.select().from(introductions).where(eq(introductions.combinationId, id)).orderBy(introductions.id)
  const missing = moved.filter((row) => row.setAsideAt === null && isOut(partThing(row)))
  if (combinationState(all.map(partThing)) === 'complete') {
    await tx.update(combinations).set({ completedAt: ctx.clock.now() }).where(eq(combinations.id, id))
    await recordEventsWithin(tx, ctx, [{ action: 'combination.complete', subjectId: id }])
    await tellKeeper(tx, ctx, combination, 'combination-complete', '', true)
    // The others hear that all have accepted, of their own introduction; never who or how many they are.
    for (const row of all.filter(({ setAsideAt }) => setAsideAt === null)) {
      await tellCompanyWithin(tx, ctx, row, 'supply', { kind: 'combination-all-accepted' })
      if (row.supplyParkId !== combination.parkId) await tellDeskWithin(tx, ctx, row, 'supply', { kind: 'combination-all-accepted' })
    }
  } else for (const row of missing) await tellKeeper(tx, ctx, combination, 'combination-short', row.id, false)
}

/** The demand's desk, and its company where that knows of it. */
async function tellKeeper(tx: Tx, ctx: Ctx, combination: typeof combinations.$inferSelect, kind: NoticeKind, round: string, company: boolean): Promise<void> {
  const [listing] = await tx.select({ title: listings.title }).from(listings).where(eq(listings.id, combination.listingId))
  const told = (area: 'desk' | 'my') => ({
    kind,
    params: { number: combination.number, title: listing?.title ?? '' },
    path: `/${area}/combinations/${combination.id}`,
    dedupeKey: `${kind}:${combination.id}:${area}:${round}`,
  })
  await notifyDeskWithin(tx, ctx, combination.parkId, told('desk'))
  if (company) await notifyCompanyWithin(tx, ctx, combination.companyId, told('my'))
}

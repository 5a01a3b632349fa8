import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { endIntroductionsWithin } from '#app/services/introduction/end.server.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import { addDays, shanghaiDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'

/** Days before the end at which a company is asked to renew. */
const REMIND_BEFORE = 7

/** Ends listings whose time is over, each in a transaction of its own, and reminds those with a week left, once. */
export async function expireDueListings(ctx: Ctx): Promise<{ expired: number; reminded: number }> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const now = ctx.clock.now()
  const live = inArray(listings.state, ['published', 'paused'])
  const due = await ctx.db.select({ id: listings.id }).from(listings).where(and(live, lte(listings.expiresAt, now))).orderBy(asc(listings.expiresAt))
  const failures: unknown[] = []
  const attempt = <T>(work: Promise<T>) => work.catch((error: unknown) => void failures.push(error))
  let expired = 0
  for (const { id } of due) if (await attempt(expire(ctx, id, now))) expired++
  const soon = await ctx.db
    .select()
    .from(listings)
    .where(and(live, gt(listings.expiresAt, now), lte(listings.expiresAt, addDays(now, REMIND_BEFORE))))
    .orderBy(asc(listings.expiresAt))
  let reminded = 0
  for (const row of soon) {
    const date = shanghaiDay(row.expiresAt!)
    const told = await attempt(transact(ctx.db, (tx) =>
      notifyCompanyWithin(tx, ctx, row.companyId, {
        kind: 'listing-expiring',
        params: { title: row.title, number: row.number, date },
        path: `/my/listings/${row.id}`,
        dedupeKey: `listing-expiring:${row.id}:${date}`,
      }),
    ))
    if (told) reminded++
  }
  // One that fails holds nobody else up, and is still seen.
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} listings could not be expired or reminded of`)
  return { expired, reminded }
}

/** False where it was renewed or closed meanwhile. */
async function expire(ctx: Ctx, id: string, now: Date): Promise<boolean> {
  return transact(ctx.db, async (tx) => {
    const [row] = await tx.select().from(listings).where(eq(listings.id, id)).for('no key update')
    if (!row || (row.state !== 'published' && row.state !== 'paused') || row.expiresAt! > now) return false
    await tx.update(listings).set({ state: 'expired', updatedAt: now }).where(eq(listings.id, id))
    await endIntroductionsWithin(tx, ctx, { listingId: id }, 'listing-expired')
    await recordEventsWithin(tx, ctx, [{ action: 'listing.expire', subjectId: id }])
    await ctx.jobs.send(tx, 'listing-index', [{ listingId: id }])
    await ctx.jobs.send(tx, 'listing-match', [{ listingId: id }])
    await notifyCompanyWithin(tx, ctx, row.companyId, {
      kind: 'listing-expired',
      params: { title: row.title, number: row.number },
      path: `/my/listings/${id}`,
      dedupeKey: `listing-expired:${id}:${shanghaiDay(row.expiresAt!)}`,
    })
    return true
  })
}

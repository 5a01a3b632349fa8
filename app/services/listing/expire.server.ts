import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { endIntroductionsWithin } from '#app/services/introduction/end.server.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import { addDays, shanghaiDay } from '#domain/day.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'

const BATCH = 1_000
/** Days before the end at which a company is asked to renew. */
const REMIND_BEFORE = 7

/** Ends listings whose time is over, each in a transaction of its own, and reminds those with a week left. */
export async function expireDueListings(ctx: Ctx): Promise<{ expired: number; reminded: number }> {
  const now = ctx.clock.now()
  const live = inArray(listings.state, ['published', 'paused'])
  const due = await ctx.db.select({ id: listings.id }).from(listings).where(and(live, lte(listings.expiresAt, now))).orderBy(asc(listings.expiresAt)).limit(BATCH)
  for (const { id } of due) await expire(ctx, id, now)
  const soon = await ctx.db
    .select()
    .from(listings)
    .where(and(live, lte(listings.expiresAt, addDays(now, REMIND_BEFORE))))
    .orderBy(asc(listings.expiresAt))
    .limit(BATCH)
  for (const row of soon.filter((l) => l.expiresAt! > now)) {
    const date = shanghaiDay(row.expiresAt!)
    await transact(ctx.db, (tx) =>
      notifyCompanyWithin(tx, ctx, row.companyId, {
        kind: 'listing-expiring',
        params: { title: row.title, number: row.number, date },
        path: `/my/listings/${row.id}`,
        dedupeKey: `listing-expiring:${row.id}:${date}`,
      }),
    )
  }
  return { expired: due.length, reminded: soon.length }
}

async function expire(ctx: Ctx, id: string, now: Date): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const [row] = await tx.select().from(listings).where(eq(listings.id, id)).for('no key update')
    if (!row || (row.state !== 'published' && row.state !== 'paused') || row.expiresAt! > now) return // renewed meanwhile
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
  })
}

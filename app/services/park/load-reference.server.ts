import { eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { daysOf, holidays2026 } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import { indicators, overlays as overlayData, parks as parkData } from '#domain/regions/parks.ts'
import { transact } from '#db/transaction.ts'
import { calendarDays } from '#db/schema/calendar.ts'
import { overlayParks, overlays, parkIndicators, parks, zones } from '#db/schema/park.ts'

/** Puts parks, zones, overlays, indicators and public holidays that are not there yet into the database; what an administrator changed stays. */
export async function loadReference(ctx: Ctx): Promise<{ parks: number }> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  return transact(ctx.db, async (tx) => {
    const now = ctx.clock.now()
    const added = await tx
      .insert(parks)
      .values(parkData.map(({ leadingChains: chains, zones: _zones, ...park }) => ({ ...park, chains, id: ctx.ids.next(), openedAt: now })))
      .onConflictDoNothing()
      .returning({ id: parks.id })
    const rows = await tx.select({ id: parks.id, slug: parks.slug }).from(parks).where(inArray(parks.slug, parkData.map((p) => p.slug)))
    const idOf = new Map(rows.map((row) => [row.slug, row.id]))
    const zoneRows = parkData.flatMap((park) => park.zones.map((zone) => ({ id: ctx.ids.next(), parkId: idOf.get(park.slug)!, slug: zone.slug, name: zone.name })))
    if (zoneRows.length > 0) await tx.insert(zones).values(zoneRows).onConflictDoNothing()
    for (const overlay of overlayData) {
      await tx.insert(overlays).values({ id: ctx.ids.next(), slug: overlay.slug, name: overlay.name }).onConflictDoNothing()
      const [{ id }] = (await tx.select({ id: overlays.id }).from(overlays).where(eq(overlays.slug, overlay.slug))) as [{ id: string }]
      const memberRows = overlay.parks.flatMap((slug) => (idOf.has(slug) ? [{ overlayId: id, parkId: idOf.get(slug)! }] : []))
      if (memberRows.length > 0) await tx.insert(overlayParks).values(memberRows).onConflictDoNothing()
    }
    const indicatorRows = indicators.map(({ park, ...rest }, position) => ({ ...rest, id: ctx.ids.next(), parkId: idOf.get(park)!, position }))
    if (indicatorRows.length > 0) await tx.insert(parkIndicators).values(indicatorRows).onConflictDoNothing()
    // A calendar in which an administrator has entered anything is left alone.
    if ((await tx.$count(calendarDays)) === 0) await tx.insert(calendarDays).values(holidays2026.flatMap(daysOf))
    await recordEventsWithin(tx, ctx, added.map(({ id }) => ({ action: 'park.load' as const, subjectId: id })))
    return { parks: added.length }
  })
}

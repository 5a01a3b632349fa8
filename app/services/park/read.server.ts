import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import { users } from '#db/schema/account.ts'
import { companies } from '#db/schema/company.ts'
import { overlayParks, overlays, parkIndicators, parks, zones } from '#db/schema/park.ts'
import { liaisons } from '#db/schema/role.ts'
import { listNewest } from '#app/services/listing/list-newest.server.ts'

const COMPANIES_SHOWN = 60
/** Of each kind. */
const NEWEST = 8

/** One park for its public page. */
export async function readPark(ctx: Ctx, slug: string) {
  const [park] = await ctx.db.select().from(parks).where(eq(parks.slug, slug))
  if (!park) throw new Refusal('not-found', 'park-not-found')
  const shown = and(eq(companies.parkId, park.id), eq(companies.state, 'verified'))
  const [parkZones, parkOverlays, indicators, people, firms, [total], newest] = await Promise.all([
    ctx.db.select({ id: zones.id, slug: zones.slug, name: zones.name }).from(zones).where(eq(zones.parkId, park.id)).orderBy(asc(zones.slug)),
    ctx.db.select({ slug: overlays.slug, name: overlays.name }).from(overlays).innerJoin(overlayParks, eq(overlayParks.overlayId, overlays.id)).where(eq(overlayParks.parkId, park.id)),
    ctx.db.select().from(parkIndicators).where(eq(parkIndicators.parkId, park.id)).orderBy(asc(parkIndicators.position)),
    ctx.db.select({ name: users.name }).from(liaisons).innerJoin(users, eq(users.id, liaisons.userId)).where(and(eq(liaisons.parkId, park.id), isNull(liaisons.endedAt))),
    // Whoever hides its name is not listed here either.
    ctx.db.select({ id: companies.id, name: companies.name, profile: companies.profile, lead: companies.lead }).from(companies).where(and(shown, eq(companies.hidesName, false))).orderBy(desc(companies.lead), asc(companies.name)).limit(COMPANIES_SHOWN),
    ctx.db.select({ n: count() }).from(companies).where(shown),
    Promise.all([listNewest(ctx, { parkId: park.id, kind: 'demand' }, NEWEST), listNewest(ctx, { parkId: park.id, kind: 'supply' }, NEWEST)]).then((both) => both.flat()),
  ])
  return { park: { ...park, openedAt: park.openedAt.toISOString() }, zones: parkZones, overlays: parkOverlays, indicators, liaisons: people.map((p) => p.name), companies: firms, companyTotal: total?.n ?? 0, newest }
}

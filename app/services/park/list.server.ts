import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { overlays, parks } from '#db/schema/park.ts'

/** All parks with their live public listings, by division code. About 45: one page. */
export async function listParks(ctx: Ctx) {
  const live = ctx.db
    .select({
      parkId: companies.parkId,
      supply: sql<number>`count(*) filter (where ${listings.kind} = 'supply')`.mapWith(Number).as('supply'),
      demand: sql<number>`count(*) filter (where ${listings.kind} = 'demand')`.mapWith(Number).as('demand'),
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(listings.state, 'published'), eq(listings.visibility, 'public'), eq(companies.state, 'verified')))
    .groupBy(companies.parkId)
    .as('live')
  const verified = ctx.db.select({ parkId: companies.parkId, n: count().as('n') }).from(companies).where(eq(companies.state, 'verified')).groupBy(companies.parkId).as('verified')
  const rows = await ctx.db
    .select({ park: parks, supply: live.supply, demand: live.demand, companies: verified.n })
    .from(parks)
    .leftJoin(live, eq(live.parkId, parks.id))
    .leftJoin(verified, eq(verified.parkId, parks.id))
    .orderBy(asc(parks.divisionCode), asc(parks.slug))
    .limit(500)
  return rows.map(({ park, supply, demand, companies: n }) => ({ ...park, openedAt: park.openedAt.toISOString(), supply: supply ?? 0, demand: demand ?? 0, companies: n ?? 0 }))
}

/** What a form needs to offer a park. */
export const listParkChoices = (ctx: Ctx) =>
  ctx.db.select({ id: parks.id, slug: parks.slug, name: parks.name, divisionCode: parks.divisionCode }).from(parks).orderBy(asc(parks.divisionCode)).limit(500)

export const countParks = (ctx: Ctx): Promise<number> =>
  ctx.figures.recent('parks', async () => {
    const [row] = await ctx.db.select({ n: count() }).from(parks)
    return row?.n ?? 0
  })

/** Short names by slug. */
export const listParkNames = async (ctx: Ctx): Promise<Map<string, string>> => new Map((await listParkPlaces(ctx)).map(({ slug, name }) => [slug, name]))

/** All parks with their place, by division code. */
export const listParkPlaces = (ctx: Ctx): Promise<{ slug: string; name: string; divisionCode: string }[]> =>
  ctx.figures.recent('park-places', () => ctx.db.select({ slug: parks.slug, name: parks.shortName, divisionCode: parks.divisionCode }).from(parks).orderBy(asc(parks.divisionCode), asc(parks.slug)).limit(500))

/** Cooperation areas: slug and name. */
export const listOverlays = (ctx: Ctx): Promise<{ slug: string; name: string }[]> =>
  ctx.figures.recent('overlays', () => ctx.db.select({ slug: overlays.slug, name: overlays.name }).from(overlays).orderBy(asc(overlays.name)).limit(100))

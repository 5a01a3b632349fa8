import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { deskFilter } from '#app/services/company/desk.server.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { contentOf, quantityOf } from '#app/services/listing/content.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Tier } from '#domain/matching/judgement.ts'
import { leftOf } from '#domain/remaining.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { matches } from '#db/schema/match.ts'
import { parks } from '#db/schema/park.ts'

export const DEMANDS_PER_PAGE = 30

/** Published demands of this desk with the numbers of their fits and introductions; those with most that fits and nothing under way first. */
export async function listDeskDemands(ctx: Ctx, { page, chain, park }: { page: number; chain?: string; park?: string }) {
  const fits = (tiers: Tier[]) => sql<number>`(select count(*) from ${matches} m join listings s on s.id = m.supply_id
    where m.demand_id = ${listings.id} and m.tier in ${tiers} and s.state = 'published')`.mapWith(Number)
  const under = sql<number>`(select count(*) from ${introductions} i
    where i.demand_listing_id = ${listings.id} and i.state in ('keys', 'proposed', 'accepted', 'concluded'))`.mapWith(Number)
  const counted = { allMet: fits(['all-met']), close: fits(['close']), unknown: fits(['mostly-unknown']), failed: fits(['failed']), introductions: under }
  const where = and(
    eq(listings.kind, 'demand'),
    eq(listings.state, 'published'),
    eq(companies.state, 'verified'),
    deskFilter(ctx.actor),
    chain ? eq(listings.chain, chain) : undefined,
    park ? eq(parks.slug, park) : undefined,
  )
  const today = shanghaiDay(ctx.clock.now())
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select({ listing: listings, committed: committedOf, companyName: companies.name, parkName: parks.shortName, ...counted })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .leftJoin(parks, eq(parks.id, companies.parkId))
      .where(where)
      .orderBy(sql`${under} > 0`, desc(fits(['all-met', 'close'])), desc(listings.publishedAt), desc(listings.id))
      .limit(DEMANDS_PER_PAGE)
      .offset((page - 1) * DEMANDS_PER_PAGE),
    ctx.db
      .select({ n: sql<number>`count(*)`.mapWith(Number) })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .leftJoin(parks, eq(parks.id, companies.parkId))
      .where(where),
  ])
  return {
    total: total?.n ?? 0,
    demands: rows.map(({ listing, committed, ...row }) => ({
      ...row,
      id: listing.id,
      number: listing.number,
      title: listing.title,
      chain: listing.chain,
      chainNode: listing.chainNode,
      quantity: contentOf(listing).quantity,
      remaining: leftOf(quantityOf(listing), committed, today),
      publishedAt: listing.publishedAt!.toISOString(),
      expiresAt: listing.expiresAt!.toISOString(),
    })),
  }
}

/** Chains of this desk's published demands, for the filter. */
export async function listDemandChains(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ chain: listings.chain })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(listings.kind, 'demand'), eq(listings.state, 'published'), eq(companies.state, 'verified'), deskFilter(ctx.actor)))
  return rows.flatMap(({ chain }) => (chain ? [chain] : [])).toSorted()
}

import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { isLive, type FigureScope } from './figures.server.ts'

const MOST = 30

/** Lead firms (链主) with a live listing on the chain, and on which of its nodes. One that hides its name is not among them. */
export async function listLeadFirms(ctx: Ctx, scope: FigureScope) {
  const nodes = sql<string[]>`array_agg(distinct ${listings.chainNode})`
  return ctx.db
    .select({ id: companies.id, name: companies.name, park: parks.shortName, nodes })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(and(isLive(ctx, scope), eq(companies.lead, true), eq(companies.hidesName, false)))
    .groupBy(companies.id, parks.shortName)
    .orderBy(companies.name)
    .limit(MOST)
}

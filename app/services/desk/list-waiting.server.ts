import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { deskFilter } from '#app/services/company/desk.server.ts'
import { unansweredOutcomes } from '#domain/introduction/outcome.ts'
import { otherSide, sides, type Rung, type Side } from '#domain/introduction/state.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { listings } from '#db/schema/listing.ts'
import { deskSide } from './read.server.ts'

/** One thing that waits for this desk. `since`: for how long; `deadline`: when silence decides, where it does. */
export interface Waiting {
  kind: 'verify' | 'review' | 'key' | 'confirm' | 'settle'
  id: string
  title: string
  companies: string[]
  since: string
  deadline: string | null
  rung?: Rung
}

/** What waits for this desk, longest waiting first: companies to verify, listings to review, keys to turn, rungs to confirm. */
export async function listWaiting(ctx: Ctx, { limit }: { limit: number }): Promise<Waiting[]> {
  const found = await Promise.all([listCompanies(ctx, limit), listListings(ctx, limit), listKeys(ctx, limit), listRungs(ctx, limit)])
  return found.flat().toSorted((a, b) => (a.since < b.since ? -1 : 1)).slice(0, limit)
}

async function listCompanies(ctx: Ctx, limit: number): Promise<Waiting[]> {
  const rows = await ctx.db
    .select({ id: companies.id, name: companies.name, since: companies.updatedAt })
    .from(companies)
    .where(and(eq(companies.state, 'pending'), deskFilter(ctx.actor)))
    .orderBy(asc(companies.updatedAt))
    .limit(limit)
  return rows.map(({ id, name, since }) => ({ kind: 'verify', id, title: name, companies: [], since: since.toISOString(), deadline: null }))
}

async function listListings(ctx: Ctx, limit: number): Promise<Waiting[]> {
  const rows = await ctx.db
    .select({ id: listings.id, title: listings.title, name: companies.name, since: listings.submittedAt })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(listings.state, 'submitted'), eq(companies.state, 'verified'), deskFilter(ctx.actor)))
    .orderBy(asc(listings.submittedAt))
    .limit(limit)
  return rows.map(({ id, title, name, since }) => ({ kind: 'review', id, title, companies: [name], since: since!.toISOString(), deadline: null }))
}

const demand = { company: alias(companies, 'dc'), listing: alias(listings, 'dl') }
const supply = { company: alias(companies, 'sc'), listing: alias(listings, 'sl') }
const shown = {
  id: introductions.id,
  title: sql<string>`coalesce(${demand.listing.title}, ${supply.listing.title})`,
  demand: demand.company.name,
  supply: supply.company.name,
}

async function listKeys(ctx: Ctx, limit: number): Promise<Waiting[]> {
  const rows = await ctx.db
    .select({ ...shown, since: introductions.createdAt, deadline: introductions.deadline })
    .from(introductions)
    .innerJoin(demand.company, eq(demand.company.id, introductions.demandCompanyId))
    .innerJoin(supply.company, eq(supply.company.id, introductions.supplyCompanyId))
    .leftJoin(demand.listing, eq(demand.listing.id, introductions.demandListingId))
    .leftJoin(supply.listing, eq(supply.listing.id, introductions.supplyListingId))
    .where(and(eq(introductions.state, 'keys'), or(...sides.map((side) => and(mine(ctx, side), eq(introductions[`${side}Key`], 'waiting'))))))
    .orderBy(asc(introductions.createdAt))
    .limit(limit)
  return rows.map((row) => ({ kind: 'key', id: row.id, title: row.title, companies: [row.demand, row.supply], since: row.since.toISOString(), deadline: row.deadline?.toISOString() ?? null }))
}

/** Rungs that the other side recorded and ours has not answered, and disputed ones on which it is this desk's turn. */
async function listRungs(ctx: Ctx, limit: number): Promise<Waiting[]> {
  const rows = await ctx.db
    .select({ ...shown, rung: outcomes.rung, state: outcomes.state, since: outcomes.recordedAt, deadline: outcomes.deadline })
    .from(outcomes)
    .innerJoin(introductions, eq(introductions.id, outcomes.introductionId))
    .innerJoin(demand.company, eq(demand.company.id, introductions.demandCompanyId))
    .innerJoin(supply.company, eq(supply.company.id, introductions.supplyCompanyId))
    .leftJoin(demand.listing, eq(demand.listing.id, introductions.demandListingId))
    .leftJoin(supply.listing, eq(supply.listing.id, introductions.supplyListingId))
    .where(
      and(
        or(
          and(inArray(outcomes.state, [...unansweredOutcomes]), or(...sides.map((side) => and(eq(outcomes.recordedSide, otherSide(side)), mine(ctx, side))))),
          and(eq(outcomes.state, 'disputed'), or(...sides.map((side) => and(mine(ctx, side), or(isNull(outcomes.settlementSide), eq(outcomes.settlementSide, otherSide(side))))))),
        ),
      ),
    )
    .orderBy(asc(outcomes.recordedAt))
    .limit(limit)
  return rows.map((row) => ({
    kind: row.state === 'disputed' ? 'settle' : 'confirm', id: row.id, title: row.title, companies: [row.demand, row.supply],
    since: row.since.toISOString(), deadline: row.deadline?.toISOString() ?? null, rung: row.rung,
  }))
}

function mine(ctx: Ctx, side: Side) {
  const { liaisonOf, administrator } = requireUser(ctx)
  return deskSide(liaisonOf, administrator, side)
}

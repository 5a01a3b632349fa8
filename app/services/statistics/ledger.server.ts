import { and, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { quarterOf, shanghaiDay } from '#domain/day.ts'
import { bandCounts, creditsOf, type Counting } from '#domain/introduction/credit.ts'
import { rungs, type Rung } from '#domain/introduction/state.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'

const demand = { company: alias(companies, 'dc'), listing: alias(listings, 'dl'), park: alias(parks, 'dp') }
const supply = { company: alias(companies, 'sc'), listing: alias(listings, 'sl'), park: alias(parks, 'sp') }

/** Rows of one park's quarter that are handed out; its totals count them all. */
export const LEDGER_ENTRIES = 200

/**
 * 台账: what each of this desk's parks achieved this quarter (Shanghai's), newest first. A rung counts in full in both parks' ledgers, marked
 * shared; 单方确认 is listed and counted apart. Amounts come as bands only, and only where three companies stand behind them.
 */
export async function readLedger(ctx: Ctx) {
  const { liaisonOf, administrator } = requireUser(ctx)
  const quarter = quarterOf(shanghaiDay(ctx.clock.now()))
  const desks: (string | null)[] = [...liaisonOf, ...(administrator ? [null] : [])]
  const mine = (column: typeof introductions.demandParkId | typeof introductions.supplyParkId) =>
    or(liaisonOf.length > 0 ? inArray(column, liaisonOf) : undefined, administrator ? isNull(column) : undefined) ?? sql`false`
  const [rows, names] = await Promise.all([
    ctx.db
      .select({
        outcome: outcomes,
        introduction: { id: introductions.id, number: introductions.number, demandParkId: introductions.demandParkId, supplyParkId: introductions.supplyParkId },
        title: sql<string>`coalesce(${demand.listing.title}, ${supply.listing.title})`,
        demand: { id: demand.company.id, name: demand.company.name, park: demand.park.shortName },
        supply: { id: supply.company.id, name: supply.company.name, park: supply.park.shortName },
      })
      .from(outcomes)
      .innerJoin(introductions, eq(introductions.id, outcomes.introductionId))
      .innerJoin(demand.company, eq(demand.company.id, introductions.demandCompanyId))
      .innerJoin(supply.company, eq(supply.company.id, introductions.supplyCompanyId))
      .leftJoin(demand.listing, eq(demand.listing.id, introductions.demandListingId))
      .leftJoin(supply.listing, eq(supply.listing.id, introductions.supplyListingId))
      .leftJoin(demand.park, eq(demand.park.id, introductions.demandParkId))
      .leftJoin(supply.park, eq(supply.park.id, introductions.supplyParkId))
      .where(and(
        inArray(outcomes.state, ['confirmed', 'unilateral']),
        gte(outcomes.happenedOn, quarter.from),
        lte(outcomes.happenedOn, quarter.until),
        or(mine(introductions.demandParkId), mine(introductions.supplyParkId)),
      ))
      .orderBy(desc(outcomes.happenedOn), desc(outcomes.id)),
    liaisonOf.length > 0 ? ctx.db.select({ id: parks.id, name: parks.shortName }).from(parks).where(inArray(parks.id, liaisonOf)) : [],
  ])
  return {
    quarter,
    parks: desks.map((parkId) => {
      const entries = rows.flatMap(({ outcome, introduction, ...row }) => {
        const credit = creditsOf(introduction.demandParkId, introduction.supplyParkId).find((one) => one.parkId === parkId)
        return credit ? [{ outcome, introduction, ...row, shared: credit.shared }] : []
      })
      const confirmed = entries.filter(({ outcome }) => outcome.state === 'confirmed')
      return {
        id: parkId,
        name: names.find(({ id }) => id === parkId)?.name ?? null,
        /** How many there are; the newest of them follow. */
        count: entries.length,
        entries: entries.slice(0, LEDGER_ENTRIES).map(({ outcome, introduction, title, shared, ...row }) => ({
          id: outcome.id,
          introductionId: introduction.id,
          number: introduction.number,
          title,
          rung: outcome.rung,
          counting: outcome.state as Counting,
          happenedOn: outcome.happenedOn,
          quantity: outcome.quantityValue === null ? null : { value: outcome.quantityValue, unit: outcome.quantityUnit! },
          demand: row.demand,
          supply: row.supply,
          shared,
        })),
        totals: totalsOf(entries),
        bands: bandCounts(confirmed.flatMap(({ outcome, demand: from, supply: to }) => (outcome.amount === null ? [] : [{ fen: outcome.amount, companies: [from.id, to.id] }]))),
      }
    }),
  }
}
export type Ledger = Awaited<ReturnType<typeof readLedger>>

/** By rung, highest first: confirmed, how many of these another park counts too, and 单方确认 beside them. */
function totalsOf(entries: { outcome: { rung: Rung; state: string }; shared: boolean }[]) {
  return rungs.toReversed().flatMap((rung) => {
    const of = entries.filter(({ outcome }) => outcome.rung === rung)
    if (of.length === 0) return []
    const confirmed = of.filter(({ outcome }) => outcome.state === 'confirmed')
    return [{ rung, confirmed: confirmed.length, shared: confirmed.filter(({ shared }) => shared).length, unilateral: of.length - confirmed.length }]
  })
}

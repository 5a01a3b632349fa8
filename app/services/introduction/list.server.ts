import { and, count, desc, eq, inArray, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { standingOutcomes } from '#domain/introduction/outcome.ts'
import { introductionStates, openStates, rungs, rungsOf, sides, type IntroductionState, type Rung, type Side } from '#domain/introduction/state.ts'
import { can } from '#domain/policy.ts'
import { combinations } from '#db/schema/combination.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { nextSteps } from '#db/schema/next-step.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { sideOf, type IntroductionRow } from './access.server.ts'

export const INTRODUCTIONS_PER_PAGE = 30

interface Wanted {
  page: number
  states?: IntroductionState[]
  listingId?: string
  /** A company's: only those that wait for its answer, or only the others. */
  waiting?: boolean
}

/** A company's introductions, or a desk's; newest first. What the other side answered is not in a row before both have. */
export async function listIntroductions(ctx: Ctx, scope: 'company' | 'desk', { page, states = [...introductionStates], listingId, waiting }: Wanted) {
  const where = and(
    scope === 'desk' ? ofDesk(ctx) : ofCompany(ctx),
    inArray(introductions.state, states),
    listingId ? or(eq(introductions.demandListingId, listingId), eq(introductions.supplyListingId, listingId)) : undefined,
    waiting === undefined ? undefined : waiting ? awaitsAnswer(ctx) : not(awaitsAnswer(ctx)),
  )
  const demand = { company: alias(companies, 'dc'), listing: alias(listings, 'dl'), park: alias(parks, 'dp') }
  const supply = { company: alias(companies, 'sc'), listing: alias(listings, 'sl'), park: alias(parks, 'sp') }
  const [rows, [total], byState] = await Promise.all([
    ctx.db
      .select({
        row: introductions,
        combination: { id: combinations.id, number: combinations.number, parkId: combinations.parkId },
        demand: { name: demand.company.name, hidesName: demand.company.hidesName, title: demand.listing.title, category: demand.listing.category, park: demand.park.shortName },
        supply: { name: supply.company.name, hidesName: supply.company.hidesName, title: supply.listing.title, category: supply.listing.category, park: supply.park.shortName },
      })
      .from(introductions)
      .innerJoin(demand.company, eq(demand.company.id, introductions.demandCompanyId))
      .innerJoin(supply.company, eq(supply.company.id, introductions.supplyCompanyId))
      .leftJoin(demand.listing, eq(demand.listing.id, introductions.demandListingId))
      .leftJoin(supply.listing, eq(supply.listing.id, introductions.supplyListingId))
      .leftJoin(combinations, eq(combinations.id, introductions.combinationId))
      .leftJoin(demand.park, eq(demand.park.id, introductions.demandParkId))
      .leftJoin(supply.park, eq(supply.park.id, introductions.supplyParkId))
      .where(where)
      .orderBy(desc(introductions.createdAt), desc(introductions.id))
      .limit(INTRODUCTIONS_PER_PAGE)
      .offset((page - 1) * INTRODUCTIONS_PER_PAGE),
    ctx.db.select({ n: count() }).from(introductions).where(where),
    ctx.db.select({ state: introductions.state, n: count() }).from(introductions).where(scope === 'desk' ? ofDesk(ctx) : ofCompany(ctx)).groupBy(introductions.state),
  ])
  const [reached, steps] = await Promise.all([highestRungs(ctx, rows.map(({ row }) => row.id)), openSteps(ctx, scope, rows.map(({ row }) => row))])
  return {
    total: total?.n ?? 0,
    counts: Object.fromEntries(byState.map(({ state, n }) => [state, n])) as Partial<Record<IntroductionState, number>>,
    introductions: rows.map(({ row, combination, demand: d, supply: s }) => {
      const mine = mySide(ctx, row)
      const nameOf = (side: Side, c: typeof d) => (scope === 'desk' || side === mine || !c.hidesName || row.acceptedAt !== null ? c.name : null)
      return {
        id: row.id,
        number: row.number,
        state: row.state,
        title: d.title ?? s.title ?? '',
        ladder: rungsOf[d.category ?? s.category!],
        demand: { name: nameOf('demand', d), park: d.park },
        supply: { name: nameOf('supply', s), park: s.park },
        mine,
        myAnswer: mine ? sideOf(row, mine).answer : null,
        waitsForMe: waitsFor(ctx, scope, row, mine),
        deadline: row.deadline?.toISOString() ?? null,
        createdAt: row.createdAt.toISOString(),
        /** For those who may read it: the others see a two-party introduction. */
        combination: combination && can(ctx.actor, 'combination.read', { companyId: row.demandCompanyId, deskParkId: combination.parkId, shown: row.proposedAt !== null })
          ? { id: combination.id, number: combination.number } : null,
        rung: reached.get(row.id) ?? null,
        /** What was agreed as next: what, whose, until when. */
        step: steps.get(row.id) ?? null,
      }
    }),
  }
}

/** How many wait for a key of this desk. */
export async function countWaitingKeys(ctx: Ctx): Promise<number> {
  const waiting = or(...sides.map((side) => and(deskSide(ctx, side), eq(introductions[`${side}Key`], 'waiting'))))
  const [row] = await ctx.db.select({ n: count() }).from(introductions).where(and(eq(introductions.state, 'keys'), waiting))
  return row?.n ?? 0
}

function ofCompany(ctx: Ctx): SQL {
  const companyId = requireUser(ctx).company?.id
  if (!companyId) return sql`false`
  const began = sides.map((side) => and(eq(introductions[`${side}CompanyId`], companyId), eq(introductions.initiatedBy, 'company'), eq(introductions.initiatorSide, side)))
  return and(
    or(eq(introductions.demandCompanyId, companyId), eq(introductions.supplyCompanyId, companyId)),
    or(isNotNull(introductions.proposedAt), ...began),
  )!
}

/** Proposed to both, and this company has not answered. */
function awaitsAnswer(ctx: Ctx): SQL {
  const companyId = requireUser(ctx).company?.id
  if (!companyId) return sql`false`
  const silent = sides.map((side) => and(eq(introductions[`${side}CompanyId`], companyId), isNull(introductions[`${side}Answer`])))
  return and(eq(introductions.state, 'proposed'), or(...silent))!
}

/** How many wait for this company's answer. */
export async function countWaitingAnswers(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.select({ n: count() }).from(introductions).where(and(ofCompany(ctx), awaitsAnswer(ctx)))
  return row?.n ?? 0
}

const ofDesk = (ctx: Ctx): SQL => or(deskSide(ctx, 'demand'), deskSide(ctx, 'supply'))!

function deskSide(ctx: Ctx, side: Side): SQL {
  const { liaisonOf, administrator } = requireUser(ctx)
  const column = introductions[`${side}ParkId`]
  const parts = [...(liaisonOf.length > 0 ? [inArray(column, liaisonOf)] : []), ...(administrator ? [sql`${column} is null`] : [])]
  return parts.length > 0 ? or(...parts)! : sql`false`
}

function mySide(ctx: Ctx, row: IntroductionRow): Side | null {
  const companyId = ctx.actor.kind === 'user' ? ctx.actor.company?.id : undefined
  return sides.find((side) => sideOf(row, side).companyId === companyId) ?? null
}

function waitsFor(ctx: Ctx, scope: 'company' | 'desk', row: IntroductionRow, mine: Side | null): boolean {
  if (scope === 'company') return row.state === 'proposed' && mine !== null && sideOf(row, mine).answer === null
  const { liaisonOf, administrator } = requireUser(ctx)
  return row.state === 'keys' && sides.some((side) => {
    const { key, parkId } = sideOf(row, side)
    return key === 'waiting' && (parkId === null ? administrator : liaisonOf.includes(parkId))
  })
}

/** The open next step of each that goes on; before both have accepted it is between the desks. */
async function openSteps(ctx: Ctx, scope: 'company' | 'desk', rows: IntroductionRow[]) {
  const shared = rows.filter((row) => row.state === 'accepted')
  const early = scope === 'desk' ? rows.filter((row) => openStates.includes(row.state)) : []
  const ids = [...shared, ...early].map((row) => row.id)
  const found = new Map<string, Pick<typeof nextSteps.$inferSelect, 'what' | 'owner' | 'dueOn'>>()
  if (ids.length === 0) return found
  const { introductionId, audience, what, owner, dueOn } = nextSteps
  const steps = await ctx.db
    .select({ introductionId, audience, what, owner, dueOn })
    .from(nextSteps)
    .where(and(inArray(introductionId, ids), isNull(nextSteps.doneAt), isNull(nextSteps.replacedAt)))
  for (const row of [...shared, ...early]) {
    const step = steps.find((each) => each.introductionId === row.id && each.audience === (row.acceptedAt === null ? 'desks' : 'all'))
    if (step) found.set(row.id, { what: step.what, owner: step.owner, dueOn: step.dueOn })
  }
  return found
}

async function highestRungs(ctx: Ctx, ids: string[]): Promise<Map<string, Rung>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.select({ id: outcomes.introductionId, rung: outcomes.rung }).from(outcomes).where(and(inArray(outcomes.introductionId, ids), inArray(outcomes.state, [...standingOutcomes])))
  const highest = new Map<string, Rung>()
  for (const { id, rung } of rows) if (!highest.has(id) || rungs.indexOf(rung) > rungs.indexOf(highest.get(id)!)) highest.set(id, rung)
  return highest
}

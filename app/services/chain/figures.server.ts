import { and, count, countDistinct, eq, gte, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { balanceSheet, nothingPosted, type NodeBalance, type PostedGroup } from '#domain/chains/balance.ts'
import { findNode } from '#domain/chains/index.ts'
import { isDesk } from '#domain/actor.ts'
import { shanghaiDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { remainingOf } from '#domain/remaining.ts'
import { commitments } from '#db/schema/commitment.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { overlayParks, overlays, parks } from '#db/schema/park.ts'

/** What figures are of. Slugs and codes are known ones: whoever reads them from an address has checked. */
export interface FigureScope {
  chain?: string
  node?: string
  /** First two digits of the division code. */
  province?: string
  park?: string
  overlay?: string
  /** Published within so many days. */
  days?: number
  /** `desk` also counts what is not for everybody (含内部). */
  audience: 'public' | 'desk'
}

export interface Coverage {
  /** Verified companies in the region of the scope, and those of them with a live listing in it. */
  companies: number
  posted: number
}

/** Live listings by chain node: the one place that counts and adds them up, for every page, file and picture. At most a minute old. */
export const readFigures = async (ctx: Ctx, scope: FigureScope): Promise<Map<string, NodeBalance>> =>
  scope.chain === undefined
    ? recent(ctx, 'nodes', scope, async () => sheetsOf(await readGroups(ctx, scope, 'node')))
    : (await readChainFigures(ctx, scope)).nodes

/** The same by node and park; a company outside any park is under the empty slug. */
export const readParkFigures = async (ctx: Ctx, scope: FigureScope): Promise<Map<string, Map<string, NodeBalance>>> => (await readChainFigures(ctx, scope)).parks

/** Both from one reading, so that what a chain's pages show by node is at any time the sum of what they show by park. */
const readChainFigures = (ctx: Ctx, scope: FigureScope) =>
  recent(ctx, 'chain', scope, async () => {
    const groups = await readGroups(ctx, scope, 'park')
    return { nodes: sheetsOf(groups), parks: new Map([...Map.groupBy(groups, ({ park }) => park)].map(([park, own]) => [park, sheetsOf(own)])) }
  })

export async function readCoverage(ctx: Ctx, scope: FigureScope): Promise<Coverage> {
  const byPark = [...(await readParkCoverage(ctx, scope)).values()]
  return { companies: byPark.reduce((sum, { companies }) => sum + companies, 0), posted: byPark.reduce((sum, { posted }) => sum + posted, 0) }
}

/** The same by park; a company outside any park is under the empty slug. */
export const readParkCoverage = (ctx: Ctx, scope: FigureScope): Promise<Map<string, Coverage>> =>
  recent(ctx, 'park-coverage', scope, async () => {
    const park = sql<string>`coalesce(${parks.slug}, '')`
    const [all, posted] = await Promise.all([
      ctx.db.select({ park, n: count() }).from(companies).leftJoin(parks, eq(parks.id, companies.parkId)).where(and(eq(companies.state, 'verified'), ...inRegion(ctx, scope))).groupBy(parks.slug),
      ctx.db.select({ park, n: countDistinct(listings.companyId) }).from(listings).innerJoin(companies, eq(companies.id, listings.companyId)).leftJoin(parks, eq(parks.id, companies.parkId)).where(isLive(ctx, scope)).groupBy(parks.slug),
    ])
    const postedIn = new Map(posted.map((row) => [row.park, row.n]))
    return new Map(all.map((row) => [row.park, { companies: row.n, posted: postedIn.get(row.park) ?? 0 }]))
  })

/** Companies with a live listing on each chain. */
export const countChainCompanies = (ctx: Ctx, scope: Pick<FigureScope, 'audience'>): Promise<Map<string, number>> =>
  recent(ctx, 'chain-companies', scope, async () => {
    const rows = await ctx.db
      .select({ chain: listings.chain, n: countDistinct(listings.companyId) })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(isLive(ctx, scope))
      .groupBy(listings.chain)
    return new Map(rows.map(({ chain, n }) => [chain!, n]))
  })

type TotalScope = Pick<FigureScope, 'chain' | 'days'>
/** Live public listings on the chains' nodes, of each park; outside any park under the empty slug. */
export const readParkTotals = async (ctx: Ctx, scope: TotalScope): Promise<Map<string, number>> =>
  new Map([...(await readParkFigures(ctx, { ...scope, audience: 'public' }))].map(([park, sheets]) => [park, listingsIn(sheets)]))

/** The same of each of these provinces, companies outside parks included. */
export const readProvinceTotals = async (ctx: Ctx, provinces: readonly string[], scope: TotalScope): Promise<Map<string, number>> =>
  new Map(await Promise.all(provinces.map(async (province) => [province, listingsIn(await readFigures(ctx, { ...scope, province, audience: 'public' }))] as const)))

const listingsIn = (sheets: ReadonlyMap<string, NodeBalance>) => [...sheets.values()].reduce((sum, { supply, demand }) => sum + supply.listings + demand.listings, 0)

export const sheetOf = (figures: ReadonlyMap<string, NodeBalance>, node: string): NodeBalance => figures.get(node) ?? nothingPosted()

function requireAudience({ actor }: Ctx, { audience }: FigureScope): void {
  if (audience === 'desk' && !isDesk(actor)) throw new Refusal('forbidden', 'page-not-found')
}

/** Asks who reads before it hands out what was kept. */
async function recent<T>(ctx: Ctx, name: string, scope: FigureScope, compute: () => Promise<T>): Promise<T> {
  requireAudience(ctx, scope)
  return ctx.figures.recent(`${name} ${JSON.stringify(scope)}`, compute)
}

interface Group extends PostedGroup { node: string; park: string }

async function readGroups(ctx: Ctx, scope: FigureScope, by: 'node' | 'park'): Promise<Group[]> {
  const park = by === 'park' ? sql<string>`coalesce(${parks.slug}, '')` : sql<string>`''`
  const columns = { node: sql<string>`${listings.chainNode}`, kind: listings.kind, park: park.as('park_slug'), unit: listings.quantityUnit, per: listings.quantityPer }
  const [rows, committed] = await Promise.all([
    ctx.db
      .select({ ...columns, listings: count(), value: sql<number>`coalesce(sum(${listings.quantityValue}), 0)`.mapWith(Number) })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .leftJoin(parks, eq(parks.id, companies.parkId))
      .where(isLive(ctx, scope))
      .groupBy(listings.chainNode, listings.kind, sql`park_slug`, listings.quantityUnit, listings.quantityPer),
    ctx.db
      .select({ ...columns, value: listings.quantityValue, committed: committedOf })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .leftJoin(parks, eq(parks.id, companies.parkId))
      .where(and(isLive(ctx, scope), isNotNull(listings.quantityValue), inArray(listings.id, listingsCommitted(ctx)))),
  ])
  const today = shanghaiDay(ctx.clock.now())
  const taken = new Map<string, number>()
  for (const row of committed) {
    const quantity = { value: row.value!, unit: row.unit!, per: row.per! }
    taken.set(keyOf(row), (taken.get(keyOf(row)) ?? 0) + quantity.value - remainingOf(quantity, row.committed, today).left)
  }
  return rows.map((row) => ({
    node: row.node,
    park: row.park,
    kind: row.kind,
    listings: row.listings,
    quantity: row.unit === null || row.per === null ? null : { value: row.value - (taken.size === 0 ? 0 : (taken.get(keyOf(row)) ?? 0)), unit: row.unit, per: row.per },
  }))
}

const keyOf = ({ node, kind, park, unit, per }: { node: string; kind: string; park: string; unit: string | null; per: string | null }) =>
  JSON.stringify([node, kind, park, unit, per])

/** By node, without nodes that the taxonomy does not know. */
function sheetsOf(groups: readonly Group[]): Map<string, NodeBalance> {
  return new Map([...Map.groupBy(groups, ({ node }) => node)].flatMap(([slug, own]) => {
    const node = findNode(slug)
    return node ? [[slug, balanceSheet(node.unitFamily, own)] as const] : []
  }))
}

/** Which listings a scope counts. Refuses (`forbidden`) desks' figures to whoever works at none. */
export function isLive(ctx: Ctx, scope: FigureScope) {
  requireAudience(ctx, scope)
  return and(
    eq(listings.state, 'published'),
    scope.audience === 'public' ? eq(listings.visibility, 'public') : undefined,
    eq(companies.state, 'verified'),
    isNotNull(listings.chainNode),
    scope.chain === undefined ? undefined : eq(listings.chain, scope.chain),
    scope.node === undefined ? undefined : eq(listings.chainNode, scope.node),
    scope.days === undefined ? undefined : gte(listings.publishedAt, new Date(ctx.clock.now().getTime() - scope.days * 86_400_000)),
    ...inRegion(ctx, scope),
  )
}

function inRegion(ctx: Ctx, { province, park, overlay }: FigureScope): SQL[] {
  const members = ctx.db.select({ id: overlayParks.parkId }).from(overlayParks).innerJoin(overlays, eq(overlays.id, overlayParks.overlayId))
  return [
    ...(province === undefined ? [] : [sql`left(${companies.divisionCode}, 2) = ${province}`]),
    ...(park === undefined ? [] : [inArray(companies.parkId, ctx.db.select({ id: parks.id }).from(parks).where(eq(parks.slug, park)))]),
    ...(overlay === undefined ? [] : [inArray(companies.parkId, members.where(eq(overlays.slug, overlay)))]),
  ]
}

/** Read from the commitments, which are few beside the listings. */
const listingsCommitted = ({ db }: Ctx) =>
  unionAll(
    db.select({ id: introductions.demandListingId }).from(commitments).innerJoin(introductions, eq(introductions.id, commitments.introductionId)),
    db.select({ id: introductions.supplyListingId }).from(commitments).innerJoin(introductions, eq(introductions.id, commitments.introductionId)),
  )

import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { relationActsNow } from '#domain/supply-relation.ts'
import { companies } from '#db/schema/company.ts'
import { supplyRelations } from '#db/schema/supply-relation.ts'
import { relationSideOf, requireOwnCompany, type RelationRow } from './access.server.ts'

const MOST = 100
const supplier = alias(companies, 'supplier')
const buyer = alias(companies, 'buyer')

const select = (ctx: Ctx) =>
  ctx.db
    .select({
      row: supplyRelations,
      supplier: { id: supplier.id, name: supplier.name, state: supplier.state, hidesName: supplier.hidesName },
      buyer: { id: buyer.id, name: buyer.name, state: buyer.state, hidesName: buyer.hidesName },
    })
    .from(supplyRelations)
    .innerJoin(supplier, eq(supplier.id, supplyRelations.supplierId))
    .innerJoin(buyer, eq(buyer.id, supplyRelations.buyerId))
    .$dynamic()

/** Both agreed, both are verified, and neither hides its name. */
const isShown = and(eq(supplyRelations.state, 'shown'), ...[supplier, buyer].flatMap((company) => [eq(company.state, 'verified'), eq(company.hidesName, false)]))

/** What a company's public page shows. */
export async function listShownRelations(ctx: Ctx, companyId: string) {
  const rows = await select(ctx)
    .where(and(
      or(eq(supplyRelations.supplierId, companyId), eq(supplyRelations.buyerId, companyId)),
      isShown,
    ))
    .orderBy(desc(supplyRelations.sinceOn), desc(supplyRelations.id))
    .limit(MOST)
  return rows.map((found) => present(found, companyId))
}

/** Who supplies whom at these chain nodes, as both companies say. */
export async function listNodeRelations(ctx: Ctx, nodes: string[]) {
  const rows = await select(ctx)
    .where(and(inArray(supplyRelations.node, nodes), isShown))
    .orderBy(desc(supplyRelations.sinceOn), desc(supplyRelations.id))
    .limit(MOST)
  return rows.map(({ row, supplier: from, buyer: to }) => ({ id: row.id, node: row.node!, supplier: { id: from.id, name: from.name }, buyer: { id: to.id, name: to.name }, sinceOn: row.sinceOn, introduced: row.introductionId !== null, evidence: row.evidence }))
}

/** All of the reader's company, those that wait for it first. */
export async function listOwnRelations(ctx: Ctx) {
  const { companyId } = requireOwnCompany(ctx)
  const rows = await select(ctx)
    .where(or(eq(supplyRelations.supplierId, companyId), eq(supplyRelations.buyerId, companyId)))
    .orderBy(sql`${supplyRelations.state} <> 'proposed'`, desc(supplyRelations.proposedAt), desc(supplyRelations.id))
    .limit(MOST)
  return rows.map((found) => {
    const side = relationSideOf(found.row, companyId)!
    return { ...present(found, companyId), state: found.row.state, introductionId: found.row.introductionId, may: relationActsNow(found.row, side) }
  })
}

type Named = { id: string; name: string; hidesName: boolean; state: string }
/** `side`: what the company in question is in it. */
function present({ row, supplier: from, buyer: to }: { row: RelationRow; supplier: Named; buyer: Named }, companyId: string) {
  const side = relationSideOf(row, companyId)!
  const other = side === 'supplier' ? to : from
  return {
    id: row.id,
    side,
    other: { id: other.id, name: other.name, public: other.state === 'verified' && !other.hidesName },
    node: row.node,
    sinceOn: row.sinceOn,
    evidence: row.evidence,
    /** Rests on an introduction of this platform. */
    introduced: row.introductionId !== null,
  }
}
export type ShownRelation = Awaited<ReturnType<typeof listShownRelations>>[number]

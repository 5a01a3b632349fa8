import { and, asc, count, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { accessIntroduction, requireActSides } from '#app/services/introduction/access.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { findNode } from '#domain/chains/index.ts'
import { shanghaiDay } from '#domain/day.ts'
import { otherSide } from '#domain/introduction/state.ts'
import { actSides } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { allowsRelation, relationSides } from '#domain/supply-relation.ts'
import { isoDate, text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { companies } from '#db/schema/company.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { listings } from '#db/schema/listing.ts'
import { supplyRelations } from '#db/schema/supply-relation.ts'
import { requireOwnCompany, type RelationRow } from './access.server.ts'
import { tellRelationWithin } from './tell.server.ts'

/** Proposals of one company that may wait for answers: beyond them it is a mailing. */
const OPEN_PROPOSALS = 20

const ProposeRelation = z.strictObject({ introductionId: z.uuid() })
const DeclareRelation = z.strictObject({
  /** The other company. */
  companyId: z.uuid(),
  /** What this company is to it. */
  role: z.enum(relationSides),
  node: z.string().max(60).refine((slug) => findNode(slug) !== undefined, { error: 'node-unknown' }).optional(),
  sinceOn: isoDate,
  /** Public: a few words. */
  evidence: text(4, 200),
})

/** "Show as supply relation": from an introduction in which 签约 or a later rung is confirmed by both. Nothing is shown before the other company agrees. */
export async function proposeRelation(ctx: Ctx, input: unknown): Promise<RelationRow> {
  const wanted = parse(ProposeRelation, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await accessIntroduction(tx, ctx.actor, wanted.introductionId)
    const [side] = requireActSides(ctx.actor, 'relate', thing)
    if (!actSides(ctx.actor, 'relate', thing).includes(side)) throw new Refusal('conflict', 'introduction-moved-on', { params: { state: row.state } })
    const { companyId, userId } = requireOwnCompany(ctx)
    const confirmed = await tx
      .select({ rung: outcomes.rung, happenedOn: outcomes.happenedOn })
      .from(outcomes)
      .where(and(eq(outcomes.introductionId, row.id), eq(outcomes.state, 'confirmed')))
      .orderBy(asc(outcomes.happenedOn))
    const first = confirmed.find(({ rung }) => allowsRelation([rung]))
    if (!first) throw new Refusal('conflict', 'relation-too-early')
    const posted = await tx.select({ id: listings.id, node: listings.chainNode }).from(listings).where(inArray(listings.id, [row.supplyListingId, row.demandListingId].filter((id) => id !== null)))
    const node = posted.find(({ id }) => id === row.supplyListingId)?.node ?? posted[0]?.node ?? null
    return insert(tx, ctx, {
      supplierId: row.supplyCompanyId, buyerId: row.demandCompanyId, node, sinceOn: first.happenedOn, evidence: null, introductionId: row.id,
      proposedSide: side === 'supply' ? 'supplier' : 'buyer', proposedBy: userId,
    }, companyId, row[`${otherSide(side)}CompanyId`])
  })
}

/** Declared without an introduction: this company says what it is to another; shown when the other says so too. */
export async function declareRelation(ctx: Ctx, input: unknown): Promise<RelationRow> {
  const wanted = parse(DeclareRelation, input)
  const { companyId, userId } = requireOwnCompany(ctx)
  if (wanted.companyId === companyId) throw new Refusal('invalid', 'relation-own-company')
  if (wanted.sinceOn > shanghaiDay(ctx.clock.now())) {
    throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'sinceOn', code: 'date-future', params: { date: wanted.sinceOn } }] })
  }
  return transact(ctx.db, async (tx) => {
    const [other] = await tx.select({ state: companies.state, hidesName: companies.hidesName }).from(companies).where(eq(companies.id, wanted.companyId))
    // One that hides its name and none are the same.
    if (other?.state !== 'verified' || other.hidesName) throw new Refusal('not-found', 'company-not-found')
    const [supplierId, buyerId] = wanted.role === 'supplier' ? [companyId, wanted.companyId] : [wanted.companyId, companyId]
    return insert(tx, ctx, {
      supplierId, buyerId, node: wanted.node ?? null, sinceOn: wanted.sinceOn, evidence: wanted.evidence, introductionId: null, proposedSide: wanted.role, proposedBy: userId,
    }, companyId, wanted.companyId)
  })
}

type Proposed = Pick<RelationRow, 'supplierId' | 'buyerId' | 'node' | 'sinceOn' | 'evidence' | 'introductionId' | 'proposedSide' | 'proposedBy'>

async function insert(tx: Tx, ctx: Ctx, proposed: Proposed, own: string, other: string): Promise<RelationRow> {
  // Two forms of one company take turns, so that its bound holds.
  await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, own)).for('no key update')
  const [open] = await tx
    .select({ n: count() })
    .from(supplyRelations)
    .where(and(eq(supplyRelations.state, 'proposed'), eq(proposed.proposedSide === 'supplier' ? supplyRelations.supplierId : supplyRelations.buyerId, own), eq(supplyRelations.proposedSide, proposed.proposedSide)))
  if ((open?.n ?? 0) >= OPEN_PROPOSALS) throw new Refusal('conflict', 'relation-too-many', { params: { max: OPEN_PROPOSALS } })
  const [row] = await tx
    .insert(supplyRelations)
    .values({ id: ctx.ids.next(), ...proposed, state: 'proposed', proposedAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning()
  if (!row) throw new Refusal('conflict', 'relation-exists')
  await recordEventsWithin(tx, ctx, [{ action: 'relation.propose', subjectId: row.id, data: { side: row.proposedSide, supplierId: row.supplierId, buyerId: row.buyerId } }])
  await tellRelationWithin(tx, ctx, row.id, other, own, 'relation-proposed')
  return row
}

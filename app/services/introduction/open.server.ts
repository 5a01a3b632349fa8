import { and, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import type { AccessedListing } from '#app/services/listing/access.server.ts'
import type { Part } from '#domain/introduction/combination.ts'
import { answerDeadline, keyDeadline } from '#domain/introduction/deadline.ts'
import { openStates, sides, type Side } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { introductions } from '#db/schema/introduction.ts'
import type { IntroductionRow } from './access.server.ts'
import { tellCompanyWithin, tellDeskWithin } from './tell.server.ts'

/** Open interests without a listing of one's own that a company may have (domain.md). */
export const OPEN_INTERESTS = 10

export interface OpenSide {
  companyId: string
  deskParkId: string | null
  listing: AccessedListing['listing'] | null
}
export interface Opening {
  id: string
  initiatedBy: 'company' | 'liaison'
  initiatorSide: Side
  reason: string | null
  note: string | null
  demand: OpenSide
  supply: OpenSide
  /** Sides whose key the proposing liaison turns by proposing. */
  passed: Side[]
  combination?: { id: string; part: Part }
}

/** Writes a new introduction: its keys, its first deadline, and who is told. The listings are already locked. */
export async function openIntroductionWithin(tx: Tx, ctx: Ctx, opening: Opening): Promise<IntroductionRow> {
  if (ctx.actor.kind !== 'user') throw new Refusal('forbidden', 'sign-in-required')
  const now = ctx.clock.now()
  const by = ctx.actor.userId
  const ready = sides.every((side) => opening.passed.includes(side))
  const key = (side: Side) =>
    opening.passed.includes(side) ? { key: 'passed' as const, by, at: now } : { key: 'waiting' as const, by: null, at: null }
  const calendar = await readCalendarWithin(tx, now)
  const [demandKey, supplyKey] = [key('demand'), key('supply')]
  const [row] = await tx
    .insert(introductions)
    .values({
      id: opening.id,
      state: ready ? 'proposed' : 'keys',
      initiatedBy: opening.initiatedBy,
      initiatorSide: opening.initiatorSide,
      reason: opening.reason,
      note: opening.note,
      proposedBy: by,
      createdAt: now,
      proposedAt: ready ? now : null,
      deadline: ready ? answerDeadline(now, calendar) : keyDeadline(now, calendar),
      demandCompanyId: opening.demand.companyId,
      demandListingId: opening.demand.listing?.id ?? null,
      demandVersion: opening.demand.listing?.version ?? null,
      demandParkId: opening.demand.deskParkId,
      demandKey: demandKey.key,
      demandKeyBy: demandKey.by,
      demandKeyAt: demandKey.at,
      supplyCompanyId: opening.supply.companyId,
      supplyListingId: opening.supply.listing?.id ?? null,
      supplyVersion: opening.supply.listing?.version ?? null,
      supplyParkId: opening.supply.deskParkId,
      supplyKey: supplyKey.key,
      supplyKeyBy: supplyKey.by,
      supplyKeyAt: supplyKey.at,
      combinationId: opening.combination?.id ?? null,
      part: opening.combination?.part ?? null,
    })
    .onConflictDoNothing()
    .returning()
  if (!row) return sameOrConflict(tx, opening)
  await recordEventsWithin(tx, ctx, [
    { action: opening.initiatedBy === 'company' ? 'introduction.interest' : 'introduction.propose', subjectId: row.id, data: { demandVersion: row.demandVersion, supplyVersion: row.supplyVersion, passed: opening.passed } },
  ])
  for (const side of sides) {
    if (ready) await tellCompanyWithin(tx, ctx, row, side, { kind: 'introduction-proposed' })
    else if (!opening.passed.includes(side)) await tellDeskWithin(tx, ctx, row, side, { kind: 'introduction-key' })
  }
  return row
}

/** The same form sent twice is one introduction; the same pair from elsewhere is a conflict. */
async function sameOrConflict(tx: Tx, opening: Opening): Promise<IntroductionRow> {
  const [same] = await tx.select().from(introductions).where(eq(introductions.id, opening.id))
  if (same && same.demandCompanyId === opening.demand.companyId && same.supplyCompanyId === opening.supply.companyId && same.combinationId === (opening.combination?.id ?? null)) return same
  throw new Refusal('conflict', 'introduction-exists')
}

/** Interests a company has open without a listing of its own behind them; `but`: one that is being sent again. */
export async function countBareInterestsWithin(tx: Tx, companyId: string, { but }: { but: string }): Promise<number> {
  let total = 0
  for (const side of sides) {
    const [row] = await tx
      .select({ n: count() })
      .from(introductions)
      .where(
        and(
          eq(introductions[`${side}CompanyId`], companyId),
          eq(introductions.initiatedBy, 'company'),
          eq(introductions.initiatorSide, side),
          isNull(introductions[`${side}ListingId`]),
          ne(introductions.id, but),
          inArray(introductions.state, [...openStates]),
        ),
      )
    total += row?.n ?? 0
  }
  return total
}

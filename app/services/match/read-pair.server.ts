import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { accessIntroduction, thingOf } from '#app/services/introduction/access.server.ts'
import { sides } from '#domain/introduction/state.ts'
import { countVerdicts, visibleToCounterparty, withoutWordsOf } from '#domain/matching/counterparty.ts'
import type { RequirementVerdict, Tier, Verdict } from '#domain/matching/judgement.ts'
import { actsFor, answersFor } from '#domain/policy.ts'
import { matches } from '#db/schema/match.ts'

export interface PairMatch {
  verdicts: RequirementVerdict[]
  counts: Record<Verdict, number>
  tier: Tier
  distanceKm: number | null
  /** Judged on other versions than those that the introduction pins. */
  stale: boolean
}

/**
 * What matching says of an introduction's two listings, for whoever may read it; null where it has not judged them. A party sees
 * no verdict that rests on what it may not see until both have accepted; then, as a desk always does, it sees the verdict without
 * the other side's words.
 */
export async function readPairMatch(ctx: Ctx, introductionId: string): Promise<PairMatch | null> {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, introductionId)
  if (row.demandListingId === null || row.supplyListingId === null) return null
  const [match] = await ctx.db
    .select()
    .from(matches)
    .where(and(eq(matches.demandId, row.demandListingId), eq(matches.supplyId, row.supplyListingId)))
  if (!match) return null
  const thing = thingOf(row)
  const open = row.state === 'accepted' || row.state === 'concluded'
  const mine = sides.find((side) => actsFor(ctx.actor, thing[side].companyId))
  // Whoever acts for a party is one, whatever else that person is.
  const hidden = sides.filter((side) => (mine ? side !== mine : !answersFor(ctx.actor, thing[side].deskParkId)))
  const verdicts = mine && !open ? visibleToCounterparty(match.verdicts) : match.verdicts.map((verdict) => withoutWordsOf(verdict, hidden))
  return {
    verdicts,
    counts: countVerdicts(verdicts),
    tier: match.tier,
    distanceKm: match.distanceKm,
    stale: match.demandVersion !== row.demandVersion || match.supplyVersion !== row.supplyVersion,
  }
}

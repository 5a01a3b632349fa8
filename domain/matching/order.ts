import type { Judgement, RequirementVerdict, Tier, Verdict } from './judgement.ts'

export const tiers: readonly Tier[] = ['all-met', 'close', 'mostly-unknown', 'failed']

/** What a verdict takes away. A soft requirement weighs half; silence weighs more than a near miss, for it may be anything. */
const LOSS: Record<'hard' | 'soft', Record<Verdict, number>> = {
  hard: { met: 0, near: 2, unknown: 3, failed: 8 },
  soft: { met: 0, near: 1, unknown: 2, failed: 3 },
}
/** Where the distance is not known it stands behind every one that is. */
const FAR = 100_000

export const countVerdicts = (verdicts: readonly RequirementVerdict[]): Record<Verdict, number> => {
  const counts: Record<Verdict, number> = { met: 0, near: 0, failed: 0, unknown: 0 }
  for (const { verdict } of verdicts) counts[verdict]++
  return counts
}

/** What may decide an order: nothing that a counterparty may not see. */
export const visibleToCounterparty = (verdicts: readonly RequirementVerdict[]): RequirementVerdict[] =>
  verdicts.filter(({ confidential }) => !confidential)

/** domain.md, "Requirements and verdicts": all met; one or two near or unknown; mostly unknown; any hard failure. */
export function tierOf(verdicts: readonly RequirementVerdict[]): Tier {
  const open = visibleToCounterparty(verdicts)
  if (open.some(({ verdict, requirement }) => verdict === 'failed' && requirement.hard)) return 'failed'
  const counts = countVerdicts(open)
  if (counts.met === open.length) return 'all-met'
  return counts.unknown * 2 > open.length ? 'mostly-unknown' : 'close'
}

/**
 * Lexicographic, smaller is better: tier, whether the thing itself is another, what the verdicts take away, how much is unsaid, freight
 * distance. Two listings of one park are ordered as any two others.
 */
export function orderOf(verdicts: readonly RequirementVerdict[], distanceKm: number | null): number[] {
  const open = visibleToCounterparty(verdicts)
  const loss = open.reduce((sum, { verdict, requirement }) => sum + LOSS[requirement.hard ? 'hard' : 'soft'][verdict], 0)
  const other = open.some(({ verdict, requirement }) => requirement.kind === 'node' && verdict === 'failed')
  return [tiers.indexOf(tierOf(open)), Number(other), loss, countVerdicts(open).unknown, distanceKm === null ? FAR : Math.round(distanceKm)]
}

/** Best first; the ids decide between equals, so that the order is one and the same everywhere. */
export function compareJudgements(
  a: Pick<Judgement, 'order' | 'supplyId' | 'demandId'>,
  b: Pick<Judgement, 'order' | 'supplyId' | 'demandId'>,
): number {
  for (let i = 0; i < Math.max(a.order.length, b.order.length); i++) {
    const difference = (a.order[i] ?? 0) - (b.order[i] ?? 0)
    if (difference !== 0) return difference
  }
  if (a.supplyId !== b.supplyId) return a.supplyId < b.supplyId ? -1 : 1
  return a.demandId === b.demandId ? 0 : a.demandId < b.demandId ? -1 : 1
}

import type { Judgement } from './judgement.ts'
import { countVerdicts, visibleToCounterparty, orderOf, tierOf } from './order.ts'

/**
 * What the other side may see before both have accepted: no verdict, count, tier or order that rests on a hidden field is left, nor that there was
 * one. Distances are between county seats, which anyone sees.
 */
export function forCounterparty(judgement: Judgement): Judgement {
  const verdicts = visibleToCounterparty(judgement.verdicts)
  return { ...judgement, verdicts, counts: countVerdicts(verdicts), tier: tierOf(verdicts), order: orderOf(verdicts, judgement.distanceKm) }
}

export { countVerdicts, visibleToCounterparty } from './order.ts'

import type { Side } from '../introduction/state.ts'
import type { Judgement, RequirementVerdict } from './judgement.ts'
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

/**
 * A verdict that rests on a hidden field, for a reader who may know how it came out but not what these sides wrote: their words are empty, where
 * null is "not said". What is open stays as it is.
 */
export function withoutWordsOf(verdict: RequirementVerdict, hidden: readonly Side[]): RequirementVerdict {
  if (!verdict.confidential) return verdict
  return {
    ...verdict,
    said: verdict.said !== null && hidden.includes('supply') ? '' : verdict.said,
    requirement: hidden.includes('demand') ? { ...verdict.requirement, asked: '' } : verdict.requirement,
  }
}

import { tidy } from '../language/numerals.ts'
import type { Quantity } from '../listing.ts'
import { inUnitOf } from '../remaining.ts'
import { covers } from './cover.ts'
import type { Judgement } from './judgement.ts'
import { compareJudgements } from './order.ts'

/** A supply as judged against the demand, with what is left of it today. */
export interface Offer {
  judgement: Pick<Judgement, 'demandId' | 'supplyId' | 'verdicts' | 'order'>
  companyId: string
  /** Null where its listing says none. */
  left: Pick<Quantity, 'value' | 'unit' | 'per'> | null
}

export interface Combination {
  supplyIds: string[]
  /** In the asked unit and period. */
  covered: number
}

export const MOST_SUPPLIERS = 4
export const MOST_COMBINATIONS = 3
/** Of the best; four out of twenty are 4,845 sets. */
const CONSIDERED = 20

/**
 * 可拼单: the fewest suppliers that together cover what one alone does not, best order first, each of a company of its own. Only those of which the
 * quantity is the one hard requirement that is not met, and whose quantity converts into the asked unit and period.
 */
export function combine(asked: Pick<Quantity, 'value' | 'unit' | 'per'>, offers: readonly Offer[]): Combination[] {
  if (asked.value <= 0) return []
  const able = offers
    .filter(({ judgement }) => isShortAlone(judgement))
    .map((offer) => ({ ...offer, share: offer.left && inUnitOf(asked, offer.left) }))
    .filter((offer): offer is typeof offer & { share: number } => offer.share !== null && offer.share > 0)
    .toSorted((a, b) => compareJudgements(a.judgement, b.judgement))
    .slice(0, CONSIDERED)
  const found: Combination[] = []
  for (let size = 2; size <= MOST_SUPPLIERS && found.length < MOST_COMBINATIONS; size++) {
    for (const set of subsets(able, size)) {
      if (found.length === MOST_COMBINATIONS) break
      const supplyIds = set.map(({ judgement }) => judgement.supplyId)
      // One that is covered without somebody of it needs that one not.
      if (found.some((one) => one.supplyIds.every((id) => supplyIds.includes(id)))) continue
      if (new Set(set.map(({ companyId }) => companyId)).size < size) continue
      const covered = tidy(set.reduce((sum, { share }) => sum + share, 0))
      if (covers(asked.value, covered)) found.push({ supplyIds, covered })
    }
  }
  return found
}

const SHORT = new Set(['quantity-short', 'quantity-far-short'])

function isShortAlone({ verdicts }: Offer['judgement']): boolean {
  const missing = verdicts.filter(({ requirement, verdict }) => requirement.hard && verdict !== 'met')
  return missing.length === 1 && missing[0]!.requirement.kind === 'quantity' && SHORT.has(missing[0]!.reason)
}

/** All of that size, in the order of their first, then their second, … */
function* subsets<T>(all: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) return void (yield [])
  for (let i = from; i <= all.length - size; i++) for (const rest of subsets(all, size - 1, i + 1)) yield [all[i]!, ...rest]
}

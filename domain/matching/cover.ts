import { tidy } from '../language/numerals.ts'
import type { Quantity } from '../listing.ts'
import { inUnitOf } from '../remaining.ts'

type Amount = Pick<Quantity, 'value' | 'unit' | 'per'>

export interface Coverage {
  /** In the asked unit and period. */
  covered: number
  /** Never below 0. */
  missing: number
  /** 不可相加: of another base or period, so said beside the sum and not in it. */
  apart: Amount[]
  /** Amounts that are not said. */
  unsaid: number
}

/** What several amounts together are of the asked one. Counting and weighing differ by half a percent without anybody minding. */
export function coverageOf(asked: Amount, amounts: readonly (Amount | null)[]): Coverage {
  const said = amounts.filter((amount) => amount !== null)
  const shares = said.map((amount) => ({ amount, share: inUnitOf(asked, amount) }))
  const covered = tidy(shares.reduce((sum, { share }) => sum + (share ?? 0), 0))
  return {
    covered,
    missing: covers(asked.value, covered) ? 0 : tidy(asked.value - covered),
    apart: shares.filter(({ share }) => share === null).map(({ amount }) => amount),
    unsaid: amounts.length - said.length,
  }
}

const SLACK = 0.995
export const covers = (asked: number, covered: number): boolean => covered >= asked * SLACK

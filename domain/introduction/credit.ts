import type { OutcomeState } from './outcome.ts'

/** What a rung is worth to one desk's ledger. A park's id; null: the administrator's desk, for companies that no park answers for. */
export interface Credit {
  parkId: string | null
  /** 共享: the other side's park counts it in full too. */
  shared: boolean
}

/**
 * A rung counts in full in the ledger of each side's park, marked shared where these are two; a regional total counts the rung itself, so once.
 * Confirmed and 单方确认 are never added up.
 */
export const creditsOf = (demandParkId: string | null, supplyParkId: string | null): Credit[] =>
  demandParkId === supplyParkId
    ? [{ parkId: demandParkId, shared: false }]
    : [{ parkId: demandParkId, shared: true }, { parkId: supplyParkId, shared: true }]

export type Counting = 'confirmed' | 'unilateral'
/** How a rung counts, if at all. */
export const countingOf = (state: OutcomeState): Counting | null => (state === 'confirmed' || state === 'unilateral' ? state : null)

/** Upper ends in yuan; amounts are shown in no other form outside the two companies. */
export const amountBands = [100_000, 1_000_000, 10_000_000, 100_000_000, Infinity] as const
/** Index of the band that an amount in fen falls into. */
export const bandOf = (fen: number): number => amountBands.findIndex((upper) => fen / 100 < upper)

/** Companies that a figure must rest on. */
export const FEWEST = 3
/**
 * How many amounts lie in each band: null ("少于3") for a band that fewer than three companies stand behind, none included; null as a whole where
 * all of them together are fewer.
 */
export function bandCounts(amounts: { fen: number; companies: readonly string[] }[]): (number | null)[] | null {
  const behind = (some: typeof amounts) => new Set(some.flatMap(({ companies }) => companies)).size
  if (behind(amounts) < FEWEST) return null
  return amountBands.map((_, band) => {
    const within = amounts.filter(({ fen }) => bandOf(fen) === band)
    return behind(within) < FEWEST ? null : within.length
  })
}

import type { Category } from '../listing.ts'
import { isOpen, type IntroductionState } from './state.ts'

/** What a party brings to a combination (组合撮合). */
export const parts = ['supplier', 'material', 'processing', 'logistics', 'service'] as const
export type Part = (typeof parts)[number]

/** `ZH-0012`. */
export const combinationNumber = (number: number): string => `ZH-${String(number).padStart(4, '0')}`

/** Parties besides the one that asks; more than this nobody keeps together. */
export const FEWEST_PARTS = 2
export const MOST_PARTS = 6

/** What a listing most likely is in a combination for this demand. */
export function partOf(listing: { category: Category; chainNode: string | null }, demand: { chainNode: string | null }): Part {
  if (listing.category === 'processing' || listing.category === 'logistics') return listing.category
  if (listing.category !== 'goods') return 'service'
  return listing.chainNode === demand.chainNode ? 'supplier' : 'material'
}

export const combinationCloseReasons = ['found-elsewhere', 'no-longer-needed', 'cannot-complete', 'other'] as const
export type CombinationCloseReason = (typeof combinationCloseReasons)[number]

/** open: parts are under way; short: one is missing, since it came to nothing and nothing took its place; complete: all are accepted. */
export const combinationStates = ['open', 'short', 'complete', 'closed'] as const
export type CombinationState = (typeof combinationStates)[number]

/** What the rules need of one part's introduction. */
export interface PartThing {
  state: IntroductionState
  /** An accepted one that came to nothing (未成). */
  lapsed: boolean
  /** It ended, and the rest goes on without it. */
  setAside: boolean
}

/** Both companies have accepted, and it stands. */
export const isIn = ({ state, lapsed }: PartThing): boolean => !lapsed && (state === 'accepted' || state === 'concluded')
/** It came to nothing. */
export const isOut = (part: PartThing): boolean => !isIn(part) && !isOpen(part.state)

/** Where a combination stands by its parts alone; that it once was complete, or was closed, is kept on its own row. */
export function combinationState(all: readonly PartThing[]): Exclude<CombinationState, 'closed'> {
  const counted = all.filter(({ setAside }) => !setAside)
  if (counted.length < FEWEST_PARTS || counted.some(isOut)) return 'short'
  return counted.every(isIn) ? 'complete' : 'open'
}

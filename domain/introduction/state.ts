import type { Category } from '../listing.ts'

export const sides = ['demand', 'supply'] as const
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === 'demand' ? 'supply' : 'demand')

/**
 * keys: waits for the two liaisons; proposed: waits for the two companies; accepted: contacts are out;
 * concluded: fulfilled, or lapsed with a reason. The rest ended before acceptance.
 */
export const introductionStates = ['keys', 'proposed', 'accepted', 'held', 'declined', 'expired', 'withdrawn', 'ended', 'concluded'] as const
export type IntroductionState = (typeof introductionStates)[number]
/** Nothing is settled yet. */
export const openStates: readonly IntroductionState[] = ['keys', 'proposed']
export const isOpen = (state: IntroductionState): boolean => openStates.includes(state)

export const keyStates = ['waiting', 'passed', 'held'] as const
export type KeyState = (typeof keyStates)[number]
export const answers = ['accepted', 'declined'] as const
export type Answer = (typeof answers)[number]

/** Structured reasons of a company that declines. */
export const declineReasons = ['not-fitting', 'no-capacity', 'price', 'distance', 'already-found', 'partner', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

export const rungs = ['contacted', 'visited', 'sampled', 'intent', 'signed', 'first-order', 'fulfilled'] as const
export type Rung = (typeof rungs)[number]

/** Rungs may be skipped, never repeated or walked down. Each category declares its own. */
export const rungsOf: Record<Category, readonly Rung[]> = {
  goods: rungs,
  processing: rungs,
  logistics: ['contacted', 'visited', 'intent', 'signed', 'first-order', 'fulfilled'],
  technology: ['contacted', 'visited', 'intent', 'signed', 'fulfilled'],
  talent: ['contacted', 'intent', 'signed', 'fulfilled'],
  finance: ['contacted', 'visited', 'intent', 'signed', 'fulfilled'],
  facility: ['contacted', 'visited', 'intent', 'signed', 'fulfilled'],
}

export interface SideState {
  key: KeyState
  answer: Answer | null
}
/** What the pure rules need of an introduction; the row has more. */
export interface IntroductionCore {
  state: IntroductionState
  demand: SideState
  supply: SideState
}

import type { ListingContent } from '../listing.ts'

export const verdicts = ['met', 'near', 'failed', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

/** One listing as matching sees it. */
export interface Post extends ListingContent {
  id: string
  companyId: string
  /** County unit of the company, GB/T 2260. */
  divisionCode: string
}

export const requirementKinds = ['node', 'spec', 'quantity', 'certificate', 'region', 'window', 'lead-time', 'price'] as const
export type RequirementKind = (typeof requirementKinds)[number]

/** One thing the demand asks for. `asked` is in the company's own words and units, for display. */
export interface Requirement {
  kind: RequirementKind
  /** Chinese attribute or certificate name for `spec` and `certificate`; empty for the others, whose label is a message. */
  name: string
  asked: string
  /** False for 优先 / 可商量 and side conditions. */
  hard: boolean
}

export interface RequirementVerdict {
  requirement: Requirement
  verdict: Verdict
  /** What the supply says, as written; null where it says nothing. */
  said: string | null
  /** Reason code; `messages` has the sentence (`quantity-short`, `grade-better`, `range-overlap`, `ex-works`, …). */
  reason: string
  /** Figures for the sentence. */
  params?: Record<string, string | number>
  /** Rests on a field the counterparty may not see (price, hidden quantity): liaisons only before acceptance. */
  confidential: boolean
}

export type Tier = 'all-met' | 'close' | 'mostly-unknown' | 'failed'

export interface Judgement {
  demandId: string
  supplyId: string
  verdicts: RequirementVerdict[]
  counts: Record<Verdict, number>
  tier: Tier
  /** Lexicographic, smaller is better; computed from non-confidential verdicts only, so order leaks nothing. */
  order: number[]
  distanceKm: number | null
}

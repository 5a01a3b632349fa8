import type { NodeVocabulary } from '../language/node-names.ts'
import type { Requirement, Verdict } from './judgement.ts'
import type { Subject } from './subject.ts'

export interface Facts {
  /** Road kilometres between the two county seats; null where not known. */
  distanceKm: number | null
  /** YYYY-MM-DD in Asia/Shanghai: what 明年, 12月 and a certificate's end are measured by. */
  today: string
  /** `nodesWith(…)` where terms were taken in at run time. */
  nodes?: NodeVocabulary
  /** What commitments leave of either listing, in its own quantity's unit and period. Absent or null: all of it. */
  remaining?: { demand?: number | null; supply?: number | null }
}

/** Every reason a verdict can have. `messages` has a sentence for each. */
export const reasons = [
  // node
  'same-node', 'named-in-text', 'substitute', 'different-node', 'category-reversed', 'category-different', 'purchase-as-supply', 'sale-as-demand',
  'with-material', 'node-unclear', 'same-words', 'similar-words', 'same-topic',
  // spec
  'value-same', 'value-some', 'value-substitute', 'value-other', 'value-excluded', 'series', 'grade-same', 'grade-better', 'grade-lower', 'grade-not-exact',
  'in-range', 'range-overlap', 'out-of-range', 'spec-unsaid', 'custom-made', 'planned', 'words-differ',
  // quantity
  'quantity-enough', 'quantity-short', 'quantity-far-short', 'quantity-unsaid', 'capacity-only', 'none-free', 'unit-different', 'time-unsaid',
  'stock-lasts', 'stock-runs-out', 'stock-far-short', 'below-minimum', 'need-covered',
  // certificate
  'certificate-held', 'certificate-implied', 'certificate-like', 'certificate-preparing', 'certificate-none', 'certificate-expired', 'certificate-ends-early',
  'certificate-unsaid', 'certificate-other-only',
  // region
  'region-served', 'delivered', 'ex-works', 'same-county', 'delivery-unsaid', 'outside-serves', 'region-partly', 'in-region', 'outside-region', 'near-by', 'route-served',
  'route-partly',
  // window
  'window-covered', 'window-partly', 'window-apart', 'window-unsaid', 'always-available', 'arrives-in-time', 'arrives-late',
  // lead time
  'lead-time-within', 'lead-time-range', 'lead-time-longer', 'lead-time-unsaid', 'in-stock',
  // price
  'price-within', 'price-range', 'price-above', 'price-unsaid', 'price-unit-different',
] as const
export type Reason = (typeof reasons)[number]

export interface Finding {
  verdict: Verdict
  /** What the supply says, as written; null where it says nothing. */
  said: string | null
  reason: Reason
  params?: Record<string, string | number>
  /** Rests on something that the other side may not see. */
  confidential?: boolean
}

/** A requirement together with how a supply is measured by it. */
export interface Ask {
  requirement: Requirement
  judge(supply: Subject, facts: Facts): Finding
}

export const finding = (verdict: Verdict, reason: Reason, said: string | null, params?: Record<string, string | number>): Finding => ({
  verdict, reason, said, ...(params ? { params } : {}),
})

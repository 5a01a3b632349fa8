import { z } from 'zod'
import type { FieldIssue } from './refusal.ts'
import { ruleOn } from './rule.ts'
import { text, isoDate, divisionCode } from './text.ts'

export const kinds = ['supply', 'demand'] as const
export const categories = ['goods', 'processing', 'logistics', 'technology', 'talent', 'finance', 'facility'] as const
export const periods = ['once', 'day', 'month', 'quarter', 'year'] as const
export const visibilities = ['public', 'parks', 'liaison'] as const
export const listingStates = [
  'draft', 'submitted', 'held', 'returned', 'rejected', 'published', 'paused', 'closed', 'expired',
] as const
/** Why a listing was closed by the one who posted it. */
export const closeReasons = ['matched-here', 'matched-elsewhere', 'no-longer-needed'] as const

export type Kind = (typeof kinds)[number]
export type Category = (typeof categories)[number]
export type Period = (typeof periods)[number]
export type Visibility = (typeof visibilities)[number]
export type ListingState = (typeof listingStates)[number]
export type CloseReason = (typeof closeReasons)[number]

/** Days a published listing stays live before it must be renewed (domain.md, "Life of a listing"). */
export const LISTING_DAYS = 90

/** As the company wrote it; `min` is the smallest lot, in the same unit. The normalised value is derived in `domain/language/units.ts`. */
export const Quantity = z.strictObject({
  value: z.number().positive().max(1e12),
  unit: text(1, 12),
  per: z.enum(periods),
  min: z.number().positive().max(1e12).optional(),
})
export type Quantity = z.infer<typeof Quantity>

/** Yuan as people type it; stored as integer fen. Confidential unless `published`. */
export const Price = z
  .strictObject({
    min: z.number().min(0).max(1e10).optional(),
    max: z.number().min(0).max(1e10).optional(),
    unit: text(1, 20),
    published: z.boolean().default(false),
  })
  .refine((p) => p.min !== undefined || p.max !== undefined, { error: 'price-empty', path: ['min'] })
  .refine((p) => p.min === undefined || p.max === undefined || p.min <= p.max, { error: 'price-order', path: ['max'] })
export type Price = z.infer<typeof Price>

/** What is read from a text and may be denied by whoever wrote it. */
export const readingKinds = ['spec', 'quantity', 'certificate', 'lead-time', 'window', 'place'] as const
export type ReadingKind = (typeof readingKinds)[number]

/** 不是: what was read from the text and was not meant. Never counts, whoever reads; a field beside the text still does. */
export const DeniedReading = z.strictObject({
  kind: z.enum(readingKinds),
  /** Slug of a `spec`'s attribute. */
  attribute: text(1, 60).optional(),
  /** The words that it was read from. */
  written: text(1, 120),
})
export type DeniedReading = z.infer<typeof DeniedReading>

const specs = z
  .record(text(1, 40), text(1, 200))
  .refine((s) => Object.keys(s).length <= 40, { error: 'too-many' })
const words = z.array(text(1, 60)).max(20)
const serves = z.array(divisionCode).max(60)

const shape = {
  kind: z.enum(kinds),
  category: z.enum(categories),
  title: text(4, 80),
  description: text(0, 4000),
  chain: text(1, 60),
  chainNode: text(1, 60),
  quantity: Quantity,
  price: Price,
  specs,
  requires: words,
  holds: words,
  serves,
  availableFrom: isoDate,
  availableUntil: isoDate,
  leadTimeDays: z.int().min(0).max(3650),
  visibility: z.enum(visibilities),
  denied: z.array(DeniedReading).max(20),
}

export const windowInOrder = (l: { availableFrom?: string | undefined; availableUntil?: string | undefined }) =>
  !l.availableFrom || !l.availableUntil || l.availableFrom <= l.availableUntil
export const windowOrder = ruleOn(['availableFrom', 'availableUntil'], 'window-order', ['availableUntil'])

/** What a half-written draft may hold: every field optional, each valid where present. */
export const ListingDraft = z.strictObject(shape).partial().refine(windowInOrder, windowOrder)
export type ListingDraft = z.infer<typeof ListingDraft>

/** What submitting demands. `chain` and `chainNode` may stay open: the liaison or the reader supplies them. */
export const ListingInput = z
  .strictObject({
    ...z.strictObject(shape).partial().shape,
    kind: shape.kind,
    category: shape.category,
    title: shape.title,
    description: shape.description.default(''),
    specs: specs.default({}),
    requires: words.default([]),
    holds: words.default([]),
    serves: serves.default([]),
    visibility: shape.visibility.default('public'),
  })
  .refine(windowInOrder, windowOrder)
export type ListingInput = z.infer<typeof ListingInput>

/** A window that is over cannot be met. Days are `YYYY-MM-DD`, Shanghai's; `next` is the same day a year on, which is often what was meant. */
export function windowIssues(until: string | null | undefined, today: string): FieldIssue[] {
  if (!until || until >= today) return []
  const next = `${Number(until.slice(0, 4)) + 1}${until.slice(4)}`
  return [{ field: 'availableUntil', code: 'date-past', params: { date: until, next } }]
}

/** A listing's content as stored and matched: what a company says, without identity, state or contact. Absent is null, never "no". */
export interface ListingContent {
  kind: Kind
  category: Category
  title: string
  description: string
  chain: string | null
  chainNode: string | null
  quantity: Quantity | null
  /** Fen. */
  price: { min: number | null; max: number | null; unit: string; published: boolean } | null
  specs: Record<string, string>
  requires: string[]
  holds: string[]
  serves: string[]
  availableFrom: string | null
  availableUntil: string | null
  leadTimeDays: number | null
  visibility: Visibility
  /** Absent: nothing. */
  denied?: DeniedReading[]
}

/** Four review criteria, 0–5 each (Enterprise Europe Network's rules, domain.md). */
export const reviewCriteria = ['clarity', 'completeness', 'specificity', 'compliance'] as const
export type ReviewScores = Record<(typeof reviewCriteria)[number], 0 | 1 | 2 | 3 | 4 | 5>

/** Below 5 in total: reject; 5–9: hold; 10 and above: publish; any 0 holds. A total below 5 rejects even with a 0. */
export function verdictOfReview(scores: ReviewScores): 'publish' | 'hold' | 'reject' {
  const values = reviewCriteria.map((c) => scores[c])
  const total = values.reduce<number>((sum, v) => sum + v, 0)
  if (total < 5) return 'reject'
  if (total < 10 || values.includes(0)) return 'hold'
  return 'publish'
}

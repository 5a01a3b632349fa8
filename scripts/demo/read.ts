import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { dayAfter } from '#domain/day.ts'
import type { Audience } from '#domain/introduction/audience.ts'
import type { Part } from '#domain/introduction/combination.ts'
import type { DisputeReason } from '#domain/introduction/outcome.ts'
import type { Rung, Side } from '#domain/introduction/state.ts'
import type { StepOwner } from '#domain/introduction/step.ts'
import { closeReasons, ListingDraft, listingStates, type Period, type ReviewScores } from '#domain/listing.ts'
import type { organisationTypes } from '#domain/company.ts'

export interface DemoCompany {
  key: string
  name: string
  creditCode: string
  organisationType: (typeof organisationTypes)[number]
  divisionCode: string
  park: string | null
  zone?: string
  profile: string
  certificates: string[]
  address: string
  contacts: { name: string; phone?: string; email?: string }[]
  lead: boolean
  /** Otherwise its liaison writes for it. */
  logsIn: boolean
}

const DemoListing = z.looseObject({
  externalId: z.string(),
  companyKey: z.string(),
  state: z.enum(listingStates),
  scores: z.custom<ReviewScores>().optional(),
  reasons: z.string().optional(),
  closeReason: z.enum(closeReasons).optional(),
  ageDays: z.number(),
  fromDays: z.number().optional(),
  untilDays: z.number().optional(),
})
export type DemoListing = z.infer<typeof DemoListing> & { content: ListingDraft }

export interface DemoIntroduction {
  demand: string
  supply: string
  story: {
    proposedDaysAgo: number
    note: string
    keys: { side: Side; daysAgo: number }[]
    accepted: { side: Side; daysAgo: number }[]
    /** Where it stops: answered by one side, or with a reason by none. */
    declined?: { side: Side; daysAgo: number; reason: string; note?: string }
    rungs: {
      rung: Rung
      daysAgo: number
      recordedBy: Side
      confirmedDaysAgo?: number
      evidence: string
      quantity?: { value: number; unit: string }
      /** Yuan. */
      amount?: number
      /** The other side says otherwise. */
      disputed?: { daysAgo: number; reason: DisputeReason; note: string; quantity?: { value: number; unit: string } }
    }[]
    /** Stated by the demand, confirmed by the supply. */
    commitment?: { quantity: { value: number; unit: string; per: Period }; statedDaysAgo: number; fromDays: number; untilDays: number }
    /** Shown as supply relation on both companies' pages: proposed by the supply, agreed to by the demand. */
    relatedDaysAgo?: number
    /** What liaisons wrote into the file, and the next step that one of them set. */
    remarks?: { side: Side; daysAgo: number; audience: Audience; body: string }[]
    step?: { side: Side; daysAgo: number; what: string; owner: StepOwner }
  }
}

/** One demand answered by several; each part has a story of its own. */
export interface DemoCombination {
  demand: string
  note: string
  proposedDaysAgo: number
  parts: { supply: string; part: Part; story: DemoIntroduction['story'] }[]
}

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const lines = (name: string): unknown[] => file(name).split('\n').filter(Boolean).map((line) => JSON.parse(line))
const own = new Set(['externalId', 'companyKey', 'state', 'scores', 'reasons', 'closeReason', 'ageDays', 'fromDays', 'untilDays'])

/** The demo's files, their relative days counted from `today` (`YYYY-MM-DD`) so that it never goes stale. */
export function readDemo(today: string) {
  return {
    companies: ['companies-a.jsonl', 'companies-b.jsonl'].flatMap(lines) as DemoCompany[],
    listings: ['listings-a.jsonl', 'listings-b.jsonl'].flatMap(lines).map((row): DemoListing => {
      const listing = DemoListing.parse(row)
      const content = Object.fromEntries(Object.entries(listing).filter(([key]) => !own.has(key)))
      if (listing.fromDays !== undefined) content.availableFrom = dayAfter(today, listing.fromDays)
      if (listing.untilDays !== undefined) content.availableUntil = dayAfter(today, listing.untilDays)
      return { ...listing, content: ListingDraft.parse(content) }
    }),
    introductions: [
      ...['introduction-a.json', 'introduction-b.json'].map((name) => JSON.parse(file(name))),
      ...lines('introductions-open.jsonl'),
    ] as DemoIntroduction[],
    combinations: lines('combinations.jsonl') as DemoCombination[],
  }
}

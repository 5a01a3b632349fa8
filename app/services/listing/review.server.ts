import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { endIntroductionsWithin } from '#app/services/introduction/end.server.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { addDays } from '#domain/day.ts'
import { LISTING_DAYS, reviewCriteria, verdictOfReview, type ReviewScores } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { ruleOn } from '#domain/rule.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'
import { accessListing, type ListingRow } from './access.server.ts'

const score = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], { error: 'score-range' })
export const reviewDecisions = ['publish', 'hold', 'return', 'reject'] as const
type Decision = (typeof reviewDecisions)[number]

const ReviewListing = z
  .strictObject({
    id: z.uuid(),
    /** The version that was read: a company may have revised since. */
    version: z.int().min(1),
    decision: z.enum(reviewDecisions),
    scores: z.strictObject(Object.fromEntries(reviewCriteria.map((c) => [c, score])) as Record<(typeof reviewCriteria)[number], typeof score>),
    /** What the company is told; needed for anything but publishing. */
    reason: text(0, 500).optional(),
  })
  .refine((r) => r.decision === 'publish' || (r.reason?.length ?? 0) >= 4, ruleOn(['decision', 'reason'], 'review-reason-required', ['reason']))

/** The liaison's decision on a submitted or held listing. Scores bind: see `verdictOfReview`; returning is always open. */
export async function reviewListing(ctx: Ctx, input: unknown): Promise<ListingRow> {
  const wanted = parse(ReviewListing, input)
  return transact(ctx.db, (tx) => reviewListingWithin(tx, ctx, wanted))
}

export async function reviewListingWithin(tx: Tx, ctx: Ctx, wanted: z.output<typeof ReviewListing>): Promise<ListingRow> {
  const { listing, company } = await accessListing(tx, ctx.actor, wanted.id, 'listing.review', { lock: true })
  if (listing.state !== 'submitted' && listing.state !== 'held') throw new Refusal('conflict', 'listing-not-in-review')
  if (listing.version !== wanted.version) throw new Refusal('conflict', 'listing-stale')
  if (listing.state === 'held' && wanted.decision === 'hold' && isSame(listing, wanted)) return listing // the same form sent twice
  requireScores(wanted.decision, wanted.scores)
  const now = ctx.clock.now()
  const [row] = await tx
    .update(listings)
    .set({ ...outcome(wanted.decision, listing, now), scores: wanted.scores, reviewReason: wanted.reason || null, updatedAt: now })
    .where(eq(listings.id, listing.id))
    .returning()
  await recordEventsWithin(tx, ctx, [{ action: `listing.${wanted.decision}`, subjectId: listing.id, data: { version: listing.version, scores: wanted.scores } }])
  if (wanted.decision === 'publish') {
    await ctx.jobs.send(tx, 'listing-index', [{ listingId: listing.id }])
    await ctx.jobs.send(tx, 'listing-match', [{ listingId: listing.id }])
  }
  // A revision of what was published: nobody is introduced to words that were refused.
  if (wanted.decision === 'reject') await endIntroductionsWithin(tx, ctx, { listingId: listing.id }, 'listing-rejected')
  await notifyCompanyWithin(tx, ctx, company.id, {
    kind: `listing-${told[wanted.decision]}`,
    params: { title: listing.title, number: listing.number, reason: wanted.reason ?? '' },
    path: `/my/listings/${listing.id}`,
    // One that is held may be held again, for another reason.
    dedupeKey: `listing-${wanted.decision}:${listing.id}:${listing.version}:${now.toISOString()}`,
  })
  return row!
}

const isSame = (listing: ListingRow, { scores, reason }: z.output<typeof ReviewListing>): boolean =>
  listing.reviewReason === reason && reviewCriteria.every((c) => listing.scores?.[c] === scores[c])

const told: Record<Decision, 'published' | 'held' | 'returned' | 'rejected'> = { publish: 'published', hold: 'held', return: 'returned', reject: 'rejected' }

function outcome(decision: Decision, listing: ListingRow, now: Date) {
  if (decision !== 'publish') return { state: told[decision] }
  // A revision that was reviewed again keeps its place in time; a first publication starts its ninety days.
  const first = listing.publishedAt === null || listing.expiresAt === null || listing.expiresAt <= now
  return {
    state: 'published' as const,
    publishedVersion: listing.version,
    ...(first && { publishedAt: now, expiresAt: addDays(now, LISTING_DAYS) }),
  }
}

/** The score rules of domain.md, as refusals at the field. */
function requireScores(decision: Decision, scores: ReviewScores): void {
  const verdict = verdictOfReview(scores)
  const total = reviewCriteria.reduce((sum, c) => sum + scores[c], 0)
  const wrong =
    (decision === 'publish' && verdict !== 'publish' && 'scores-too-low-to-publish') ||
    (decision === 'hold' && verdict === 'reject' && 'scores-too-low-to-hold') ||
    (decision === 'reject' && verdict === 'publish' && 'scores-too-high-to-reject')
  if (wrong) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'scores', code: wrong, params: { total } }] })
}

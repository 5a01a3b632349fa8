import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { dayAfter, shanghaiDay } from '#domain/day.ts'
import { allowsCommitment, type CommitmentCore } from '#domain/introduction/commitment.ts'
import type { IntroductionThing } from '#domain/policy.ts'
import { periods } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { isoDate, text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { commitments } from '#db/schema/commitment.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { lockIntroductionOf, type IntroductionRow } from './access.server.ts'
import { wrong } from './outcome-rules.server.ts'

export type CommitmentRow = typeof commitments.$inferSelect

export const agreed = {
  quantity: z.strictObject({ value: z.number().positive().max(1e12), unit: text(1, 12), per: z.enum(periods) }),
  from: isoDate,
  /** The last day; absent: without end. */
  until: isoDate.optional(),
}

const LONGEST_PAST_DAYS = 3 * 366

/** The first day not absurdly long ago, the last not before it. */
export function requireWindow(ctx: Ctx, from: string, until: string | undefined): void {
  if (from < dayAfter(shanghaiDay(ctx.clock.now()), -LONGEST_PAST_DAYS)) throw wrong('from', 'until-required-past')
  if (until !== undefined && until < from) throw wrong('until', 'until-before-from', { date: from })
}

/** The commitment of that id, with its introduction (and both listings) held. */
export async function lockCommitment(tx: Tx, ctx: Ctx, id: string): Promise<{ commitment: CommitmentRow; row: IntroductionRow; thing: IntroductionThing }> {
  const [found] = await tx.select({ introductionId: commitments.introductionId }).from(commitments).where(eq(commitments.id, id))
  const held = await lockIntroductionOf(tx, ctx.actor, found, 'commitment-not-found')
  const [commitment] = await tx.select().from(commitments).where(eq(commitments.id, id))
  return { commitment: commitment!, ...held }
}

export const coreOfCommitment = ({ state, statedSide, endSide }: CommitmentRow): CommitmentCore => ({ state, statedSide, endSide })

/** A quantity is agreed on at 意向 or after: such a rung stands, and neither side disputes it. */
export async function requireLateEnough(tx: Tx, row: IntroductionRow): Promise<void> {
  const reached = await tx
    .select({ rung: outcomes.rung })
    .from(outcomes)
    .where(and(eq(outcomes.introductionId, row.id), inArray(outcomes.state, ['recorded', 'unilateral', 'confirmed'])))
  if (!allowsCommitment(reached.map(({ rung }) => rung))) throw new Refusal('conflict', 'commitment-too-early')
}

/** What remains of both listings has changed: their matches follow. */
export async function carryWithin(tx: Tx, ctx: Ctx, row: IntroductionRow): Promise<void> {
  await ctx.jobs.send(tx, 'listing-match', [row.demandListingId, row.supplyListingId].filter((id) => id !== null).map((listingId) => ({ listingId })))
}

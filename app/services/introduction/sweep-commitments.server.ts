import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { SWEEP_BATCH } from '#app/services/sweep-each.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { commitments } from '#db/schema/commitment.ts'
import { introductions } from '#db/schema/introduction.ts'
import { carryWithin } from './commitment-rules.server.ts'

/** Commitments that began or ran out since they were last carried into the matches. Safe to run at any time, any number of times. */
export async function sweepCommitments(ctx: Ctx): Promise<{ carried: number }> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const today = shanghaiDay(ctx.clock.now())
  const last = sql`case when ${commitments.state} = 'ended' then least(${commitments.untilOn}, ${commitments.endsOn}) else ${commitments.untilOn} end`
  const due = and(
    inArray(commitments.state, ['confirmed', 'ended']),
    // What was promised of a stock is gone whatever the day.
    ne(commitments.per, 'once'),
    or(
      sql`${commitments.fromOn} <= ${today} and (${commitments.carriedOn} is null or ${commitments.carriedOn} < ${commitments.fromOn})`,
      sql`${last} < ${today} and (${commitments.carriedOn} is null or ${commitments.carriedOn} <= ${last})`,
    ),
  )
  return transact(ctx.db, async (tx) => {
    const rows = await tx
      .select({ id: commitments.id, row: introductions })
      .from(commitments)
      .innerJoin(introductions, eq(introductions.id, commitments.introductionId))
      .where(due)
      .orderBy(commitments.id)
      .limit(SWEEP_BATCH)
      .for('no key update', { of: commitments, skipLocked: true })
    if (rows.length === 0) return { carried: 0 }
    await tx.update(commitments).set({ carriedOn: today }).where(inArray(commitments.id, rows.map(({ id }) => id)))
    for (const row of new Map(rows.map(({ row }) => [row.id, row])).values()) await carryWithin(tx, ctx, row)
    return { carried: rows.length }
  })
}

import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Judgement } from '#domain/matching/judgement.ts'
import { judge } from '#domain/matching/judge.ts'
import { compareJudgements } from '#domain/matching/order.ts'
import { distanceKm } from '#domain/regions/divisions.ts'
import { transact } from '#db/transaction.ts'
import { listings } from '#db/schema/listing.ts'
import { matches } from '#db/schema/match.ts'
import { findCandidates, loadLivePost, type Candidate } from './candidates.server.ts'

/** Matches kept a listing: beyond them nobody looks. */
const KEPT = 60

/** Times that a change may overtake the judging. */
const ROUNDS = 5

/** Judges one listing against all that could answer it and replaces its matches as one; for one that is no longer live, removes them. */
export async function computeMatches(ctx: Ctx, listingId: string): Promise<number> {
  for (let round = 0; round < ROUNDS; round++) {
    const post = await loadLivePost(ctx.db, listingId, shanghaiDay(ctx.clock.now()))
    const judged = post ? await judgeAll(ctx, post) : []
    if (await replace(ctx, listingId, post, judged)) return judged.length
  }
  throw new Error(`listing ${listingId} changed faster than it could be matched`)
}

/** False where the listing is no longer what was judged. */
async function replace(ctx: Ctx, listingId: string, post: Candidate | null, judged: (typeof matches.$inferInsert)[]): Promise<boolean> {
  return transact(ctx.db, async (tx) => {
    // Two jobs for one listing take turns, and what was judged before the other's turn may be old.
    await tx.select({ id: listings.id }).from(listings).where(eq(listings.id, listingId)).for('no key update')
    const now = await loadLivePost(tx, listingId, shanghaiDay(ctx.clock.now()))
    if (now?.version !== post?.version || now?.remaining !== post?.remaining) return false
    await tx.delete(matches).where(sql`${matches.demandId} = ${listingId} or ${matches.supplyId} = ${listingId}`)
    if (judged.length > 0) {
      await tx
        .insert(matches)
        .values(judged)
        .onConflictDoUpdate({
          target: [matches.demandId, matches.supplyId],
          set: Object.fromEntries(
            (['demandVersion', 'supplyVersion', 'verdicts', 'tier', 'order', 'distanceKm', 'computedAt'] as const).map((c) => [c, sql.raw(`excluded.${snake(c)}`)]),
          ),
        })
    }
    return true
  })
}

const snake = (name: string) => (name === 'order' ? '"order"' : name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`))

async function judgeAll(ctx: Ctx, post: Candidate) {
  const today = shanghaiDay(ctx.clock.now())
  const nodes = await readNodeVocabulary(ctx)
  const pairs = (await findCandidates(ctx, post)).map((other) => {
    const [demand, supply] = post.kind === 'demand' ? [post, other] : [other, post]
    const judgement = judge(demand, supply, {
      today, nodes, distanceKm: distanceKm(demand.divisionCode, supply.divisionCode), remaining: { demand: demand.remaining, supply: supply.remaining },
    })
    return { demand, supply, judgement }
  })
  return pairs
    .filter(({ judgement }) => isRelevant(judgement))
    .toSorted((a, b) => compareJudgements(a.judgement, b.judgement))
    .slice(0, KEPT)
    .map(({ demand, supply, judgement }) => ({
      demandId: demand.id,
      supplyId: supply.id,
      demandVersion: demand.version,
      supplyVersion: supply.version,
      verdicts: judgement.verdicts,
      tier: judgement.tier,
      order: judgement.order,
      distanceKm: judgement.distanceKm,
      computedAt: ctx.clock.now(),
    }))
}

/** A pair whose very subject differs is no match, however the rest reads. */
const isRelevant = (judgement: Judgement) => !judgement.verdicts.some((v) => v.requirement.kind === 'node' && v.verdict === 'failed')

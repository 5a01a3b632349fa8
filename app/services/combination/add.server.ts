import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockListings, partThing, type IntroductionRow } from '#app/services/introduction/access.server.ts'
import { accessListing } from '#app/services/listing/access.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { MOST_PARTS, isOut } from '#domain/introduction/combination.ts'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { introductions } from '#db/schema/introduction.ts'
import { accessCombination, lockCombination, requireOpen, type CombinationRow } from './access.server.ts'
import { openPart, PartInput } from './open-part.server.ts'

const Add = PartInput.extend({
  /** The introduction's, made when the page was drawn. */
  id: z.uuid(),
  combinationId: z.uuid(),
  /** An ended part whose place it takes. */
  replaces: z.uuid().optional(),
})

/** The desk adds one more part, or one in the place of another that ended. */
export async function addPart(ctx: Ctx, input: unknown): Promise<CombinationRow> {
  const { combinationId, replaces, ...part } = parse(Add, input)
  return transact(ctx.db, async (tx) => {
    const { row: unlocked } = await accessCombination(tx, ctx.actor, combinationId)
    await lockListings(tx, [unlocked.listingId, part.supplyId])
    const out = replaces === undefined ? null : await lockPart(tx, combinationId, replaces)
    const { row } = await lockCombination(tx, ctx.actor, combinationId)
    const all = await tx.select().from(introductions).where(eq(introductions.combinationId, combinationId))
    if (all.some(({ id }) => id === part.id)) return row // the same form sent twice
    requireOpen(row)
    if (replaces !== undefined && (!out || out.setAsideAt !== null || !isOut(partThing(out)))) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'replaces', code: 'part-not-out' }] })
    const counted = all.filter((one) => one.setAsideAt === null && one.id !== replaces)
    if (counted.length >= MOST_PARTS) throw new Refusal('conflict', 'parts-too-many')
    const demand = await accessListing(tx, ctx.actor, row.listingId, 'listing.read')
    if (!can(ctx.actor, 'introduction.propose', demand.thing)) throw new Refusal('conflict', 'combination-demand-not-live')
    const issues = await openPart(tx, ctx, { combinationId, demandId: row.listingId }, part, '')
    if (issues.length > 0) throw new Refusal('invalid', 'input-invalid', { issues })
    if (out) await tx.update(introductions).set({ setAsideAt: ctx.clock.now() }).where(eq(introductions.id, out.id))
    await recordEventsWithin(tx, ctx, [{ action: 'combination.add', subjectId: combinationId, data: { introductionId: part.id, ...(out && { replaces: out.id }) } }])
    return row
  })
}

async function lockPart(tx: Tx, combinationId: string, id: string): Promise<IntroductionRow | null> {
  const [row] = await tx.select().from(introductions).where(and(eq(introductions.id, id), eq(introductions.combinationId, combinationId))).for('no key update')
  return row ?? null
}

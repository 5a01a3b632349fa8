import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockListings } from '#app/services/introduction/access.server.ts'
import { accessListing } from '#app/services/listing/access.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { FEWEST_PARTS, MOST_PARTS } from '#domain/introduction/combination.ts'
import { answersFor, can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { combinations } from '#db/schema/combination.ts'
import { accessCombination, type CombinationRow } from './access.server.ts'
import { openPart, PartInput } from './open-part.server.ts'

const Propose = z.strictObject({
  /** Made when the page was drawn. */
  id: z.uuid(),
  demandId: z.uuid(),
  parts: z
    .array(PartInput)
    .refine((parts) => parts.length >= FEWEST_PARTS, { error: 'parts-too-few' })
    .refine((parts) => parts.length <= MOST_PARTS, { error: 'parts-too-many' }),
  note: text(0, 500).optional(),
})

/** The demand's desk begins a combination and proposes each of its parts: all of them, or none. */
export async function proposeCombination(ctx: Ctx, input: unknown): Promise<CombinationRow> {
  const wanted = parse(Propose, input)
  if (ctx.actor.kind !== 'user') throw new Refusal('forbidden', 'sign-in-required')
  const { userId } = ctx.actor
  const supplyIds = wanted.parts.map(({ supplyId }) => supplyId)
  const twice = supplyIds.flatMap((id, i) => (supplyIds.indexOf(id) < i ? [{ field: `parts.${i}.supplyId`, code: 'part-twice' }] : []))
  if (twice.length > 0) throw new Refusal('invalid', 'input-invalid', { issues: twice })
  return transact(ctx.db, async (tx) => {
    await lockListings(tx, [wanted.demandId, ...supplyIds])
    const demand = await accessListing(tx, ctx.actor, wanted.demandId, 'listing.read')
    // Another desk's demand is no demand to combine for.
    if (!answersFor(ctx.actor, demand.thing.company.deskParkId)) throw new Refusal('not-found', 'listing-not-found')
    if (demand.listing.kind !== 'demand') throw new Refusal('invalid', 'introduction-kinds')
    const same = await sameCombination(tx, ctx, wanted)
    if (same) return same
    if (!can(ctx.actor, 'introduction.propose', demand.thing)) throw new Refusal('conflict', 'listing-not-live')
    const [row] = await tx
      .insert(combinations)
      .values({
        id: wanted.id, companyId: demand.company.id, listingId: wanted.demandId, parkId: demand.thing.company.deskParkId,
        note: wanted.note || null, createdBy: userId, createdAt: ctx.clock.now(),
      })
      .onConflictDoNothing()
      .returning()
    if (!row) throw new Refusal('conflict', 'combination-exists')
    const parts = wanted.parts.map((part) => ({ ...part, id: ctx.ids.next() }))
    const issues = []
    for (const [i, part] of parts.entries()) issues.push(...(await openPart(tx, ctx, { combinationId: row.id, demandId: wanted.demandId }, part, `parts.${i}.`)))
    if (issues.length > 0) throw new Refusal('invalid', 'input-invalid', { issues })
    await recordEventsWithin(tx, ctx, [{ action: 'combination.propose', subjectId: wanted.id, data: { parts: parts.map(({ id }) => id) } }])
    return row
  })
}

/** The same form sent twice is one combination. */
async function sameCombination(tx: Tx, ctx: Ctx, wanted: { id: string; demandId: string }): Promise<CombinationRow | null> {
  const [found] = await tx.select({ id: combinations.id }).from(combinations).where(eq(combinations.id, wanted.id))
  if (!found) return null
  const { row } = await accessCombination(tx, ctx.actor, wanted.id)
  if (row.listingId !== wanted.demandId) throw new Refusal('conflict', 'combination-exists')
  return row
}

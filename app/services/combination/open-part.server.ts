import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { proposeWithin } from '#app/services/introduction/propose.server.ts'
import { parts } from '#domain/introduction/combination.ts'
import { Refusal, type FieldIssue } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'

export const PartInput = z.strictObject({
  supplyId: z.uuid(),
  part: z.enum(parts, { error: 'part-required' }),
  /** Below rank 3; the other side's liaison reads it. */
  reason: text(0, 300).optional(),
})
type Wanted = z.infer<typeof PartInput> & { id: string }

/**
 * Opens one part as the introduction that it is, under the rules of any proposal. The caller holds the listings. What is wrong with it is said at its
 * fields, which are `at`: `reason`, or `supplyId` for the listing as such.
 */
export async function openPart(tx: Tx, ctx: Ctx, of: { combinationId: string; demandId: string }, wanted: Wanted, at: string): Promise<FieldIssue[]> {
  try {
    await proposeWithin(tx, ctx, { id: wanted.id, demandId: of.demandId, supplyId: wanted.supplyId, reason: wanted.reason }, { id: of.combinationId, part: wanted.part })
    return []
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    return error.issues.length > 0
      ? error.issues.map((issue) => ({ ...issue, field: `${at}${issue.field}` }))
      : [{ field: `${at}supplyId`, code: error.code, params: error.params }]
  }
}

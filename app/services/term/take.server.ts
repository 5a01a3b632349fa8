import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { chainOfNode, findNode } from '#domain/chains/index.ts'
import { foldTerm, termFault } from '#domain/language/term.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { nodeTerms } from '#db/schema/node-term.ts'
import { readingExamples } from '#db/schema/reading-example.ts'
import { requireTermKeeper } from './access.server.ts'
import { termsWithin } from './vocabulary.server.ts'

const TakeTerm = z.strictObject({
  /** Made when the form was drawn, so that sending it twice is one term. */
  id: z.uuid(),
  term: text(0, 60),
  node: z.string().max(60),
  /** The correction it was seen in. */
  exampleId: z.uuid().optional(),
})

/** Takes a term in as a synonym of a node; from then on the reader knows it, in what is read anew. */
export async function takeTerm(ctx: Ctx, input: unknown): Promise<void> {
  const wanted = parse(TakeTerm, input)
  const { userId } = requireTermKeeper(ctx)
  const term = foldTerm(wanted.term)
  await transact(ctx.db, async (tx) => {
    // One at a time: whether a term may be taken hangs on all the others. Nobody waits for this but administrators.
    await tx.execute(sql`lock table ${nodeTerms} in share row exclusive mode`)
    const [same] = await tx.select().from(nodeTerms).where(eq(nodeTerms.id, wanted.id))
    if (same) return sentTwice(same, term, wanted.node)
    const fault = termFault(term, wanted.node, await termsWithin(tx))
    if (fault) throw refusedAt(fault.code === 'node-unknown' ? 'node' : 'term', fault.code, fault.code === 'term-named' ? { node: findNode(fault.node)!.name.zh } : {})
    if (wanted.exampleId && !(await isExample(tx, wanted.exampleId))) throw new Refusal('not-found', 'example-not-found')
    const chain = chainOfNode(wanted.node)!.slug
    await tx.insert(nodeTerms).values({ id: wanted.id, term, chain, node: wanted.node, exampleId: wanted.exampleId ?? null, takenBy: userId, takenAt: ctx.clock.now() })
    await recordEventsWithin(tx, ctx, [{ action: 'term.take', subjectId: wanted.id, data: { chain, node: wanted.node } }])
  })
}

function sentTwice(stored: { term: string; node: string }, term: string, node: string): void {
  if (stored.term !== term || stored.node !== node) throw new Refusal('conflict', 'term-stale')
}

const refusedAt = (field: string, code: string, params: Record<string, string> = {}) => new Refusal('invalid', 'input-invalid', { issues: [{ field, code, params }] })

async function isExample(tx: Tx, id: string): Promise<boolean> {
  const [example] = await tx.select({ id: readingExamples.id }).from(readingExamples).where(eq(readingExamples.id, id))
  return example !== undefined
}

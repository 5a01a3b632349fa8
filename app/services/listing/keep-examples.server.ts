import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { TAXONOMY_VERSION } from '#domain/chains/version.ts'
import type { NodeVocabulary } from '#domain/language/node-names.ts'
import type { ListingContent } from '#domain/listing.ts'
import { correctionsOf } from '#domain/matching/corrections.ts'
import type { Tx } from '#db/client.ts'
import { readingExamples } from '#db/schema/reading-example.ts'

/**
 * Keeps where somebody said otherwise than the reader, once a listing: the next version of it does not say the same again. `content`: as a
 * person handed it in; what an import says nobody saw the reading of. The version must be kept already.
 */
export async function keepExamplesWithin(tx: Tx, ctx: Ctx, listingId: string, version: number, content: ListingContent, nodes: NodeVocabulary): Promise<void> {
  if (ctx.actor.kind !== 'user') return
  const corrections = correctionsOf(content, nodes)
  if (corrections.length === 0) return
  const known = await tx.select({ kind: readingExamples.kind, subject: readingExamples.subject, read: readingExamples.read, corrected: readingExamples.corrected }).from(readingExamples).where(eq(readingExamples.listingId, listingId))
  const fresh = corrections.filter((one) => !known.some((old) => old.kind === one.kind && old.subject === one.subject && old.read === one.read && old.corrected === one.corrected))
  if (fresh.length === 0) return
  const at = ctx.clock.now()
  await tx.insert(readingExamples).values(fresh.map((one) => ({ ...one, id: ctx.ids.next(), listingId, version, taxonomyVersion: TAXONOMY_VERSION, at }))).onConflictDoNothing()
}

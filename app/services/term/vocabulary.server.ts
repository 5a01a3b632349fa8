import { asc, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { nodesWith, type NodeVocabulary } from '#domain/language/node-names.ts'
import type { Db, Tx } from '#db/client.ts'
import { nodeTerms } from '#db/schema/node-term.ts'

/** The taxonomy's names with what is taken in now, in the order in which it was taken. */
export const termsWithin = (tx: Db | Tx) => tx.select({ term: nodeTerms.term, node: nodeTerms.node }).from(nodeTerms).where(isNull(nodeTerms.backAt)).orderBy(asc(nodeTerms.takenAt), asc(nodeTerms.id))

/**
 * What the reader is handed, as old as a figure may be: a term that was taken in counts everywhere within a minute. Within a transaction, on its
 * own connection: the others that wait for the answer may hold all the rest.
 */
export const readNodeVocabulary = (ctx: Ctx, tx: Db | Tx = ctx.db): Promise<NodeVocabulary> =>
  ctx.figures.recent('node-terms', async () => nodesWith(await termsWithin(tx)))

import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Actor } from '#domain/actor.ts'
import { can, type CombinationThing } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { combinations } from '#db/schema/combination.ts'
import { introductions } from '#db/schema/introduction.ts'

export type CombinationRow = typeof combinations.$inferSelect

/** Fetches and permits reading. Hidden and missing are the same `not-found`. */
export async function accessCombination(tx: Db | Tx, actor: Actor, id: string): Promise<{ row: CombinationRow; thing: CombinationThing }> {
  const [row] = await tx.select().from(combinations).where(eq(combinations.id, id))
  return permit(tx, actor, row)
}

/** As `accessCombination`, to keep it: `forbidden` for its company. Every writer holds the listings and introductions it needs before. */
export async function lockCombination(tx: Tx, actor: Actor, id: string): Promise<{ row: CombinationRow; thing: CombinationThing }> {
  const [row] = await tx.select().from(combinations).where(eq(combinations.id, id)).for('no key update')
  const permitted = await permit(tx, actor, row)
  if (!can(actor, 'combination.keep', permitted.thing)) throw new Refusal('forbidden', 'combination-not-yours')
  return permitted
}

async function permit(tx: Db | Tx, actor: Actor, row: CombinationRow | undefined) {
  if (!row) throw new Refusal('not-found', 'combination-not-found')
  const [told] = await tx.select({ one: sql`1` }).from(introductions).where(and(eq(introductions.combinationId, row.id), isNotNull(introductions.proposedAt))).limit(1)
  const thing: CombinationThing = { companyId: row.companyId, deskParkId: row.parkId, shown: told !== undefined }
  if (!can(actor, 'combination.read', thing)) throw new Refusal('not-found', 'combination-not-found')
  return { row, thing }
}

/** Refuses (`conflict`) what is complete or closed: its parts go on by themselves. */
export function requireOpen(row: CombinationRow): void {
  if (row.completedAt) throw new Refusal('conflict', 'combination-complete')
  if (row.closedAt) throw new Refusal('conflict', 'combination-closed')
}

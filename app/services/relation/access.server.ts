import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RelationSide } from '#domain/supply-relation.ts'
import type { supplyRelations } from '#db/schema/supply-relation.ts'

export type RelationRow = typeof supplyRelations.$inferSelect

/** The verified company that this person acts for: a relation is published in its name, so nobody else speaks for it, its liaison neither. */
export function requireOwnCompany(ctx: Ctx): { companyId: string; userId: string } {
  if (ctx.actor.kind !== 'user' || ctx.actor.company === null) throw new Refusal('forbidden', 'relation-not-yours')
  if (!ctx.actor.company.verified) throw new Refusal('forbidden', 'company-unverified')
  return { companyId: ctx.actor.company.id, userId: ctx.actor.userId }
}

/** Which side of it that company is; null: none. */
export const relationSideOf = (row: Pick<RelationRow, 'supplierId' | 'buyerId'>, companyId: string): RelationSide | null =>
  row.supplierId === companyId ? 'supplier' : row.buyerId === companyId ? 'buyer' : null

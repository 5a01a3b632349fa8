import { desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { users } from '#db/schema/account.ts'
import { nodeTerms } from '#db/schema/node-term.ts'
import { requireTermKeeper } from './access.server.ts'

export const TERMS_SHOWN = 200

const taker = alias(users, 'taker')
const backer = alias(users, 'backer')

/** Terms that were taken in, those in force first, then those that were taken back; by whom and when. */
export async function listTerms(ctx: Ctx, { chain }: { chain?: string | undefined } = {}) {
  requireTermKeeper(ctx)
  const rows = await ctx.db
    .select({
      id: nodeTerms.id, term: nodeTerms.term, chain: nodeTerms.chain, node: nodeTerms.node, exampleId: nodeTerms.exampleId,
      takenBy: taker.name, takenAt: nodeTerms.takenAt, backBy: backer.name, backAt: nodeTerms.backAt,
    })
    .from(nodeTerms)
    .innerJoin(taker, eq(taker.id, nodeTerms.takenBy))
    .leftJoin(backer, eq(backer.id, nodeTerms.backBy))
    .where(chain === undefined ? undefined : eq(nodeTerms.chain, chain))
    .orderBy(sql`${nodeTerms.backAt} is not null`, desc(nodeTerms.takenAt), desc(nodeTerms.id))
    .limit(TERMS_SHOWN)
  return rows.map(({ takenAt, backAt, ...row }) => ({ ...row, takenAt: takenAt.toISOString(), backAt: backAt?.toISOString() ?? null }))
}

import { and, count, countDistinct, eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'

export interface NodeCount {
  supply: number
  demand: number
}

/** Live public listings a node and kind; nodes without any are absent. */
export const countNodes = (ctx: Ctx): Promise<Map<string, NodeCount>> => ctx.figures.recent('nodes', () => computeNodes(ctx))

async function computeNodes(ctx: Ctx): Promise<Map<string, NodeCount>> {
  const rows = await ctx.db
    .select({ node: listings.chainNode, kind: listings.kind, n: count() })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(listings.state, 'published'), eq(listings.visibility, 'public'), eq(companies.state, 'verified'), isNotNull(listings.chainNode)))
    .groupBy(listings.chainNode, listings.kind)
  const counts = new Map<string, NodeCount>()
  for (const { node, kind, n } of rows) counts.set(node!, { supply: 0, demand: 0, ...counts.get(node!), [kind]: n })
  return counts
}

/** Companies with a live public listing on each chain. */
export const countChainCompanies = (ctx: Ctx): Promise<Map<string, number>> => ctx.figures.recent('chain-companies', () => computeCompanies(ctx))

async function computeCompanies(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ chain: listings.chain, n: countDistinct(listings.companyId) })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(listings.state, 'published'), eq(listings.visibility, 'public'), eq(companies.state, 'verified'), isNotNull(listings.chain)))
    .groupBy(listings.chain)
  return new Map(rows.map(({ chain, n }) => [chain!, n]))
}

import { and, count, eq, isNotNull, max, ne, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { nodesOf } from '#domain/chains/index.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { requireTermKeeper } from './access.server.ts'
import { countNodeCorrections } from './list-examples.server.ts'

export interface NodeUse {
  node: string
  /** Listings that are live now; that were ever handed in. */
  live: number
  all: number
  /** ISO; null where none was. */
  last: string | null
  /** Corrections from it to another node, and from another to it. */
  away: number
  towards: number
}

/** How a chain's nodes are used, the most used first; a node that the taxonomy has no more comes with the listings that still name it. */
export async function listNodeUse(ctx: Ctx, chain: string): Promise<NodeUse[]> {
  requireTermKeeper(ctx)
  const [rows, corrections] = await Promise.all([
    ctx.db
      .select({
        node: listings.chainNode,
        live: sql<number>`count(*) filter (where ${listings.state} = 'published' and ${companies.state} = 'verified')`.mapWith(Number),
        all: count(),
        last: max(listings.submittedAt),
      })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(and(eq(listings.chain, chain), isNotNull(listings.chainNode), ne(listings.state, 'draft')))
      .groupBy(listings.chainNode),
    countNodeCorrections(ctx, chain),
  ])
  const used = new Map(rows.map((row) => [row.node!, row]))
  const slugs = [...new Set([...nodesOf(chain).map((node) => node.slug), ...used.keys()])]
  return slugs
    .map((node) => {
      const row = used.get(node)
      return { node, live: row?.live ?? 0, all: row?.all ?? 0, last: row?.last?.toISOString() ?? null, ...(corrections.get(node) ?? { away: 0, towards: 0 }) }
    })
    .sort((a, b) => b.live - a.live || b.all - a.all)
}

import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { contentOf, quantityOf } from '#app/services/listing/content.server.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Quantity } from '#domain/listing.ts'
import { blocksOf } from '#domain/matching/blocks.ts'
import type { Post } from '#domain/matching/judgement.ts'
import { leftOf, lessCommitted, type Committed } from '#domain/remaining.ts'
import type { Db, Tx } from '#db/client.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'

/** A candidate with the version that was judged. */
export interface Candidate extends Post {
  version: number
  /** What commitments leave of its quantity today, in its own unit and period; null where there are none that count. */
  remaining: number | null
}
/** Enough that a good partner is in, few enough that a job stays short. */
const FROM_NODES = 300
const FROM_SEARCH = 60

const columns = { listing: listings, divisionCode: companies.divisionCode, committed: committedOf }
const live = and(eq(listings.state, 'published'), eq(companies.state, 'verified'))

interface Found {
  listing: typeof listings.$inferSelect
  divisionCode: string
  committed: Committed[]
}
export const toCandidate = ({ listing, divisionCode, committed }: Found, today: string): Candidate => ({
  ...contentOf(listing),
  remaining: leftOf(quantityOf(listing), committed, today)?.value ?? null,
  id: listing.id,
  companyId: listing.companyId,
  divisionCode,
  version: listing.version,
})

/** What commitments leave of its quantity today; null where it has none. */
export function remainingOfListing(listing: typeof listings.$inferSelect, committed: Committed[], today: string): Quantity | null {
  const quantity = quantityOf(listing)
  return quantity && lessCommitted(quantity, committed, today)
}

/** One published listing of a verified company, or null. */
export async function loadLivePost(tx: Db | Tx, id: string, today: string): Promise<Candidate | null> {
  const [row] = await tx
    .select(columns)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(eq(listings.id, id), live))
  return row ? toCandidate(row, today) : null
}

/** Live listings of the other kind that could answer this one: from blocks of the taxonomy, and from search over its title. */
export async function findCandidates(ctx: Ctx, post: Post): Promise<Candidate[]> {
  const other = post.kind === 'demand' ? 'supply' : 'demand'
  const vocabulary = await readNodeVocabulary(ctx)
  const { nodes, text } = blocksOf(post, vocabulary)
  const found = await ctx.search.search({ text, filters: { kind: other }, terms: vocabulary.added, audience: 'liaison', offset: 0, limit: FROM_SEARCH })
  const near = sql`${listings.chainNode} = ${post.chainNode}`
  const byNode = ctx.db
    .select(columns)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(live, eq(listings.kind, other), ne(listings.companyId, post.companyId), nodes.length > 0 ? inArray(listings.chainNode, nodes) : sql`false`))
    .orderBy(sql`${near} desc nulls last`, sql`${listings.publishedAt} desc`, listings.id)
    .limit(FROM_NODES)
  const ids = found.hits.map((hit) => hit.id)
  const bySearch = ids.length === 0 ? [] : await ctx.db
    .select(columns)
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .where(and(live, eq(listings.kind, other), ne(listings.companyId, post.companyId), inArray(listings.id, ids)))
  return [...new Map([...(await byNode), ...bySearch].map((row) => [row.listing.id, toCandidate(row, shanghaiDay(ctx.clock.now()))])).values()]
}

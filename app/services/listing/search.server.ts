import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { companyThing } from '#app/services/company/access.server.ts'
import { readNodeVocabulary } from '#app/services/term/vocabulary.server.ts'
import { widened, type Widening } from '#domain/chains/widen.ts'
import { shanghaiDay } from '#domain/day.ts'
import { audienceOf, can } from '#domain/policy.ts'
import { excerpt, highlight } from '#search/highlight.ts'
import type { SearchFilters } from '#search/port.ts'
import { prepared } from '#db/prepared.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { listingThing } from './access.server.ts'
import { presentListingRow } from './present.server.ts'
import { rowColumns } from './row-columns.server.ts'

export const RESULTS_PER_PAGE = 20
/** Nobody pages further; deeper pages are an attack or a mistake. */
export const LAST_PAGE = 500
const EXCERPT = 90

const publishedByIds = prepared((db) =>
  db
    .select({ ...rowColumns, description: listings.description })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(and(sql`${listings.id} = any(${sql.placeholder('ids')}::uuid[])`, sql`${listings.state} = 'published'`))
    .prepare('published_listings_by_ids'),
)

/** Ids come from the engine; rows from here under policy, so a stale index cannot show what is closed or hidden. */
export async function searchListings(ctx: Ctx, query: { text: string; filters: SearchFilters; wide?: readonly Widening[]; page: number }) {
  const { node } = query.filters
  const answer = await ctx.search.search({
    text: query.text,
    filters: query.filters,
    nodesToo: node === undefined ? [] : [...new Set((query.wide ?? []).flatMap((widening) => widened(node, widening)))],
    terms: (await readNodeVocabulary(ctx)).added,
    audience: audienceOf(ctx.actor),
    offset: (query.page - 1) * RESULTS_PER_PAGE,
    limit: RESULTS_PER_PAGE,
  })
  const ids = answer.hits.map((hit) => hit.id)
  const rows = ids.length === 0 ? [] : await publishedByIds(ctx.db).execute({ ids })
  const byId = new Map(rows.map((row) => [row.listing.id, row]))
  const today = shanghaiDay(ctx.clock.now())
  return {
    ...answer,
    hits: answer.hits.flatMap(({ id }) => {
      const row = byId.get(id)
      if (!row || !can(ctx.actor, 'listing.read', listingThing(row.listing, companyThing(row.company, row.company.parkId)))) return []
      return [
        {
          ...presentListingRow(row, today),
          titleParts: highlight(row.listing.title, answer.terms),
          excerptParts: highlight(excerpt(row.description, answer.terms, EXCERPT), answer.terms),
        },
      ]
    }),
  }
}

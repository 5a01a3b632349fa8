import { sql } from 'drizzle-orm'
import type { Committed } from '#domain/remaining.ts'
import { commitments } from '#db/schema/commitment.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'

/**
 * Of a query from `listings`: what was agreed on over each and confirmed by both sides, as `remainingOf` takes it. What was ended counts up to its
 * last day; of a one-off that was ended nothing is gone. With whom, and what waits for an answer, is not in it.
 */
export const committedOf = sql<Committed[]>`(
  select coalesce(json_agg(json_build_object('value', c.value, 'unit', c.unit, 'per', c.per, 'from', c.from_on,
    'until', case when c.state = 'ended' then least(c.until_on, c.ends_on) else c.until_on end) order by c.id), '[]')
  from ${introductions} i join ${commitments} c on c.introduction_id = i.id
  where (i.demand_listing_id = ${listings.id} or i.supply_listing_id = ${listings.id}) and (c.state = 'confirmed' or (c.state = 'ended' and c.per <> 'once')))`

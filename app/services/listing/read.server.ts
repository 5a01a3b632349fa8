import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { prepared } from '#db/prepared.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { deskParkId } from '#app/services/company/desk.server.ts'
import { permitListing } from './access.server.ts'
import { contentColumns } from './content.server.ts'
import { presentListing } from './present.server.ts'
import { rowColumns } from './row-columns.server.ts'

/** The whole page in one round trip: it is the one most read. */
const listingById = prepared((db) =>
  db
    .select({
      listing: { ...rowColumns.listing, ...contentColumns, version: listings.version, expiresAt: listings.expiresAt },
      company: { ...rowColumns.company, certificates: companies.certificates },
      park: rowColumns.park,
      deskParkId: deskParkId(),
      committed: committedOf,
    })
    .from(listings)
    .innerJoin(companies, eq(companies.id, listings.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(eq(listings.id, sql.placeholder('id')))
    .prepare('listing_by_id'),
)

/** One listing as this reader may see it. */
export async function readListing(ctx: Ctx, id: string) {
  const [row] = await listingById(ctx.db).execute({ id })
  const { listing, company, park, thing } = permitListing(ctx.actor, row, 'listing.read')
  return presentListing(ctx.actor, listing, company, park, thing, { committed: row!.committed, today: shanghaiDay(ctx.clock.now()) })
}

import { sql } from 'drizzle-orm'
import { committedOf } from '#app/services/introduction/committed.server.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'

/** What a row of a list shows, and what says who may see it: a third of the columns. For queries from `listings` with `companies` and `parks` joined. */
export const rowColumns = {
  listing: {
    id: listings.id,
    number: listings.number,
    state: listings.state,
    visibility: listings.visibility,
    kind: listings.kind,
    category: listings.category,
    title: listings.title,
    chain: listings.chain,
    chainNode: listings.chainNode,
    quantityValue: listings.quantityValue,
    quantityUnit: listings.quantityUnit,
    quantityPer: listings.quantityPer,
    quantityMin: listings.quantityMin,
    publishedAt: listings.publishedAt,
    updatedAt: listings.updatedAt,
  },
  company: {
    id: companies.id,
    name: companies.name,
    hidesName: companies.hidesName,
    state: companies.state,
    parkId: companies.parkId,
    divisionCode: companies.divisionCode,
    demo: companies.demo,
  },
  park: { slug: parks.slug, shortName: parks.shortName },
  committed: committedOf,
}

/** Live, and for everybody. Constants, so that the partial indexes serve a kept plan. */
export const isPublic = sql`${listings.state} = 'published' and ${listings.visibility} = 'public' and ${companies.state} = 'verified'`

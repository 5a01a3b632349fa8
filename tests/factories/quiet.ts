import { v7 as uuidv7 } from 'uuid'
import { recordCompany } from '#app/services/company/record.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import type { ListingDraft } from '#domain/listing.ts'
import { GOOD } from './listings.ts'
import type { Park } from './people.ts'
import type { World } from './world.ts'

/** A verified company that never logs in, with one person, and what it posts: all of it written by its liaison (代录). */
export async function makeQuietCompany(world: World, park: Park, person: { name: string; phone: string }, content: ListingDraft) {
  const liaison = await world.as(park.liaison)
  const [id, contactId, listingId] = [uuidv7(), uuidv7(), uuidv7()]
  const recordedFor = `${person.name}来电`
  const name = `乙巳示例铝材${person.phone.slice(-4)}号`
  await recordCompany(liaison, { id, name, divisionCode: park.divisionCode, parkId: park.id, recordedFor, licenceSeen: true, contact: { id: contactId, ...person } })
  const { version } = await saveListing(liaison, { id: listingId, companyId: id, content, recordedFor })
  await submitListings(liaison, { listings: [{ id: listingId, version }] })
  await reviewListing(liaison, { id: listingId, version, decision: 'publish', scores: GOOD })
  return { id, name, park, contactId, listingId }
}

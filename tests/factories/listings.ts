import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { closeListing } from '#app/services/listing/close.server.ts'
import { expireDueListings } from '#app/services/listing/expire.server.ts'
import { pauseListing } from '#app/services/listing/pause.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import type { ListingDraft, ListingState } from '#domain/listing.ts'
import { listings } from '#db/schema/listing.ts'
import type { Firm } from './companies.ts'
import type { World } from './world.ts'

export const GOOD = { clarity: 4, completeness: 3, specificity: 4, compliance: 5 } as const
export const MIDDLING = { clarity: 2, completeness: 2, specificity: 2, compliance: 2 } as const
export const BAD = { clarity: 1, completeness: 1, specificity: 1, compliance: 1 } as const

/** What a firm that needs, or makes, aluminium profiles writes. */
export const aDemand = (more: Partial<ListingDraft> = {}): ListingDraft => ({
  kind: 'demand', category: 'goods', title: '求购6063铝型材', description: '门窗用,长期采购', chain: 'aluminium', chainNode: 'aluminium-extrusion',
  quantity: { value: 200, unit: '吨', per: 'month' }, specs: { 合金牌号: '6063' }, visibility: 'public', ...more,
})
export const aSupply = (more: Partial<ListingDraft> = {}): ListingDraft => ({
  kind: 'supply', category: 'goods', title: '供应6063铝型材', description: '自有挤压线,可定尺', chain: 'aluminium', chainNode: 'aluminium-extrusion',
  quantity: { value: 500, unit: '吨', per: 'month' }, specs: { 合金牌号: '6063' }, visibility: 'public', ...more,
})

/** A listing brought to a state through the services, by its owner and its liaison. */
export async function makeListing(world: World, firm: Firm, content: ListingDraft = aDemand(), state: ListingState = 'published'): Promise<string> {
  const id = uuidv7()
  const owner = await world.as(firm.owner)
  const { version } = await saveListing(owner, { id, companyId: firm.id, content, contactId: firm.contactId })
  if (state === 'draft') return id
  await submitListings(owner, { listings: [{ id, version }] })
  if (state === 'submitted') return id
  const decide = async (decision: string, scores: object, reason?: string) =>
    reviewListing(await world.as(firm.park.liaison), { id, version, decision, scores, ...(reason && { reason }) })
  if (state === 'held') await decide('hold', MIDDLING, '请补充规格和数量')
  else if (state === 'returned') await decide('return', MIDDLING, '请写明交货地点')
  else if (state === 'rejected') await decide('reject', BAD, '不是真实的供需')
  else await decide('publish', GOOD)
  if (state === 'paused') await pauseListing(owner, { id, paused: true })
  if (state === 'closed') await closeListing(owner, { id, reason: 'no-longer-needed' })
  if (state === 'expired') await expireNow(world, id)
  return id
}

/** Lets this listing alone run out: its time is moved back, then the sweep comes. */
async function expireNow(world: World, id: string): Promise<void> {
  await world.db.update(listings).set({ expiresAt: new Date(world.now().getTime() - 1000) }).where(eq(listings.id, id))
  await expireDueListings(world.system())
}

export async function rowOf(world: World, id: string) {
  const [row] = await world.db.select().from(listings).where(eq(listings.id, id))
  return row!
}

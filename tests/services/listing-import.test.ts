import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importListing } from '#app/services/listing/import.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { companies, contacts } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const aRow = (change: Record<string, unknown> = {}) => ({
  externalId: 'a-1',
  kind: 'demand',
  category: 'goods',
  title: '求购6063-T5工业铝型材',
  description: '车身纵梁用，每月500吨，送到綦江。',
  company: { name: '丙午示例车身有限公司', divisionCode: '500110', creditCode: '91500110DEM0A0019N' },
  quantity: { value: 500, unit: '吨', per: 'month' },
  contact: { name: '佟一禾', phone: '199 0000 0001' },
  ...change,
})
const bring = (row: unknown) => importListing(world.system(), { parkId: cast.qijiang.id, row })
const listingOf = async (id: string) => (await world.db.select().from(listings).where(eq(listings.id, id)))[0]!
const number = async (table: typeof listings | typeof companies | typeof contacts) => (await world.db.select({ n: count() }).from(table))[0]!.n

describe('importing a row', () => {
  test('opens the company for its liaison to verify, seals the contact, and submits the listing', async () => {
    const { outcome, listingId, companyCreated } = await bring(aRow())
    expect([outcome, companyCreated]).toEqual(['created', true])
    const listing = await listingOf(listingId)
    expect(listing).toMatchObject({ state: 'submitted', externalId: 'a-1', chain: 'aluminium', chainNode: 'aluminium-extrusion', quantityValue: 500 })
    const [company] = await world.db.select().from(companies).where(eq(companies.id, listing.companyId))
    expect(company).toMatchObject({ state: 'pending', parkId: cast.qijiang.id, creditCode: '91500110DEM0A0019N' })
    expect(await world.db.select({ phone: contacts.phone, sealed: contacts.sealed }).from(contacts)).toEqual([{ phone: '19900000001', sealed: true }])
    expect(await actionsOn(world, listingId)).toEqual(['listing.draft', 'listing.submit'])
  })

  test('again with the same words changes nothing; with other words revises; never duplicates', async () => {
    const before = [await number(listings), await number(companies), await number(contacts)]
    const same = await bring(aRow())
    expect(same.outcome).toBe('unchanged')
    const other = await bring(aRow({ quantity: { value: 600, unit: '吨', per: 'month' } }))
    expect([other.outcome, other.listingId]).toEqual(['revised', same.listingId])
    expect(await listingOf(same.listingId)).toMatchObject({ quantityValue: 600, state: 'submitted', version: 2 })
    expect([await number(listings), await number(companies), await number(contacts)]).toEqual(before)
  })

  test('a published listing is reviewed again when its words change', async () => {
    const { listingId } = await bring(aRow({ externalId: 'a-2' }))
    const { companyId } = await listingOf(listingId)
    const liaison = await world.as(cast.qijiang.liaison)
    const [company] = await world.db.select().from(companies).where(eq(companies.id, companyId))
    await verifyCompany(liaison, { id: companyId, version: company!.version, decision: 'verify' })
    await reviewListing(liaison, { id: listingId, version: 1, decision: 'publish', scores: { clarity: 4, completeness: 4, specificity: 4, compliance: 4 } })
    await bring(aRow({ externalId: 'a-2', title: '求购6061-T6工业铝型材' }))
    expect(await listingOf(listingId)).toMatchObject({ state: 'submitted', version: 2, publishedVersion: 1 })
  })

  test('twenty at once of the same row are one listing of one company', async () => {
    const row = aRow({ externalId: 'a-3', company: { name: '丁未示例铝业有限公司', divisionCode: '500110' } })
    const results = await Promise.all(Array.from({ length: 20 }, () => bring(row).catch((error: unknown) => error)))
    const ids = new Set(results.flatMap((r) => (r && typeof r === 'object' && 'listingId' in r ? [r.listingId] : [])))
    expect(ids.size).toBe(1)
    expect(await world.db.select({ id: listings.id }).from(listings).where(eq(listings.externalId, 'a-3'))).toHaveLength(1)
    expect(await world.db.select({ id: companies.id }).from(companies).where(eq(companies.name, '丁未示例铝业有限公司'))).toHaveLength(1)
  })

  test.each([
    ['a title too short', { title: '铝' }, 'row.title text-short'],
    ['an unknown kind', { kind: 'offer' }, 'row.kind not-valid'],
    ['no company', { company: undefined }, 'row.company required'],
    ['a code of the wrong form', { company: { name: '戊申示例铝业', divisionCode: '500110', creditCode: '12345' } }, 'company.creditCode credit-code-malformed'],
    ['a field that is nobody’s', { status: 'published' }, 'row.status field-unknown'],
    ['a quantity below zero', { quantity: { value: -1, unit: '吨', per: 'month' } }, 'row.quantity.value too-small'],
    ['a telephone that is none', { externalId: 'x-9', contact: { name: '佟一禾', phone: '123' } }, 'phone mobile-length'],
    ['a window that is over', { externalId: 'x-8', availableUntil: '2020-01-01' }, 'availableUntil date-past'],
    ['whom to call in its text', { externalId: 'x-7', description: '电话023-68123456' }, 'description contact-in-text'],
  ])('refuses %s at its field, and writes nothing', async (_what, change, said) => {
    const before = [await number(listings), await number(companies), await number(contacts)]
    expect(await refused(bring(aRow({ externalId: 'x-1', company: { name: '己酉示例铝业有限公司', divisionCode: '500110' }, ...change })))).toBe(said)
    expect([await number(listings), await number(companies), await number(contacts)]).toEqual(before)
  })

  test('is an operator’s: nobody signed in imports into another park', async () => {
    expect(await refused(importListing(await world.as(cast.zigong.liaison), { parkId: cast.qijiang.id, row: aRow({ externalId: 'x-2', company: { name: '庚戌示例铝业', divisionCode: '500110' } }) }))).toBe('parkId company-not-your-desk')
  })
})

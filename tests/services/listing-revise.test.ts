import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { readReview } from '#app/services/listing/read-review.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import { ListingInput, type ListingDraft } from '#domain/listing.ts'
import { listingVersions } from '#db/schema/listing.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { accept, introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { BAD, GOOD, aDemand, makeListing, rowOf } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn, jobsFor, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let firm: Firm
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  firm = await makeCompany(world, cast)
})
afterAll(() => world.close())

const content = (more: Partial<ListingDraft> = {}) => ListingInput.parse(aDemand(more))
const revise = async (id: string, more: Partial<ListingDraft>, { version = 1, by = firm } = {}) => reviseListing(await world.as(by.owner), { id, version, content: content(more) })

describe('a change that a partner would want to know of', () => {
  test('of what is published is reviewed again, and out of search until then', async () => {
    const id = await makeListing(world, firm)
    await world.work()
    await revise(id, { quantity: { value: 300, unit: '吨', per: 'month' } })
    expect(await rowOf(world, id)).toMatchObject({ state: 'submitted', version: 2, publishedVersion: 1, quantityValue: 300, scores: null })
    expect(await lastEvent(world, id)).toMatchObject({ action: 'listing.revise', data: { version: 2, changed: ['quantity'], material: true } })
    expect((await jobsFor(world, id)).toSorted()).toEqual(['listing-index', 'listing-match'])
    expect(await noticesOf(world, cast.qijiang.liaison, `/desk/listings/${id}`)).toEqual(['listing-submitted', 'listing-revised'])
    const versions = await world.db.select().from(listingVersions).where(eq(listingVersions.listingId, id)).orderBy(listingVersions.version)
    expect(versions.map((row) => row.content.quantity?.value)).toEqual([200, 300])
    expect(await readReview(await world.as(cast.qijiang.liaison), id)).toMatchObject({ changed: ['quantity'], before: { quantity: { value: 200 } } })
  })

  test('keeps its place in time when it is published again', async () => {
    const id = await makeListing(world, firm)
    const { publishedAt, expiresAt } = await rowOf(world, id)
    await revise(id, { title: '求购6063-T5铝型材' })
    await reviewListing(await world.as(cast.qijiang.liaison), { id, version: 2, decision: 'publish', scores: GOOD })
    expect(await rowOf(world, id)).toMatchObject({ state: 'published', publishedAt, expiresAt, publishedVersion: 2 })
  })

  test.each([
    ['title', { title: '求购6061铝型材' }], ['description', { description: '另有用途' }], ['specs', { specs: { 合金牌号: '6061' } }], ['chainNode', { chainNode: 'aluminium-billet' }],
    ['price', { price: { max: 21_000, unit: '元/吨', published: false } }], ['requires', { requires: ['ISO 9001'] }], ['serves', { serves: ['500000'] }],
  ] as const)('%s', async (field, change) => {
    const id = await makeListing(world, firm)
    await revise(id, change as Partial<ListingDraft>)
    expect(await rowOf(world, id)).toMatchObject({ state: 'submitted', version: 2 })
    expect((await lastEvent(world, id)).data).toMatchObject({ changed: [field] })
  })

  test('of what is held is looked at again', async () => {
    const id = await makeListing(world, firm, aDemand(), 'held')
    await revise(id, { description: '补上规格' })
    expect(await rowOf(world, id)).toMatchObject({ state: 'submitted', version: 2, reviewReason: null })
  })
})

describe('a change of dates, lead time or visibility', () => {
  test.each([['leadTimeDays', { leadTimeDays: 20 }], ['availableUntil', { availableUntil: '2027-06-30' }], ['visibility', { visibility: 'parks' }]] as const)(
    '%s takes effect at once', async (field, change) => {
      const id = await makeListing(world, firm)
      await world.work()
      await revise(id, change)
      expect(await rowOf(world, id)).toMatchObject({ state: 'published', version: 2, publishedVersion: 2, [field]: Object.values(change)[0] })
      expect((await jobsFor(world, id)).toSorted()).toEqual(['listing-index', 'listing-match'])
      expect(await noticesOf(world, cast.qijiang.liaison, `/desk/listings/${id}`)).toEqual(['listing-submitted'])
    },
  )

  test('leaves introductions and what was answered in them', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    await revise(pair.demandId, { leadTimeDays: 20 }, { by: pair.demand })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'proposed', demandAnswer: 'accepted', demandVersion: 1 })
  })
})

test('the same content again changes nothing, also from an older page', async () => {
  const id = await makeListing(world, firm)
  await revise(id, { leadTimeDays: 20 })
  const before = await rowOf(world, id)
  await revise(id, { leadTimeDays: 20 })
  expect(await rowOf(world, id)).toEqual(before)
  expect((await actionsOn(world, id)).filter((action) => action === 'listing.revise')).toHaveLength(1)
})

describe('open introductions', () => {
  test('go back to proposed: acceptances cleared, the new version pinned, a new deadline, both told what changed', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    world.advance(1)
    await reviseListing(await world.as(pair.supply.owner), {
      id: pair.supplyId, version: 1, content: ListingInput.parse({ ...aDemand(), kind: 'supply', title: '供应6061铝型材', price: { min: 20_000, unit: '元/吨' } }),
    })
    const row = await introductionRow(world, pair.id)
    expect(row).toMatchObject({ state: 'proposed', demandAnswer: null, demandContactId: null, demandConsentId: null, demandAnswerBy: null, supplyVersion: 2, demandVersion: 1 })
    expect(row.deadline?.toISOString().slice(0, 10)).toBe('2026-12-04')
    expect((await lastEvent(world, pair.id)).data).toMatchObject({ listingId: pair.supplyId, version: 2 })
    for (const side of ['demand', 'supply'] as const) {
      const told = await noticesOf(world, pair[side].owner, `/my/introductions/${pair.id}`)
      expect(told.filter((kind) => kind === 'introduction-revised')).toHaveLength(side === 'demand' ? 1 : 0) // who did it is not told
    }
    // The other side is told what changed, but not that a price it may not see is among it.
    const [event] = await listIntroductionEvents(await world.as(pair.demand.owner), pair.id)
    expect(event).toMatchObject({ code: 'revise', side: 'supply' })
    expect(event?.changed).toContain('title')
    expect(event?.changed).not.toContain('price')
    expect((await readIntroduction(await world.as(pair.demand.owner), pair.id)).supply.listing).toMatchObject({ title: '供应6061铝型材', version: 2, price: null })
    world.advance(-1)
  })

  test('are told of both sides’ revisions, though both are a second version', async () => {
    const pair = await makeIntroduction(world, cast)
    await revise(pair.demandId, { title: '求购6061铝型材' }, { by: pair.demand })
    await reviseListing(await world.as(pair.supply.owner), { id: pair.supplyId, version: 1, content: ListingInput.parse({ ...aDemand(), kind: 'supply', title: '供应6061铝型材' }) })
    expect((await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).filter((kind) => kind === 'introduction-revised')).toHaveLength(1)
    expect((await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).filter((kind) => kind === 'introduction-revised')).toHaveLength(1)
    expect(await introductionRow(world, pair.id)).toMatchObject({ demandVersion: 2, supplyVersion: 2 })
  })

  test('that wait for the keys keep their keys and their deadline, and no company hears of it', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'keys' })
    const before = await introductionRow(world, pair.id)
    await revise(pair.demandId, { title: '求购6061铝型材' }, { by: pair.demand })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'keys', demandVersion: 2, deadline: before.deadline, demandKey: 'passed' })
    expect(await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).toEqual([])
  })

  test('also lose their answers when a returned revision is corrected and sent again', async () => {
    const pair = await makeIntroduction(world, cast)
    const owner = await world.as(pair.demand.owner)
    await revise(pair.demandId, { title: '求购6061铝型材' }, { by: pair.demand })
    await reviewListing(await world.as(pair.demand.park.liaison), { id: pair.demandId, version: 2, decision: 'return', scores: GOOD, reason: '请写明用途' })
    await accept(world, pair, 'supply')
    await saveListing(owner, { id: pair.demandId, companyId: pair.demand.id, version: 2, content: aDemand({ title: '求购6061铝型材', description: '只要废料' }), contactId: pair.demand.contactId })
    await submitListings(owner, { listings: [{ id: pair.demandId, version: 3 }] })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'proposed', supplyAnswer: null, demandVersion: 3 })
  })

  test('end where the revision is rejected', async () => {
    const pair = await makeIntroduction(world, cast)
    await revise(pair.demandId, { title: '求购不明物品' }, { by: pair.demand })
    await reviewListing(await world.as(pair.demand.park.liaison), { id: pair.demandId, version: 2, decision: 'reject', scores: BAD, reason: '内容不真实' })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'ended', endReason: 'listing-rejected' })
  })

  test('that both accepted stay as they are', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const before = await introductionRow(world, pair.id)
    await revise(pair.demandId, { title: '求购6061铝型材' }, { by: pair.demand })
    expect(await introductionRow(world, pair.id)).toEqual(before)
    expect((await readIntroduction(await world.as(pair.supply.owner), pair.id)).demand.listing).toMatchObject({ title: '求购6063铝型材', version: 1 })
  })
})

describe('is refused', () => {
  test('from an older page', async () => {
    const id = await makeListing(world, firm)
    await revise(id, { leadTimeDays: 20 })
    expect(await refused(revise(id, { leadTimeDays: 30 }))).toBe('conflict listing-stale')
    expect(await rowOf(world, id)).toMatchObject({ leadTimeDays: 20, version: 2 })
  })

  test.each(['draft', 'returned', 'rejected', 'closed', 'expired'] as const)('for one that is %s', async (state) => {
    const id = await makeListing(world, firm, aDemand(), state)
    expect(await refused(revise(id, { leadTimeDays: 30 }))).toBe('conflict listing-not-revisable')
  })

  test('with a window that is over, or another company’s contact', async () => {
    const id = await makeListing(world, firm)
    const other = await makeCompany(world, cast)
    expect(await refused(revise(id, { availableUntil: '2026-11-23' }))).toBe('availableUntil date-past')
    expect(await refused(reviseListing(await world.as(firm.owner), { id, version: 1, content: content(), contactId: other.contactId }))).toBe('contactId contact-unknown')
    expect(await rowOf(world, id)).toMatchObject({ version: 1, state: 'published' })
  })

  test('with whom to call among the specifications or in the title', async () => {
    const id = await makeListing(world, firm)
    expect(await refused(revise(id, { specs: { 备注: 'QQ 12345678' } }))).toBe('specs.备注 contact-in-text')
    expect(await refused(revise(id, { title: '求购铝棒 13812345678' }))).toBe('title contact-in-text')
    expect(await rowOf(world, id)).toMatchObject({ version: 1, state: 'published' })
  })

  test('without what submitting demands', async () => {
    const id = await makeListing(world, firm)
    expect(await refused(reviseListing(await world.as(firm.owner), { id, version: 1, content: { ...aDemand(), title: undefined } }))).toBe('content.title required')
  })

  test('to others', async () => {
    const id = await makeListing(world, firm)
    const wanted = { id, version: 1, content: content({ title: '别人改的标题' }) }
    for (const ctx of [world.visitor(), await world.as(cast.newcomer), await world.as((await makeCompany(world, cast)).owner), await world.as(cast.zigong.liaison), await world.as(cast.administrator)]) {
      expect(await refused(reviseListing(ctx, wanted))).toBe('forbidden listing-forbidden')
    }
    expect(await refused(reviseListing(await world.as(firm.owner), { ...wanted, id: uuidv7() }))).toBe('not-found listing-not-found')
    expect(await rowOf(world, id)).toMatchObject({ version: 1 })
  })
})

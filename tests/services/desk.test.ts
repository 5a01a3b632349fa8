import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordCompany } from '#app/services/company/record.server.ts'
import { listWaiting } from '#app/services/desk/list-waiting.server.ts'
import { readDesk } from '#app/services/desk/read.server.ts'
import { recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { listDeskListings } from '#app/services/listing/list-desk.server.ts'
import { findNextReview, readReview } from '#app/services/listing/read-review.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { listDemandChains, listDeskDemands } from '#app/services/match/list-demands.server.ts'
import { listWorth } from '#app/services/match/list-worth.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, makeIntroduction } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, makePark, type Cast, type Park } from '../factories/people.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

/** Parks of its own, so that what other tests made does not count. */
const freshPark = (divisionCode = '500111') => makePark(world, cast.administrator, { divisionCode })
const deskOf = (park: Park) => world.as(park.liaison)

describe('a desk’s day', () => {
  it('counts and lists what waits, longest first, and nothing of another desk', async () => {
    const park = await freshPark()
    const other = await freshPark('510302')
    const firm = await makeCompany(world, cast, { park })
    const listing = await makeListing(world, firm, aDemand({ title: '求购6082铝棒' }), 'submitted')
    world.advance(1 / 24)
    const pending = await makeCompany(world, cast, { park, state: 'pending' })
    world.advance(1 / 24)
    const { id } = await makeIntroduction(world, { ...cast, zigong: park, qijiang: other }, { state: 'keys', supply: firm })

    expect(await readDesk(await deskOf(park))).toMatchObject({ parks: [{ slug: park.slug }], administrator: false, toVerify: 1, toReview: 1, keys: 1, open: 1, silent: 0 })
    expect((await listWaiting(await deskOf(park), { limit: 20 })).map(({ kind, id: of }) => [kind, of])).toEqual([['review', listing], ['verify', pending.id], ['key', id]])
    expect(await listWaiting(await deskOf(park), { limit: 1 })).toHaveLength(1)
    // The other desk proposed: its key is turned, and the rest is none of its business.
    expect(await readDesk(await deskOf(other))).toMatchObject({ toVerify: 0, toReview: 0, keys: 0, open: 1 })
    expect(await listWaiting(await deskOf(other), { limit: 20 })).toEqual([])
  })

  it('asks the other side’s desk to confirm a rung, not the one that recorded it', async () => {
    const [a, b] = [await freshPark(), await freshPark('510302')]
    const pair = await makeIntroduction(world, { ...cast, qijiang: a, zigong: b }, { state: 'accepted' })
    await recordOutcome(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', rung: 'contacted', happenedOn: shanghaiDay(world.now()) })
    expect((await listWaiting(await deskOf(b), { limit: 20 })).map(({ kind, rung }) => [kind, rung])).toEqual([['confirm', 'contacted']])
    expect(await listWaiting(await deskOf(a), { limit: 20 })).toEqual([])
  })

  it('of the administrator is for companies that no park answers for', async () => {
    const administrator = await world.as(cast.administrator)
    const before = await readDesk(administrator)
    const id = uuidv7()
    await recordCompany(administrator, { id, name: '戊申示例外地贸易', divisionCode: '440402', recordedFor: '对方老总来电' })
    expect(await readDesk(administrator)).toMatchObject({ parks: [], administrator: true, toVerify: before.toVerify + 1 })
    expect((await listWaiting(administrator, { limit: 50 })).some((one) => one.id === id)).toBe(true)
  })
})

describe('the review queue', () => {
  it('has the longest waiting first and leads from one to the next', async () => {
    const park = await freshPark()
    const firm = await makeCompany(world, cast, { park })
    const ids: string[] = []
    for (const title of ['第一条供需信息', '第二条供需信息', '第三条供需信息']) {
      ids.push(await makeListing(world, firm, aDemand({ title }), 'submitted'))
      world.advance(1 / 24)
    }
    const ctx = await deskOf(park)
    const { listings, counts, total } = await listDeskListings(ctx, { page: 1, states: ['submitted'] })
    expect(listings.map(({ id }) => id)).toEqual(ids)
    expect([total, counts.submitted]).toEqual([3, 3])
    expect(await findNextReview(ctx, ids[0]!)).toBe(ids[1])
    expect(await findNextReview(ctx, ids[2]!)).toBe(ids[0])
    expect((await listDeskListings(await deskOf(cast.qijiang), { page: 1, states: ['submitted'] })).listings.some(({ id }) => ids.includes(id))).toBe(false)
  })

  it('shows of a revision what was published and which fields changed', async () => {
    const firm = await makeCompany(world, cast)
    const id = await makeListing(world, firm, aDemand())
    await reviseListing(await world.as(firm.owner), { id, version: 1, content: aDemand({ quantity: { value: 300, unit: '吨', per: 'month' }, leadTimeDays: 20 }) })
    const review = await readReview(await deskOf(cast.qijiang), id)
    expect(review).toMatchObject({ state: 'submitted', version: 2, before: { quantity: { value: 200 } }, content: { quantity: { value: 300 } } })
    expect(review.changed.toSorted()).toEqual(['leadTimeDays', 'quantity'])
    expect(review.may).toEqual({ review: true, renew: false, close: true, edit: true })
  })

  it('opens a listing for its own desk alone', async () => {
    const firm = await makeCompany(world, cast)
    const id = await makeListing(world, firm)
    expect(await refused(readReview(await deskOf(cast.zigong), id))).toBe('not-found listing-not-found')
    expect(await refused(readReview(await world.as(firm.owner), id))).toBe('not-found listing-not-found')
    expect(await refused(readReview(await world.as(cast.administrator), id))).toBe('not-found listing-not-found')
    expect((await readReview(await deskOf(cast.qijiang), id)).may).toEqual({ review: false, renew: true, close: true, edit: true })
  })
})

describe('what is worth proposing', () => {
  it('is each demand’s best fit that nobody has put forward, with the numbers of all fits', async () => {
    const [park, elsewhere] = [await freshPark(), await freshPark('510302')]
    const buyer = await makeCompany(world, cast, { park })
    const seller = await makeCompany(world, cast, { park: elsewhere })
    const steel = { chain: 'gears', chainNode: 'gear-steel', specs: { 牌号: '20CrMnTi' } }
    const demandId = await makeListing(world, buyer, aDemand({ title: '求购20CrMnTi圆钢', ...steel, quantity: { value: 40, unit: '吨', per: 'month' } }))
    const best = await makeListing(world, seller, aSupply({ title: '供应20CrMnTi圆钢', ...steel, quantity: { value: 50, unit: '吨', per: 'month' } }))
    await makeListing(world, seller, aSupply({ title: '供应20CrMnTi圆钢少量', ...steel, quantity: { value: 25, unit: '吨', per: 'month' } }))
    await world.work()
    const ctx = await deskOf(park)

    const found = await listWorth(ctx, { limit: 5 })
    expect(found.total).toBe(1)
    expect(found.worth).toMatchObject([{ demandId, supplyId: best, companyName: seller.name }])
    expect(found.worth[0]!.counts.failed).toBe(0)
    const { demands, total } = await listDeskDemands(ctx, { page: 1 })
    expect(total).toBe(1)
    expect(demands[0]).toMatchObject({ id: demandId, introductions: 0 })
    expect(demands[0]!.allMet + demands[0]!.close).toBe(2)
    expect(await listDemandChains(ctx)).toEqual(['gears'])
    expect((await listDeskDemands(ctx, { page: 1, chain: 'food' })).total).toBe(0)
    expect((await listDeskDemands(ctx, { page: 1, park: park.slug })).total).toBe(1)
    // A supplier's desk has no demand of its own here.
    expect(await listWorth(await deskOf(elsewhere), { limit: 5 })).toEqual({ total: 0, worth: [] })
  })

  it('leaves out a pair once it was put forward', async () => {
    const [a, b] = [await freshPark(), await freshPark('510302')]
    const pair = await makeIntroduction(world, { ...cast, qijiang: a, zigong: b }, { state: 'proposed' })
    await world.work()
    const { worth } = await listWorth(await deskOf(a), { limit: 5 })
    expect(worth.some((one) => one.supplyId === pair.supplyId)).toBe(false)
    await accept(world, pair, 'demand')
  })
})

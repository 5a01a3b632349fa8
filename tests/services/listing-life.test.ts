import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeListing } from '#app/services/listing/close.server.ts'
import { expireDueListings } from '#app/services/listing/expire.server.ts'
import { pauseListing } from '#app/services/listing/pause.server.ts'
import { renewListings } from '#app/services/listing/renew.server.ts'
import { addDays } from '#domain/day.ts'
import { listings } from '#db/schema/listing.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { aDemand, makeListing, rowOf } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn, jobsFor, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let firm: Firm
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  firm = await makeCompany(world, cast)
})
afterAll(() => world.close())

const both = ['listing-index', 'listing-match']
const strangers = async () => [world.visitor(), await world.as(cast.newcomer), await world.as(cast.suspended), await world.as(cast.zigong.liaison), await world.as(cast.auditor)]

describe('renewing', () => {
  test.each([['published', 'published'], ['paused', 'paused'], ['expired', 'published']] as const)('one that is %s gives ninety days from today: %s', async (state, after) => {
    const id = await makeListing(world, firm, aDemand(), state)
    await world.work()
    world.advance(30)
    await renewListings(await world.as(firm.owner), { ids: [id] })
    expect(await rowOf(world, id)).toMatchObject({ state: after, expiresAt: addDays(world.now(), 90), version: 1 })
    expect((await lastEvent(world, id)).action).toBe('listing.renew')
    expect((await jobsFor(world, id)).toSorted()).toEqual(both)
    world.setClock(START)
  })

  test('many at once, all or none, also by the liaison', async () => {
    const [one, two, draft] = [await makeListing(world, firm), await makeListing(world, firm), await makeListing(world, firm, aDemand(), 'draft')]
    const liaison = await world.as(cast.qijiang.liaison)
    const { expiresAt } = await rowOf(world, one)
    world.advance(1)
    expect(await refused(renewListings(liaison, { ids: [one, draft, two] }))).toBe('conflict listing-not-renewable')
    expect((await rowOf(world, one)).expiresAt).toEqual(expiresAt)
    expect(await renewListings(liaison, { ids: [two, one] })).toHaveLength(2)
    world.setClock(START)
  })

  test.each(['draft', 'submitted', 'held', 'returned', 'rejected', 'closed'] as const)('is refused for one that is %s', async (state) => {
    expect(await refused(renewListings(await world.as(firm.owner), { ids: [await makeListing(world, firm, aDemand(), state)] }))).toBe('conflict listing-not-renewable')
  })

  test('is refused to others', async () => {
    const id = await makeListing(world, firm)
    for (const ctx of await strangers()) expect(await refused(renewListings(ctx, { ids: [id] }))).toBe('forbidden listing-forbidden')
    const expired = await makeListing(world, firm, aDemand(), 'expired')
    for (const ctx of await strangers()) expect(await refused(renewListings(ctx, { ids: [expired] }))).toBe('not-found listing-not-found')
  })
})

describe('pausing', () => {
  test('takes a listing out of sight and back, and its ninety days go on', async () => {
    const id = await makeListing(world, firm)
    await world.work()
    const owner = await world.as(firm.owner)
    const { expiresAt, publishedAt } = await rowOf(world, id)
    await pauseListing(owner, { id, paused: true })
    expect(await rowOf(world, id)).toMatchObject({ state: 'paused', expiresAt })
    expect((await jobsFor(world, id)).toSorted()).toEqual(both)
    await pauseListing(owner, { id, paused: false })
    expect(await rowOf(world, id)).toMatchObject({ state: 'published', expiresAt, publishedAt })
    expect((await actionsOn(world, id)).slice(3)).toEqual(['listing.pause', 'listing.resume'])
  })

  test('is refused twice, for drafts, and to others', async () => {
    const id = await makeListing(world, firm)
    const owner = await world.as(firm.owner)
    expect(await refused(pauseListing(owner, { id, paused: false }))).toBe('conflict listing-not-pausable')
    expect(await refused(pauseListing(owner, { id: await makeListing(world, firm, aDemand(), 'draft'), paused: true }))).toBe('conflict listing-not-pausable')
    for (const ctx of await strangers()) expect(await refused(pauseListing(ctx, { id, paused: true }))).toBe('forbidden listing-forbidden')
    await pauseListing(owner, { id, paused: true })
    expect(await refused(pauseListing(owner, { id, paused: true }))).toBe('conflict listing-not-pausable')
  })
})

describe('closing', () => {
  test('ends what is open on it in the same transaction, and tells everybody who knows of it', async () => {
    const pair = await makeIntroduction(world, cast)
    await closeListing(await world.as(pair.supply.owner), { id: pair.supplyId, reason: 'matched-elsewhere' })
    expect(await rowOf(world, pair.supplyId)).toMatchObject({ state: 'closed', closeReason: 'matched-elsewhere', closedAt: world.now() })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'ended', endReason: 'listing-closed', endedAt: world.now(), deadline: null })
    expect((await lastEvent(world, pair.id)).action).toBe('introduction.end')
    expect((await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('introduction-ended')
    expect((await noticesOf(world, cast.qijiang.liaison, `/desk/introductions/${pair.id}`)).at(-1)).toBe('introduction-ended')
    expect((await jobsFor(world, pair.supplyId)).slice(-2).toSorted()).toEqual(both)
  })

  test('while the keys are waited for, tells no company that has not heard of it', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'keys' })
    await closeListing(await world.as(pair.demand.owner), { id: pair.demandId, reason: 'no-longer-needed' })
    expect((await introductionRow(world, pair.id)).state).toBe('ended')
    expect(await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).toEqual([])
  })

  test('leaves accepted introductions alone', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    await closeListing(await world.as(pair.demand.owner), { id: pair.demandId, reason: 'matched-here' })
    expect((await introductionRow(world, pair.id)).state).toBe('accepted')
  })

  test('is undone whole where one part fails', async () => {
    const pair = await makeIntroduction(world, cast)
    const owner = await world.as(pair.demand.owner)
    const failing = { ...owner, jobs: { send: () => Promise.reject(new Error('no queue')) } }
    await expect(closeListing(failing, { id: pair.demandId, reason: 'matched-here' })).rejects.toThrow('no queue')
    expect((await rowOf(world, pair.demandId)).state).toBe('published')
    expect((await introductionRow(world, pair.id)).state).toBe('proposed')
    expect(await actionsOn(world, pair.demandId)).not.toContain('listing.close')
  })

  test.each(['submitted', 'held', 'returned', 'paused', 'expired'] as const)('is open to one that is %s', async (state) => {
    const id = await makeListing(world, firm, aDemand(), state)
    await closeListing(await world.as(firm.owner), { id, reason: 'no-longer-needed' })
    expect((await rowOf(world, id)).state).toBe('closed')
  })

  test('is refused to drafts, to what has ended, without a reason, and to others', async () => {
    const owner = await world.as(firm.owner)
    const id = await makeListing(world, firm)
    expect(await refused(closeListing(owner, { id }))).toBe('reason close-reason-required')
    expect(await refused(closeListing(owner, { id, reason: 'tired' }))).toBe('reason close-reason-required')
    for (const ctx of await strangers()) expect(await refused(closeListing(ctx, { id, reason: 'matched-here' }))).toBe('forbidden listing-forbidden')
    expect(await refused(closeListing(owner, { id: uuidv7(), reason: 'matched-here' }))).toBe('not-found listing-not-found')
    expect(await refused(closeListing(owner, { id: await makeListing(world, firm, aDemand(), 'draft'), reason: 'matched-here' }))).toBe('conflict listing-is-a-draft')
    for (const state of ['closed', 'rejected'] as const) {
      expect(await refused(closeListing(owner, { id: await makeListing(world, firm, aDemand(), state), reason: 'matched-here' }))).toBe('conflict listing-ended')
    }
  })
})

describe('running out', () => {
  const clear = () => world.db.update(listings).set({ expiresAt: addDays(new Date(START), 1000) })

  test('after ninety days: introductions end, the company is told, and a second sweep does nothing', async () => {
    await clear()
    const pair = await makeIntroduction(world, cast)
    const paused = await makeListing(world, pair.demand, aDemand(), 'paused')
    await clear()
    await world.db.update(listings).set({ expiresAt: addDays(world.now(), 90) }).where(eq(listings.companyId, pair.demand.id))
    world.advance(90)
    expect(await expireDueListings(world.system())).toEqual({ expired: 2, reminded: 0 })
    expect(await expireDueListings(world.system())).toEqual({ expired: 0, reminded: 0 })
    expect((await rowOf(world, pair.demandId)).state).toBe('expired')
    expect((await rowOf(world, paused)).state).toBe('expired')
    expect((await introductionRow(world, pair.id))).toMatchObject({ state: 'ended', endReason: 'listing-expired' })
    expect(await lastEvent(world, pair.demandId)).toMatchObject({ action: 'listing.expire', actorRole: 'system', actorId: null })
    expect((await noticesOf(world, pair.demand.owner, `/my/listings/${pair.demandId}`)).at(-1)).toBe('listing-expired')
    world.setClock(START)
  })

  test('a week before, the company is reminded once; not before, and not of what does not run out', async () => {
    await clear()
    const id = await makeListing(world, firm)
    world.advance(82)
    expect(await expireDueListings(world.system())).toEqual({ expired: 0, reminded: 0 })
    world.advance(1)
    expect(await expireDueListings(world.system())).toEqual({ expired: 0, reminded: 1 })
    world.advance(1)
    expect(await expireDueListings(world.system())).toEqual({ expired: 0, reminded: 0 })
    expect((await noticesOf(world, firm.owner, `/my/listings/${id}`)).filter((kind) => kind === 'listing-expiring')).toHaveLength(1)
    world.setClock(START)
  })

  test('one that fails holds nobody else up, and is seen', async () => {
    await clear()
    const [bad, good] = [await makeListing(world, firm), await makeListing(world, firm)]
    await world.db.update(listings).set({ expiresAt: addDays(world.now(), -2) }).where(eq(listings.id, bad))
    await world.db.update(listings).set({ expiresAt: addDays(world.now(), -1) }).where(eq(listings.id, good))
    const system = world.system()
    const failing = { ...system, jobs: { send: async (...[tx, name, payloads]: Parameters<typeof system.jobs.send>) => {
      if (payloads.some((payload) => 'listingId' in payload && payload.listingId === bad)) throw new Error('no queue')
      await system.jobs.send(tx, name, payloads)
    } } }
    await expect(expireDueListings(failing)).rejects.toThrow('1 listings could not be expired')
    expect([(await rowOf(world, bad)).state, (await rowOf(world, good)).state]).toEqual(['published', 'expired'])
  })

  test('is the worker’s business', async () => {
    for (const person of [cast.administrator, cast.qijiang.liaison, firm.owner]) expect(await refused(expireDueListings(await world.as(person)))).toBe('forbidden system-only')
  })
})

import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReview } from '#app/services/listing/read-review.server.ts'
import { reviewListing } from '#app/services/listing/review.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { ListingInput } from '#domain/listing.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { BAD, GOOD, MIDDLING, aDemand, makeListing, rowOf } from '../factories/listings.ts'
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

const submitted = () => makeListing(world, firm, aDemand(), 'submitted')
const decide = async (id: string, decision: string, scores: object = GOOD, more: object = { reason: '请补充规格' }) =>
  reviewListing(await world.as(cast.qijiang.liaison), { id, version: 1, decision, scores, ...more })

describe('a liaison decides', () => {
  test('to publish: ninety days from now, indexed and matched, and the company is told', async () => {
    const id = await submitted()
    await decide(id, 'publish', GOOD, {})
    expect(await rowOf(world, id)).toMatchObject({
      state: 'published', publishedAt: world.now(), publishedVersion: 1, expiresAt: new Date('2027-02-22T02:00:00Z'), scores: GOOD, reviewReason: null,
    })
    expect(await lastEvent(world, id)).toMatchObject({ action: 'listing.publish', actorRole: 'liaison', data: { version: 1, scores: GOOD } })
    expect((await jobsFor(world, id)).toSorted()).toEqual(['listing-index', 'listing-match'])
    expect(await noticesOf(world, firm.owner, `/my/listings/${id}`)).toEqual(['listing-published'])
  })

  test.each([
    ['hold', MIDDLING, 'held', 'listing.hold', 'listing-held'],
    ['return', GOOD, 'returned', 'listing.return', 'listing-returned'],
    ['return', BAD, 'returned', 'listing.return', 'listing-returned'],
    ['reject', BAD, 'rejected', 'listing.reject', 'listing-rejected'],
    ['reject', MIDDLING, 'rejected', 'listing.reject', 'listing-rejected'],
    ['hold', GOOD, 'held', 'listing.hold', 'listing-held'],
  ])('to %s with %j', async (decision, scores, state, action, notice) => {
    const id = await submitted()
    await decide(id, decision, scores)
    expect(await rowOf(world, id)).toMatchObject({ state, scores, reviewReason: '请补充规格', publishedAt: null })
    expect(await actionsOn(world, id)).toEqual(['listing.draft', 'listing.submit', action])
    expect(JSON.stringify(await lastEvent(world, id))).not.toContain('补充')
    expect(await jobsFor(world, id)).toEqual([])
    expect(await noticesOf(world, firm.owner, `/my/listings/${id}`)).toEqual([notice])
  })

  test('again on what was held, and holding it again for another reason tells so', async () => {
    const id = await submitted()
    await decide(id, 'hold', MIDDLING)
    await decide(id, 'hold', MIDDLING)
    await decide(id, 'hold', MIDDLING, { reason: '请补充交货地点' })
    await decide(id, 'publish', GOOD, {})
    expect(await actionsOn(world, id)).toEqual(['listing.draft', 'listing.submit', 'listing.hold', 'listing.hold', 'listing.publish'])
    expect((await noticesOf(world, firm.owner, `/my/listings/${id}`)).at(-1)).toBe('listing-published')
  })
})

describe('the scores bind', () => {
  test.each([
    ['publish', MIDDLING, 'scores scores-too-low-to-publish'],
    ['publish', { ...GOOD, compliance: 0 }, 'scores scores-too-low-to-publish'],
    ['publish', BAD, 'scores scores-too-low-to-publish'],
    ['hold', BAD, 'scores scores-too-low-to-hold'],
    ['reject', GOOD, 'scores scores-too-high-to-reject'],
    ['publish', { ...GOOD, clarity: 6 }, 'scores.clarity score-range'],
    ['publish', { ...GOOD, clarity: -1 }, 'scores.clarity score-range'],
    ['publish', { ...GOOD, clarity: 2.5 }, 'scores.clarity score-range'],
    ['publish', { ...GOOD, clarity: '4' }, 'scores.clarity score-range'],
    ['publish', { ...GOOD, beauty: 5 }, 'scores.beauty field-unknown'],
    ['approve', GOOD, 'decision not-valid'],
  ])('%s with %j is refused', async (decision, scores, answer) => {
    const id = await submitted()
    expect(await refused(decide(id, decision, scores))).toBe(answer)
    expect(await rowOf(world, id)).toMatchObject({ state: 'submitted', scores: null })
  })

  test.each([['hold', MIDDLING], ['return', MIDDLING], ['reject', BAD]])('%s needs a reason that the company can read', async (decision, scores) => {
    const id = await submitted()
    for (const more of [{}, { reason: '' }, { reason: '不行' }, { reason: ' \u200b不\u200b行\u200b\u200b ' }]) {
      expect(await refused(decide(id, decision, scores, more))).toBe('reason review-reason-required')
    }
    expect((await rowOf(world, id)).state).toBe('submitted')
  })
})

describe('is refused', () => {
  test('on a version that the company has revised since', async () => {
    const id = await submitted()
    await reviseListing(await world.as(firm.owner), { id, version: 1, content: ListingInput.parse(aDemand({ title: '改过的求购标题' })) })
    expect(await refused(decide(id, 'publish', GOOD, {}))).toBe('conflict listing-stale')
    expect((await rowOf(world, id)).state).toBe('submitted')
  })

  test.each(['draft', 'returned', 'rejected', 'published', 'paused', 'closed', 'expired'] as const)('on one that is %s', async (state) => {
    const id = await makeListing(world, firm, aDemand(), state)
    expect(await refused(decide(id, 'publish', GOOD, {}))).toBe('conflict listing-not-in-review')
    expect((await rowOf(world, id)).state).toBe(state)
  })

  test('a second time, also to a colleague at the same moment', async () => {
    const id = await submitted()
    const answers = await Promise.allSettled([decide(id, 'publish', GOOD, {}), decide(id, 'return')])
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await actionsOn(world, id)).slice(2)).toHaveLength(1)
    expect(await noticesOf(world, firm.owner, `/my/listings/${id}`)).toHaveLength(1)
  })

  test('to others: who may not see it finds nothing, who may is told no', async () => {
    const id = await submitted()
    const wanted = { id, version: 1, decision: 'publish', scores: GOOD }
    const other = await makeCompany(world, cast, { park: cast.zigong })
    for (const ctx of [world.visitor(), await world.as(cast.newcomer), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.auditor)]) {
      expect(await refused(reviewListing(ctx, wanted))).toBe('not-found listing-not-found')
    }
    for (const person of [firm.owner, cast.administrator]) expect(await refused(reviewListing(await world.as(person), wanted))).toBe('forbidden listing-forbidden')
    expect(await refused(reviewListing(await world.as(cast.qijiang.liaison), { ...wanted, id: uuidv7() }))).toBe('not-found listing-not-found')
    expect((await rowOf(world, id)).state).toBe('submitted')
  })

  test('where the company is suspended meanwhile', async () => {
    const gone = await makeCompany(world, cast)
    const id = await makeListing(world, gone, aDemand(), 'submitted')
    await suspendCompany(await world.as(cast.administrator), { id: gone.id, suspended: true, reason: '虚假信息' })
    expect(await refused(decide(id, 'publish', GOOD, {}))).toBe('forbidden listing-forbidden')
  })
})

describe('what the desk reads', () => {
  test('is all that the company wrote, with its unpublished price, and what may be done', async () => {
    const id = await makeListing(world, firm, aDemand({ price: { max: 21_000, unit: '元/吨', published: false } }), 'submitted')
    const review = await readReview(await world.as(cast.qijiang.liaison), id)
    expect(review).toMatchObject({ state: 'submitted', before: null, changed: [], content: { price: { max: 2_100_000 } }, may: { review: true, renew: false, close: true, edit: true } })
  })

  test('is nothing for others, its own company among them', async () => {
    const id = await submitted()
    for (const person of [firm.owner, cast.zigong.liaison, cast.administrator, cast.auditor]) {
      expect(await refused(readReview(await world.as(person), id))).toBe('not-found listing-not-found')
    }
  })
})

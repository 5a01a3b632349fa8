import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveListing } from '#app/services/listing/save.server.ts'
import { submitListings } from '#app/services/listing/submit.server.ts'
import { listingVersions } from '#db/schema/listing.ts'
import { eq } from 'drizzle-orm'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { aDemand, makeListing, rowOf } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn, jobsFor, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let firm: Firm
let other: Firm
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  firm = await makeCompany(world, cast)
  other = await makeCompany(world, cast, { park: cast.zigong })
})
afterAll(() => world.close())

const versionsOf = (id: string) => world.db.select().from(listingVersions).where(eq(listingVersions.listingId, id)).orderBy(listingVersions.version)
const draft = (content = aDemand()) => makeListing(world, firm, content, 'draft')

describe('submitting', () => {
  test('hands a draft to its park’s desk: state, event, version, and a word to the liaison, but nothing to search', async () => {
    const id = await draft()
    await submitListings(await world.as(firm.owner), { listings: [{ id, version: 1 }] })
    expect(await rowOf(world, id)).toMatchObject({ state: 'submitted', submittedAt: world.now(), version: 1, publishedAt: null })
    expect(await actionsOn(world, id)).toEqual(['listing.draft', 'listing.submit'])
    expect((await versionsOf(id)).map((row) => [row.version, row.content.title])).toEqual([[1, '求购6063铝型材']])
    expect(await noticesOf(world, cast.qijiang.liaison, `/desk/listings/${id}`)).toEqual(['listing-submitted'])
    expect(await noticesOf(world, cast.zigong.liaison, `/desk/listings/${id}`)).toEqual([])
    expect(await jobsFor(world, id)).toEqual([])
  })

  test('several at once, all or none', async () => {
    const [one, two, bad] = [await draft(), await draft(), await draft({ title: '只有标题', availableUntil: '2026-01-01' })]
    const owner = await world.as(firm.owner)
    expect(await refused(submitListings(owner, { listings: [{ id: two }, { id: one }, { id: bad }] }))).toBe('availableUntil date-past')
    expect(await Promise.all([one, two, bad].map(async (id) => (await rowOf(world, id)).state))).toEqual(['draft', 'draft', 'draft'])
    await submitListings(owner, { listings: [{ id: two }, { id: one }] })
    expect((await rowOf(world, one)).state).toBe('submitted')
  })

  test('of words that say whom to call is refused at the field; the draft stays', async () => {
    const id = await draft(aDemand({ description: '需要的请打 １３８-1234-5678，或加微信：lvbang_88' }))
    const owner = await world.as(firm.owner)
    expect(await refused(submitListings(owner, { listings: [{ id }] }))).toBe('description contact-in-text')
    expect(await rowOf(world, id)).toMatchObject({ state: 'draft', version: 1 })
    expect(await versionsOf(id)).toEqual([])
    await saveListing(owner, { id, companyId: firm.id, version: 1, content: aDemand({ description: '20CrMnTi，GB/T 5237，13800件/年' }) })
    await submitListings(owner, { listings: [{ id }] })
    expect((await rowOf(world, id)).state).toBe('submitted')
  })

  test('twice is once, with the version or without', async () => {
    const id = await draft()
    const owner = await world.as(firm.owner)
    for (const version of [1, 1, undefined]) await submitListings(owner, { listings: [{ id, version }] })
    expect(await actionsOn(world, id)).toEqual(['listing.draft', 'listing.submit'])
    expect(await versionsOf(id)).toHaveLength(1)
  })

  test('fifty times at once is one row, one event, one notice', async () => {
    const id = await draft()
    const owner = await world.as(firm.owner)
    const answers = await Promise.all(Array.from({ length: 50 }, () => submitListings(owner, { listings: [{ id, version: 1 }] })))
    expect(answers.every(([row]) => row?.state === 'submitted' && row.version === 1)).toBe(true)
    expect(await actionsOn(world, id)).toEqual(['listing.draft', 'listing.submit'])
    expect(await noticesOf(world, cast.qijiang.liaison, `/desk/listings/${id}`)).toEqual(['listing-submitted'])
  })

  test('a returned one again forgets what was said of it', async () => {
    const id = await makeListing(world, firm, aDemand(), 'returned')
    const owner = await world.as(firm.owner)
    await saveListing(owner, { id, companyId: firm.id, version: 1, content: aDemand({ description: '交货到綦江' }), contactId: firm.contactId })
    await submitListings(owner, { listings: [{ id, version: 2 }] })
    expect(await rowOf(world, id)).toMatchObject({ state: 'submitted', reviewReason: null, scores: null, version: 2 })
    expect((await versionsOf(id)).map((row) => row.version)).toEqual([1, 2])
    expect(await noticesOf(world, cast.qijiang.liaison, `/desk/listings/${id}`)).toEqual(['listing-submitted', 'listing-submitted'])
  })

  test('by the liaison, for a company that does not log in', async () => {
    const id = uuidv7()
    const liaison = await world.as(cast.qijiang.liaison)
    await saveListing(liaison, { id, companyId: firm.id, content: aDemand(), recordedFor: '王总微信委托' })
    await submitListings(liaison, { listings: [{ id, version: 1 }] })
    expect(await rowOf(world, id)).toMatchObject({ state: 'submitted', recordedFor: '王总微信委托' })
    // Whoever acts is not told of it.
    expect(await noticesOf(world, cast.qijiang.liaison, `/desk/listings/${id}`)).toEqual([])
  })

  test('where no node was named, takes the one that the words point to, within the chain that was named', async () => {
    const id = await draft({ kind: 'demand', category: 'goods', title: '求购6063铝型材', description: '断桥门窗用铝型材' })
    await submitListings(await world.as(firm.owner), { listings: [{ id }] })
    expect(await rowOf(world, id)).toMatchObject({ chain: 'aluminium', chainNode: 'aluminium-extrusion' })
    expect((await versionsOf(id))[0]?.content).toMatchObject({ chainNode: 'aluminium-extrusion' })
    const elsewhere = await draft({ kind: 'demand', category: 'goods', title: '求购6063铝型材', description: '断桥门窗用铝型材', chain: 'food' })
    await submitListings(await world.as(firm.owner), { listings: [{ id: elsewhere }] })
    expect(await rowOf(world, elsewhere)).toMatchObject({ chain: 'food', chainNode: null })
  })
})

describe('is refused', () => {
  test('to a company that nobody verified', async () => {
    for (const state of ['pending', 'returned'] as const) {
      const waiting = await makeCompany(world, cast, { state })
      const id = await makeListing(world, waiting, aDemand(), 'draft')
      expect(await refused(submitListings(await world.as(waiting.owner), { listings: [{ id }] }))).toBe('forbidden company-unverified')
      expect(await refused(submitListings(await world.as(cast.qijiang.liaison), { listings: [{ id }] }))).toBe('forbidden company-unverified')
      expect(await rowOf(world, id)).toMatchObject({ state: 'draft' })
    }
  })

  test('with fields missing, each named', async () => {
    const owner = await world.as(firm.owner)
    expect(await refused(submitListings(owner, { listings: [{ id: await draft({ description: '没有标题的草稿' }) }] }))).toBe('title required')
  })

  test('with a window that is over, by Shanghai’s day', async () => {
    const owner = await world.as(firm.owner)
    const today = await draft(aDemand({ availableUntil: '2026-11-24' }))
    const yesterday = await draft(aDemand({ availableUntil: '2026-11-23' }))
    expect(await refused(submitListings(owner, { listings: [{ id: yesterday }] }))).toBe('availableUntil date-past')
    await submitListings(owner, { listings: [{ id: today }] })
    expect((await rowOf(world, today)).state).toBe('submitted')
  })

  test('from a page that is older than the draft', async () => {
    const id = await draft()
    const owner = await world.as(firm.owner)
    await saveListing(owner, { id, companyId: firm.id, version: 1, content: aDemand({ title: '后来改过的标题' }), contactId: firm.contactId })
    expect(await refused(submitListings(owner, { listings: [{ id, version: 1 }] }))).toBe('conflict listing-stale')
    expect((await rowOf(world, id)).state).toBe('draft')
  })

  test.each(['held', 'rejected', 'published', 'paused', 'closed', 'expired'] as const)('for one that is %s', async (state) => {
    const id = await makeListing(world, firm, aDemand(), state)
    expect(await refused(submitListings(await world.as(firm.owner), { listings: [{ id }] }))).toBe('conflict listing-not-a-draft')
    expect((await rowOf(world, id)).state).toBe(state)
  })

  test('to others, for whom a draft does not exist, alone or beside their own', async () => {
    const id = await draft()
    for (const ctx of [world.visitor(), await world.as(cast.newcomer), await world.as(cast.suspended), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.auditor)]) {
      expect(await refused(submitListings(ctx, { listings: [{ id }] }))).toBe('not-found listing-not-found')
    }
    const own = await makeListing(world, other, aDemand(), 'draft')
    expect(await refused(submitListings(await world.as(other.owner), { listings: [{ id: own }, { id }] }))).toBe('not-found listing-not-found')
    expect((await rowOf(world, own)).state).toBe('draft')
    expect(await refused(submitListings(await world.as(cast.administrator), { listings: [{ id }] }))).toBe('forbidden listing-forbidden')
  })

  test.each([[{}], [{ listings: [] }], [{ listings: [{ id: 'x' }] }], [{ listings: [{ id: uuidv7(), state: 'published' }] }], [{ listings: Array.from({ length: 501 }, () => ({ id: uuidv7() })) }]])('for %#', async (input) => {
    await expect(submitListings(await world.as(firm.owner), input)).rejects.toMatchObject({ kind: 'invalid' })
  })
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { indexLiveListings, readDocuments } from '#app/services/listing/index-live.server.ts'
import { pauseListing } from '#app/services/listing/pause.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { searchListings } from '#app/services/listing/search.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { listingStates, type ListingDraft } from '#domain/listing.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { searchDocuments } from '#db/schema/search-document.ts'
import { rebuild } from '#search/rebuild.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
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

let count = 0
/** A word of its own for each test: what is found by it is that test's. */
const word = () => `型号QX${1000 + ++count}A`
const supply = (name: string, more: Partial<ListingDraft> = {}) => aSupply({ title: `供应${name}铝型材`, description: `${name}现货`, ...more })

/** Ids, total and the sum of every facet's counts for one word. */
async function find(ctx: Ctx, text: string) {
  const answer = await searchListings(ctx, { text, filters: {}, page: 1 })
  const counts = Object.values(answer.facets).map((values) => values.reduce((sum, value) => sum + value.count, 0))
  return { ids: answer.hits.map((hit) => hit.id), total: answer.total, most: Math.max(0, ...counts) }
}
const NOTHING = { ids: [], total: 0, most: 0 }
const one = (id: string) => ({ ids: [id], total: 1, most: 1 })

describe('what is published', () => {
  test('is found by everybody once the worker has indexed it, with its words marked', async () => {
    const name = word()
    const id = await makeListing(world, firm, supply(name))
    expect(await find(world.visitor(), name)).toEqual(NOTHING)
    await world.work()
    for (const ctx of [world.visitor(), await world.as(firm.owner), await world.as(other.owner), await world.as(cast.qijiang.liaison)]) expect(await find(ctx, name)).toEqual(one(id))
    const { hits } = await searchListings(world.visitor(), { text: name, filters: {}, page: 1 })
    expect(hits[0]).toMatchObject({ id, company: { id: firm.id }, park: { slug: 'qijiang' } })
    expect(hits[0]?.titleParts.some((part) => part.hit)).toBe(true)
  })

  test.each(listingStates.filter((state) => state !== 'published'))('but not what is %s: neither result, total nor facet', async (state) => {
    const name = word()
    const id = await makeListing(world, firm, supply(name), state)
    await world.work()
    for (const ctx of [world.visitor(), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.administrator)]) expect(await find(ctx, name)).toEqual(NOTHING)
    expect(await world.db.select().from(searchDocuments).where(eq(searchDocuments.id, id))).toEqual([])
  })

  test.each([
    ['public', 'visitor newcomer unverified owner liaison administrator auditor'],
    ['parks', 'owner liaison administrator'],
    ['liaison', 'liaison administrator'],
  ] as const)('to %s is found and read by %s alone', async (visibility, found) => {
    const name = word()
    const unverified = await makeCompany(world, cast, { state: 'pending' })
    const id = await makeListing(world, firm, supply(name, { visibility }))
    await world.work()
    const who: Record<string, Ctx> = {
      visitor: world.visitor(), newcomer: await world.as(cast.newcomer), unverified: await world.as(unverified.owner), owner: await world.as(other.owner),
      liaison: await world.as(cast.zigong.liaison), administrator: await world.as(cast.administrator), auditor: await world.as(cast.auditor),
    }
    for (const [name_, ctx] of Object.entries(who)) {
      const sees = found.split(' ').includes(name_)
      expect([name_, await find(ctx, name)]).toEqual([name_, sees ? one(id) : NOTHING])
      if (sees) expect((await readListing(ctx, id)).id).toBe(id)
      else expect(await refused(readListing(ctx, id))).toBe('not-found listing-not-found')
    }
  })

  test('by a company that hides its name is not found by it', async () => {
    const hidden = await makeCompany(world, cast, { name: '丁巳示例隐名铝业' })
    const name = word()
    const id = await makeListing(world, hidden, supply(name))
    await world.work()
    expect((await find(world.visitor(), '丁巳示例隐名')).ids).toEqual([id])
    await updateCompany(await world.as(hidden.owner), { id: hidden.id, version: 1, name: hidden.name, organisationType: 'company', divisionCode: '500110', parkId: cast.qijiang.id, hidesName: true })
    await world.work()
    expect((await find(world.visitor(), '丁巳示例隐名')).ids).not.toContain(id)
    const { hits } = await searchListings(world.visitor(), { text: name, filters: {}, page: 1 })
    expect(hits).toMatchObject([{ id, company: null }])
    expect(JSON.stringify(hits)).not.toContain('丁巳')
  })
})

describe('what comes and goes', () => {
  test('with its company: suspended, lifted, verified again', async () => {
    const mine = await makeCompany(world, cast)
    const name = word()
    const id = await makeListing(world, mine, supply(name))
    await world.work()
    const administrator = await world.as(cast.administrator)
    await suspendCompany(administrator, { id: mine.id, suspended: true, reason: '虚假信息' })
    // Before the worker comes it is not shown either, only counted.
    expect((await find(world.visitor(), name)).ids).toEqual([])
    await world.work()
    expect(await find(world.visitor(), name)).toEqual(NOTHING)
    await suspendCompany(administrator, { id: mine.id, suspended: false, reason: '已经改正' })
    await world.work()
    expect(await find(world.visitor(), name)).toEqual(NOTHING)
    const [row] = await world.db.select().from(companies).where(eq(companies.id, mine.id))
    await verifyCompany(await world.as(cast.qijiang.liaison), { id: mine.id, version: row!.version, decision: 'verify' })
    await world.work()
    expect(await find(world.visitor(), name)).toEqual(one(id))
  })

  test('when its company’s identity waits for verification again, and under the new name after it', async () => {
    const mine = await makeCompany(world, cast, { name: '戊午示例旧名铝材' })
    const id = await makeListing(world, mine, supply(word()))
    await world.work()
    const { version } = await updateCompany(await world.as(mine.owner), { id: mine.id, version: 1, name: '戊午示例新号铝材', organisationType: 'company', divisionCode: '500110', parkId: cast.qijiang.id })
    await world.work()
    expect(await find(world.visitor(), '戊午示例旧名')).toEqual(NOTHING)
    await verifyCompany(await world.as(cast.qijiang.liaison), { id: mine.id, version, decision: 'verify' })
    await world.work()
    expect((await find(world.visitor(), '戊午示例新号')).ids).toEqual([id])
  })

  test('paused and resumed', async () => {
    const name = word()
    const id = await makeListing(world, firm, supply(name))
    await world.work()
    await pauseListing(await world.as(firm.owner), { id, paused: true })
    await world.work()
    expect(await find(world.visitor(), name)).toEqual(NOTHING)
    await pauseListing(await world.as(firm.owner), { id, paused: false })
    await world.work()
    expect(await find(world.visitor(), name)).toEqual(one(id))
  })
})

describe('a stale index', () => {
  test('shows nothing that was closed since', async () => {
    const name = word()
    const id = await makeListing(world, firm, supply(name))
    await world.work()
    await closeListing(await world.as(firm.owner), { id, reason: 'matched-here' })
    expect((await find(world.visitor(), name)).ids).toEqual([])
    await world.work()
    expect(await find(world.visitor(), name)).toEqual(NOTHING)
  })

  test('nor what was shown to everybody and is now for liaisons', async () => {
    const name = word()
    const id = await makeListing(world, firm, supply(name))
    await world.work()
    await world.db.update(listings).set({ visibility: 'liaison' }).where(eq(listings.id, id))
    expect((await find(world.visitor(), name)).ids).toEqual([])
    expect((await find(await world.as(other.owner), name)).ids).toEqual([])
  })

  test('is not left by a slow worker that read before the listing was closed', async () => {
    const name = word()
    const id = await makeListing(world, firm, supply(name))
    const system = world.system()
    const slow: Ctx = { ...system, search: { ...system.search, index: async (documents) => {
      // The other worker overtakes: the listing is closed and taken out before this one has written.
      await world.db.update(listings).set({ state: 'closed', closeReason: 'matched-here', closedAt: world.now() }).where(eq(listings.id, id))
      await indexLiveListings(world.system(), [id])
      await system.search.index(documents)
    } } }
    await indexLiveListings(slow, [id])
    expect(await world.db.select().from(searchDocuments).where(eq(searchDocuments.id, id))).toEqual([])
  })

  test('is made anew from what is published, and forgets the rest', async () => {
    const [name, gone] = [word(), word()]
    const id = await makeListing(world, firm, supply(name))
    const closed = await makeListing(world, firm, supply(gone))
    await world.work()
    await world.sql`delete from search_documents where id = ${id}`
    await world.sql`update listings set state = 'closed', close_reason = 'matched-here', closed_at = now() where id = ${closed}`
    const { removed } = await rebuild(world.app.base.search, readDocuments(world.system()))
    expect(removed).toBe(1)
    expect(await find(world.visitor(), name)).toEqual(one(id))
    expect(await find(world.visitor(), gone)).toEqual(NOTHING)
  })
})

test.each(["'; drop table listings; --", '\0', '\ud800', '供应'.repeat(5000), '(', '<->', '%', 'a & !b'])('hostile text %# is only text', async (text) => {
  await expect(searchListings(world.visitor(), { text, filters: {}, page: 1 })).resolves.toMatchObject({ engine: 'postgres' })
  await expect(searchListings(world.visitor(), { text: '', filters: { node: text, park: text }, page: 500 })).resolves.toMatchObject({ hits: [] })
})

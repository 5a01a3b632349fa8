import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { listOwnListings } from '#app/services/listing/list-own.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { computeMatches } from '#app/services/match/compute.server.ts'
import { listMatches } from '#app/services/match/list.server.ts'
import { readPairMatch } from '#app/services/match/read-pair.server.ts'
import { refreshMatches } from '#app/services/match/refresh.server.ts'
import type { ListingDraft } from '#domain/listing.ts'
import { listings } from '#db/schema/listing.ts'
import { matches } from '#db/schema/match.ts'
import { liaisons } from '#db/schema/role.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { accept, makeIntroduction } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

let count = 0
/** A node of its own for each test, so that what is matched is that test's. */
const nodes = ['aluminium-foil', 'aluminium-wheel', 'aluminium-slab', 'aluminium-forging', 'battery-tray', 'gear-steel', 'gear-blank', 'half-shaft', 'reducer', 'differential', 'hotpot-base']
function market() {
  const chainNode = nodes[count++ % nodes.length]!
  const plain = { chain: chainNode.startsWith('a') || chainNode === 'battery-tray' ? 'aluminium' : chainNode === 'hotpot-base' ? 'food' : 'gears', chainNode, specs: {} }
  return {
    demand: (firm: Firm, more: Partial<ListingDraft> = {}) => makeListing(world, firm, aDemand({ ...plain, title: '求购这一种产品', description: '', ...more })),
    supply: (firm: Firm, more: Partial<ListingDraft> = {}) => makeListing(world, firm, aSupply({ ...plain, title: '供应这一种产品', description: '', ...more })),
  }
}
const buyer = () => makeCompany(world, cast)
const maker = () => makeCompany(world, cast, { park: cast.zigong })
const ranks = async (ctx: Ctx, id: string) => (await listMatches(ctx, id)).matches.map(({ listingId, rank }) => [listingId, rank])
const stored = (demandId: string, supplyId: string) => world.db.select().from(matches).where(and(eq(matches.demandId, demandId), eq(matches.supplyId, supplyId)))

describe('a listing’s matches', () => {
  test('are for its company and its desk, from either side, in one order', async () => {
    const { demand, supply } = market()
    const [firm, one, two] = [await buyer(), await maker(), await maker()]
    const demandId = await demand(firm)
    const whole = await supply(one)
    const short = await supply(two, { quantity: { value: 150, unit: '吨', per: 'month' } })
    await world.work()
    for (const person of [firm.owner, cast.qijiang.liaison]) expect(await ranks(await world.as(person), demandId)).toEqual([[whole, 1], [short, 2]])
    expect(await ranks(await world.as(one.owner), whole)).toEqual([[demandId, 1]])
    const { matches: [first, second] } = await listMatches(await world.as(firm.owner), demandId)
    expect([first?.tier, second?.tier]).toEqual(['all-met', 'close'])
    expect(second?.verdicts.find(({ requirement }) => requirement.kind === 'quantity')?.verdict).toBe('near')
  })

  test('are judged anew within a week, whatever changed that neither side wrote', async () => {
    const { demand, supply } = market()
    const demandId = await demand(await buyer())
    const supplyId = await supply(await maker())
    await world.work()
    const [judged] = await stored(demandId, supplyId)
    // As a reader of another day has left it.
    await world.db.update(matches).set({ verdicts: [], tier: 'close' }).where(eq(matches.demandId, demandId))
    const turns: string[] = []
    for (let night = 0; night < 7; night++) {
      await refreshMatches(world.system())
      turns.push(...(await world.waitingJobs()).map(({ data }) => (data as { listingId: string }).listingId))
      await world.work()
      world.advance(1)
    }
    world.advance(-7)
    expect([demandId, supplyId].map((id) => turns.filter((turn) => turn === id).length)).toEqual([1, 1])
    expect((await stored(demandId, supplyId))[0]).toMatchObject({ verdicts: judged!.verdicts, tier: judged!.tier })
    expect(await refused(refreshMatches(world.visitor()))).toBe('forbidden system-only')
  })

  test('are nobody else’s', async () => {
    const { demand } = market()
    const [firm, other] = [await buyer(), await maker()]
    const id = await demand(firm)
    for (const ctx of [world.visitor(), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.auditor), await world.as(cast.newcomer)]) {
      expect(await refused(listMatches(ctx, id))).toBe('forbidden listing-forbidden')
    }
    expect(await refused(listMatches(await world.as(firm.owner), uuidv7()))).toBe('not-found listing-not-found')
  })

  test('leave no gap where one is shown to liaisons alone: neither rank, total nor count tells of it', async () => {
    const { demand, supply } = market()
    const firm = await buyer()
    const demandId = await demand(firm)
    const hidden = await supply(await maker(), { visibility: 'liaison' })
    const open = await supply(await maker(), { quantity: { value: 150, unit: '吨', per: 'month' } })
    await world.work()
    expect(await listMatches(await world.as(cast.qijiang.liaison), demandId)).toMatchObject({ total: 2, matches: [{ listingId: hidden, rank: 1 }, { listingId: open, rank: 2 }] })
    expect(await listMatches(await world.as(firm.owner), demandId)).toMatchObject({ total: 1, matches: [{ listingId: open, rank: 1 }] })
    const own = async (ctx: Ctx) => (await listOwnListings(ctx, firm.id, { page: 1 })).listings.find(({ id }) => id === demandId)?.matches
    expect([await own(await world.as(firm.owner)), await own(await world.as(cast.qijiang.liaison))]).toEqual([1, 2])
  })

  test('go with what closes, at once', async () => {
    const { demand, supply } = market()
    const [firm, other] = [await buyer(), await maker()]
    const [demandId, supplyId] = [await demand(firm), await supply(other)]
    await world.work()
    expect(await stored(demandId, supplyId)).toHaveLength(1)
    await closeListing(await world.as(other.owner), { id: supplyId, reason: 'matched-elsewhere' })
    const owner = await world.as(firm.owner)
    expect(await ranks(owner, demandId)).toEqual([])
    expect((await listOwnListings(owner, firm.id, { page: 1 })).listings[0]?.matches).toBe(0)
    await world.work()
    expect(await stored(demandId, supplyId)).toEqual([])
  })

  test('name the company to a verified one with a listing of its own in sight, and never one that hides its name', async () => {
    const { demand, supply } = market()
    const [firm, shy, other] = [await buyer(), await maker(), await maker()]
    const demandId = await demand(firm)
    await supply(other)
    await supply(shy)
    await updateCompany(await world.as(shy.owner), { id: shy.id, version: 1, name: shy.name, organisationType: 'company', divisionCode: '510311', parkId: cast.zigong.id, hidesName: true })
    await world.work()
    const names = async (ctx: Ctx) => (await listMatches(ctx, demandId)).matches.map((match) => match.companyName)
    expect((await names(await world.as(firm.owner))).toSorted()).toEqual([other.name, null].toSorted())
    expect((await names(await world.as(cast.qijiang.liaison))).toSorted()).toEqual([other.name, shy.name].toSorted())
    await world.db.update(listings).set({ state: 'paused' }).where(eq(listings.id, demandId))
    expect(await names(await world.as(firm.owner))).toEqual([null, null])
  })

  test('tell a company of no introduction that waits for the keys, but of its own', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'keys', demandContent: { chainNode: 'aluminium-billet' }, supplyContent: { chainNode: 'aluminium-billet' } })
    await world.work()
    const told = async (person: Firm['owner']) => (await listMatches(await world.as(person), pair.demandId)).matches.find(({ listingId }) => listingId === pair.supplyId)?.introductionId
    expect(await told(pair.demand.owner)).toBeNull()
    expect(await told(cast.qijiang.liaison)).toBe(pair.id)
  })
})

describe('a hidden price', () => {
  const priced = { min: 20_000, max: 21_000, unit: '元/吨', published: false }
  const price = (found: { verdicts: { requirement: { kind: string; asked: string }; verdict: string; said: string | null }[] }) => found.verdicts.find(({ requirement }) => requirement.kind === 'price')

  test('is judged for liaisons, each with its own side’s words; for a company there is no such requirement', async () => {
    const { demand, supply } = market()
    const [firm, other] = [await buyer(), await maker()]
    const demandId = await demand(firm, { price: priced })
    const supplyId = await supply(other, { price: { ...priced, max: 20_500 } })
    await world.work()
    const seen = async (person: Firm['owner'], id: string) => price((await listMatches(await world.as(person), id)).matches[0]!)
    expect(await seen(cast.qijiang.liaison, demandId)).toMatchObject({ verdict: 'met', said: '', requirement: { asked: '20,000–21,000 元/吨' } })
    expect(await seen(cast.zigong.liaison, supplyId)).toMatchObject({ verdict: 'met', said: '20,000–20,500 元/吨', requirement: { asked: '' } })
    expect([await seen(firm.owner, demandId), await seen(other.owner, supplyId)]).toEqual([undefined, undefined])
    expect((await listMatches(await world.as(firm.owner), demandId)).matches[0]?.counts).toEqual({ met: 2, near: 0, failed: 0, unknown: 0 })
  })

  test('is no more told to somebody who is liaison and acts for the company', async () => {
    const { demand, supply } = market()
    const [firm, other] = [await buyer(), await maker()]
    const demandId = await demand(firm, { price: priced })
    await supply(other, { price: priced })
    await world.work()
    await world.db.insert(liaisons).values({ id: uuidv7(), userId: firm.owner.userId, parkId: cast.qijiang.id, appointedAt: world.now() })
    expect(price((await listMatches(await world.as(firm.owner), demandId)).matches[0]!)).toBeUndefined()
  })

  test('in an introduction is judged for the parties once both accepted, without the other’s words', async () => {
    const pair = await makeIntroduction(world, cast, { demandContent: { price: priced }, supplyContent: { price: priced } })
    await world.work()
    const seen = async (person: Firm['owner']) => price((await readPairMatch(await world.as(person), pair.id))!)
    await accept(world, pair, 'demand')
    expect([await seen(pair.demand.owner), await seen(pair.supply.owner)]).toEqual([undefined, undefined])
    expect(await seen(cast.qijiang.liaison)).toMatchObject({ verdict: 'met', said: '' })
    await accept(world, pair, 'supply')
    expect(await seen(pair.demand.owner)).toMatchObject({ verdict: 'met', said: '', requirement: { asked: '20,000–21,000 元/吨' } })
    expect(await seen(pair.supply.owner)).toMatchObject({ verdict: 'met', said: '20,000–21,000 元/吨', requirement: { asked: '' } })
    expect(await refused(readPairMatch(await world.as((await buyer()).owner), pair.id))).toBe('not-found introduction-not-found')
  })
})

describe('the worker', () => {
  test('leaves nothing of a listing that closed while it was judging', async () => {
    const { demand, supply } = market()
    const [demandId, supplyId] = [await demand(await buyer()), await supply(await maker())]
    const system = world.system()
    let overtaken = false
    const slow: Ctx = { ...system, search: { ...system.search, search: async (request) => {
      if (!overtaken) {
        overtaken = true
        await world.db.update(listings).set({ state: 'closed', closeReason: 'matched-here', closedAt: world.now() }).where(eq(listings.id, demandId))
        await computeMatches(world.system(), demandId)
      }
      return system.search.search(request)
    } } }
    await computeMatches(slow, demandId)
    expect(overtaken).toBe(true)
    expect(await stored(demandId, supplyId)).toEqual([])
  })

  test('may judge both sides at once, and twice', async () => {
    const { demand, supply } = market()
    const [demandId, supplyId] = [await demand(await buyer()), await supply(await maker())]
    await Promise.all([demandId, supplyId, demandId, supplyId].map((id) => computeMatches(world.system(), id)))
    expect(await stored(demandId, supplyId)).toHaveLength(1)
  })

  test('does nothing with a listing that is not there', async () => {
    expect(await computeMatches(world.system(), uuidv7())).toBe(0)
  })
})

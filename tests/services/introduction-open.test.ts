import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { proposeIntroduction } from '#app/services/introduction/propose.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { introductions } from '#db/schema/introduction.ts'
import { companies } from '#db/schema/company.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, makePark, type Cast } from '../factories/people.ts'
import { actionsOn, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let buyer: Firm
let maker: Firm
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  buyer = await makeCompany(world, cast)
  maker = await makeCompany(world, cast, { park: cast.zigong })
})
afterAll(() => world.close())

const supply = (firm = maker, more: object = {}) => makeListing(world, firm, aSupply(more))
const demand = (firm = buyer, more: object = {}) => makeListing(world, firm, aDemand(more))

describe('expressing interest', () => {
  test('waits for both keys, by two business days; both desks are told, the other company is not', async () => {
    const [targetId, ownId, id] = [await supply(), await demand(), uuidv7()]
    await expressInterest(await world.as(buyer.owner), { id, targetId, ownId, note: '想先看样品' })
    expect(await introductionRow(world, id)).toMatchObject({
      state: 'keys', initiatedBy: 'company', initiatorSide: 'demand', demandListingId: ownId, demandVersion: 1, supplyListingId: targetId, supplyVersion: 1,
      demandParkId: cast.qijiang.id, supplyParkId: cast.zigong.id, demandKey: 'waiting', supplyKey: 'waiting', deadline: new Date('2026-11-26T02:00:00Z'), proposedBy: buyer.owner.userId,
    })
    expect(await actionsOn(world, id)).toEqual(['introduction.interest'])
    for (const park of [cast.qijiang, cast.zigong]) expect(await noticesOf(world, park.liaison, `/desk/introductions/${id}`)).toEqual(['introduction-key'])
    expect(await noticesOf(world, maker.owner, `/my/introductions/${id}`)).toEqual([])
    expect(await refused(readIntroduction(await world.as(maker.owner), id))).toBe('not-found introduction-not-found')
    expect((await readIntroduction(await world.as(buyer.owner), id)).note).toBe('想先看样品')
  })

  test('without a listing of one’s own pins the target alone', async () => {
    const [targetId, id] = [await demand(maker), uuidv7()]
    await expressInterest(await world.as(buyer.owner), { id, targetId })
    expect(await introductionRow(world, id)).toMatchObject({ initiatorSide: 'supply', supplyCompanyId: buyer.id, supplyListingId: null, supplyVersion: null, demandListingId: targetId, demandVersion: 1 })
  })

  test('twice with the same form is one, also at the same moment', async () => {
    const [targetId, id] = [await supply(), uuidv7()]
    const owner = await world.as(buyer.owner)
    await Promise.all(Array.from({ length: 10 }, () => expressInterest(owner, { id, targetId })))
    expect(await actionsOn(world, id)).toEqual(['introduction.interest'])
    await withdrawIntroduction(owner, { id })
  })

  test('in the same pair again is a conflict, until the first has ended', async () => {
    const [targetId, first] = [await supply(), uuidv7()]
    const owner = await world.as(buyer.owner)
    await expressInterest(owner, { id: first, targetId })
    expect(await refused(expressInterest(owner, { id: uuidv7(), targetId }))).toBe('conflict introduction-exists')
    await withdrawIntroduction(owner, { id: first })
    await expect(expressInterest(owner, { id: uuidv7(), targetId })).resolves.toMatchObject({ state: 'keys' })
  })

  test('without a listing of one’s own ends at ten open ones, also at the same moment; with one it does not', async () => {
    const eager = await makeCompany(world, cast)
    const owner = await world.as(eager.owner)
    const targets: string[] = []
    for (let i = 0; i < 12; i++) targets.push(await supply())
    const ids = targets.map(() => uuidv7())
    const answers = await Promise.allSettled(targets.map((targetId, i) => expressInterest(owner, { id: ids[i], targetId })))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(10)
    const refusedAt = answers.findIndex((answer) => answer.status === 'rejected')
    expect(await refused(expressInterest(owner, { id: uuidv7(), targetId: targets[refusedAt] }))).toBe('limit interests-open')
    // The tenth sent again is still the tenth.
    const tenth = answers.findIndex((answer) => answer.status === 'fulfilled')
    await expect(expressInterest(owner, { id: ids[tenth], targetId: targets[tenth] })).resolves.toMatchObject({ id: ids[tenth] })
    const ownId = await demand(eager)
    await expect(expressInterest(owner, { id: uuidv7(), targetId: targets[refusedAt], ownId })).resolves.toMatchObject({ state: 'keys' })
    await withdrawIntroduction(owner, { id: ids[tenth] })
    const other = answers.findLastIndex((answer) => answer.status === 'rejected')
    await expect(expressInterest(owner, { id: uuidv7(), targetId: targets[other] })).resolves.toMatchObject({ state: 'keys' })
  }, 60_000)

  test('is refused to a company that nobody verified, and where verification was lost meanwhile', async () => {
    const targetId = await supply()
    const unverified = await makeCompany(world, cast, { state: 'pending' })
    expect(await refused(expressInterest(await world.as(unverified.owner), { id: uuidv7(), targetId }))).toBe('forbidden company-unverified')
    const losing = await makeCompany(world, cast)
    const stale = await world.as(losing.owner)
    await world.db.update(companies).set({ state: 'pending' }).where(eq(companies.id, losing.id))
    expect(await refused(expressInterest(stale, { id: uuidv7(), targetId }))).toBe('forbidden company-unverified')
  })

  test('is refused for one’s own listing, one of the same kind, one that is not live, another company’s, and one out of reach', async () => {
    const owner = await world.as(buyer.owner)
    const wish = (more: object) => refused(expressInterest(owner, { id: uuidv7(), ...more }))
    expect(await wish({ targetId: await supply(buyer) })).toBe('forbidden listing-forbidden')
    const targetId = await supply()
    expect(await wish({ targetId, ownId: await supply(buyer) })).toBe('ownId listing-same-kind')
    expect(await wish({ targetId, ownId: await makeListing(world, buyer, aDemand(), 'submitted') })).toBe('ownId listing-not-live')
    expect(await wish({ targetId, ownId: await demand(await makeCompany(world, cast)) })).toBe('forbidden listing-forbidden')
    expect(await wish({ targetId, ownId: await makeListing(world, await makeCompany(world, cast), aDemand(), 'draft') })).toBe('not-found listing-not-found')
    expect(await wish({ targetId: await supply(maker, { visibility: 'liaison' }) })).toBe('not-found listing-not-found')
    for (const state of ['draft', 'submitted', 'paused', 'closed', 'expired'] as const) expect(await wish({ targetId: await makeListing(world, maker, aSupply(), state) })).toBe('not-found listing-not-found')
    expect(await wish({ targetId: uuidv7() })).toBe('not-found listing-not-found')
    expect(await wish({ targetId, state: 'proposed' })).toBe('state field-unknown')
  })

  test('is refused to those who act for no company', async () => {
    const wish = { id: uuidv7(), targetId: await supply() }
    expect(await refused(expressInterest(world.visitor(), wish))).toBe('forbidden sign-in-required')
    for (const person of [cast.newcomer, cast.qijiang.liaison, cast.administrator]) expect(await refused(expressInterest(await world.as(person), wish))).toBe('forbidden company-needed')
  })

  test('with the id of another’s introduction is a conflict and says nothing of it', async () => {
    const pair = await makeIntroduction(world, cast)
    expect(await refused(expressInterest(await world.as(buyer.owner), { id: pair.id, targetId: await supply() }))).toBe('conflict introduction-exists')
  })
})

describe('proposing', () => {
  const reason = '两家规格正好相合'

  test('turns the proposing liaison’s own key; the other desk is told, with the reason', async () => {
    const [demandId, supplyId, id] = [await demand(), await supply(), uuidv7()]
    await proposeIntroduction(await world.as(cast.qijiang.liaison), { id, demandId, supplyId, reason, note: '请尽快' })
    expect(await introductionRow(world, id)).toMatchObject({ state: 'keys', initiatedBy: 'liaison', initiatorSide: 'demand', demandKey: 'passed', demandKeyBy: cast.qijiang.liaison.userId, supplyKey: 'waiting' })
    expect(await lastEvent(world, id)).toMatchObject({ action: 'introduction.propose', actorRole: 'liaison', data: { passed: ['demand'], demandVersion: 1, supplyVersion: 1 } })
    expect(await noticesOf(world, cast.zigong.liaison, `/desk/introductions/${id}`)).toEqual(['introduction-key'])
    expect(await readIntroduction(await world.as(cast.zigong.liaison), id)).toMatchObject({ reason, note: '请尽快', proposedBy: cast.qijiang.liaison.name })
    for (const firm of [buyer, maker]) expect(await refused(readIntroduction(await world.as(firm.owner), id))).toBe('not-found introduction-not-found')
  })

  test('by one person with both keys is proposed at once, and the file says so', async () => {
    const [other, id] = [await makeCompany(world, cast), uuidv7()]
    await proposeIntroduction(await world.as(cast.qijiang.liaison), { id, demandId: await demand(), supplyId: await supply(other), reason })
    expect(await introductionRow(world, id)).toMatchObject({ state: 'proposed', proposedAt: world.now(), deadline: new Date('2026-12-03T02:00:00Z') })
    expect((await readIntroduction(await world.as(cast.qijiang.liaison), id)).oneHandBothKeys).toBe(true)
    for (const firm of [buyer, other]) expect(await noticesOf(world, firm.owner, `/my/introductions/${id}`)).toEqual(['introduction-proposed'])
  })

  test('within the first three ranks needs no reason, below them or unmatched one does', async () => {
    const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
    const demandId = await demand(buyer, { chainNode: 'aluminium-foil', title: '求购8011铝箔', specs: { 合金牌号: '8011' } })
    const supplies: string[] = []
    for (let i = 0; i < 4; i++) supplies.push(await supply(await makeCompany(world, cast, { park: far }), { chainNode: 'aluminium-foil', title: '供应8011铝箔', specs: { 合金牌号: '8011' } }))
    await world.work()
    const ranked = await world.sql<{ supply_id: string }[]>`select supply_id from matches where demand_id = ${demandId} order by "order", supply_id`
    expect(ranked).toHaveLength(4)
    const liaison = await world.as(cast.qijiang.liaison)
    const propose = (supplyId: string, more: object = {}) => proposeIntroduction(liaison, { id: uuidv7(), demandId, supplyId, ...more })
    expect(await refused(propose(ranked[3]!.supply_id))).toBe('reason propose-reason-required')
    expect(await refused(propose(ranked[3]!.supply_id, { reason: '好 ' }))).toBe('reason propose-reason-required')
    await expect(propose(ranked[2]!.supply_id)).resolves.toMatchObject({ reason: null })
    await expect(propose(ranked[3]!.supply_id, { reason })).resolves.toMatchObject({ reason })
    expect(await refused(propose(await supply()))).toBe('reason propose-reason-required')
  })

  test('the rank counts what is live: one that closed meanwhile stands in nobody’s way', async () => {
    const demandId = await demand(buyer, { chainNode: 'aluminium-wheel', title: '求购铝轮毂A356', specs: {} })
    const makers: { firm: Firm; id: string }[] = []
    for (let i = 0; i < 4; i++) {
      const firm = await makeCompany(world, cast, { park: cast.zigong })
      makers.push({ firm, id: await supply(firm, { chainNode: 'aluminium-wheel', title: '供应铝轮毂A356', specs: {} }) })
    }
    await world.work()
    const ranked = (await world.sql<{ supply_id: string }[]>`select supply_id from matches where demand_id = ${demandId} order by "order", supply_id`).map((row) => row.supply_id)
    await world.sql`update listings set state = 'paused' where id = ${ranked[0]!}`
    await expect(proposeIntroduction(await world.as(cast.qijiang.liaison), { id: uuidv7(), demandId, supplyId: ranked[3] })).resolves.toMatchObject({ state: 'keys' })
  })

  test('is refused for swapped kinds, the same company, what is not live, and what is nobody’s of one’s park', async () => {
    const liaison = await world.as(cast.qijiang.liaison)
    const propose = (demandId: string, supplyId: string, ctx = liaison) => refused(proposeIntroduction(ctx, { id: uuidv7(), demandId, supplyId, reason }))
    const [demandId, supplyId] = [await demand(), await supply()]
    expect(await propose(supplyId, demandId)).toBe('invalid introduction-kinds')
    expect(await propose(demandId, await demand(maker))).toBe('invalid introduction-kinds')
    expect(await propose(demandId, await supply(buyer))).toBe('invalid introduction-same-company')
    for (const state of ['submitted', 'paused', 'closed', 'expired'] as const) expect(await propose(await makeListing(world, buyer, aDemand(), state), supplyId)).toBe('conflict listing-not-live')
    expect(await propose(demandId, await makeListing(world, maker, aSupply(), 'paused'))).toBe('not-found listing-not-found')
    expect(await propose(demandId, uuidv7())).toBe('not-found listing-not-found')
    const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
    expect(await propose(demandId, supplyId, await world.as(far.liaison))).toBe('forbidden introduction-not-your-park')
  })

  test('is refused to everybody who is no liaison', async () => {
    const wish = { id: uuidv7(), demandId: await demand(), supplyId: await supply(), reason }
    for (const ctx of [world.visitor(), await world.as(buyer.owner), await world.as(maker.owner), await world.as(cast.administrator), await world.as(cast.auditor), await world.as(cast.suspended)]) {
      expect(await refused(proposeIntroduction(ctx, wish))).toBe('forbidden introduction-not-your-park')
    }
    expect(await refused(proposeIntroduction(world.system(), wish))).toBe('forbidden sign-in-required')
    expect(await world.db.select().from(introductions).where(eq(introductions.id, wish.id))).toEqual([])
  })

  test('by both liaisons at once is one introduction', async () => {
    const [demandId, supplyId] = [await demand(), await supply()]
    const answers = await Promise.allSettled([cast.qijiang, cast.zigong].map(async (park) => proposeIntroduction(await world.as(park.liaison), { id: uuidv7(), demandId, supplyId, reason })))
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await world.db.select().from(introductions).where(eq(introductions.demandListingId, demandId))).toHaveLength(1)
  })
})

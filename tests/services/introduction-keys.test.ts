import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDesk } from '#app/services/desk/read.server.ts'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { countWaitingKeys, listIntroductions } from '#app/services/introduction/list.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { introductionStates, type IntroductionState } from '#domain/introduction/state.ts'
import { makeCompany } from '../factories/companies.ts'
import { introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, makePark, type Cast, type Park } from '../factories/people.ts'
import { actionsOn, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

/** Interest of a company of the first park in a supply of the second, or of a park of one's choice: nobody's key is turned. */
async function asked({ park = cast.zigong }: { park?: Park } = {}) {
  const asker = await makeCompany(world, cast)
  const target = await makeCompany(world, cast, { park })
  const id = uuidv7()
  await expressInterest(await world.as(asker.owner), { id, targetId: await makeListing(world, target, aSupply()) })
  return { id, asker, target }
}

describe('passing', () => {
  test('the second key puts it to both companies, with seven business days to answer', async () => {
    const { id, asker, target } = await asked()
    await turnKey(await world.as(cast.qijiang.liaison), { id, decision: 'pass' })
    expect(await introductionRow(world, id)).toMatchObject({ state: 'keys', demandKey: 'passed', demandKeyAt: world.now(), demandKeyBy: cast.qijiang.liaison.userId, demandKeySilent: false, proposedAt: null })
    expect(await noticesOf(world, target.owner, `/my/introductions/${id}`)).toEqual([])
    await turnKey(await world.as(cast.zigong.liaison), { id, decision: 'pass' })
    expect(await introductionRow(world, id)).toMatchObject({ state: 'proposed', proposedAt: world.now(), deadline: new Date('2026-12-03T02:00:00Z') })
    for (const firm of [asker, target]) expect(await noticesOf(world, firm.owner, `/my/introductions/${id}`)).toEqual(['introduction-proposed'])
    expect((await actionsOn(world, id)).slice(1)).toEqual(['introduction.pass', 'introduction.pass'])
    expect((await readIntroduction(await world.as(cast.qijiang.liaison), id)).oneHandBothKeys).toBe(false)
  })

  test('by one person with both keys turns both at once, and the file says so', async () => {
    const { id } = await asked({ park: cast.qijiang })
    const liaison = await world.as(cast.qijiang.liaison)
    expect(await countWaitingKeys(liaison)).toBeGreaterThan(0)
    await turnKey(liaison, { id, decision: 'pass' })
    expect(await introductionRow(world, id)).toMatchObject({ state: 'proposed', demandKey: 'passed', supplyKey: 'passed' })
    expect((await lastEvent(world, id)).data).toEqual({ sides: ['demand', 'supply'], silent: false })
    expect((await readIntroduction(liaison, id)).oneHandBothKeys).toBe(true)
  })

  test('by the administrator, where no park answers', async () => {
    const asker = await makeCompany(world, cast)
    const stray = await makeCompany(world, cast, { park: cast.zigong })
    const targetId = await makeListing(world, stray, aSupply())
    await world.sql`update companies set park_id = null, division_code = '440400' where id = ${stray.id}`
    const id = uuidv7()
    await expressInterest(await world.as(asker.owner), { id, targetId })
    expect(await noticesOf(world, cast.administrator, `/desk/introductions/${id}`)).toEqual(['introduction-key'])
    expect(await refused(turnKey(await world.as(cast.zigong.liaison), { id, decision: 'pass' }))).toBe('not-found introduction-not-found')
    await turnKey(await world.as(cast.administrator), { id, decision: 'pass' })
    expect(await introductionRow(world, id)).toMatchObject({ supplyParkId: null, supplyKey: 'passed', demandKey: 'waiting' })
  })
})

describe('holding', () => {
  test('ends it, with a reason that the desks alone read; the company that asked is told, the other is not', async () => {
    const { id, asker, target } = await asked()
    await turnKey(await world.as(cast.zigong.liaison), { id, decision: 'hold', reason: '这家近期停产' })
    expect(await introductionRow(world, id)).toMatchObject({ state: 'held', supplyKey: 'held', supplyKeyReason: '这家近期停产', endReason: 'key-held', endedAt: world.now(), deadline: null })
    expect(JSON.stringify(await lastEvent(world, id))).not.toContain('停产')
    expect((await noticesOf(world, cast.qijiang.liaison, `/desk/introductions/${id}`)).at(-1)).toBe('introduction-held')
    expect(await noticesOf(world, asker.owner, `/my/introductions/${id}`)).toEqual(['introduction-held'])
    expect(await noticesOf(world, target.owner, `/my/introductions/${id}`)).toEqual([])
    expect((await readIntroduction(await world.as(cast.qijiang.liaison), id)).supply.key?.reason).toBe('这家近期停产')
    expect(JSON.stringify(await readIntroduction(await world.as(asker.owner), id))).not.toContain('停产')
    expect(await refused(readIntroduction(await world.as(target.owner), id))).toBe('not-found introduction-not-found')
  })

  test('is not held without a reason', async () => {
    const { id } = await asked()
    for (const more of [{}, { reason: '' }, { reason: '不行' }, { reason: '不 \u200b ' }]) expect(await refused(turnKey(await world.as(cast.zigong.liaison), { id, decision: 'hold', ...more }))).toBe('reason hold-reason-required')
    expect(await introductionRow(world, id)).toMatchObject({ state: 'keys', supplyKey: 'waiting' })
  })
})

describe('is refused', () => {
  test('a second time, and after it moved on', async () => {
    const { id } = await asked()
    const liaison = await world.as(cast.qijiang.liaison)
    await turnKey(liaison, { id, decision: 'pass' })
    expect(await refused(turnKey(liaison, { id, decision: 'pass' }))).toBe('conflict introduction-key-turned')
    expect(await refused(turnKey(liaison, { id, decision: 'hold', reason: '改变主意了' }))).toBe('conflict introduction-key-turned')
  })

  test.each(introductionStates.filter((state) => state !== 'keys' && state !== 'held'))('in state %s', async (state: IntroductionState) => {
    const { id } = await makeIntroduction(world, cast, { state })
    expect(await refused(turnKey(await world.as(cast.zigong.liaison), { id, decision: 'pass' }))).toMatch(/^conflict introduction-(key-turned|moved-on)$/)
    expect((await introductionRow(world, id)).state).toBe(state)
  })

  test('after the one who asked took it back', async () => {
    const { id, asker } = await asked()
    await withdrawIntroduction(await world.as(asker.owner), { id })
    expect(await refused(turnKey(await world.as(cast.zigong.liaison), { id, decision: 'pass' }))).toBe('conflict introduction-moved-on')
  })

  test('to a liaison of a third park, to companies, and to everybody else', async () => {
    const { id, asker, target } = await asked()
    const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
    for (const ctx of [world.visitor(), await world.as(far.liaison), await world.as(target.owner), await world.as(cast.administrator), await world.as(cast.auditor), await world.as(cast.suspended)]) {
      expect(await refused(turnKey(ctx, { id, decision: 'pass' }))).toBe('not-found introduction-not-found')
    }
    expect(await refused(turnKey(await world.as(asker.owner), { id, decision: 'pass' }))).toBe('forbidden introduction-not-your-key')
    expect(await refused(turnKey(await world.as(cast.zigong.liaison), { id: uuidv7(), decision: 'pass' }))).toBe('not-found introduction-not-found')
  })
})

describe('silence', () => {
  test('passes a key after two business days, and is counted', async () => {
    const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
    const { id } = await asked({ park: far })
    await turnKey(await world.as(cast.qijiang.liaison), { id, decision: 'pass' })
    expect(await readDesk(await world.as(far.liaison))).toMatchObject({ keys: 1, silent: 0 })
    world.setClock('2026-11-26T01:59:59Z')
    await sweepSilence(world.system())
    expect((await introductionRow(world, id)).state).toBe('keys')
    world.setClock('2026-11-26T02:00:00Z')
    await sweepSilence(world.system())
    expect(await introductionRow(world, id)).toMatchObject({ state: 'proposed', supplyKey: 'passed', supplyKeySilent: true, supplyKeyBy: null, demandKeySilent: false })
    expect(await lastEvent(world, id)).toMatchObject({ action: 'introduction.pass', actorRole: 'system', actorId: null, data: { sides: ['supply'], silent: true } })
    expect(await readDesk(await world.as(far.liaison))).toMatchObject({ keys: 0, silent: 1 })
    expect(await readIntroduction(await world.as(cast.qijiang.liaison), id)).toMatchObject({ supply: { key: { silent: true, by: null } }, oneHandBothKeys: false })
    world.setClock(START)
  })

  test('over a weekend is two business days', async () => {
    world.setClock('2026-11-27T02:00:00Z') // a Friday
    const { id } = await asked()
    world.setClock('2026-11-30T02:00:00Z')
    await sweepSilence(world.system())
    expect((await introductionRow(world, id)).state).toBe('keys')
    world.setClock('2026-12-01T02:00:00Z')
    await sweepSilence(world.system())
    expect(await introductionRow(world, id)).toMatchObject({ state: 'proposed', demandKeySilent: true, supplyKeySilent: true })
    world.setClock(START)
  })
})

test('the desk’s list shows what waits for its key, and each company’s what it may know', async () => {
  const { id, asker, target } = await asked()
  const find = async (person: typeof asker.owner, scope: 'company' | 'desk') => (await listIntroductions(await world.as(person), scope, { page: 1 })).introductions.find((each) => each.id === id)
  expect(await find(cast.zigong.liaison, 'desk')).toMatchObject({ waitsForMe: true, state: 'keys' })
  expect(await find(asker.owner, 'company')).toMatchObject({ state: 'keys', waitsForMe: false })
  expect(await find(target.owner, 'company')).toBeUndefined()
  const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
  expect(await find(far.liaison, 'desk')).toBeUndefined()
})

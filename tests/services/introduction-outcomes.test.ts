import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { introductionStates } from '#domain/introduction/state.ts'
import { makeCompany } from '../factories/companies.ts'
import { introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { makeCast, makePark, type Cast } from '../factories/people.ts'
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

const accepted = (more: object = {}) => makeIntroduction(world, cast, { state: 'accepted', ...more })
const record = async (pair: Pair, rung: string, more: object = {}) =>
  recordOutcome(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', rung, happenedOn: '2026-11-24', ...more })
const confirm = async (pair: Pair, rung: string, more: object = {}) => confirmOutcome(await world.as(pair.supply.owner), { id: pair.id, side: 'supply', rung, ...more })

describe('recording a rung', () => {
  test('says it in one side’s name; the other company and its desk are told', async () => {
    const pair = await accepted()
    const row = await record(pair, 'contacted', { quantity: { value: 20, unit: '吨' }, amount: 1234.56, note: '通了电话' })
    expect(row).toMatchObject({ rung: 'contacted', recordedSide: 'demand', recordedBy: pair.demand.owner.userId, amount: 123_456, quantityValue: 20, confirmedAt: null })
    expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.record', data: { rung: 'contacted', side: 'demand' } })
    expect(JSON.stringify(await lastEvent(world, pair.id))).not.toMatch(/电话|1234|123456/)
    expect((await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('outcome-recorded')
    expect((await noticesOf(world, cast.zigong.liaison, `/desk/introductions/${pair.id}`)).at(-1)).toBe('outcome-recorded')
  })

  test('may skip rungs, not repeat one nor go down', async () => {
    const pair = await accepted()
    await record(pair, 'sampled')
    expect(await refused(record(pair, 'sampled'))).toBe('rung outcome-already-recorded')
    expect(await refused(record(pair, 'contacted'))).toBe('rung rung-below')
    expect(await refused(recordOutcome(await world.as(pair.supply.owner), { id: pair.id, side: 'supply', rung: 'sampled', happenedOn: '2026-11-24' }))).toBe('rung outcome-already-recorded')
    await record(pair, 'signed')
    expect((await listOutcomes(await world.as(pair.supply.owner), pair.id)).map((row) => row.rung)).toEqual(['sampled', 'signed'])
  })

  test('twice at once is one', async () => {
    const pair = await accepted()
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => record(pair, 'contacted')))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.record')).toHaveLength(1)
  })

  test('by the liaison, for its company', async () => {
    const pair = await accepted()
    await recordOutcome(await world.as(cast.zigong.liaison), { id: pair.id, side: 'supply', rung: 'visited', happenedOn: '2026-11-24' })
    expect((await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('outcome-recorded')
  })

  test('keeps to its category’s ladder', async () => {
    const pair = await accepted({ demandContent: { category: 'logistics' } })
    expect(await refused(record(pair, 'sampled'))).toBe('rung rung-not-on-ladder')
    await expect(record(pair, 'first-order')).resolves.toMatchObject({ rung: 'first-order' })
    expect(await refused(record(pair, 'paid'))).toBe('rung not-valid')
  })

  test('on a day between the acceptance and today, by Shanghai’s calendar', async () => {
    world.setClock('2026-11-24T16:30:00Z') // already the 25th in Shanghai
    const pair = await accepted()
    expect(await refused(record(pair, 'contacted', { happenedOn: '2026-11-24' }))).toBe('happenedOn date-before-acceptance')
    expect(await refused(record(pair, 'contacted', { happenedOn: '2026-11-26' }))).toBe('happenedOn date-future')
    expect(await refused(record(pair, 'contacted', { happenedOn: '2026-11-31' }))).toBe('happenedOn date-invalid')
    await expect(record(pair, 'contacted', { happenedOn: '2026-11-25' })).resolves.toMatchObject({ happenedOn: '2026-11-25' })
    world.setClock(START)
  })

  test.each([
    [{ quantity: { value: 0, unit: '吨' } }, 'quantity.value too-small'], [{ quantity: { value: 5 } }, 'quantity.unit required'], [{ amount: -1 }, 'amount too-small'], [{ side: 'both' }, 'side not-valid'],
    [{ confirmedBy: uuidv7() }, 'confirmedBy field-unknown'],
  ])('is refused with %j', async (change, answer) => {
    expect(await refused(record(await accepted(), 'contacted', change))).toBe(answer)
  })

  test.each(introductionStates.filter((state) => state !== 'accepted'))('is refused in state %s', async (state) => {
    const pair = await makeIntroduction(world, cast, { state })
    expect(await refused(recordOutcome(await world.as(cast.qijiang.liaison), { id: pair.id, side: 'demand', rung: 'contacted', happenedOn: '2026-11-24' }))).toBe('conflict introduction-not-accepted')
  })

  test('is refused in the other’s name, and to others', async () => {
    const pair = await accepted()
    const wish = { id: pair.id, side: 'supply', rung: 'contacted', happenedOn: '2026-11-24' }
    for (const person of [pair.demand.owner, cast.qijiang.liaison]) expect(await refused(recordOutcome(await world.as(person), wish))).toBe('forbidden introduction-not-yours')
    const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
    for (const ctx of [world.visitor(), await world.as(far.liaison), await world.as((await makeCompany(world, cast)).owner), await world.as(cast.administrator)]) {
      expect(await refused(recordOutcome(ctx, wish))).toBe('not-found introduction-not-found')
      expect(await refused(listOutcomes(ctx, pair.id))).toBe('not-found introduction-not-found')
    }
  })
})

describe('confirming', () => {
  test('by the other side, once; the one who said it is told', async () => {
    const pair = await accepted()
    await record(pair, 'contacted')
    await confirm(pair, 'contacted')
    await confirm(pair, 'contacted')
    expect(await listOutcomes(await world.as(pair.demand.owner), pair.id)).toMatchObject([{ state: 'confirmed', confirmedAt: world.now().toISOString() }])
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.confirm')).toHaveLength(1)
    expect((await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('outcome-confirmed')
    expect((await introductionRow(world, pair.id)).state).toBe('accepted')
  })

  test('the last rung concludes it', async () => {
    const pair = await accepted()
    await record(pair, 'fulfilled')
    expect((await introductionRow(world, pair.id)).state).toBe('accepted')
    await confirm(pair, 'fulfilled')
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'concluded', endReason: 'fulfilled', endedAt: world.now() })
    expect(await refused(record(pair, 'contacted'))).toBe('conflict introduction-not-accepted')
    // An earlier rung that was never recorded stays so; nothing else can be said of it.
    expect(await refused(confirm(pair, 'signed'))).toBe('not-found outcome-not-found')
  })

  test('is refused to the side that said it, in the other’s name, and to others', async () => {
    const pair = await accepted()
    await record(pair, 'contacted')
    for (const person of [pair.demand.owner, cast.qijiang.liaison]) {
      expect(await refused(confirmOutcome(await world.as(person), { id: pair.id, side: 'demand', rung: 'contacted' }))).toBe('conflict outcome-own')
      expect(await refused(confirmOutcome(await world.as(person), { id: pair.id, side: 'supply', rung: 'contacted' }))).toBe('forbidden introduction-not-yours')
    }
    for (const ctx of [world.visitor(), await world.as((await makeCompany(world, cast)).owner)]) expect(await refused(confirmOutcome(ctx, { id: pair.id, side: 'supply', rung: 'contacted' }))).toBe('not-found introduction-not-found')
    expect(await listOutcomes(await world.as(pair.demand.owner), pair.id)).toMatchObject([{ confirmedAt: null }])
  })
})

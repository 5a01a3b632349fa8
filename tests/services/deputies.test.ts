import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { endLiaison } from '#app/services/park/end-liaison.server.ts'
import { handOverDesk } from '#app/services/park/hand-over-desk.server.ts'
import { listLiaisons } from '#app/services/park/list-liaisons.server.ts'
import { readDeputies } from '#app/services/park/read-deputies.server.ts'
import { takeBackDesk } from '#app/services/park/take-back-desk.server.ts'
import { makeCompany } from '../factories/companies.ts'
import { aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, makePark, type Cast, type Park } from '../factories/people.ts'
import { noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let away: Park
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  away = await makePark(world, cast.administrator, { divisionCode: '520302' })
})
afterAll(() => world.close())

const handOver = async (more: Record<string, unknown> = {}, by = away.liaison) =>
  handOverDesk(await world.as(by), { id: uuidv7(), parkId: away.id, deputyId: cast.zigong.liaison.userId, from: '2026-11-25', until: '2026-11-27', ...more })

async function waitingKey() {
  const asker = await makeCompany(world, cast)
  const target = await makeCompany(world, cast, { park: away })
  const id = uuidv7()
  await expressInterest(await world.as(asker.owner), { id, targetId: await makeListing(world, target, aSupply()) })
  return id
}

describe('a desk that is handed over', () => {
  test('is answered for by the deputy on those days alone, beside the liaison, who may take it back', async () => {
    world.setClock(START)
    await handOver()
    const deputy = cast.zigong.liaison
    const mayRead = async (id: string) => refused(readIntroduction(await world.as(deputy), id)).catch(() => 'read')
    const before = await waitingKey()
    expect(await mayRead(before)).toBe('not-found introduction-not-found')
    expect(await noticesOf(world, deputy, `/desk/introductions/${before}`)).toEqual([])

    world.setClock('2026-11-24T16:00:00Z') // midnight in Shanghai
    const during = await waitingKey()
    expect(await noticesOf(world, deputy, `/desk/introductions/${during}`)).toEqual(['introduction-key'])
    await turnKey(await world.as(cast.qijiang.liaison), { id: during, decision: 'pass' })
    await turnKey(await world.as(deputy), { id: during, decision: 'pass' })
    const file = await readIntroduction(await world.as(away.liaison), during)
    expect(file).toMatchObject({ state: 'proposed', supply: { key: { by: deputy.name, silent: false } } })
    expect((await readDeputies(await world.as(deputy))).taken).toMatchObject([{ from: '2026-11-25', until: '2026-11-27', name: away.liaison.name }])

    const { given } = await readDeputies(await world.as(away.liaison))
    await takeBackDesk(await world.as(away.liaison), { id: given[0]!.id })
    await takeBackDesk(await world.as(away.liaison), { id: given[0]!.id })
    expect(await mayRead(during)).toBe('not-found introduction-not-found')
    world.setClock('2026-11-27T16:00:00Z')
    expect(await mayRead(during)).toBe('not-found introduction-not-found')
  })

  test('comes back when the days are over, and when the liaison leaves', async () => {
    world.setClock(START)
    await handOver({ from: '2026-11-24', until: '2026-11-25' })
    const deputyDesks = async () => {
      const { actor } = await world.as(cast.zigong.liaison)
      return actor.kind === 'user' ? actor.liaisonOf.includes(away.id) : null
    }
    expect(await deputyDesks()).toBe(true)
    world.setClock('2026-11-25T16:00:00Z')
    expect(await deputyDesks()).toBe(false)
    world.setClock(START)
    const other = await makePark(world, cast.administrator, { divisionCode: '520303' })
    await handOver({ parkId: other.id, from: '2026-11-24' }, other.liaison)
    const { liaisons } = await listLiaisons(await world.as(cast.administrator))
    await endLiaison(await world.as(cast.administrator), { id: liaisons.find((one) => one.park.id === other.id)!.id })
    const { actor } = await world.as(cast.zigong.liaison)
    expect(actor.kind === 'user' && actor.liaisonOf.includes(other.id)).toBe(false)
  })
})

describe('handing over', () => {
  test.each([
    ['days in the past', { from: '2026-11-20', until: '2026-11-23' }, 'until date-past'],
    ['days in the wrong order', { from: '2026-11-27', until: '2026-11-26' }, 'until day-range-invalid'],
    ['a quarter of a year and more', { from: '2026-11-25', until: '2027-02-23' }, 'until day-range-invalid'],
    ['nobody', { deputyId: undefined }, 'deputyId deputy-required'],
    ['nobody, and days in the wrong order: both at once', { deputyId: undefined, from: '2026-11-27', until: '2026-11-26' }, 'deputyId deputy-required, until day-range-invalid'],
    ['a stranger', { deputyId: uuidv7() }, 'deputyId deputy-unknown'],
    ['what is no day', { from: '2026-02-30' }, 'from date-invalid'],
  ])('refuses %s', async (_, more, fault) => {
    world.setClock(START)
    expect(await refused(handOver(more))).toBe(fault)
  })

  test('is for one’s own desk, to somebody who serves one and is not oneself', async () => {
    world.setClock(START)
    expect(await refused(handOver({ deputyId: away.liaison.userId }))).toBe('deputyId deputy-unknown')
    expect(await refused(handOver({ deputyId: cast.newcomer.userId }))).toBe('deputyId deputy-unknown')
    for (const person of [cast.qijiang.liaison, cast.newcomer, cast.administrator]) expect(await refused(handOver({}, person))).toBe('not-found park-not-found')
    expect(await refused(handOverDesk(world.visitor(), { id: uuidv7(), parkId: away.id, deputyId: uuidv7(), from: '2026-11-25', until: '2026-11-25' }))).toBe('forbidden sign-in-required')
    // A deputy hands nothing on.
    await handOver({ from: '2026-11-24', until: '2026-11-30' })
    expect(await refused(handOver({ deputyId: cast.qijiang.liaison.userId }, cast.zigong.liaison))).toBe('not-found park-not-found')
    const { given } = await readDeputies(await world.as(away.liaison))
    expect(await refused(takeBackDesk(await world.as(cast.zigong.liaison), { id: given[0]!.id }))).toBe('not-found deputy-not-found')
    await takeBackDesk(await world.as(away.liaison), { id: given[0]!.id })
  })
})

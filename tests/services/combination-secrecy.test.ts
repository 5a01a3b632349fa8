import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPart } from '#app/services/combination/add.server.ts'
import { closeCombination } from '#app/services/combination/close.server.ts'
import { listCombinationEvents } from '#app/services/combination/list-events.server.ts'
import { listCombinations } from '#app/services/combination/list.server.ts'
import { readCombination } from '#app/services/combination/read.server.ts'
import { takeOutPart } from '#app/services/combination/take-out.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { listIntroductions } from '#app/services/introduction/list.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { listNotices } from '#app/services/notice/list.server.ts'
import { combinationRow, makeCombination } from '../factories/combinations.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, decline } from '../factories/introductions.ts'
import { aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, makePark, type Cast, type Person } from '../factories/people.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const acceptBoth = async (pair: Parameters<typeof accept>[1]) => {
  await accept(world, pair, 'demand')
  await accept(world, pair, 'supply')
}
const aPart = async () => ({ supplyId: await makeListing(world, await makeCompany(world, cast, { park: cast.zigong }), aSupply()), part: 'supplier', reason: '一家产能不够' })
/** What that person is told who tries to change it. */
async function refusals(person: Person, combinationId: string, introductionId: string): Promise<string[]> {
  const ctx = await world.as(person)
  return [
    await refused(addPart(ctx, { ...(await aPart()), id: uuidv7(), combinationId })),
    await refused(takeOutPart(ctx, { combinationId, introductionId })),
    await refused(closeCombination(ctx, { id: combinationId, reason: 'no-longer-needed', parts: 'go-on' })),
  ]
}

describe('who sees what', () => {
  test('its company reads it once a part was put to it, and then those that were', async () => {
    const { id, demand, parts } = await makeCombination(world, cast, { proposed: false })
    const mine = async () => readCombination(await world.as(demand.owner), id)
    expect(await refused(mine())).toBe('not-found combination-not-found')
    await turnKey(await world.as(cast.zigong.liaison), { id: parts[0]!.id, decision: 'pass' })
    expect(await mine()).toMatchObject({ state: 'open', note: null, madeBy: null, open: false, parts: [{ id: parts[0]!.id, turn: 'demand', out: false }] })
    expect(JSON.stringify([await mine(), await listCombinationEvents(await world.as(demand.owner), id)])).not.toContain(parts[1]!.id)
    const desk = await world.as(cast.qijiang.liaison)
    expect(await readCombination(desk, id)).toMatchObject({ note: '两家合起来够', open: true, parts: [{ turn: 'demand' }, { turn: 'supply-key' }], coverage: { covered: 600, missing: 0 } })
    expect((await listCombinations(desk, { page: 1, over: false })).combinations[0]).toMatchObject({ id, state: 'open', parts: 2, accepted: 0 })
    expect(await refusals(demand.owner, id, parts[0]!.id)).toEqual(Array(3).fill('forbidden combination-not-yours'))
  })

  test('a supplier and its desk read their own pair, the same bytes whatever becomes of the others, and nobody else anything', async () => {
    // A part of another park: its desk holds the key of one only.
    const third = await makePark(world, cast.administrator, { divisionCode: '500151' })
    const { id, demand, parts } = await makeCombination(world, cast, { parks: [third, cast.zigong, cast.zigong] })
    const [mine, second, last] = parts as [typeof parts[0], typeof parts[0], typeof parts[0]]
    const { number } = await combinationRow(world, id)
    async function seenBy(person: Person): Promise<string> {
      const ctx = await world.as(person)
      return JSON.stringify([
        await readIntroduction(ctx, mine.id), await listIntroductionEvents(ctx, mine.id),
        ...(await Promise.all((['company', 'desk'] as const).map((scope) => listIntroductions(ctx, scope, { page: 1 })))),
        await listNotices(ctx, { page: 1 }), await listCombinations(ctx, { page: 1, over: false }),
      ])
    }
    const outsiders = [mine.supply.owner, third.liaison]
    const before = await Promise.all(outsiders.map(seenBy))
    const canaries = [id, `ZH-00${number}`, second.supply.name, second.supplyId, second.id, last.supply.name, last.supplyId, '两家合起来够']
    for (const seen of before) for (const canary of canaries) expect(seen).not.toContain(canary)
    expect(JSON.parse(before[0]!)[0]).toMatchObject({ part: 'supplier', combination: { allAccepted: false, of: null } })
    // The others accept, refuse, are set aside and replaced; the file is added to.
    await acceptBoth(second)
    await decline(world, last, 'supply')
    await decline(world, last, 'demand')
    const desk = await world.as(cast.qijiang.liaison)
    await addPart(desk, { ...(await aPart()), id: uuidv7(), combinationId: id, replaces: last.id })
    await world.work()
    expect(await Promise.all(outsiders.map(seenBy))).toEqual(before)
    for (const person of [...outsiders, last.supply.owner, cast.zigong.liaison, cast.administrator, cast.auditor, cast.newcomer]) {
      for (const read of [readCombination, listCombinationEvents]) expect(await refused(read(await world.as(person), id))).toBe('not-found combination-not-found')
      expect(await refusals(person, id, mine.id)).toEqual(Array(3).fill('not-found combination-not-found'))
    }
    expect((await readIntroduction(desk, mine.id)).combination?.of).toEqual({ id, number })
    expect((await readIntroduction(await world.as(demand.owner), mine.id)).combination?.of).toEqual({ id, number })
  })
})

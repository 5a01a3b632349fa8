import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { ListingInput } from '#domain/listing.ts'
import { accept, decline, introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { aDemand } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())
// Each test has the sweep to itself.
beforeEach(async () => {
  world.setClock(START)
  await world.sql`update introductions set state = 'withdrawn', ended_at = now(), deadline = null where state in ('keys', 'proposed')`
})

const reminders = async (pair: Pair, side: 'demand' | 'supply') => (await noticesOf(world, pair[side].owner, `/my/introductions/${pair.id}`)).filter((kind) => kind === 'introduction-reminder').length
/** Proposed on Tuesday 24 November at 10:00 in Shanghai. */
async function sweepAt(instant: string) {
  world.setClock(instant)
  return sweepSilence(world.system())
}

describe('a company that does not answer', () => {
  test('is reminded on business days 2 and 5, once each, and no more', async () => {
    const pair = await makeIntroduction(world, cast)
    expect(await sweepAt('2026-11-26T01:59:59Z')).toEqual({ passed: 0, expired: 0, reminded: 0 })
    expect(await sweepAt('2026-11-26T02:00:00Z')).toEqual({ passed: 0, expired: 0, reminded: 2 })
    expect(await sweepAt('2026-11-30T02:00:00Z')).toEqual({ passed: 0, expired: 0, reminded: 0 }) // Monday, business day 4
    expect(await sweepAt('2026-12-01T02:00:00Z')).toEqual({ passed: 0, expired: 0, reminded: 2 })
    expect(await sweepAt('2026-12-02T02:00:00Z')).toEqual({ passed: 0, expired: 0, reminded: 0 })
    expect([await reminders(pair, 'demand'), await reminders(pair, 'supply')]).toEqual([2, 2])
  })

  test('lets it expire on business day 7', async () => {
    const pair = await makeIntroduction(world, cast)
    await sweepAt('2026-12-03T01:59:59Z')
    expect((await introductionRow(world, pair.id)).state).toBe('proposed')
    expect(await sweepAt('2026-12-03T02:00:00Z')).toEqual({ passed: 0, expired: 1, reminded: 0 })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'expired', endReason: 'silence', endedAt: world.now(), deadline: null })
    expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.expire', actorRole: 'system' })
    for (const side of ['demand', 'supply'] as const) expect((await noticesOf(world, pair[side].owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('introduction-expired')
    for (const park of [cast.qijiang, cast.zigong]) expect((await noticesOf(world, park.liaison, `/desk/introductions/${pair.id}`)).at(-1)).toBe('introduction-expired')
    expect(await sweepAt('2026-12-04T02:00:00Z')).toEqual({ passed: 0, expired: 0, reminded: 0 })
  })

  test('hears the latest reminder alone after a standstill of the worker', async () => {
    const pair = await makeIntroduction(world, cast)
    await sweepAt('2026-12-02T02:00:00Z')
    expect([await reminders(pair, 'demand'), await reminders(pair, 'supply')]).toEqual([1, 1])
  })

  test('is reminded anew after a revision, which gives a new deadline', async () => {
    const pair = await makeIntroduction(world, cast)
    await sweepAt('2026-11-26T02:00:00Z')
    world.setClock('2026-11-27T02:00:00Z')
    await reviseListing(await world.as(pair.demand.owner), { id: pair.demandId, version: 1, content: ListingInput.parse(aDemand({ title: '求购6061铝型材' })) })
    await sweepAt('2026-11-30T02:00:00Z')
    expect(await reminders(pair, 'supply')).toBe(1)
    await sweepAt('2026-12-01T02:00:00Z') // the second business day of the revision
    expect(await reminders(pair, 'supply')).toBe(2)
    await sweepAt('2026-12-07T02:00:00Z')
    expect((await introductionRow(world, pair.id)).state).toBe('proposed')
    await sweepAt('2026-12-08T02:00:00Z')
    expect((await introductionRow(world, pair.id)).state).toBe('expired')
  })
})

describe('one that has answered', () => {
  test('is not reminded', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    expect(await sweepAt('2026-11-26T02:00:00Z')).toMatchObject({ reminded: 1 })
    expect([await reminders(pair, 'demand'), await reminders(pair, 'supply')]).toEqual([0, 1])
  })

  test('with a yes sees it expire, with a no sees it declined', async () => {
    const [yes, no] = [await makeIntroduction(world, cast), await makeIntroduction(world, cast)]
    await accept(world, yes, 'demand')
    await decline(world, no, 'demand')
    await sweepAt('2026-12-03T02:00:00Z')
    expect(await introductionRow(world, yes.id)).toMatchObject({ state: 'expired', endReason: 'silence' })
    expect(await introductionRow(world, no.id)).toMatchObject({ state: 'declined', endReason: 'declined' })
  })

  test('both of them are past the sweep', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    expect(await sweepAt('2027-01-05T02:00:00Z')).toEqual({ passed: 0, expired: 0, reminded: 0 })
    expect((await introductionRow(world, pair.id)).state).toBe('accepted')
  })
})

describe('the sweep', () => {
  test('goes on after one that fails, and says so', async () => {
    const [bad, good] = [await makeIntroduction(world, cast), await makeIntroduction(world, cast)]
    world.setClock('2026-12-03T02:00:00Z')
    await world.sql`update introductions set deadline = deadline - interval '1 hour' where id = ${bad.id}`
    await world.sql.unsafe(`alter table introductions add constraint stuck check (id <> '${bad.id}' or state = 'proposed')`)
    await expect(sweepSilence(world.system())).rejects.toThrow('1 could not be swept')
    expect([(await introductionRow(world, bad.id)).state, (await introductionRow(world, good.id)).state]).toEqual(['proposed', 'expired'])
    await world.sql`alter table introductions drop constraint stuck`
    expect(await sweepSilence(world.system())).toEqual({ passed: 0, expired: 1, reminded: 0 })
  })

  test('twice at once does everything once', async () => {
    const pair = await makeIntroduction(world, cast)
    world.setClock('2026-12-03T02:00:00Z')
    await Promise.all([sweepSilence(world.system()), sweepSilence(world.system())])
    expect((await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).filter((kind) => kind === 'introduction-expired')).toHaveLength(1)
  })

  test('is the worker’s business', async () => {
    for (const person of [cast.administrator, cast.qijiang.liaison]) expect(await refused(sweepSilence(await world.as(person)))).toBe('forbidden system-only')
  })
})

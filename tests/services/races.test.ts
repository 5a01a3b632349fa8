import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { acceptIntroduction } from '#app/services/introduction/answer.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { companies } from '#db/schema/company.ts'
import { notices } from '#db/schema/notice.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { acceptance, introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { raceFreely, raceAtLock, type Calls } from '../factories/race.ts'
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

/** One round each way at the locks, so that both are surely under way; the others as chance has it. */
const ROUNDS = 20
const run = (table: 'introductions' | 'companies', id: string, i: number, [one, other]: Calls) => {
  const calls: Calls = i % 2 === 0 ? [one, other] : [other, one]
  return i < 2 ? raceAtLock(world, { table, id }, calls) : raceFreely(calls)
}
const noticesAbout = ({ id }: Pair) => world.db.select().from(notices).where(inArray(notices.path, [`/my/introductions/${id}`, `/desk/introductions/${id}`]))
const statuses = (results: PromiseSettledResult<unknown>[]) => results.map((result) => result.status).toSorted().join(' ')

describe('both sides at once', () => {
  test('accept and accept: accepted, whoever was first', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const pair = await makeIntroduction(world, cast, { demand: buyer, supply: maker })
      const ready = await Promise.all((['demand', 'supply'] as const).map(async (side) => {
        const [ctx, wish] = [await world.as(pair[side].owner), await acceptance(world, pair, side)]
        return () => acceptIntroduction(ctx, wish)
      }))
      const results = await run('introductions', pair.id, i, ready as Calls)
      expect(statuses(results)).toBe('fulfilled fulfilled')
      expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'accepted', demandAnswer: 'accepted', supplyAnswer: 'accepted' })
      // Whoever was second knows.
      expect((await noticesAbout(pair)).filter((notice) => notice.kind === 'introduction-accepted')).toHaveLength(3)
    }
  }, 120_000)

  test('pass and hold: held, with one word to the other desk', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const pair = await makeIntroduction(world, cast, { demand: buyer, supply: maker, state: 'keys' })
      await world.sql`update introductions set demand_key = 'waiting', demand_key_by = null, demand_key_at = null where id = ${pair.id}`
      const [one, other] = [await world.as(cast.qijiang.liaison), await world.as(cast.zigong.liaison)]
      const results = await run('introductions', pair.id, i, [
        () => turnKey(one, { id: pair.id, decision: 'pass' }), () => turnKey(other, { id: pair.id, decision: 'hold', reason: '这家近期停产' }),
      ])
      const passed = statuses(results) === 'fulfilled fulfilled'
      if (i < 2) expect(passed).toBe(i === 0)
      expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'held', supplyKey: 'held', demandKey: passed ? 'passed' : 'waiting', proposedAt: null })
      expect((await noticesAbout(pair)).filter((notice) => notice.kind === 'introduction-held').map((notice) => notice.userId)).toEqual([cast.qijiang.liaison.userId])
    }
  }, 120_000)
})

test('verify against suspend: suspended, whoever was first', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const firm = await makeCompany(world, cast, { state: 'pending' })
    const [liaison, administrator] = [await world.as(cast.qijiang.liaison), await world.as(cast.administrator)]
    const results = await run('companies', firm.id, i, [
      () => verifyCompany(liaison, { id: firm.id, version: 1, decision: 'verify' }),
      () => suspendCompany(administrator, { id: firm.id, suspended: true, reason: '冒用他人名称' }),
    ])
    if (i < 2) expect(statuses(results)).toBe(i === 0 ? 'fulfilled fulfilled' : 'fulfilled rejected')
    const [row] = await world.db.select().from(companies).where(eq(companies.id, firm.id))
    expect(row).toMatchObject({ state: 'suspended' })
  }
}, 120_000)

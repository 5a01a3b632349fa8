import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suspendCompany } from '#app/services/company/suspend.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { sweepSilence } from '#app/services/introduction/sweep.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { isOpen, type IntroductionCore } from '#domain/introduction/state.ts'
import { applyMove, type Move } from '#domain/introduction/transition.ts'
import { ListingInput } from '#domain/listing.ts'
import { Refusal } from '#domain/refusal.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { notices } from '#db/schema/notice.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { accept, acceptance, introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { aDemand } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { raceFreely, raceAtLock, type Calls } from '../factories/race.ts'
import { actionsOn } from '../factories/records.ts'
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
const statuses = (results: PromiseSettledResult<unknown>[]) => results.map((result) => result.status).toSorted().join(' ')

interface Racer {
  /** Reads what its page would show, and is then ready to be let go. */
  ready(pair: Pair): Promise<() => Promise<unknown>>
  /** What it does by the pure rules. */
  move: Move
}
/** Every way to move an introduction that the demand has accepted and the supply has not answered. */
const racers = {
  accept: { move: { act: 'accept', side: 'supply' }, ready: async (pair) => {
    const [ctx, wish] = [await world.as(pair.supply.owner), await acceptance(world, pair, 'supply')]
    return () => acceptIntroduction(ctx, wish)
  } },
  decline: { move: { act: 'decline', side: 'supply' }, ready: async (pair) => {
    const ctx = await world.as(pair.supply.park.liaison)
    return () => declineIntroduction(ctx, { id: pair.id, side: 'supply', reason: 'no-capacity', note: '陈总电话里说的' })
  } },
  withdraw: { move: { act: 'withdraw' }, ready: async (pair) => {
    const ctx = await world.as(pair.demand.park.liaison)
    return () => withdrawIntroduction(ctx, { id: pair.id })
  } },
  expire: { move: { act: 'expire' }, ready: async (pair) => {
    await world.db.update(introductions).set({ deadline: world.now() }).where(eq(introductions.id, pair.id))
    return () => sweepSilence(world.system())
  } },
  close: { move: { act: 'end' }, ready: async (pair) => {
    const ctx = await world.as(pair.supply.owner)
    return () => closeListing(ctx, { id: pair.supplyId, reason: 'matched-elsewhere' })
  } },
  suspend: { move: { act: 'end' }, ready: async (pair) => {
    const ctx = await world.as(cast.administrator)
    return () => suspendCompany(ctx, { id: pair.supply.id, suspended: true, reason: '多次发布虚假信息' })
  } },
  revise: { move: { act: 'revise' }, ready: async (pair) => {
    const ctx = await world.as(pair.demand.owner)
    return () => reviseListing(ctx, { id: pair.demandId, version: 1, content: ListingInput.parse(aDemand({ title: '求购6061铝型材' })) })
  } },
} satisfies Record<string, Racer>
type Name = keyof typeof racers

/** What is left when one goes after the other, by the pure rules: what the state does not allow is refused and changes nothing. */
function oneAfterTheOther(first: Name, second: Name): string {
  let core: IntroductionCore = { state: 'proposed', demand: { key: 'passed', answer: 'accepted' }, supply: { key: 'passed', answer: null } }
  for (const name of [first, second]) {
    // A page that was drawn before the revision is refused; and the revision has set a new deadline.
    if (name === second && first === 'revise' && (second === 'accept' || second === 'expire')) continue
    if (isOpen(core.state)) core = applyMove(core, racers[name].move)
  }
  return show(core)
}
const show = (core: Pick<IntroductionCore, 'state'> & { demand: { answer: unknown }; supply: { answer: unknown } }) => `${core.state} ${String(core.demand.answer)} ${String(core.supply.answer)}`

const terminal = ['introduction-accepted', 'introduction-declined', 'introduction-withdrawn', 'introduction-expired', 'introduction-ended']
const ending = ['introduction.withdraw', 'introduction.expire', 'introduction.end']

const noticesAbout = ({ id }: Pair) => world.db.select().from(notices).where(inArray(notices.path, [`/my/introductions/${id}`, `/desk/introductions/${id}`]))

/** What must hold whoever won: a legal state, contacts out only if both accepted, one word to each and one ending in the log. */
async function hold(pair: Pair, results: PromiseSettledResult<unknown>[]): Promise<string> {
  const row = await introductionRow(world, pair.id)
  for (const result of results) {
    if (result.status === 'rejected' && !(result.reason instanceof Refusal)) throw result.reason
  }
  const bothAccepted = row.demandAnswer === 'accepted' && row.supplyAnswer === 'accepted'
  expect(row.state === 'accepted').toBe(bothAccepted)
  for (const side of ['demand', 'supply'] as const) {
    const seen = await discloseContact(await world.as(pair[side].owner), { id: pair.id }).catch((error: unknown) => (error instanceof Refusal ? error.code : error))
    if (bothAccepted) expect(seen).toMatchObject({ phone: '13800000001' })
    else expect(seen).toBe('introduction-not-disclosed')
  }
  const told = await noticesAbout(pair)
  for (const person of [pair.demand.owner, pair.supply.owner, cast.qijiang.liaison, cast.zigong.liaison]) {
    const kinds = told.filter((notice) => notice.userId === person.userId && terminal.includes(notice.kind)).map((notice) => notice.kind)
    expect(kinds.length).toBeLessThanOrEqual(1)
    if (kinds.length > 0) expect(kinds[0]).toBe(`introduction-${row.state}`)
  }
  expect((await actionsOn(world, pair.id)).filter((action) => ending.includes(action)).length).toBe(['withdrawn', 'expired', 'ended'].includes(row.state) ? 1 : 0)
  return show({ state: row.state, demand: { answer: row.demandAnswer }, supply: { answer: row.supplyAnswer } })
}

async function round(one: Name, other: Name, i: number): Promise<string> {
  const fresh = one === 'suspend' || other === 'suspend'
  const pair = await makeIntroduction(world, cast, { demand: buyer, supply: fresh ? await makeCompany(world, cast, { park: cast.zigong }) : maker })
  await accept(world, pair, 'demand')
  return hold(pair, await run('introductions', pair.id, i, [await racers[one].ready(pair), await racers[other].ready(pair)]))
}

const names = Object.keys(racers) as Name[]
const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const))

describe.each(pairs)('%s against %s', (one, other) => {
  test('leaves what one after the other would have left, and contacts are out only if both accepted', async () => {
    const legal = [oneAfterTheOther(one, other), oneAfterTheOther(other, one)]
    for (let i = 0; i < (one === 'accept' ? ROUNDS : 4); i++) expect(legal).toContain(await round(one, other, i))
    // The sweep of the next pair has its own to do.
    await world.sql`update introductions set state = 'withdrawn', ended_at = now(), deadline = null where state in ('keys', 'proposed')`
  }, 120_000)
})

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
      expect(await hold(pair, results)).toBe('accepted accepted accepted')
    }
  }, 120_000)

  test('accept and decline of one side: the first is its answer, the other is refused', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const pair = await makeIntroduction(world, cast, { demand: buyer, supply: maker })
      const results = await run('introductions', pair.id, i, [await racers.accept.ready(pair), await racers.decline.ready(pair)])
      expect(statuses(results)).toBe('fulfilled rejected')
      const { supplyAnswer, supplyConsentId, supplyDeclineReason } = await introductionRow(world, pair.id)
      expect([supplyConsentId !== null, supplyDeclineReason !== null]).toEqual([supplyAnswer === 'accepted', supplyAnswer === 'declined'])
      if (i < 2) expect(supplyAnswer).toBe(i === 0 ? 'accepted' : 'declined')
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

  test('pass and pass of one key: turned once', async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const pair = await makeIntroduction(world, cast, { demand: buyer, supply: maker, state: 'keys' })
      const ctx = await world.as(cast.zigong.liaison)
      const pass = () => turnKey(ctx, { id: pair.id, decision: 'pass' })
      expect(statuses(await run('introductions', pair.id, i, [pass, pass]))).toBe('fulfilled rejected')
      expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.pass')).toHaveLength(1)
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

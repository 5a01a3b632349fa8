import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { correctOutcome } from '#app/services/introduction/correct-outcome.server.ts'
import { retractOutcome } from '#app/services/introduction/retract-outcome.server.ts'
import { disputeOutcome } from '#app/services/introduction/dispute-outcome.server.ts'
import { lapseIntroduction } from '#app/services/introduction/lapse.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { settleOutcome } from '#app/services/introduction/settle-outcome.server.ts'
import { sweepOutcomes } from '#app/services/introduction/sweep-outcomes.server.ts'
import { readLiveCounts } from '#app/services/statistics/live.server.ts'
import { readLedger } from '#app/services/statistics/ledger.server.ts'
import { listWaiting } from '#app/services/desk/list-waiting.server.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { makeCast, type Cast, type Person } from '../factories/people.ts'
import { raceAtLock, raceFreely } from '../factories/race.ts'
import { actionsOn, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let buyer: Ctx, seller: Ctx, buyerDesk: Ctx, sellerDesk: Ctx, stranger: Ctx, administrator: Ctx
let pair: Pair
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  pair = await makeIntroduction(world, cast, { state: 'accepted' })
  await sign()
  stranger = await world.as((await makeCompany(world, cast)).owner)
  administrator = await world.as(cast.administrator)
})
afterAll(() => world.close())

/** Sessions end with the days that pass. */
async function sign(): Promise<void> {
  ;[buyer, seller, buyerDesk, sellerDesk] = await Promise.all([pair.demand.owner, pair.supply.owner, cast.qijiang.liaison, cast.zigong.liaison].map((person: Person) => world.as(person))) as [Ctx, Ctx, Ctx, Ctx]
}
const fresh = async () => {
  pair = await makeIntroduction(world, cast, { state: 'accepted', demand: pair.demand, supply: pair.supply })
}
const record = (rung: string, more: object = {}) => recordOutcome(buyer, { id: pair.id, side: 'demand', rung, happenedOn: '2026-11-24', ...more })
const rowOf = async (id: string) => (await world.db.select().from(outcomes).where(eq(outcomes.id, id)))[0]!
const dispute = (outcomeId: string, more: object = {}) => disputeOutcome(seller, { outcomeId, reason: 'quantity', note: '实际只到了三十吨', quantity: { value: 30, unit: '吨' }, amount: 900, ...more })

describe('correcting and taking back', () => {
  test('by who recorded it, until it is answered; what the other saw no longer confirms', async () => {
    const { id, recordedAt } = await record('sampled', { quantity: { value: 5, unit: '吨' }, amount: 100 })
    for (const [ctx, answer] of [[seller, 'forbidden introduction-not-yours'], [sellerDesk, 'forbidden introduction-not-yours'], [stranger, 'not-found outcome-not-found'], [administrator, 'not-found outcome-not-found'], [world.visitor(), 'not-found outcome-not-found']] as const) {
      expect(await refused(correctOutcome(ctx, { outcomeId: id, rung: 'intent', happenedOn: '2026-11-24' }))).toBe(answer)
      expect(await refused(retractOutcome(ctx, { outcomeId: id }))).toBe(answer)
    }
    expect(await refused(correctOutcome(buyer, { outcomeId: id, rung: 'sampled', happenedOn: '2026-11-25' }))).toBe('happenedOn date-future')
    expect(await refused(correctOutcome(buyer, { outcomeId: id, rung: 'sampled', happenedOn: '2026-11-23' }))).toBe('happenedOn date-before-acceptance')
    world.advance(1 / 24)
    // Its liaison corrects for it, is shown no amount, and so takes none away.
    const corrected = await correctOutcome(buyerDesk, { outcomeId: id, rung: 'intent', happenedOn: '2026-11-24', quantity: { value: 6, unit: '吨' } })
    expect(corrected).toMatchObject({ rung: 'intent', state: 'recorded', quantityValue: 6, amount: 10_000, recordedAt: world.now() })
    expect(await refused(confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'intent', seen: recordedAt.toISOString() }))).toBe('conflict outcome-corrected')
    expect((await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('outcome-corrected')
    expect((await correctOutcome(buyer, { outcomeId: id, rung: 'intent', happenedOn: '2026-11-24', amount: null })).amount).toBeNull()
    await retractOutcome(buyer, { outcomeId: id })
    expect((await retractOutcome(buyer, { outcomeId: id })).state).toBe('retracted')
    expect(await refused(confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'intent' }))).toBe('not-found outcome-not-found')
    expect(await listOutcomes(seller, pair.id)).toEqual([])
    // What was taken back may be said anew.
    const again = await record('intent')
    await confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'intent', seen: again.recordedAt.toISOString() })
    expect(await refused(correctOutcome(buyer, { outcomeId: again.id, rung: 'intent', happenedOn: '2026-11-24' }))).toBe('conflict outcome-moved-on')
    expect(await refused(retractOutcome(buyer, { outcomeId: again.id }))).toBe('conflict outcome-moved-on')
    expect((await actionsOn(world, pair.id)).filter((action) => /record|correct|retract|\.confirm/.test(action))).toEqual(['record', 'correct', 'correct', 'retract', 'record', 'confirm'].map((code) => `introduction.${code}`))
    world.setClock(START)
  })
})

describe('an amount', () => {
  test('is read by the two companies and by nobody else, in no page, event or notice', async () => {
    await fresh()
    const { id } = await record('signed', { amount: 765_432.1 })
    await dispute(id, { reason: 'amount', amount: 654_321.2, quantity: undefined })
    for (const ctx of [buyer, seller]) expect(await listOutcomes(ctx, pair.id)).toMatchObject([{ amount: 76_543_210, dispute: { amount: 65_432_120 } }])
    for (const ctx of [buyerDesk, sellerDesk, world.system()]) {
      const seen = JSON.stringify([await listOutcomes(ctx, pair.id), await listIntroductionEvents(ctx, pair.id)])
      expect(seen).not.toMatch(/7654321|6543212/)
      expect(await listOutcomes(ctx, pair.id)).toMatchObject([{ amount: null, dispute: { amount: null } }])
    }
    expect(JSON.stringify(await lastEvent(world, pair.id))).not.toMatch(/三十吨|6543/)
    expect(await refused(record('first-order', { amount: -1 }))).toBe('amount too-small')
  })
})

describe('a dispute', () => {
  test('is the other side’s to raise, with what it says instead; then nobody else answers', async () => {
    await fresh()
    const { id } = await record('signed', { quantity: { value: 40, unit: '吨' } })
    for (const ctx of [buyer, buyerDesk]) expect(await refused(disputeOutcome(ctx, { outcomeId: id, reason: 'other', note: '不对' }))).toBe('forbidden introduction-not-yours')
    expect(await refused(dispute(id, { reason: 'date' }))).toBe('happenedOn dispute-date-required')
    expect(await refused(dispute(id, { quantity: undefined }))).toBe('quantity.value dispute-quantity-required')
    expect(await refused(dispute(id, { reason: undefined }))).toBe('reason dispute-reason-required')
    expect(await refused(dispute(id, { note: '' }))).toBe('note text-required')
    expect(await refused(dispute(id, { happenedOn: '2026-11-26' }))).toBe('happenedOn date-future')
    expect(await dispute(id)).toMatchObject({ state: 'disputed', deadline: null, otherQuantityValue: 30, quantityValue: 40, otherAmount: 90_000 })
    for (const person of [pair.demand.owner, cast.qijiang.liaison, cast.zigong.liaison]) {
      const path = person === pair.demand.owner ? '/my' : '/desk'
      expect((await noticesOf(world, person, `${path}/introductions/${pair.id}`)).filter((kind) => kind === 'outcome-disputed')).toHaveLength(1)
    }
    expect(await refused(dispute(id))).toBe('conflict outcome-moved-on')
    expect(await refused(confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'signed' }))).toBe('conflict outcome-moved-on')
    expect(await refused(retractOutcome(buyer, { outcomeId: id }))).toBe('conflict outcome-moved-on')
    expect((await listWaiting(buyerDesk, { limit: 50 })).filter((one) => one.id === pair.id)).toMatchObject([{ kind: 'settle', rung: 'signed' }])
  })

  test('is settled by both desks only, on what both saw; the other’s figures take the place', async () => {
    const { id } = (await listOutcomes(buyer, pair.id))[0]!
    for (const ctx of [buyer, seller]) expect(await refused(settleOutcome(ctx, { outcomeId: id, act: 'propose', version: 'strike' }))).toBe('forbidden introduction-not-yours')
    expect(await refused(settleOutcome(stranger, { outcomeId: id, act: 'propose', version: 'strike' }))).toBe('not-found outcome-not-found')
    expect(await refused(settleOutcome(sellerDesk, { outcomeId: id, act: 'agree', version: 'strike' }))).toBe('conflict settlement-changed')
    await settleOutcome(buyerDesk, { outcomeId: id, act: 'propose', version: 'strike', note: '双方都没有单据' })
    expect(await refused(settleOutcome(buyerDesk, { outcomeId: id, act: 'agree', version: 'strike' }))).toBe('forbidden settlement-own')
    // Between the desks: the parties hear of it when it is agreed.
    for (const ctx of [buyer, seller]) {
      expect(await listOutcomes(ctx, pair.id)).toMatchObject([{ state: 'disputed', settlement: null }])
      expect((await listIntroductionEvents(ctx, pair.id)).map(({ code }) => code)).not.toContain('settle-propose')
    }
    expect((await listWaiting(buyerDesk, { limit: 50 })).filter((one) => one.id === pair.id)).toEqual([])
    await settleOutcome(sellerDesk, { outcomeId: id, act: 'propose', version: 'disputed' })
    expect(await refused(settleOutcome(sellerDesk, { outcomeId: id, act: 'agree', version: 'strike' }))).toBe('conflict settlement-changed')
    expect(await settleOutcome(buyerDesk, { outcomeId: id, act: 'agree', version: 'disputed' })).toMatchObject({ state: 'confirmed', quantityValue: 30, otherQuantityValue: 40, amount: 90_000 })
    expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.settle', data: { version: 'disputed', oneHand: false } })
    for (const person of [pair.demand.owner, pair.supply.owner]) expect((await noticesOf(world, person, `/my/introductions/${pair.id}`)).at(-1)).toBe('outcome-settled')
    expect(await refused(settleOutcome(buyerDesk, { outcomeId: id, act: 'propose', version: 'strike' }))).toBe('conflict outcome-moved-on')
  })

  test('struck off it counts nowhere and may be said anew; the last rung settled concludes', async () => {
    const { id } = await record('fulfilled')
    await dispute(id, { reason: 'not-happened' })
    await settleOutcome(buyerDesk, { outcomeId: id, act: 'propose', version: 'strike' })
    await settleOutcome(sellerDesk, { outcomeId: id, act: 'propose', version: 'strike' })
    expect((await rowOf(id)).state).toBe('struck')
    expect((await introductionRow(world, pair.id)).state).toBe('accepted')
    const again = await record('fulfilled')
    await dispute(again.id, { reason: 'other' })
    await settleOutcome(sellerDesk, { outcomeId: again.id, act: 'propose', version: 'recorded' })
    await settleOutcome(buyerDesk, { outcomeId: again.id, act: 'agree', version: 'recorded' })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'concluded', endReason: 'fulfilled' })
  })

  test('one person with both keys settles it in one act, and the log says so', async () => {
    const near = await makeIntroduction(world, cast, { state: 'keys', demand: pair.demand, supply: await makeCompany(world, cast, { park: cast.qijiang }) })
    for (const side of ['demand', 'supply'] as const) await accept(world, near, side)
    const { id } = await recordOutcome(buyer, { id: near.id, side: 'demand', rung: 'visited', happenedOn: '2026-11-24' })
    await disputeOutcome(buyerDesk, { outcomeId: id, reason: 'other', note: '没有来过' })
    expect(await settleOutcome(buyerDesk, { outcomeId: id, act: 'propose', version: 'recorded' })).toMatchObject({ state: 'confirmed', settledBy: cast.qijiang.liaison.userId })
    expect(await lastEvent(world, near.id)).toMatchObject({ data: { oneHand: true } })
  })
})

describe('ten business days of silence', () => {
  test('keep a rung as 单方确认 once, with one notice; it may still be confirmed, and counts apart until then', async () => {
    await fresh()
    const { id } = await record('signed', { quantity: { value: 9, unit: '吨' } })
    const before = await readLiveCounts({ ...world.system(), figures: { recent: (_, compute) => compute() } })
    world.setClock('2026-12-08T01:59:59Z')
    expect(await sweepOutcomes(world.system())).toEqual({ unilateral: 0 })
    world.setClock('2026-12-08T02:00:00Z')
    await sign()
    expect(await refused(sweepOutcomes(buyer))).toBe('forbidden system-only')
    const counts = await Promise.all([sweepOutcomes(world.system()), sweepOutcomes(world.system())])
    expect(counts.reduce((sum, { unilateral }) => sum + unilateral, 0)).toBe(1)
    expect(await sweepOutcomes(world.system())).toEqual({ unilateral: 0 })
    expect(await rowOf(id)).toMatchObject({ state: 'unilateral', deadline: null, unilateralAt: world.now() })
    for (const person of [pair.demand.owner, pair.supply.owner]) expect((await noticesOf(world, person, `/my/introductions/${pair.id}`)).filter((kind) => kind === 'outcome-unilateral')).toHaveLength(1)
    const of = async (ctx: Ctx) => (await readLedger(ctx)).parks[0]!
    const ledger = await of(buyerDesk)
    expect(ledger.entries.find((entry) => entry.id === id)).toMatchObject({ counting: 'unilateral', shared: true, quantity: { value: 9, unit: '吨' } })
    expect(ledger.totals.find(({ rung }) => rung === 'signed')).toEqual({ rung: 'signed', confirmed: 1, shared: 1, unilateral: 1 })
    const counted = async () => (await readLiveCounts({ ...world.system(), figures: { recent: (_, compute) => compute() } })).signed
    expect(await counted()).toBe(before.signed)
    await confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'signed' })
    // In full in both parks' ledgers, once in the region.
    for (const ctx of [buyerDesk, sellerDesk]) expect((await of(ctx)).totals.find(({ rung }) => rung === 'signed')).toEqual({ rung: 'signed', confirmed: 2, shared: 2, unilateral: 0 })
    expect(await counted()).toBe(before.signed + 1)
    expect((await readLedger(administrator)).parks.flatMap(({ entries }) => entries)).toEqual([])
    world.setClock('2027-01-04T02:00:00Z')
    expect((await readLedger(await world.as(cast.qijiang.liaison))).parks[0]!.entries).toEqual([])
    world.setClock(START)
    await sign()
  })

  test('a correction starts them anew', async () => {
    await fresh()
    const { id } = await record('visited')
    world.setClock('2026-12-07T02:00:00Z')
    await sign()
    await correctOutcome(buyer, { outcomeId: id, rung: 'visited', happenedOn: '2026-11-25' })
    world.setClock('2026-12-09T02:00:00Z')
    expect(await sweepOutcomes(world.system())).toEqual({ unilateral: 0 })
    world.setClock('2026-12-21T02:00:00Z')
    expect(await sweepOutcomes(world.system())).toEqual({ unilateral: 1 })
    world.setClock(START)
    await sign()
  })
})

describe('both at once', () => {
  test.each<[string, (id: string) => Promise<unknown>, (id: string) => Promise<unknown>]>([
    ['confirmed and corrected', (id) => confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'visited' }).then(() => id), (id) => correctOutcome(buyer, { outcomeId: id, rung: 'visited', happenedOn: '2026-11-24' })],
    ['confirmed and disputed', () => confirmOutcome(sellerDesk, { id: pair.id, side: 'supply', rung: 'visited' }), (id) => dispute(id)],
    ['retracted and confirmed', (id) => retractOutcome(buyer, { outcomeId: id }), () => confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'visited' })],
  ])('%s: the first stands, the other hears of it', async (_, first, second) => {
    await fresh()
    const { id } = await record('visited')
    const [one, two] = await raceAtLock(world, { table: 'introductions', id: pair.id }, [() => first(id), () => second(id)])
    expect([one?.status, two?.status]).toEqual(['fulfilled', 'rejected'])
    expect((await actionsOn(world, pair.id)).filter((action) => /correct|retract|\.confirm|dispute/.test(action))).toHaveLength(1)
  })
  test('both desks propose: either one waits for the other, or the same is agreed', async () => {
    for (let round = 0; round < 5; round++) {
      await fresh()
      const { id } = await record('visited')
      await dispute(id)
      await raceFreely([() => settleOutcome(buyerDesk, { outcomeId: id, act: 'propose', version: 'recorded' }), () => settleOutcome(sellerDesk, { outcomeId: id, act: 'propose', version: round % 2 ? 'recorded' : 'strike' })])
      expect((await rowOf(id)).state).toBe(round % 2 ? 'confirmed' : 'disputed')
    }
  })
})

describe('未成', () => {
  test('ends an accepted introduction for a reason, by either company or a desk for one; once', async () => {
    await fresh()
    const lapse = (ctx: Ctx, more: object = {}) => lapseIntroduction(ctx, { id: pair.id, side: 'demand', reason: 'terms', ...more })
    expect(await refused(lapse(buyer, { reason: undefined }))).toBe('reason lapse-reason-required')
    expect(await refused(lapse(buyer, { reason: 'other' }))).toBe('note lapse-note-required')
    for (const ctx of [seller, sellerDesk]) expect(await refused(lapse(ctx))).toBe('forbidden introduction-not-yours')
    for (const ctx of [stranger, administrator, world.visitor()]) expect(await refused(lapse(ctx))).toBe('not-found introduction-not-found')
    const { id } = await record('visited')
    expect(await lapse(buyerDesk, { note: '账期谈不拢' })).toMatchObject({ state: 'concluded', endReason: 'lapsed', lapseReason: 'terms', lapseSide: 'demand' })
    await lapse(buyerDesk)
    expect(await refused(lapse(sellerDesk, { side: 'supply' }))).toBe('conflict introduction-moved-on')
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.lapse')).toHaveLength(1)
    expect((await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('introduction-lapsed')
    expect(await refused(record('signed'))).toBe('conflict introduction-not-accepted')
    // What was said may still be answered.
    await confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'visited' })
    expect((await rowOf(id)).state).toBe('confirmed')
    const proposed = await makeIntroduction(world, cast, { demand: pair.demand, supply: pair.supply })
    expect(await refused(lapseIntroduction(buyer, { id: proposed.id, side: 'demand', reason: 'terms' }))).toBe('conflict introduction-moved-on')
  })
})

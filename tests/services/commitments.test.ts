import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { answerCommitment } from '#app/services/introduction/answer-commitment.server.ts'
import { endCommitment } from '#app/services/introduction/end-commitment.server.ts'
import { listCommitments } from '#app/services/introduction/list-commitments.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { stateCommitment } from '#app/services/introduction/state-commitment.server.ts'
import { sweepCommitments } from '#app/services/introduction/sweep-commitments.server.ts'
import { readListing } from '#app/services/listing/read.server.ts'
import { listDeskListings } from '#app/services/listing/list-desk.server.ts'
import { listNewest } from '#app/services/listing/list-newest.server.ts'
import { listOwnListings } from '#app/services/listing/list-own.server.ts'
import { searchListings } from '#app/services/listing/search.server.ts'
import { listDeskDemands } from '#app/services/match/list-demands.server.ts'
import { listMatches } from '#app/services/match/list.server.ts'
import { answerRelation } from '#app/services/relation/answer.server.ts'
import { listOwnRelations, listShownRelations } from '#app/services/relation/list.server.ts'
import { declareRelation, proposeRelation } from '#app/services/relation/propose.server.ts'
import { listingStates } from '#domain/listing.ts'
import { companies } from '#db/schema/company.ts'
import { commitments } from '#db/schema/commitment.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { makeIntroduction, type Pair } from '../factories/introductions.ts'
import { makeCast, type Cast, type Person } from '../factories/people.ts'
import { raceFreely } from '../factories/race.ts'
import { actionsOn, jobsFor, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { START, openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let pair: Pair
let other: Firm
let buyer: Ctx, seller: Ctx, buyerDesk: Ctx, sellerDesk: Ctx, stranger: Ctx
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  // 200 吨/月 wanted, 500 吨/月 offered.
  pair = await makeIntroduction(world, cast, { state: 'accepted' })
  other = await makeCompany(world, cast)
  await sign()
  await world.work()
})
afterAll(() => world.close())

async function sign(): Promise<void> {
  const people: Person[] = [pair.demand.owner, pair.supply.owner, cast.qijiang.liaison, cast.zigong.liaison, other.owner]
  ;[buyer, seller, buyerDesk, sellerDesk, stranger] = (await Promise.all(people.map((person) => world.as(person)))) as [Ctx, Ctx, Ctx, Ctx, Ctx]
}
const state = (ctx: Ctx, more: object = {}) => stateCommitment(ctx, { id: pair.id, side: 'demand', quantity: { value: 120, unit: '吨', per: 'month' }, from: '2026-11-24', until: '2027-11-23', ...more })
const answer = (ctx: Ctx, commitmentId: string, act: string, side = 'supply') => answerCommitment(ctx, { commitmentId, side, act })
const leftOf = async (ctx: Ctx, id: string) => (await readListing(ctx, id)).remaining
const rowOf = async (id: string) => (await world.db.select().from(commitments).where(eq(commitments.id, id)))[0]!
/** All that somebody outside reads of the two listings. */
const outside = async () => JSON.stringify(await Promise.all([world.visitor(), stranger].flatMap((ctx) => [
  readListing(ctx, pair.supplyId), readListing(ctx, pair.demandId), searchListings(ctx, { text: '6063铝型材', filters: {}, page: 1 }),
])))
const verdict = async () => {
  await world.work()
  const { matches } = await listMatches(buyer, pair.demandId)
  const found = matches.find(({ listingId }) => listingId === pair.supplyId)!.verdicts.find(({ requirement }) => requirement.kind === 'quantity')!
  return [found.verdict, found.reason, found.said, found.params?.askedLeft]
}

describe('an agreed quantity', () => {
  test('is stated from 意向 on, by either company or a desk for one, and refused where it makes no sense', async () => {
    expect(await refused(state(buyer))).toBe('conflict commitment-too-early')
    await recordOutcome(buyer, { id: pair.id, side: 'demand', rung: 'intent', happenedOn: '2026-11-24' })
    for (const [change, fault] of [
      [{ quantity: { value: 0, unit: '吨', per: 'month' } }, 'quantity.value too-small'], [{ quantity: { value: 5, per: 'month' } }, 'quantity.unit required'], [{ quantity: { value: 5, unit: '吨', per: 'week' } }, 'quantity.per not-valid'],
      [{ until: '2026-11-23' }, 'until until-before-from'], [{ from: '2020-01-01' }, 'from until-required-past'], [{ from: '2026-11-31' }, 'from date-invalid'], [{ value: 3 }, 'value field-unknown'],
    ] as const) expect(await refused(state(buyer, change))).toBe(fault)
    for (const ctx of [seller, sellerDesk]) expect(await refused(state(ctx))).toBe('forbidden introduction-not-yours')
    for (const ctx of [stranger, world.visitor(), await world.as(cast.administrator)]) expect(await refused(state(ctx))).toBe('not-found introduction-not-found')
    const proposed = await makeIntroduction(world, cast, { demand: pair.demand, supply: pair.supply })
    expect(await refused(state(buyer, { id: proposed.id }))).toBe('conflict introduction-not-accepted')
    await world.work()
  })

  test('counts nowhere before the other side confirms it: not a byte changes for anybody else', async () => {
    const before = await outside()
    const { id } = await state(buyer)
    expect(await jobsFor(world, pair.supplyId)).toEqual([])
    await world.work()
    expect(await outside()).toBe(before)
    for (const ctx of [seller, sellerDesk]) expect(await refused(state(ctx, { side: 'supply' }))).toBe('conflict commitment-waiting')
    for (const ctx of [buyer, buyerDesk]) expect(await refused(answer(ctx, id, 'confirm', 'demand'))).toBe('conflict commitment-own')
    expect(await refused(answer(seller, id, 'withdraw'))).toBe('conflict commitment-theirs')
    expect(await refused(answer(stranger, id, 'confirm'))).toBe('not-found commitment-not-found')
    await answer(seller, id, 'decline')
    expect((await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('commitment-declined')
    const again = await state(buyerDesk)
    await answer(buyer, again.id, 'withdraw', 'demand')
    await world.work()
    expect(await outside()).toBe(before)
  })

  test('confirmed, what remains of both listings is derived, on their pages, in search and in the match', async () => {
    expect(await verdict()).toEqual(['met', 'quantity-enough', '500 吨/月', undefined])
    const { id } = await state(buyer)
    await answer(sellerDesk, id, 'confirm')
    expect((await answer(seller, id, 'confirm')).state).toBe('confirmed')
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.commit-confirm')).toHaveLength(1)
    expect((await jobsFor(world, pair.supplyId)).toSorted()).toEqual(['listing-match'])
    expect((await jobsFor(world, pair.demandId)).toSorted()).toEqual(['listing-match'])
    const sum = { over: false, apartCount: 0, apart: [], later: [] }
    for (const ctx of [world.visitor(), stranger, seller]) {
      expect(await leftOf(ctx, pair.supplyId)).toEqual({ committed: 120, left: 380, ...sum })
      expect(await leftOf(ctx, pair.demandId)).toEqual({ committed: 120, left: 80, ...sum })
    }
    expect(await verdict()).toEqual(['met', 'quantity-enough', '余 380 吨/月（共 500 吨/月）', '80 吨/月'])
    const hits = (await searchListings(world.visitor(), { text: '6063铝型材', filters: {}, page: 1 })).hits
    // Hits, tables and the listing's page say the same, to the unit.
    const desk = { page: 1, states: [...listingStates] }
    const rows = async (id: string, firm: typeof pair.supply, own: Ctx, liaison: Ctx) => {
      const listed = [hits, await listNewest(world.visitor(), { companyId: firm.id }, 20), await listNewest(world.visitor(), { chain: 'aluminium' }, 20), (await listOwnListings(own, firm.id, { page: 1 })).listings, (await listDeskListings(liaison, desk)).listings]
      return listed.map((all) => all.find((row) => row.id === id)?.remaining)
    }
    expect(new Set((await rows(pair.supplyId, pair.supply, seller, sellerDesk)).map((left) => JSON.stringify(left)))).toEqual(new Set([JSON.stringify({ value: 380, unit: '吨', per: 'month' })]))
    expect(new Set((await rows(pair.demandId, pair.demand, buyer, buyerDesk)).map((left) => JSON.stringify(left)))).toEqual(new Set([JSON.stringify({ value: 80, unit: '吨', per: 'month' })]))
    expect((await listDeskDemands(buyerDesk, { page: 1 })).demands.find(({ id }) => id === pair.demandId)!.remaining).toEqual({ value: 80, unit: '吨', per: 'month' })
  })

  test('with whom, how many and what waits are never said to a third party', async () => {
    const seen = await outside()
    for (const word of [pair.id, 'statedSide', 'commitmentId']) expect(seen).not.toContain(word)
  })

  test('what cannot be converted is said apart: by figure to its own, by number to others', async () => {
    const { id } = await state(buyer, { quantity: { value: 300, unit: '吨', per: 'once' } })
    await answer(seller, id, 'confirm')
    expect(await leftOf(world.visitor(), pair.supplyId)).toMatchObject({ committed: 120, left: 380, apartCount: 1, apart: [] })
    expect(await leftOf(seller, pair.supplyId)).toMatchObject({ apart: [{ value: 300, unit: '吨', per: 'once', from: '2026-11-24' }] })
    await endCommitment(seller, { commitmentId: id, side: 'supply', act: 'propose-end', endsOn: '2026-11-24' })
    await endCommitment(buyer, { commitmentId: id, side: 'demand', act: 'agree-end' })
    expect(await leftOf(world.visitor(), pair.supplyId)).toMatchObject({ apartCount: 0 })
    await world.work()
  })

  test('is revised the same way: the old one stands until the new one is confirmed', async () => {
    const [first] = (await listCommitments(buyer, pair.id)).filter((one) => one.state === 'confirmed')
    expect(await refused(state(seller, { side: 'supply', replacesId: pair.id }))).toBe('not-found commitment-not-found')
    const { id } = await state(seller, { side: 'supply', quantity: { value: 200, unit: '吨', per: 'month' }, replacesId: first!.id })
    expect(await leftOf(world.visitor(), pair.supplyId)).toMatchObject({ committed: 120 })
    await answer(buyer, id, 'confirm', 'demand')
    expect((await rowOf(first!.id)).state).toBe('replaced')
    expect(await leftOf(world.visitor(), pair.supplyId)).toMatchObject({ committed: 200, left: 300 })
    expect(await verdict()).toEqual(['failed', 'need-covered', '余 300 吨/月（共 500 吨/月）', '0 吨/月'])
    expect(await refused(state(buyer, { replacesId: first!.id }))).toBe('conflict commitment-moved-on')
  })

  test('ends when both say so, on the day they say; and runs out by itself, once', async () => {
    const [{ id } = { id: '' }] = (await listCommitments(buyer, pair.id)).filter((one) => one.state === 'confirmed')
    const end = (ctx: Ctx, side: string, act: string, more: object = {}) => endCommitment(ctx, { commitmentId: id, side, act, ...more })
    expect(await refused(end(buyer, 'demand', 'propose-end'))).toBe('endsOn date-invalid')
    expect(await refused(end(buyer, 'demand', 'propose-end', { endsOn: '2026-11-23' }))).toBe('endsOn end-before-from')
    await end(buyer, 'demand', 'propose-end', { endsOn: '2026-12-31' })
    expect(await refused(end(buyer, 'demand', 'agree-end'))).toBe('conflict commitment-own')
    await end(seller, 'supply', 'refuse-end')
    await end(sellerDesk, 'supply', 'propose-end', { endsOn: '2026-11-30' })
    await end(sellerDesk, 'supply', 'withdraw-end')
    await end(seller, 'supply', 'propose-end', { endsOn: '2026-11-30' })
    expect(await refused(end(stranger, 'demand', 'agree-end'))).toBe('not-found commitment-not-found')
    await end(buyer, 'demand', 'agree-end')
    expect((await end(buyer, 'demand', 'agree-end')).state).toBe('ended')
    await world.work()
    expect(await sweepCommitments(world.system())).toEqual({ carried: 1 })
    expect(await sweepCommitments(world.system())).toEqual({ carried: 0 })
    world.setClock('2026-11-30T15:59:59Z') // its last day in Shanghai
    expect(await leftOf(world.visitor(), pair.supplyId)).toMatchObject({ committed: 200 })
    expect(await sweepCommitments(world.system())).toEqual({ carried: 0 })
    world.setClock('2026-11-30T16:00:00Z')
    await world.work()
    expect(await leftOf(world.visitor(), pair.supplyId)).toBeNull()
    const runs = await raceFreely([() => sweepCommitments(world.system()), () => sweepCommitments(world.system())])
    expect(runs.map((run) => (run as PromiseFulfilledResult<{ carried: number }>).value.carried).toSorted()).toEqual([0, 1])
    expect((await jobsFor(world, pair.supplyId)).toSorted()).toEqual(['listing-match'])
    await sign()
    expect(await refused(sweepCommitments(buyer))).toBe('forbidden system-only')
    world.setClock(START)
    await sign()
    await world.work()
  })

  test('stated by both at once, or confirmed and taken back at once: one of the two', async () => {
    for (let round = 0; round < 5; round++) {
      const stated = await raceFreely([() => state(buyer), () => state(seller, { side: 'supply' })])
      expect(stated.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const [one] = stated.flatMap((result) => (result.status === 'fulfilled' ? [result.value as { id: string; statedSide: string }] : []))
      const [stater, answerer, theirs] = one!.statedSide === 'demand' ? [buyer, seller, 'supply'] : [seller, buyer, 'demand']
      const answers = await raceFreely([() => answer(answerer as Ctx, one!.id, 'decline', theirs as string), () => answer(stater as Ctx, one!.id, 'withdraw', one!.statedSide)])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })
})

describe('a supply relation', () => {
  const shown = (id: string) => listShownRelations(world.visitor(), id)
  test('from a confirmed 签约, shown on both pages only when both agree; either takes it off', async () => {
    expect(await refused(proposeRelation(buyer, { introductionId: pair.id }))).toBe('conflict relation-too-early')
    await recordOutcome(buyer, { id: pair.id, side: 'demand', rung: 'signed', happenedOn: '2026-11-24' })
    expect(await refused(proposeRelation(seller, { introductionId: pair.id }))).toBe('conflict relation-too-early')
    await confirmOutcome(seller, { id: pair.id, side: 'supply', rung: 'signed' })
    // A desk does not publish in a company's name.
    for (const ctx of [buyerDesk, sellerDesk]) expect(await refused(proposeRelation(ctx, { introductionId: pair.id }))).toBe('forbidden relation-not-yours')
    expect(await refused(proposeRelation(stranger, { introductionId: pair.id }))).toBe('not-found introduction-not-found')
    const both = await raceFreely([() => proposeRelation(buyer, { introductionId: pair.id }), () => proposeRelation(seller, { introductionId: pair.id })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await Promise.all([shown(pair.demand.id), shown(pair.supply.id)])).toEqual([[], []])
    const [mine] = await listOwnRelations(buyer)
    const [proposer, agreer] = mine!.may.includes('agree') ? [seller, buyer] : [buyer, seller]
    expect(await refused(answerRelation(proposer, { id: mine!.id, act: 'agree' }))).toBe('conflict relation-moved-on')
    expect(await refused(answerRelation(stranger, { id: mine!.id, act: 'agree' }))).toBe('not-found relation-not-found')
    await answerRelation(agreer, { id: mine!.id, act: 'agree' })
    await answerRelation(agreer, { id: mine!.id, act: 'agree' })
    expect(await shown(pair.supply.id)).toMatchObject([{ side: 'supplier', other: { id: pair.demand.id }, node: 'aluminium-extrusion', sinceOn: '2026-11-24', introduced: true }])
    expect(await shown(pair.demand.id)).toMatchObject([{ side: 'buyer', other: { id: pair.supply.id } }])
    expect(JSON.stringify(await shown(pair.demand.id))).not.toContain(pair.id)
    // While one hides its name, neither page tells of it.
    await world.db.update(companies).set({ hidesName: true }).where(eq(companies.id, pair.supply.id))
    expect(await shown(pair.demand.id)).toEqual([])
    await world.db.update(companies).set({ hidesName: false }).where(eq(companies.id, pair.supply.id))
    await answerRelation(proposer, { id: mine!.id, act: 'withdraw' })
    expect(await shown(pair.demand.id)).toEqual([])
    expect(await refused(answerRelation(agreer, { id: mine!.id, act: 'agree' }))).toBe('conflict relation-moved-on')
    await proposeRelation(agreer, { introductionId: pair.id })
  })

  test('declared without an introduction: to a verified company that shows its name, with evidence', async () => {
    const declare = (more: object = {}, ctx = stranger) => declareRelation(ctx, { companyId: pair.supply.id, role: 'buyer', sinceOn: '2024-01-01', evidence: '2024 年起年度框架合同', ...more })
    expect(await refused(declare({ companyId: other.id }))).toBe('invalid relation-own-company')
    expect(await refused(declare({ sinceOn: '2026-11-25' }))).toBe('sinceOn date-future')
    expect(await refused(declare({ evidence: '' }))).toBe('evidence text-required')
    expect(await refused(declare({ node: 'nowhere' }))).toBe('node node-unknown')
    expect(await refused(declare({ role: 'friend' }))).toBe('role not-valid')
    const pending = await makeCompany(world, cast, { state: 'pending' })
    expect(await refused(declare({ companyId: pending.id }))).toBe('not-found company-not-found')
    expect(await refused(declare({}, await world.as(pending.owner)))).toBe('forbidden company-unverified')
    expect(await refused(declare({}, buyerDesk))).toBe('forbidden relation-not-yours')
    const { id } = await declare()
    expect(await refused(declare())).toBe('conflict relation-exists')
    expect((await noticesOf(world, pair.supply.owner, '/my/relations')).at(-1)).toBe('relation-proposed')
    await answerRelation(seller, { id, act: 'decline' })
    expect((await noticesOf(world, other.owner, '/my/relations')).at(-1)).toBe('relation-ended')
    await declare()
  })
})

import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPart } from '#app/services/combination/add.server.ts'
import { closeCombination } from '#app/services/combination/close.server.ts'
import { listCombinations } from '#app/services/combination/list.server.ts'
import { proposeCombination } from '#app/services/combination/propose.server.ts'
import { readCombination } from '#app/services/combination/read.server.ts'
import { takeOutPart } from '#app/services/combination/take-out.server.ts'
import { acceptIntroduction } from '#app/services/introduction/answer.server.ts'
import { lapseIntroduction } from '#app/services/introduction/lapse.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { closeListing } from '#app/services/listing/close.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { computeMatches } from '#app/services/match/compute.server.ts'
import { suggestCombinations } from '#app/services/match/suggest-combinations.server.ts'
import { ListingInput } from '#domain/listing.ts'
import { combinations } from '#db/schema/combination.ts'
import { events } from '#db/schema/event.ts'
import { introductions } from '#db/schema/introduction.ts'
import { notices } from '#db/schema/notice.ts'
import { combinationRow, makeCombination, partRows } from '../factories/combinations.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, acceptance, decline, introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast, type Person } from '../factories/people.ts'
import { raceAtLock, raceFreely } from '../factories/race.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const told = async (person: Person, id: string) =>
  (await world.db.select().from(notices).where(eq(notices.userId, person.userId))).filter(({ path }) => path.endsWith(id)).map(({ kind }) => kind)
const actions = async (id: string) => (await world.db.select().from(events).where(and(eq(events.subjectType, 'combination'), eq(events.subjectId, id))).orderBy(events.id)).map(({ action }) => action.slice('combination.'.length))
const acceptBoth = async (pair: Parameters<typeof accept>[1]) => {
  await accept(world, pair, 'demand')
  await accept(world, pair, 'supply')
}
const aPart = async (park = cast.zigong) => {
  const firm = await makeCompany(world, cast, { park })
  return { firm, supplyId: await makeListing(world, firm, aSupply({ title: `供应6063铝型材 ${firm.name}` })), part: 'supplier', reason: '一家产能不够' }
}
const wish = ({ firm: _, ...part }: Awaited<ReturnType<typeof aPart>>) => part

describe('proposing', () => {
  test('opens every part as an introduction of its own, under its own keys, and says so once', async () => {
    const { id, demand, demandId, parts } = await makeCombination(world, cast, { parks: [cast.qijiang, cast.zigong], proposed: false })
    const rows = await partRows(world, id)
    expect(rows.map(({ state, part, initiatorSide, demandKey, supplyKey }) => [state, part, initiatorSide, demandKey, supplyKey])).toEqual([
      ['proposed', 'supplier', 'demand', 'passed', 'passed'], ['keys', 'supplier', 'demand', 'passed', 'waiting'],
    ])
    expect(await actions(id)).toEqual(['propose'])
    // The same form sent twice; with another demand it is another's.
    const desk = await world.as(cast.qijiang.liaison)
    const again = { id, demandId, parts: parts.map(({ supplyId }) => ({ supplyId, part: 'supplier', reason: '一家产能不够' })) }
    await proposeCombination(desk, again)
    expect(await partRows(world, id)).toHaveLength(2)
    const other = await makeListing(world, demand, aDemand({ title: '求购6061铝型材' }))
    expect(await refused(proposeCombination(desk, { ...again, demandId: other }))).toBe('conflict combination-exists')
  })

  test('is all or nothing, and every fault is at its field', async () => {
    const demand = await makeCompany(world, cast, { park: cast.qijiang })
    const demandId = await makeListing(world, demand, aDemand())
    const [good, own] = [await aPart(), await makeListing(world, demand, aSupply())]
    const id = uuidv7()
    const desk = await world.as(cast.qijiang.liaison)
    const propose = (...parts: object[]) => refused(proposeCombination(desk, { id, demandId, parts }))
    expect(await propose(wish(good), { ...wish(await aPart()), reason: '好' }, { supplyId: own, part: 'material', reason: '自家也有一些' }))
      .toBe('parts.1.reason propose-reason-required, parts.2.supplyId introduction-same-company')
    const closed = await aPart()
    await closeListing(await world.as(closed.firm.owner), { id: closed.supplyId, reason: 'no-longer-needed' })
    expect(await propose(wish(good), wish(closed))).toBe('parts.1.supplyId listing-not-found')
    expect(await propose(wish(good), { ...wish(await aPart()), supplyId: demandId })).toBe('parts.1.supplyId introduction-kinds')
    expect(await propose(wish(good), wish(good))).toBe('parts.1.supplyId part-twice')
    expect(await propose(wish(good))).toBe('parts parts-too-few')
    expect(await propose(...Array.from({ length: 7 }, () => ({ ...wish(good), supplyId: uuidv7() })))).toBe('parts parts-too-many')
    expect(await propose(wish(good), { ...wish(await aPart()), part: 'friend' })).toBe('parts.1.part part-required')
    expect(await propose(wish(good), { ...wish(good), companyId: demand.id, supplyId: 'x' })).toMatch(/parts\.1\.supplyId not-valid, parts\.1\.companyId field-unknown/)
    expect(await world.db.$count(introductions, eq(introductions.demandListingId, demandId))).toBe(0)
    expect(await world.db.$count(combinations, eq(combinations.id, id))).toBe(0)
    expect(await told(cast.zigong.liaison, id)).toEqual([])
  })

  test('is the demand’s desk’s alone', async () => {
    const demand = await makeCompany(world, cast, { park: cast.qijiang })
    const demandId = await makeListing(world, demand, aDemand())
    const parts = [wish(await aPart()), wish(await aPart())]
    const as = async (person: Person) => refused(proposeCombination(await world.as(person), { id: uuidv7(), demandId, parts }))
    for (const person of [cast.zigong.liaison, demand.owner, cast.administrator, cast.newcomer, cast.auditor]) expect(await as(person)).toBe('not-found listing-not-found')
    expect(await as(cast.suspended)).toBe('forbidden sign-in-required')
    expect(await refused(proposeCombination(world.system(), { id: uuidv7(), demandId, parts }))).toBe('forbidden sign-in-required')
  })
})

describe('complete', () => {
  test('when the last is accepted: told to all, once, and to the suppliers of their own introduction alone', async () => {
    const { id, demand, parts } = await makeCombination(world, cast)
    await acceptBoth(parts[0]!)
    expect((await combinationRow(world, id)).completedAt).toBeNull()
    expect((await readIntroduction(await world.as(parts[0]!.supply.owner), parts[0]!.id)).combination).toEqual({ allAccepted: false, of: null })
    await acceptBoth(parts[1]!)
    expect(await actions(id)).toEqual(['propose', 'complete'])
    expect(await told(demand.owner, id)).toEqual(['combination-complete'])
    expect(await told(cast.qijiang.liaison, id)).toEqual(['combination-complete'])
    for (const part of parts) {
      // Whoever completes it by accepting is told by the page.
      expect((await told(part.supply.owner, part.id)).filter((kind) => kind.startsWith('combination'))).toEqual(part === parts[1] ? [] : ['combination-all-accepted'])
      expect((await told(cast.zigong.liaison, part.id)).filter((kind) => kind.startsWith('combination'))).toEqual(['combination-all-accepted'])
      expect((await readIntroduction(await world.as(part.supply.owner), part.id)).combination).toEqual({ allAccepted: true, of: null })
    }
    const desk = await world.as(cast.qijiang.liaison)
    expect(await readCombination(desk, id)).toMatchObject({ state: 'complete', open: false })
    expect(await refused(addPart(desk, { ...wish(await aPart()), id: uuidv7(), combinationId: id }))).toBe('conflict combination-complete')
    expect(await refused(takeOutPart(desk, { combinationId: id, introductionId: parts[0]!.id }))).toBe('conflict combination-complete')
    expect(await refused(closeCombination(desk, { id, reason: 'no-longer-needed', parts: 'go-on' }))).toBe('conflict combination-complete')
    // It stays so: what comes of a part is in its own file.
    await lapseIntroduction(desk, { id: parts[0]!.id, side: 'demand', reason: 'terms' })
    expect(await readCombination(desk, id)).toMatchObject({ state: 'complete' })
    expect(await told(cast.qijiang.liaison, id)).toEqual(['combination-complete'])
  })

  test.each(['at the lock', 'freely', 'freely'])('two last acceptances %s complete it exactly once', async (how) => {
    const { id, demand, parts } = await makeCombination(world, cast)
    for (const part of parts) await accept(world, part, 'demand')
    const calls = await Promise.all(parts.map(async (part) => {
      const [ctx, given] = [await world.as(part.supply.owner), await acceptance(world, part, 'supply')]
      return () => acceptIntroduction(ctx, given)
    })) as Parameters<typeof raceFreely>[0]
    // Both wait for the demand that they share, or go at the same moment.
    const results = how === 'freely' ? await raceFreely(calls) : await raceAtLock(world, { table: 'introductions', id: parts[0]!.id }, calls)
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect((await actions(id)).filter((action) => action === 'complete')).toHaveLength(1)
    expect((await combinationRow(world, id)).completedAt).not.toBeNull()
    expect(await told(demand.owner, id)).toEqual(['combination-complete'])
    // Whoever came last is told by the page.
    const heard = await Promise.all(parts.map((part) => told(part.supply.owner, part.id)))
    expect(heard.flat().filter((kind) => kind === 'combination-all-accepted')).toHaveLength(1)
  })

  test('a last acceptance against the part being taken out, or the file being closed, leaves one legal end', async () => {
    for (const rival of ['take-out', 'close']) {
      const { id, parts } = await makeCombination(world, cast)
      await acceptBoth(parts[0]!)
      await accept(world, parts[1]!, 'demand')
      const [owner, given, desk] = [await world.as(parts[1]!.supply.owner), await acceptance(world, parts[1]!, 'supply'), await world.as(cast.qijiang.liaison)]
      await raceFreely([
        () => acceptIntroduction(owner, given),
        () => (rival === 'close' ? closeCombination(desk, { id, reason: 'no-longer-needed', parts: 'go-on' }) : takeOutPart(desk, { combinationId: id, introductionId: parts[1]!.id })),
      ])
      const row = await combinationRow(world, id)
      const left = await partRows(world, id)
      expect(row.completedAt === null ? row.closedAt !== null || left.length === 1 : row.closedAt === null && left.every(({ state }) => state === 'accepted') && left.length === 2).toBe(true)
      expect((await introductionRow(world, parts[1]!.id)).state).toBe('accepted')
    }
  })
})

describe('a part that comes to nothing', () => {
  test('is told to the desk once, replaced or set aside, and the rest is complete without it', async () => {
    const { id, demand, parts } = await makeCombination(world, cast, { parks: [cast.zigong, cast.zigong, cast.zigong] })
    const [first, second, third] = parts as [typeof parts[0], typeof parts[0], typeof parts[0]]
    const desk = await world.as(cast.qijiang.liaison)
    expect(await refused(addPart(desk, { ...wish(await aPart()), id: uuidv7(), combinationId: id, replaces: first.id }))).toBe('replaces part-not-out')
    await closeListing(await world.as(first.supply.owner), { id: first.supplyId, reason: 'matched-elsewhere' })
    expect(await told(cast.qijiang.liaison, id)).toEqual(['combination-short'])
    expect((await told(demand.owner, id))).toEqual([])
    expect(await readCombination(desk, id)).toMatchObject({ state: 'short', coverage: { covered: 600 } })
    const more = { ...wish(await aPart()), id: uuidv7(), combinationId: id, replaces: first.id }
    await addPart(desk, more)
    await addPart(desk, more) // the same form sent twice
    expect((await partRows(world, id)).map(({ setAsideAt }) => setAsideAt !== null)).toEqual([true, false, false, false])
    expect(await readCombination(desk, id)).toMatchObject({ state: 'open' })
    await acceptBoth(second)
    await acceptBoth(third)
    // The new one was never passed: released, it goes on as a two-party introduction, and the rest is complete.
    expect(await takeOutPart(desk, { combinationId: id, introductionId: more.id })).toBe('release')
    expect(await introductionRow(world, more.id)).toMatchObject({ state: 'keys', combinationId: null, part: null })
    expect(await actions(id)).toEqual(['propose', 'add', 'release', 'complete'])
    expect(await refused(takeOutPart(desk, { combinationId: id, introductionId: more.id }))).toBe('not-found part-not-found')
    expect((await listCombinations(desk, { page: 1, over: true })).combinations[0]).toMatchObject({ id, state: 'complete', parts: 2, accepted: 2 })
  })

  test('set aside, leaves two that are complete', async () => {
    const { id, parts } = await makeCombination(world, cast, { parks: [cast.zigong, cast.zigong, cast.zigong] })
    await acceptBoth(parts[0]!)
    await acceptBoth(parts[1]!)
    await decline(world, parts[2]!, 'demand')
    await decline(world, parts[2]!, 'supply')
    const desk = await world.as(cast.qijiang.liaison)
    expect(await takeOutPart(desk, { combinationId: id, introductionId: parts[2]!.id })).toBe('set-aside')
    expect(await actions(id)).toEqual(['propose', 'set-aside', 'complete'])
    expect((await told(parts[2]!.supply.owner, parts[2]!.id)).filter((kind) => kind.startsWith('combination'))).toEqual([])
  })

  test('a material revision clears that part alone', async () => {
    const { parts } = await makeCombination(world, cast)
    for (const part of parts) await accept(world, part, 'demand')
    const { firm, ...content } = { firm: parts[0]!.supply, ...aSupply({ title: '供应6061铝型材', specs: { 合金牌号: '6061' } }) }
    await reviseListing(await world.as(firm.owner), { id: parts[0]!.supplyId, version: 1, content: ListingInput.parse(content) })
    expect([(await introductionRow(world, parts[0]!.id)).demandAnswer, (await introductionRow(world, parts[1]!.id)).demandAnswer]).toEqual([null, 'accepted'])
  })
})

test('closing needs a reason; open parts go on, or are withdrawn, as the desk says', async () => {
  const desk = await world.as(cast.qijiang.liaison)
  for (const parts of ['go-on', 'withdraw'] as const) {
    const { id, parts: pairs } = await makeCombination(world, cast)
    await acceptBoth(pairs[0]!)
    expect(await refused(closeCombination(desk, { id }))).toBe('reason close-reason-required, parts close-parts-required')
    expect(await refused(closeCombination(desk, { id, reason: 'other', parts }))).toBe('note close-note-required')
    await closeCombination(desk, { id, reason: 'cannot-complete', parts })
    await closeCombination(desk, { id, reason: 'cannot-complete', parts }) // the same form sent twice
    expect((await partRows(world, id)).map(({ state }) => state)).toEqual(['accepted', parts === 'go-on' ? 'proposed' : 'withdrawn'])
    expect(await actions(id)).toEqual(['propose', 'close'])
    expect(await readCombination(desk, id)).toMatchObject({ state: 'closed', open: false, closed: { reason: 'cannot-complete' } })
    if (parts === 'go-on') await acceptBoth(pairs[1]!)
    expect((await combinationRow(world, id)).completedAt).toBeNull()
    expect(await refused(addPart(desk, { ...wish(await aPart()), id: uuidv7(), combinationId: id }))).toBe('conflict combination-closed')
  }
})

describe('the database', () => {
  test('holds a part to its company, its word and its end', async () => {
    const { id, parts } = await makeCombination(world, cast)
    const stranger = await makeIntroduction(world, cast)
    const set = (of: string, values: Partial<typeof introductions.$inferInsert>) => world.db.update(introductions).set(values).where(eq(introductions.id, of)).then(() => 'written', (error: Error) => String(error.cause))
    expect(await set(stranger.id, { combinationId: id, part: 'supplier' })).toContain('introductions_combination_fk')
    expect(await set(stranger.id, { part: 'supplier' })).toContain('introductions_part_of_combination')
    expect(await set(parts[0]!.id, { setAsideAt: world.now() })).toContain('introductions_set_aside')
  })
})

test('可拼单: for the demand’s desk alone, of suppliers not yet put to it', async () => {
  const demand = await makeCompany(world, cast, { park: cast.qijiang })
  const content = { chainNode: 'aluminium-foil', specs: {}, quantity: { value: 500, unit: '吨', per: 'month' } } as const
  const demandId = await makeListing(world, demand, aDemand({ ...content, title: '求购铝箔', description: '长期采购' }))
  const supplies = []
  for (const value of [300, 200, 150]) {
    const firm = await makeCompany(world, cast, { park: cast.zigong })
    supplies.push(await makeListing(world, firm, aSupply({ ...content, title: '供应铝箔', description: '现货', quantity: { value, unit: '吨', per: 'month' } })))
  }
  await computeMatches(world.system(), demandId)
  const desk = await world.as(cast.qijiang.liaison)
  const [found] = await suggestCombinations(desk, demandId)
  expect(found).toEqual({ supplyIds: supplies.slice(0, 2), covered: 500 })
  expect(await suggestCombinations(await world.as(demand.owner), demandId)).toEqual([])
  expect(await refused(suggestCombinations(await world.as(cast.zigong.liaison), demandId))).toBe('forbidden listing-forbidden')
  await proposeCombination(desk, { id: uuidv7(), demandId, parts: found!.supplyIds.map((supplyId) => ({ supplyId, part: 'supplier', reason: '两家合起来够' })) })
  expect(await suggestCombinations(desk, demandId)).toEqual([])
})

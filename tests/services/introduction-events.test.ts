import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { listChanges } from '#app/services/introduction/list-changes.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { readProposal } from '#app/services/introduction/read-proposal.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Side } from '#domain/introduction/state.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { aDemand, aSupply, makeListing } from '../factories/listings.ts'
import { makeCast, type Cast, type Person } from '../factories/people.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const told = async (person: Person, id: string) => (await listIntroductionEvents(await world.as(person), id)).toReversed()
const codes = async (person: Person, id: string) => (await told(person, id)).map((event) => event.code)
/** Events of one transaction share an instant: here each act has its own. */
const later = <T>(work: Promise<T>) => work.finally(() => world.advance(1 / 1440))

async function begin(given: Parameters<typeof makeIntroduction>[2] = {}): Promise<Pair> {
  const pair = await makeIntroduction(world, cast, { ...given, state: 'keys' })
  world.advance(1 / 1440)
  await later(turnKey(await world.as(cast.zigong.liaison), { id: pair.id, decision: 'pass' }))
  return pair
}

/** Before and after: a price that is not published to its own side alone, by whatever way that side reads. */
async function saysWhatChanged({ id, demand, supply }: Pair) {
  const [own] = await listChanges(await world.as(demand.owner), id)
  expect(own).toMatchObject({ side: 'demand', version: 2, changed: ['price', 'specs'], before: { price: { max: 2_100_000 }, specs: { 合金牌号: '6063' } }, after: { price: { max: 2_050_000 }, specs: { 合金牌号: '6061' } } })
  const asLink = (side: Side) => world.app.as({ kind: 'link', linkId: uuidv7(), introductionId: id, side, act: 'answer', contactId: uuidv7() }, 'test')
  expect(await listChanges(asLink('demand'), id)).toEqual([own])
  for (const ctx of [await world.as(supply.owner), await world.as(cast.zigong.liaison), asLink('supply')]) {
    const [theirs, ...more] = await listChanges(ctx, id)
    expect(more).toEqual([])
    expect(theirs).toEqual({ ...own, changed: ['specs'], before: { ...own!.before, price: null }, after: { ...own!.after, price: null } })
  }
  expect(await refused(listChanges(await world.as(cast.newcomer), id))).toBe('not-found introduction-not-found')
}

describe('the timeline of an introduction', () => {
  it('tells each side, company and desk, of its own answer alone before both have spoken', async () => {
    const pair = await begin()
    const { id, demand, supply } = pair
    await later(accept(world, pair, 'demand'))
    expect(await codes(cast.qijiang.liaison, id)).toEqual(['propose', 'pass', 'accept'])
    expect(await codes(cast.zigong.liaison, id)).toEqual(['propose', 'pass'])
    expect(await codes(demand.owner, id)).toEqual(['propose', 'proposed', 'accept'])
    expect(await codes(supply.owner, id)).toEqual(['propose', 'proposed'])
    await later(accept(world, pair, 'supply'))
    expect(await codes(supply.owner, id)).toEqual(['propose', 'proposed', 'accept', 'accept'])
    expect(await codes(cast.zigong.liaison, id)).toEqual(['propose', 'pass', 'accept', 'accept'])
    expect((await told(supply.owner, id)).map(({ side, mine, by }) => [side, mine, by]).slice(2)).toEqual([['demand', false, 'company'], ['supply', true, 'company']])
  })

  it('names liaisons to desks, and a member to nobody', async () => {
    const pair = await begin()
    await later(accept(world, pair, 'demand'))
    const names = (await told(cast.qijiang.liaison, pair.id)).map((event) => event.name)
    expect(names).toEqual([cast.qijiang.liaison.name, cast.zigong.liaison.name, null])
    expect((await told(pair.demand.owner, pair.id)).every((event) => event.name === null)).toBe(true)
    expect(JSON.stringify(await told(cast.qijiang.liaison, pair.id))).not.toContain(pair.demand.owner.name)
  })

  it('shows a decline that a liaison recorded to its own side, and to the other only once both are known', async () => {
    const pair = await begin()
    await later(declineIntroduction(await world.as(cast.zigong.liaison), { id: pair.id, side: 'supply', reason: 'no-capacity', note: '韦师傅电话里说排满了' }))
    expect((await told(pair.supply.owner, pair.id)).at(-1)).toMatchObject({ code: 'decline', side: 'supply', by: 'liaison', mine: false })
    expect(await codes(pair.demand.owner, pair.id)).toEqual(['propose', 'proposed'])
    await later(accept(world, pair, 'demand'))
    expect(await codes(pair.demand.owner, pair.id)).toEqual(['propose', 'proposed', 'decline', 'accept'])
    expect(JSON.stringify(await told(pair.demand.owner, pair.id))).not.toContain('排满')
  })

  it('forgets for the other side an answer that a revision cleared, and what changed of a hidden price', async () => {
    const pair = await begin({ demandContent: { price: { max: 21000, unit: '吨', published: false } } })
    await later(accept(world, pair, 'supply'))
    await later(reviseListing(await world.as(pair.demand.owner), { id: pair.demandId, version: 1, content: aDemand({ price: { max: 20500, unit: '吨', published: false }, specs: { 合金牌号: '6061' } }) }))
    await saysWhatChanged(pair)
    await later(accept(world, pair, 'demand'))
    await later(accept(world, pair, 'supply'))
    expect(await listChanges(await world.as(pair.supply.owner), pair.id)).toEqual([])
    const supply = await told(pair.supply.owner, pair.id)
    expect(supply.map((event) => event.code)).toEqual(['propose', 'proposed', 'accept', 'revise', 'accept', 'accept'])
    expect(supply[3]!.changed).toEqual(['specs'])
    const demand = await told(pair.demand.owner, pair.id)
    expect(demand.map((event) => [event.code, event.side]).slice(2)).toEqual([['revise', 'demand'], ['accept', 'demand'], ['accept', 'supply']])
    expect(demand[2]!.changed.toSorted()).toEqual(['price', 'specs'])
  })

  it('tells both of rungs, and a party of its own views of a contact only', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    await discloseContact(await world.as(pair.demand.owner), { id: pair.id })
    await recordOutcome(await world.as(cast.zigong.liaison), { id: pair.id, side: 'supply', rung: 'contacted', happenedOn: shanghaiDay(world.now()) })
    await confirmOutcome(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', rung: 'contacted' })
    expect((await codes(pair.demand.owner, pair.id)).slice(-3)).toEqual(['disclose', 'record', 'confirm'])
    expect(await codes(pair.supply.owner, pair.id)).not.toContain('disclose')
    expect((await told(cast.qijiang.liaison, pair.id)).at(-2)).toMatchObject({ code: 'record', side: 'supply', by: 'liaison', rung: 'contacted' })
  })

  it('is nobody else’s to read', async () => {
    const { id } = await begin()
    const stranger = await makeCompany(world, cast)
    for (const person of [stranger.owner, cast.newcomer, cast.administrator, cast.auditor]) {
      expect(await refused(listIntroductionEvents(await world.as(person), id))).toBe('not-found introduction-not-found')
    }
  })
})

describe('what is looked at before proposing', () => {
  const listings = async () => {
    const [demand, supply] = [await makeCompany(world, cast), await makeCompany(world, cast, { park: cast.zigong })]
    return { demandId: await makeListing(world, demand, aDemand()), supplyId: await makeListing(world, supply, aSupply()) }
  }

  it('is both listings, how they fit, whose keys, and whether a reason is due', async () => {
    const ids = await listings()
    const unmatched = await readProposal(await world.as(cast.qijiang.liaison), ids)
    expect(unmatched).toMatchObject({ fit: null, reasonDue: true, open: null, demand: { mine: true, live: true }, supply: { mine: false, live: true } })
    await world.work()
    const matched = await readProposal(await world.as(cast.zigong.liaison), ids)
    expect(matched.fit!.rank).toBeGreaterThan(0)
    expect(matched.reasonDue).toBe(matched.fit!.rank > 3)
    expect(matched).toMatchObject({ demand: { mine: false }, supply: { mine: true } })
  })

  it('names the one that is open already', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'proposed' })
    expect((await readProposal(await world.as(cast.qijiang.liaison), pair)).open).toMatchObject({ id: pair.id })
  })

  it('is not found by a desk that answers for neither, a company, or with the two exchanged', async () => {
    const ids = await listings()
    for (const person of [cast.administrator, cast.newcomer]) expect(await refused(readProposal(await world.as(person), ids))).toMatch(/^not-found /)
    expect(await refused(readProposal(await world.as(cast.qijiang.liaison), { demandId: ids.supplyId, supplyId: ids.demandId }))).toBe('not-found introduction-kinds')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { listIntroductions } from '#app/services/introduction/list.server.ts'
import { listOutcomes } from '#app/services/introduction/list-outcomes.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { readPairMatch } from '#app/services/match/read-pair.server.ts'
import { countUnreadNotices, listNotices } from '#app/services/notice/list.server.ts'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { otherSide, sides, type Side } from '#domain/introduction/state.ts'
import { ListingInput } from '#domain/listing.ts'
import { accept, decline, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { aDemand } from '../factories/listings.ts'
import { makeCast, type Cast, type Person } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

/** Everything that a reader can read of one introduction, as bytes. */
async function seenBy(person: Person, pair: Pair): Promise<string> {
  const ctx = await world.as(person)
  const lists = await Promise.all((['company', 'desk'] as const).map(async (scope) => (await listIntroductions(ctx, scope, { page: 1 })).introductions.find(({ id }) => id === pair.id) ?? null))
  return JSON.stringify({
    file: await readIntroduction(ctx, pair.id),
    events: await listIntroductionEvents(ctx, pair.id),
    outcomes: await listOutcomes(ctx, pair.id),
    match: await readPairMatch(ctx, pair.id),
    lists,
    notices: (await listNotices(ctx, { page: 1 })).notices.filter((notice) => notice.path.endsWith(pair.id)),
    unread: await countUnreadNotices(ctx),
  })
}
const liaisonOf = (pair: Pair, side: Side) => pair[side].park.liaison

describe.each(sides)('before the %s has answered, whatever the other side did', (side) => {
  test.each(['accepted', 'declined'] as const)('it and its liaison read the same bytes: the other %s', async (answer) => {
    const pair = await makeIntroduction(world, cast)
    await world.work()
    const other = otherSide(side)
    const before = [await seenBy(pair[side].owner, pair), await seenBy(liaisonOf(pair, side), pair)]
    world.advance(1 / 24)
    await (answer === 'accepted' ? accept : decline)(world, pair, other)
    world.advance(-1 / 24)
    await world.work()
    expect([await seenBy(pair[side].owner, pair), await seenBy(liaisonOf(pair, side), pair)]).toEqual(before)
    // The one who answered sees that it did.
    expect(JSON.parse(await seenBy(pair[other].owner, pair)).file[other].answer).toBe(answer)
  })

  test('nor do they learn of a refusal that the other’s liaison wrote down', async () => {
    const pair = await makeIntroduction(world, cast)
    await world.work()
    const other = otherSide(side)
    const before = [await seenBy(pair[side].owner, pair), await seenBy(liaisonOf(pair, side), pair)]
    await declineIntroduction(await world.as(liaisonOf(pair, other)), { id: pair.id, side: other, reason: 'price', note: '电话里说太贵' })
    await world.work()
    expect([await seenBy(pair[side].owner, pair), await seenBy(liaisonOf(pair, side), pair)]).toEqual(before)
  })
})

test('after it has answered too, each learns what the other said', async () => {
  const pair = await makeIntroduction(world, cast)
  await accept(world, pair, 'demand')
  await decline(world, pair, 'supply')
  const file = JSON.parse(await seenBy(pair.demand.owner, pair))
  expect(file.file.supply).toMatchObject({ answer: 'declined', decline: null })
  expect(file.events.map((event: { code: string }) => event.code)).toContain('decline')
})

test('what was answered before a revision is never told, though both accept afterwards', async () => {
  const pair = await makeIntroduction(world, cast)
  await accept(world, pair, 'supply')
  world.advance(1)
  await reviseListing(await world.as(pair.demand.owner), { id: pair.demandId, version: 1, content: ListingInput.parse(aDemand({ title: '求购6061铝型材' })) })
  world.advance(1)
  await accept(world, pair, 'demand')
  await accept(world, pair, 'supply')
  for (const person of [pair.demand.owner, liaisonOf(pair, 'demand')]) {
    const events = (await listIntroductionEvents(await world.as(person), pair.id)).filter((event) => event.code === 'accept' && event.side === 'supply')
    expect(events).toHaveLength(1)
  }
  expect((await listIntroductionEvents(await world.as(pair.supply.owner), pair.id)).filter((event) => event.code === 'accept' && event.side === 'supply')).toHaveLength(2)
})

test('a member’s name is in no event and no file, for nobody but the desks a liaison’s', async () => {
  const pair = await makeIntroduction(world, cast, { state: 'accepted' })
  for (const person of [pair.demand.owner, pair.supply.owner, liaisonOf(pair, 'demand'), liaisonOf(pair, 'supply')]) {
    const seen = await seenBy(person, pair)
    for (const side of sides) expect(seen).not.toContain(pair[side].owner.name)
  }
  expect(await seenBy(pair.demand.owner, pair)).not.toContain('联络员')
  expect(await seenBy(liaisonOf(pair, 'supply'), pair)).toContain(cast.qijiang.liaison.name)
})

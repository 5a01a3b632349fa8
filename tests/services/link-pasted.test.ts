import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { actByLink } from '#app/services/introduction/act-by-link.server.ts'
import { listIntroductionEvents } from '#app/services/introduction/list-events.server.ts'
import { readLink } from '#app/services/introduction/read-link.server.ts'
import { actLinks } from '#db/schema/introduction.ts'
import { accept, introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { addSealed, agreement, FROM, linkFor } from '../factories/links.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())
const linkRow = async (id: string) => (await world.db.select().from(actLinks).where(eq(actLinks.id, id)))[0]!

test('who pastes links may look at one and not act by it: refused, on record, and the link as good as before', async () => {
  const pair = await makeIntroduction(world, cast)
  const contactId = await addSealed(world, pair, 'demand')
  const { id, token } = await linkFor(world, pair, 'demand', contactId)
  const agreed = await agreement(world, token)
  for (const person of [cast.qijiang.liaison, cast.zigong.liaison, cast.administrator]) {
    const ctx = await world.as(person)
    for (const input of [agreed, { do: 'decline', reason: 'price' }]) expect(await refused(actByLink(ctx, token, input, FROM))).toBe('forbidden act-by-liaison')
    expect(await readLink(ctx, token, FROM)).toMatchObject({ standing: 'open', lookOnly: true })
  }
  expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.link-refuse')).toHaveLength(6)
  expect([(await introductionRow(world, pair.id)).demandAnswer, (await linkRow(id)).usedAt]).toEqual([null, null])

  // The person, also signed in as a company's, does what it opens; the person is told of it, the other side and the desks how it came.
  await world.work()
  world.messages.length = 0
  await actByLink(await world.as(pair.demand.owner), token, agreed, FROM)
  expect(await world.work()).toContain('link-receipt')
  const told = world.messages.filter(({ to }) => to.phone === '13900000017')
  expect(told).toHaveLength(1)
  expect(told[0]!.text).toMatch(/一次性链接已于 .* 使用，同意了引荐并授权出示您的联系方式。/)
  await accept(world, pair, 'supply')
  const linkIn = async (who: Ctx) => (await listIntroductionEvents(who, pair.id)).filter(({ code }) => code === 'accept').map(({ side, link }) => [side, link])
  expect(await linkIn(await world.as(pair.supply.owner))).toEqual([['supply', null], ['demand', { channel: 'text', by: null }]])
  expect(await linkIn(await world.as(cast.zigong.liaison))).toEqual([['supply', null], ['demand', { channel: 'text', by: cast.qijiang.liaison.name }]])
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actByLink } from '#app/services/introduction/act-by-link.server.ts'
import { readLink } from '#app/services/introduction/read-link.server.ts'
import { correctOutcome } from '#app/services/introduction/correct-outcome.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { settleOutcome } from '#app/services/introduction/settle-outcome.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Rung } from '#domain/introduction/state.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { accept, introductionRow, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { FROM, acceptBy, addSealed, linkFor, wish } from '../factories/links.ts'
import { makeCast, type Cast, type Person } from '../factories/people.ts'
import { raceFreely } from '../factories/race.ts'
import { lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let pair: Pair
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  pair = await makeIntroduction(world, cast, { state: 'accepted' })
})
afterAll(() => world.close())

const record = async (rung: Rung) => recordOutcome(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', rung, happenedOn: shanghaiDay(world.now()), note: '寄来两根样棒', amount: 87_319 })
const outcomeOf = async (id: string) => (await world.db.select().from(outcomes).where(eq(outcomes.id, id)))[0]!
const confirmLink = (rung: Rung) => linkFor(world, pair, 'supply', pair.supply.contactId, { act: 'confirm', rung })
const read = (token: string) => readLink(world.visitor(), token, FROM)
const confirm = async (token: string, seen?: string) => {
  const page = await read(token)
  return actByLink(world.visitor(), token, { do: 'confirm', seen: seen ?? (page.standing === 'open' ? page.outcome!.seen : '2026-01-01T00:00:00.000Z') }, FROM)
}

test('a rung is confirmed by a link, once, as it was on the page, by the other side’s person alone', async () => {
  const { id } = await record('sampled')
  const { id: linkId, token } = await confirmLink('sampled')
  const page = await read(token)
  expect(page).toMatchObject({ standing: 'open', rung: 'sampled', outcome: { happenedOn: shanghaiDay(world.now()), note: '寄来两根样棒' } })
  expect(JSON.stringify(page)).not.toContain('87319')
  expect(await refused(makeLink(await world.as(cast.qijiang.liaison), wish(pair, 'demand', pair.demand.contactId, { act: 'confirm', rung: 'sampled' })))).toBe('conflict link-pointless')
  for (const wrong of ['accept', 'decline', 'withdraw']) expect(await refused(actByLink(world.visitor(), token, { do: wrong }, FROM))).toBe('forbidden introduction-not-yours')
  expect(await refused(actByLink(world.visitor(), token, { do: 'confirm' }, FROM))).toBe('seen not-valid')

  const said = page.standing === 'open' ? page.outcome!.seen : ''
  world.advance(0.01)
  await correctOutcome(await world.as(pair.demand.owner), { outcomeId: id, rung: 'sampled', happenedOn: shanghaiDay(world.now()), note: '寄来三根样棒' })
  expect(await refused(confirm(token, said))).toBe('conflict outcome-corrected')
  const both = await raceFreely([() => confirm(token), () => confirm(token)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await outcomeOf(id)).toMatchObject({ state: 'confirmed', confirmedBy: null, confirmedLinkId: linkId, note: '寄来三根样棒' })
  expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.confirm', actorId: null, actorRole: 'link', data: { rung: 'sampled', side: 'supply', linkId } })
  expect(await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).toContain('outcome-confirmed')
  expect(await read(token)).toMatchObject({ standing: 'used', usedFor: 'confirmed' })
  expect(await refused(confirm(token))).toBe('conflict link-used')
})

test('a link to a rung that its side has answered otherwise is settled', async () => {
  await record('intent')
  const { token } = await confirmLink('intent')
  await confirmOutcome(await world.as(pair.supply.owner), { id: pair.id, side: 'supply', rung: 'intent' })
  expect((await read(token)).standing).toBe('settled')
  expect(await refused(confirm(token))).toBe('conflict link-settled')
})

test('a rung is disputed by a link, with a reason and what was so instead, as it was on the page; the desks settle it', async () => {
  const { id } = await record('signed')
  const [{ id: linkId, token }, other] = [await confirmLink('signed'), await linkFor(world, pair, 'supply', (await addSealed(world, pair, 'supply')), { act: 'confirm', rung: 'signed' })]
  const page = await read(token)
  const seen = page.standing === 'open' ? page.outcome!.seen : ''
  const say = (more: object) => actByLink(world.visitor(), token, { do: 'dispute', seen, reason: 'quantity', note: '合同写的是三十吨', quantity: { value: 30, unit: '吨' }, ...more }, FROM)
  expect(await refused(say({ reason: undefined, note: undefined }))).toBe('reason dispute-reason-required, note text-required')
  expect(await refused(say({ note: undefined, quantity: undefined }))).toBe('note text-required, quantity.value dispute-quantity-required')
  expect(await refused(say({ quantity: undefined }))).toBe('quantity.value dispute-quantity-required')
  expect(await refused(say({ reason: 'date', happenedOn: '2026-11-30' }))).toBe('happenedOn date-future')
  expect(await refused(say({ seen: '' }))).toBe('seen not-valid')
  world.advance(0.01)
  const { recordedAt } = await correctOutcome(await world.as(pair.demand.owner), { outcomeId: id, rung: 'signed', happenedOn: shanghaiDay(world.now()), note: '合同五十吨' })
  expect(await refused(say({}))).toBe('conflict outcome-corrected')
  expect((await read(token)).standing).toBe('open')
  await say({ seen: recordedAt.toISOString() })
  expect(await outcomeOf(id)).toMatchObject({ state: 'disputed', disputedBy: null, disputedLinkId: linkId, disputeReason: 'quantity', disputeNote: '合同写的是三十吨', otherQuantityValue: 30, otherAmount: null })
  expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.dispute', actorId: null, actorRole: 'link', data: { rung: 'signed', side: 'supply', linkId } })
  for (const [person, path] of [[pair.demand.owner, 'my'], [cast.qijiang.liaison, 'desk'], [cast.zigong.liaison, 'desk']] as const) expect(await noticesOf(world, person, `/${path}/introductions/${pair.id}`)).toContain('outcome-disputed')
  expect(await read(token)).toMatchObject({ standing: 'used', usedFor: 'disputed' })
  expect((await read(other.token)).standing).toBe('settled')
  expect(await refused(confirm(other.token))).toBe('conflict link-settled')
  const settle = async (person: Person, act: string) => settleOutcome(await world.as(person), { outcomeId: id, act, version: 'disputed' })
  await settle(cast.qijiang.liaison, 'propose')
  await settle(cast.zigong.liaison, 'agree')
  expect(await outcomeOf(id)).toMatchObject({ state: 'confirmed', quantityValue: 30 })
})

test('the last rung, confirmed by a link, concludes the introduction', async () => {
  await record('fulfilled')
  await confirm((await confirmLink('fulfilled')).token)
  expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'concluded', endReason: 'fulfilled' })
})

test('a consent is taken back by the person who gave it; after that it is shown to nobody', async () => {
  const pair = await makeIntroduction(world, cast)
  const withdraw = (token: string) => actByLink(world.visitor(), token, { do: 'withdraw' }, FROM)
  const contactId = await addSealed(world, pair, 'demand')
  await acceptBy(world, (await linkFor(world, pair, 'demand', contactId)).token)
  await accept(world, pair, 'supply')
  await discloseContact(await world.as(pair.supply.owner), { id: pair.id })
  const views = { company: pair.supply.name, at: [world.now().toISOString()] }
  const { token } = await linkFor(world, pair, 'demand', contactId, { act: 'withdraw' })
  const before = await read(token)
  await withdraw(token)
  expect([before, await read(token)]).toMatchObject([{ standing: 'open', views }, { standing: 'used', views }])
  expect(await discloseContact(await world.as(pair.supply.owner), { id: pair.id })).toBeNull()
  expect(await refused(withdraw(token))).toBe('conflict link-used')
})

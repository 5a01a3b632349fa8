import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptIntroduction, declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { readIntroduction } from '#app/services/introduction/read.server.ts'
import { withdrawIntroduction } from '#app/services/introduction/withdraw.server.ts'
import { reviseListing } from '#app/services/listing/revise.server.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { introductionStates } from '#domain/introduction/state.ts'
import { ListingInput } from '#domain/listing.ts'
import { consents } from '#db/schema/introduction.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, acceptance, decline, introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { aDemand } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn, lastEvent, noticesOf } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const consentsOf = (id: string) => world.db.select().from(consents).where(eq(consents.introductionId, id)).orderBy(consents.givenAt, consents.id)

describe('accepting', () => {
  test('chooses the contact with a consent of its own, and alone decides nothing that anybody is told', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    const row = await introductionRow(world, pair.id)
    expect(row).toMatchObject({ state: 'proposed', demandAnswer: 'accepted', demandAnswerAt: world.now(), demandAnswerBy: pair.demand.owner.userId, demandContactId: pair.demand.contactId, supplyAnswer: null })
    expect(await consentsOf(pair.id)).toMatchObject([{
      id: row.demandConsentId, userId: pair.demand.owner.userId, contactId: pair.demand.contactId, recipientCompanyId: pair.supply.id, purpose: 'introduction', textVersion: CONSENT_TEXT_VERSION, givenAt: world.now(), withdrawnAt: null,
    }])
    expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.accept', data: { side: 'demand', onBehalf: false } })
    for (const person of [pair.supply.owner, cast.zigong.liaison]) {
      const told = [...(await noticesOf(world, person, `/my/introductions/${pair.id}`)), ...(await noticesOf(world, person, `/desk/introductions/${pair.id}`))]
      expect(told.filter((kind) => !['introduction-proposed', 'introduction-key'].includes(kind))).toEqual([])
    }
  })

  test('by both is accepted, and all four are told', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'supply')
    await accept(world, pair, 'demand')
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'accepted', acceptedAt: world.now(), endedAt: null, deadline: null })
    expect((await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('introduction-accepted')
    for (const park of [cast.qijiang, cast.zigong]) expect((await noticesOf(world, park.liaison, `/desk/introductions/${pair.id}`)).at(-1)).toBe('introduction-accepted')
  })

  test('twice with the same form is one consent', async () => {
    const pair = await makeIntroduction(world, cast)
    const wish = await acceptance(world, pair, 'demand')
    const owner = await world.as(pair.demand.owner)
    await Promise.all(Array.from({ length: 10 }, () => acceptIntroduction(owner, wish)))
    expect(await consentsOf(pair.id)).toHaveLength(1)
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.accept')).toHaveLength(1)
  })

  test.each([
    ['without consent', { consent: undefined }, 'consent consent-required'],
    ['with an older text of the consent', { consent: '2020-01' }, 'consent consent-required'],
    ['with a bare yes', { consent: true }, 'consent consent-required'],
    ['without a contact', { contactId: undefined }, 'contactId contact-required'],
    ['with a contact that does not exist', { contactId: uuidv7() }, 'contactId contact-unknown'],
    ['from a page with an older version of its own listing', { demandVersion: 2 }, 'conflict introduction-revised'],
    ['from a page with another version of the other’s', { supplyVersion: null }, 'conflict introduction-revised'],
    ['with a state of its own', { state: 'accepted' }, 'state field-unknown'],
    ['for a side of its own choosing', { side: 'supply' }, 'side field-unknown'],
  ])('is refused %s', async (_, change, answer) => {
    const pair = await makeIntroduction(world, cast)
    expect(await refused(acceptIntroduction(await world.as(pair.demand.owner), { ...(await acceptance(world, pair, 'demand')), ...change }))).toBe(answer)
    expect(await consentsOf(pair.id)).toEqual([])
    expect((await introductionRow(world, pair.id)).demandAnswer).toBeNull()
  })

  test('is refused with the other side’s contact or a third company’s', async () => {
    const pair = await makeIntroduction(world, cast)
    for (const contactId of [pair.supply.contactId, (await makeCompany(world, cast)).contactId]) {
      expect(await refused(acceptIntroduction(await world.as(pair.demand.owner), { ...(await acceptance(world, pair, 'demand')), contactId }))).toBe('contactId contact-unknown')
    }
  })

  test('is refused after a revision that was not seen', async () => {
    const pair = await makeIntroduction(world, cast)
    const seen = await acceptance(world, pair, 'demand')
    await reviseListing(await world.as(pair.supply.owner), { id: pair.supplyId, version: 1, content: ListingInput.parse({ ...aDemand(), kind: 'supply', title: '供应6061铝型材' }) })
    expect(await refused(acceptIntroduction(await world.as(pair.demand.owner), seen))).toBe('conflict introduction-revised')
  })

  test('is no liaison’s: consent is a person’s; nor anybody else’s', async () => {
    const pair = await makeIntroduction(world, cast)
    const wish = await acceptance(world, pair, 'demand')
    for (const park of [cast.qijiang, cast.zigong]) expect(await refused(acceptIntroduction(await world.as(park.liaison), wish))).toBe('forbidden introduction-not-your-answer')
    for (const ctx of [world.visitor(), await world.as((await makeCompany(world, cast)).owner), await world.as(cast.administrator), await world.as(cast.suspended)]) {
      expect(await refused(acceptIntroduction(ctx, wish))).toBe('not-found introduction-not-found')
    }
    expect(await refused(acceptIntroduction(world.system(), wish))).toBe('forbidden introduction-not-your-answer')
    expect(await consentsOf(pair.id)).toEqual([])
  })
})

describe('declining', () => {
  test('with a reason of a list, which the desks read; the other side, which accepted, learns that it was declined', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    await declineIntroduction(await world.as(pair.supply.owner), { id: pair.id, side: 'supply', reason: 'other', note: '今年不接新单' })
    expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'declined', supplyAnswer: 'declined', supplyDeclineReason: 'other', supplyDeclineNote: '今年不接新单', endReason: 'declined', deadline: null })
    expect(JSON.stringify(await lastEvent(world, pair.id))).not.toContain('新单')
    expect(JSON.stringify(await readIntroduction(await world.as(pair.demand.owner), pair.id))).not.toContain('新单')
    expect((await readIntroduction(await world.as(pair.demand.owner), pair.id)).supply).toMatchObject({ answer: 'declined', decline: null, contactGiven: false })
    for (const person of [pair.supply.owner, cast.qijiang.liaison, cast.zigong.liaison]) expect((await readIntroduction(await world.as(person), pair.id)).supply.decline?.note).toBe('今年不接新单')
    expect((await noticesOf(world, pair.demand.owner, `/my/introductions/${pair.id}`)).at(-1)).toBe('introduction-declined')
  })

  test('alone stays open for the other to answer, so that it does not learn which came first', async () => {
    const pair = await makeIntroduction(world, cast)
    await decline(world, pair, 'supply')
    expect((await introductionRow(world, pair.id)).state).toBe('proposed')
    await accept(world, pair, 'demand')
    expect((await introductionRow(world, pair.id)).state).toBe('declined')
  })

  test('by the liaison for its company, noting who said so and how; twice is once', async () => {
    const pair = await makeIntroduction(world, cast)
    const liaison = await world.as(cast.zigong.liaison)
    const wish = { id: pair.id, side: 'supply', reason: 'no-capacity' }
    expect(await refused(declineIntroduction(liaison, wish))).toBe('note recorded-for-required')
    await declineIntroduction(liaison, { ...wish, note: '陈总电话里说的' })
    await declineIntroduction(liaison, { ...wish, note: '陈总电话里说的' })
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.decline')).toHaveLength(1)
    expect(await lastEvent(world, pair.id)).toMatchObject({ actorRole: 'liaison', data: { side: 'supply', onBehalf: true } })
  })

  test.each([
    ['without a reason', { reason: undefined }, 'reason decline-reason-required'],
    ['with a reason that is none of the list', { reason: 'mood' }, 'reason decline-reason-required'],
    ['for another reason without a word', { reason: 'other' }, 'note decline-note-required'],
    ['without a side', { side: undefined }, 'side not-valid'],
  ])('is refused %s', async (_, change, answer) => {
    const pair = await makeIntroduction(world, cast)
    expect(await refused(declineIntroduction(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', reason: 'price', ...change }))).toBe(answer)
  })

  test('is refused for the other side, by its company or its liaison, and to everybody else', async () => {
    const pair = await makeIntroduction(world, cast)
    const wish = { id: pair.id, side: 'supply', reason: 'price', note: '代对方说' }
    for (const person of [pair.demand.owner, cast.qijiang.liaison]) expect(await refused(declineIntroduction(await world.as(person), wish))).toBe('forbidden introduction-not-your-answer')
    for (const ctx of [world.visitor(), await world.as((await makeCompany(world, cast)).owner), await world.as(cast.administrator)]) expect(await refused(declineIntroduction(ctx, wish))).toBe('not-found introduction-not-found')
    expect((await introductionRow(world, pair.id)).supplyAnswer).toBeNull()
  })

  test('after accepting, or accepting after declining, is refused', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    expect(await refused(decline(world, pair, 'demand'))).toBe('conflict introduction-answered')
    const other = await makeIntroduction(world, cast)
    await decline(world, other, 'demand')
    expect(await refused(accept(world, other, 'demand'))).toBe('conflict introduction-answered')
  })
})

describe.each(introductionStates.filter((state) => state !== 'proposed'))('in state %s', (state) => {
  test('nobody answers', async () => {
    const pair = await makeIntroduction(world, cast, { state })
    const before = await introductionRow(world, pair.id)
    const unseen = state === 'keys' || state === 'held'
    const wish = { ...(await acceptance(world, pair, 'demand')), contactId: uuidv7() }
    expect(await refused(acceptIntroduction(await world.as(pair.demand.owner), wish))).toBe(unseen ? 'not-found introduction-not-found' : 'conflict introduction-moved-on')
    const declined = declineIntroduction(await world.as(pair.demand.owner), { id: pair.id, side: 'demand', reason: 'price' })
    expect(await refused(declined)).toBe(unseen ? 'not-found introduction-not-found' : 'conflict introduction-moved-on')
    expect(await introductionRow(world, pair.id)).toEqual(before)
  })
})

describe('withdrawing', () => {
  test('by the liaison who began it, at the keys and after; both companies learn of it if they knew', async () => {
    for (const state of ['keys', 'proposed'] as const) {
      const pair = await makeIntroduction(world, cast, { state })
      await withdrawIntroduction(await world.as(cast.qijiang.liaison), { id: pair.id })
      await withdrawIntroduction(await world.as(cast.qijiang.liaison), { id: pair.id })
      expect(await introductionRow(world, pair.id)).toMatchObject({ state: 'withdrawn', endReason: 'withdrawn', endedAt: world.now(), deadline: null })
      expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.withdraw')).toHaveLength(1)
      expect((await noticesOf(world, cast.zigong.liaison, `/desk/introductions/${pair.id}`)).at(-1)).toBe('introduction-withdrawn')
      const told = await noticesOf(world, pair.supply.owner, `/my/introductions/${pair.id}`)
      expect(told.at(-1)).toBe(state === 'keys' ? undefined : 'introduction-withdrawn')
      // What one is told of, one can open.
      if (state === 'proposed') expect((await readIntroduction(await world.as(pair.supply.owner), pair.id)).state).toBe('withdrawn')
    }
  })

  test('is refused to everybody else, and after both accepted', async () => {
    const pair = await makeIntroduction(world, cast)
    for (const person of [pair.demand.owner, pair.supply.owner, cast.zigong.liaison]) expect(await refused(withdrawIntroduction(await world.as(person), { id: pair.id }))).toBe('forbidden introduction-not-yours')
    expect(await refused(withdrawIntroduction(world.visitor(), { id: pair.id }))).toBe('not-found introduction-not-found')
    const accepted = await makeIntroduction(world, cast, { state: 'accepted' })
    expect(await refused(withdrawIntroduction(await world.as(cast.qijiang.liaison), { id: accepted.id }))).toBe('conflict introduction-moved-on')
  })
})

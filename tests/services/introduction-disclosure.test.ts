import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { listContactViews } from '#app/services/introduction/list-views.server.ts'
import { withdrawConsent } from '#app/services/introduction/withdraw-consent.server.ts'
import { introductionStates } from '#domain/introduction/state.ts'
import { consents, disclosures } from '#db/schema/introduction.ts'
import { makeCompany } from '../factories/companies.ts'
import { accept, introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn, lastEvent } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
})
afterAll(() => world.close())

const viewsOf = (id: string) => world.db.select().from(disclosures).where(eq(disclosures.introductionId, id)).orderBy(disclosures.at, disclosures.id)

describe('a contact is disclosed', () => {
  test('to the two parties of an accepted introduction, each the other’s, one row and one event a view', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const row = await introductionRow(world, pair.id)
    for (const side of ['demand', 'supply'] as const) {
      const other = side === 'demand' ? 'supply' : 'demand'
      expect(await discloseContact(await world.as(pair[side].owner), { id: pair.id })).toEqual({ name: `${pair[other].name}联系人`, phone: '13800000001', email: null })
      expect((await viewsOf(pair.id)).at(-1)).toMatchObject({ consentId: row[`${other}ConsentId`], viewerId: pair[side].owner.userId, at: world.now() })
      expect(await lastEvent(world, pair.id)).toMatchObject({ action: 'introduction.disclose', data: { consentId: row[`${other}ConsentId`] } })
    }
    await discloseContact(await world.as(pair.demand.owner), { id: pair.id })
    expect(await viewsOf(pair.id)).toHaveLength(3)
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.disclose')).toHaveLength(3)
    expect(JSON.stringify([await viewsOf(pair.id), await lastEvent(world, pair.id)])).not.toContain('1380000')
  })

  test('also once it is concluded', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'concluded' })
    expect(await discloseContact(await world.as(pair.demand.owner), { id: pair.id })).toMatchObject({ phone: '13800000001' })
  })
})

describe('not', () => {
  test.each(introductionStates.filter((state) => state !== 'accepted' && state !== 'concluded'))('in state %s', async (state) => {
    const pair = await makeIntroduction(world, cast, { state })
    const unseen = state === 'keys' || state === 'held'
    for (const side of ['demand', 'supply'] as const) {
      expect(await refused(discloseContact(await world.as(pair[side].owner), { id: pair.id }))).toBe(unseen ? 'not-found introduction-not-found' : 'forbidden introduction-not-disclosed')
    }
    expect(await viewsOf(pair.id)).toEqual([])
  })

  test('after one side alone has accepted', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'supply')
    for (const side of ['demand', 'supply'] as const) expect(await refused(discloseContact(await world.as(pair[side].owner), { id: pair.id }))).toBe('forbidden introduction-not-disclosed')
  })

  test('to liaisons, third companies, administrators, auditors, visitors, or the system', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    for (const park of [cast.qijiang, cast.zigong]) expect(await refused(discloseContact(await world.as(park.liaison), { id: pair.id }))).toBe('forbidden introduction-not-disclosed')
    for (const ctx of [world.visitor(), await world.as((await makeCompany(world, cast)).owner), await world.as(cast.administrator), await world.as(cast.auditor), await world.as(cast.suspended), await world.as(cast.newcomer)]) {
      expect(await refused(discloseContact(ctx, { id: pair.id }))).toBe('not-found introduction-not-found')
    }
    expect(await refused(discloseContact(world.system(), { id: pair.id }))).toBe('forbidden introduction-not-disclosed')
    expect(await refused(discloseContact(await world.as(pair.demand.owner), { id: uuidv7() }))).toBe('not-found introduction-not-found')
    expect(await viewsOf(pair.id)).toEqual([])
  })

  test('where it could not be recorded', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const ctx = await world.as(pair.demand.owner)
    await expect(discloseContact({ ...ctx, ids: { next: () => 'no id' } }, { id: pair.id })).rejects.toThrow()
    expect(await viewsOf(pair.id)).toEqual([])
  })

  test('after the consent was withdrawn; the other side’s goes on', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const owner = await world.as(pair.supply.owner)
    await withdrawConsent(owner, { id: pair.id })
    await withdrawConsent(owner, { id: pair.id })
    expect((await actionsOn(world, pair.id)).filter((action) => action === 'introduction.withdraw-consent')).toHaveLength(1)
    expect(await discloseContact(await world.as(pair.demand.owner), { id: pair.id })).toBeNull()
    expect(await viewsOf(pair.id)).toEqual([])
    expect(await discloseContact(owner, { id: pair.id })).toMatchObject({ phone: '13800000001' })
  })
})

describe('withdrawing consent', () => {
  test('before the other has answered keeps the contact back afterwards too', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    await withdrawConsent(await world.as(pair.demand.owner), { id: pair.id })
    await accept(world, pair, 'supply')
    expect(await discloseContact(await world.as(pair.supply.owner), { id: pair.id })).toBeNull()
  })

  test('says to that side alone, before and after, which company saw the contact and when: not who', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const [owner, viewer] = [await world.as(pair.demand.owner), await world.as(pair.supply.owner)]
    expect(await listContactViews(owner, pair.id)).toEqual({ company: '', park: null, at: [] })
    const first = world.now()
    await discloseContact(viewer, { id: pair.id })
    world.advance(0.01)
    await discloseContact(viewer, { id: pair.id })
    await discloseContact(owner, { id: pair.id })
    const views = { company: pair.supply.name, park: expect.any(String), at: [world.now().toISOString(), first.toISOString()] }
    const seen = await listContactViews(owner, pair.id)
    expect(seen).toEqual(views)
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${pair.supply.owner.name}"|${pair.supply.owner.userId}`))
    expect((await listContactViews(viewer, pair.id))!.at).toHaveLength(1)
    for (const park of [cast.qijiang, cast.zigong]) expect(await listContactViews(await world.as(park.liaison), pair.id)).toBeNull()
    expect(await refused(listContactViews(await world.as(cast.newcomer), pair.id))).toBe('not-found introduction-not-found')
    await withdrawConsent(owner, { id: pair.id })
    expect(await discloseContact(viewer, { id: pair.id })).toBeNull()
    expect(await listContactViews(owner, pair.id)).toEqual(views)
  })

  test('is the side’s own, and only where one was given', async () => {
    const pair = await makeIntroduction(world, cast)
    await accept(world, pair, 'demand')
    expect(await refused(withdrawConsent(await world.as(pair.supply.owner), { id: pair.id }))).toBe('conflict consent-not-given')
    for (const park of [cast.qijiang, cast.zigong]) expect(await refused(withdrawConsent(await world.as(park.liaison), { id: pair.id }))).toBe('forbidden introduction-not-yours')
    expect(await refused(withdrawConsent(await world.as((await makeCompany(world, cast)).owner), { id: pair.id }))).toBe('not-found introduction-not-found')
    expect(await world.db.select().from(consents).where(eq(consents.introductionId, pair.id))).toMatchObject([{ withdrawnAt: null }])
  })
})

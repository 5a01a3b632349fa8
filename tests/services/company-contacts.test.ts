import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listContacts } from '#app/services/company/list-contacts.server.ts'
import { removeContact } from '#app/services/company/remove-contact.server.ts'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { acceptIntroduction } from '#app/services/introduction/answer.server.ts'
import { discloseContact } from '#app/services/introduction/disclose-contact.server.ts'
import { saveListing } from '#app/services/listing/save.server.ts'
import { contacts } from '#db/schema/company.ts'
import { makeCompany, type Firm } from '../factories/companies.ts'
import { acceptance, introductionRow, makeIntroduction } from '../factories/introductions.ts'
import { aDemand } from '../factories/listings.ts'
import { makeCast, type Cast } from '../factories/people.ts'
import { actionsOn, lastEvent } from '../factories/records.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let firm: Firm
let other: Firm
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  firm = await makeCompany(world, cast)
  other = await makeCompany(world, cast, { park: cast.zigong })
})
afterAll(() => world.close())

const wanted = (more: object = {}) => ({ id: uuidv7(), companyId: firm.id, name: '李示例', phone: '13900000002', ...more })
const rowOf = async (id: string) => (await world.db.select().from(contacts).where(eq(contacts.id, id)))[0]

describe('a contact', () => {
  test('typed by the company itself is open; sending it twice is one; the log holds its id alone', async () => {
    const contact = wanted({ email: 'li@example.cn' })
    const owner = await world.as(firm.owner)
    await saveContact(owner, contact)
    await saveContact(owner, contact)
    expect(await rowOf(contact.id)).toMatchObject({ name: '李示例', phone: '13900000002', email: 'li@example.cn', sealed: false })
    expect(await actionsOn(world, contact.id)).toEqual(['contact.add'])
    expect(JSON.stringify(await lastEvent(world, contact.id))).not.toMatch(/李|1390000|example/)
  })

  test.each([
    ['+86 139-0000-0002', '13900000002'], ['１３９００００００02', '13900000002'], ['023-48612345', '02348612345'], ['400 812 3456', '4008123456'],
  ])('takes %s as %s', async (phone, stored) => {
    const contact = wanted({ phone })
    await saveContact(await world.as(firm.owner), contact)
    expect((await rowOf(contact.id))?.phone).toBe(stored)
  })

  test.each([
    [{ phone: '1390000000' }, 'phone mobile-length'], [{ phone: '12900000002' }, 'phone phone-invalid'], [{ phone: '48612345' }, 'phone phone-invalid'], [{ phone: '电话' }, 'phone phone-invalid'],
    [{ phone: undefined }, 'phone contact-unreachable'], [{ phone: undefined, email: 'li@' }, 'email email-invalid'], [{ name: ' ' }, 'name text-required'],
    [{ sealed: false }, 'sealed field-unknown'], [{ id: 'x' }, 'id not-valid'],
  ])('is refused as %j', async (change, answer) => {
    expect(await refused(saveContact(await world.as(firm.owner), wanted(change)))).toBe(answer)
  })

  test('typed by the desk is sealed, also where it changes one; looked over by the company it is open', async () => {
    const contact = wanted()
    const liaison = await world.as(cast.qijiang.liaison)
    await saveContact(liaison, contact)
    expect(await rowOf(contact.id)).toMatchObject({ sealed: true })
    await saveContact(await world.as(firm.owner), contact)
    expect(await rowOf(contact.id)).toMatchObject({ sealed: false })
    await saveContact(liaison, contact) // says the same
    expect(await rowOf(contact.id)).toMatchObject({ sealed: false })
    await saveContact(liaison, { ...contact, phone: '13900000003' })
    expect(await rowOf(contact.id)).toMatchObject({ sealed: true, phone: '13900000003' })
  })
})

describe('is seen', () => {
  test('by its company and its own desk, never by another liaison, a counterparty, an administrator or an auditor', async () => {
    for (const person of [firm.owner, cast.qijiang.liaison]) expect(JSON.stringify(await listContacts(await world.as(person), firm.id))).toContain('13900000002')
    for (const ctx of [world.visitor(), await world.as(cast.newcomer), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.administrator), await world.as(cast.auditor), await world.as(cast.suspended)]) {
      expect(await refused(listContacts(ctx, firm.id))).toBe('forbidden company-forbidden')
      expect(await refused(listContacts(ctx, uuidv7()))).toBe('not-found company-not-found')
    }
  })

  test('and changed by nobody else: another company’s contact is not found under one’s own', async () => {
    const before = await rowOf(firm.contactId)
    for (const person of [other.owner, cast.zigong.liaison, cast.administrator]) expect(await refused(saveContact(await world.as(person), wanted({ id: firm.contactId })))).toBe('forbidden company-forbidden')
    expect(await refused(saveContact(await world.as(other.owner), wanted({ id: firm.contactId, companyId: other.id })))).toBe('not-found contact-not-found')
    expect(await rowOf(firm.contactId)).toEqual(before)
  })
})

describe('removing one', () => {
  test('takes it out of the list, the form and every answer; twice is once', async () => {
    const pair = await makeIntroduction(world, cast, { demand: firm })
    const contact = wanted()
    const owner = await world.as(firm.owner)
    await saveContact(owner, contact)
    await removeContact(owner, { id: contact.id, companyId: firm.id })
    await removeContact(owner, { id: contact.id, companyId: firm.id })
    expect(await actionsOn(world, contact.id)).toEqual(['contact.add', 'contact.remove'])
    expect((await listContacts(owner, firm.id)).map((each) => each.id)).not.toContain(contact.id)
    expect(await refused(saveContact(owner, contact))).toBe('not-found contact-not-found')
    expect(await refused(saveListing(owner, { id: uuidv7(), companyId: firm.id, content: aDemand(), contactId: contact.id }))).toBe('contactId contact-unknown')
    expect(await refused(acceptIntroduction(owner, { ...(await acceptance(world, pair, 'demand')), contactId: contact.id }))).toBe('contactId contact-unknown')
  })

  test('also hides it where an introduction was accepted', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const partner = await world.as(pair.supply.owner)
    expect(await discloseContact(partner, { id: pair.id })).toMatchObject({ phone: '13800000001' })
    await removeContact(await world.as(pair.demand.owner), { id: pair.demand.contactId, companyId: pair.demand.id })
    expect(await discloseContact(partner, { id: pair.id })).toBeNull()
  })

  test('is refused to others', async () => {
    const contact = { id: firm.contactId, companyId: firm.id }
    for (const ctx of [world.visitor(), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.administrator)]) {
      expect(await refused(removeContact(ctx, contact))).toBe('forbidden company-forbidden')
    }
    expect(await refused(removeContact(await world.as(other.owner), { ...contact, companyId: other.id }))).toBe('not-found contact-not-found')
    expect(await rowOf(firm.contactId)).toMatchObject({ removedAt: null })
  })
})

describe('a sealed one', () => {
  test('is not accepted with: its person has not said that it may be used', async () => {
    const pair = await makeIntroduction(world, cast)
    const sealed = { id: uuidv7(), companyId: pair.demand.id, name: '王示例', phone: '13900000004' }
    await saveContact(await world.as(cast.qijiang.liaison), sealed)
    const wish = { ...(await acceptance(world, pair, 'demand')), contactId: sealed.id }
    expect(await refused(acceptIntroduction(await world.as(pair.demand.owner), wish))).toBe('contactId contact-sealed')
    expect((await introductionRow(world, pair.id)).demandAnswer).toBeNull()
  })

  test('is not disclosed where the desk typed it anew after it was accepted', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    await saveContact(await world.as(cast.qijiang.liaison), { id: pair.demand.contactId, companyId: pair.demand.id, name: '别的人', phone: '13900000005' })
    expect(await discloseContact(await world.as(pair.supply.owner), { id: pair.id })).toBeNull()
  })
})

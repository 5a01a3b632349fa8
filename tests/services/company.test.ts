import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameCompany } from '#app/services/company/name.server.ts'
import { readCompany } from '#app/services/company/read.server.ts'
import { recordCompany } from '#app/services/company/record.server.ts'
import { updateCompany } from '#app/services/company/update.server.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { makeCreditCode } from '#domain/credit-code.ts'
import { companies, contacts, members } from '#db/schema/company.ts'
import { makeCompany } from '../factories/companies.ts'
import { makeCast, makePerson, type Cast } from '../factories/people.ts'
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

let count = 0
const code = () => makeCreditCode('500110', `MA${String(++count).padStart(6, '0')}`)
const named = (more: object = {}) => ({ name: `己巳示例齿轮${++count}号`, creditCode: code(), divisionCode: '500110', parkId: cast.qijiang.id, ...more })
const rowOf = async (id: string) => (await world.db.select().from(companies).where(eq(companies.id, id)))[0]!

describe('naming a company', () => {
  test('makes its first member the owner, and asks the park’s liaison to verify it', async () => {
    const owner = await makePerson(world)
    const wanted = named()
    const company = await nameCompany(await world.as(owner), wanted)
    expect(company).toMatchObject({ name: wanted.name, state: 'pending', version: 1, verifiedAt: null, recordedBy: null, demo: false })
    const [member] = await world.db.select().from(members).where(eq(members.companyId, company.id))
    expect(member).toMatchObject({ userId: owner.userId, role: 'owner', endedAt: null })
    expect(await actionsOn(world, company.id)).toEqual(['company.name'])
    expect(await noticesOf(world, cast.qijiang.liaison, `/desk/companies/${company.id}`)).toEqual(['company-named'])
    expect(await noticesOf(world, cast.zigong.liaison, `/desk/companies/${company.id}`)).toEqual([])
  })

  test('without a park goes to its county’s, and where there is none, to the administrator', async () => {
    const [inCounty, elsewhere] = [await makePerson(world), await makePerson(world)]
    const county = await nameCompany(await world.as(inCounty), named({ parkId: undefined, divisionCode: '510311' }))
    expect(await noticesOf(world, cast.zigong.liaison, `/desk/companies/${county.id}`)).toEqual(['company-named'])
    const nobody = await nameCompany(await world.as(elsewhere), named({ parkId: undefined, divisionCode: '440400' }))
    expect(await noticesOf(world, cast.administrator, `/desk/companies/${nobody.id}`)).toEqual(['company-named'])
  })

  test('is one a person, also at the same moment', async () => {
    const owner = await makePerson(world)
    const ctx = await world.as(owner)
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => nameCompany(ctx, named())))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    expect(await refused(nameCompany(ctx, named()))).toBe('conflict company-already-named')
    expect(await world.db.select().from(members).where(eq(members.userId, owner.userId))).toHaveLength(1)
  })

  test('refuses one whose code, or without codes whose name in that division, is taken', async () => {
    const first = named()
    await nameCompany(await world.as(await makePerson(world)), first)
    expect(await refused(nameCompany(await world.as(await makePerson(world)), named({ creditCode: first.creditCode })))).toBe('creditCode company-exists')
    const plain = named({ creditCode: undefined })
    await nameCompany(await world.as(await makePerson(world)), plain)
    expect(await refused(nameCompany(await world.as(await makePerson(world)), plain))).toBe('name company-exists')
    await expect(nameCompany(await world.as(await makePerson(world)), { ...plain, divisionCode: '500111' })).resolves.toMatchObject({ name: plain.name })
  })

  test.each([
    ['a park that does not exist', { parkId: uuidv7() }, 'parkId park-unknown'],
    ['a code that cannot be one', { creditCode: '9150' }, 'creditCode credit-code-malformed'],
    ['a name of three characters', { name: '示例厂' }, 'name text-short'],
    ['no division', { divisionCode: '綦江' }, 'divisionCode division-invalid'],
    ['a state of its own', { state: 'verified' }, 'state field-unknown'],
    ['an id of its own', { id: uuidv7() }, 'id field-unknown'],
  ])('refuses %s', async (_, change, answer) => {
    expect(await refused(nameCompany(await world.as(await makePerson(world)), named(change)))).toBe(answer)
  })

  test('refuses visitors and the suspended', async () => {
    expect(await refused(nameCompany(world.visitor(), named()))).toBe('forbidden sign-in-required')
    expect(await refused(nameCompany(await world.as(cast.suspended), named()))).toBe('forbidden sign-in-required')
  })
})

describe('verifying', () => {
  test('by its park’s liaison lets it be seen, and tells it', async () => {
    const firm = await makeCompany(world, cast, { state: 'pending' })
    expect(await refused(readCompany(world.visitor(), firm.id))).toBe('not-found company-not-found')
    await verifyCompany(await world.as(cast.qijiang.liaison), { id: firm.id, version: 1, decision: 'verify', lead: true })
    expect(await rowOf(firm.id)).toMatchObject({ state: 'verified', verifiedAt: world.now(), lead: true })
    expect((await readCompany(world.visitor(), firm.id)).own).toBeNull()
    expect(await noticesOf(world, firm.owner, '/my/company')).toEqual(['company-verified'])
  })

  test('or returning, with a sentence on what to correct', async () => {
    const firm = await makeCompany(world, cast, { state: 'pending' })
    const liaison = await world.as(cast.qijiang.liaison)
    expect(await refused(verifyCompany(liaison, { id: firm.id, version: 1, decision: 'return' }))).toBe('reason review-reason-required')
    await verifyCompany(liaison, { id: firm.id, version: 1, decision: 'return', reason: '请补充信用代码' })
    expect(await rowOf(firm.id)).toMatchObject({ state: 'returned', stateReason: '请补充信用代码', verifiedAt: null })
    expect(JSON.stringify(await lastEvent(world, firm.id))).not.toContain('信用代码')
    expect(await noticesOf(world, firm.owner, '/my/company')).toEqual(['company-returned'])
  })

  test('is refused on what was not waiting, on an older version, and to others', async () => {
    const firm = await makeCompany(world, cast, { state: 'pending' })
    const liaison = await world.as(cast.qijiang.liaison)
    const wanted = { id: firm.id, version: 1, decision: 'verify' }
    expect(await refused(verifyCompany(liaison, { ...wanted, version: 2 }))).toBe('conflict company-stale')
    for (const ctx of [world.visitor(), await world.as(cast.newcomer), await world.as(cast.zigong.liaison), await world.as(cast.auditor)]) {
      expect(await refused(verifyCompany(ctx, wanted))).toBe('not-found company-not-found')
    }
    expect(await refused(verifyCompany(await world.as(firm.owner), wanted))).toBe('forbidden company-forbidden')
    const answers = await Promise.allSettled([verifyCompany(liaison, wanted), verifyCompany(liaison, { ...wanted, decision: 'return', reason: '请补充信用代码' })])
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await refused(verifyCompany(liaison, wanted))).toBe('conflict company-not-waiting')
  })
})

describe('changing the profile', () => {
  const profile = (firm: { id: string; name: string }, more: object = {}) =>
    ({ id: firm.id, version: 1, name: firm.name, organisationType: 'company', divisionCode: '500110', parkId: cast.qijiang.id, ...more })

  test('what nobody verified takes effect at once', async () => {
    const firm = await makeCompany(world, cast)
    await updateCompany(await world.as(firm.owner), profile(firm, { profile: '专做门窗型材', certificates: ['ISO 9001'], address: '通惠大道1号' }))
    expect(await rowOf(firm.id)).toMatchObject({ state: 'verified', version: 2, profile: '专做门窗型材', address: '通惠大道1号' })
    expect(JSON.stringify(await lastEvent(world, firm.id))).not.toContain('通惠')
  })

  test.each([
    ['name', { name: '己巳示例改名齿轮' }], ['credit code', { creditCode: makeCreditCode('500110', 'MA9X0001') }], ['type', { organisationType: 'association' }],
    ['division', { divisionCode: '500111' }], ['park', { parkId: undefined }],
  ])('the %s that its liaison verified asks again', async (_, change) => {
    const firm = await makeCompany(world, cast)
    await updateCompany(await world.as(firm.owner), profile(firm, change))
    expect(await rowOf(firm.id)).toMatchObject({ state: 'pending', version: 2 })
    expect((await lastEvent(world, firm.id)).data).toMatchObject({ identityChanged: true })
  })

  test('correcting a returned one asks again', async () => {
    const firm = await makeCompany(world, cast, { state: 'returned' })
    await updateCompany(await world.as(firm.owner), profile(firm, { profile: '补充了简介' }))
    expect(await rowOf(firm.id)).toMatchObject({ state: 'pending', stateReason: null })
    expect(await noticesOf(world, cast.qijiang.liaison, `/desk/companies/${firm.id}`)).toEqual(['company-named', 'company-named'])
  })

  test('a liaison may hand a company over to the park it moved to, whose liaison is then asked', async () => {
    const firm = await makeCompany(world, cast)
    await updateCompany(await world.as(cast.qijiang.liaison), profile(firm, { divisionCode: '510311', parkId: cast.zigong.id }))
    expect(await rowOf(firm.id)).toMatchObject({ state: 'pending', parkId: cast.zigong.id })
    expect(await noticesOf(world, cast.zigong.liaison, `/desk/companies/${firm.id}`)).toEqual(['company-named'])
    expect(await refused(readCompany(await world.as(cast.qijiang.liaison), firm.id))).toBe('not-found company-not-found')
  })

  test('is refused from an older page, for another’s code, park or zone, and to others', async () => {
    const [firm, other] = [await makeCompany(world, cast), await makeCompany(world, cast)]
    const owner = await world.as(firm.owner)
    const taken = code()
    await updateCompany(await world.as(other.owner), profile(other, { creditCode: taken }))
    expect(await refused(updateCompany(owner, profile(firm, { version: 2 })))).toBe('conflict company-stale')
    expect(await refused(updateCompany(owner, profile(firm, { creditCode: taken })))).toBe('creditCode company-exists')
    expect(await refused(updateCompany(owner, profile(firm, { parkId: uuidv7() })))).toBe('parkId park-unknown')
    expect(await refused(updateCompany(owner, profile(firm, { zoneId: uuidv7() })))).toBe('zoneId zone-unknown')
    expect(await refused(updateCompany(owner, profile(firm, { verifiedAt: '2026-01-01' })))).toBe('verifiedAt field-unknown')
    for (const ctx of [world.visitor(), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.administrator)]) {
      expect(await refused(updateCompany(ctx, profile(firm)))).toBe('forbidden company-forbidden')
    }
    expect(await rowOf(firm.id)).toMatchObject({ version: 1, creditCode: null })
  })
})

describe('代录: a liaison opens a company that does not log in', () => {
  const record = (more: object = {}) => ({ id: uuidv7(), name: `庚午示例辣椒${++count}号`, divisionCode: '500110', parkId: cast.qijiang.id, recordedFor: '张总来电委托', ...more })

  test('with who asked and how; its contact stays sealed', async () => {
    const wanted = record({ contact: { id: uuidv7(), name: '张示例', phone: '13900000001' } })
    const liaison = await world.as(cast.qijiang.liaison)
    expect(await recordCompany(liaison, wanted)).toMatchObject({ state: 'pending', recordedBy: cast.qijiang.liaison.userId, recordedFor: '张总来电委托' })
    expect(await recordCompany(liaison, wanted)).toMatchObject({ id: wanted.id }) // the same form twice
    const [contact] = await world.db.select().from(contacts).where(eq(contacts.companyId, wanted.id))
    expect(contact).toMatchObject({ sealed: true, phone: '13900000001' })
    expect(await actionsOn(world, wanted.id)).toEqual(['company.record'])
    expect(JSON.stringify(await lastEvent(world, wanted.id))).not.toContain('张')
  })

  test('verified at once where the licence was seen', async () => {
    expect(await recordCompany(await world.as(cast.qijiang.liaison), record({ licenceSeen: true }))).toMatchObject({ state: 'verified', verifiedAt: world.now() })
  })

  test('is refused without who asked, for another desk’s company, for a taken id, and to others', async () => {
    const liaison = await world.as(cast.qijiang.liaison)
    expect(await refused(recordCompany(liaison, record({ recordedFor: undefined })))).toBe('recordedFor required')
    expect(await refused(recordCompany(liaison, record({ parkId: cast.zigong.id })))).toBe('parkId company-not-your-desk')
    expect(await refused(recordCompany(liaison, record({ parkId: undefined, divisionCode: '510311' })))).toBe('parkId company-not-your-desk')
    expect(await refused(recordCompany(liaison, record({ parkId: uuidv7() })))).toBe('parkId park-unknown')
    const firm = await makeCompany(world, cast)
    expect(await refused(recordCompany(liaison, record({ id: firm.id })))).toBe('not-found company-not-found')
    expect(await refused(recordCompany(liaison, record({ name: firm.name })))).toBe('name company-exists')
    expect(await refused(recordCompany(world.visitor(), record()))).toBe('forbidden sign-in-required')
    for (const person of [firm.owner, cast.newcomer, cast.auditor, cast.administrator]) expect(await refused(recordCompany(await world.as(person), record()))).toBe('parkId company-not-your-desk')
  })
})

describe('what is read of a company', () => {
  test('its address, code and state by its own and its desk alone', async () => {
    const firm = await makeCompany(world, cast)
    await updateCompany(await world.as(firm.owner), { id: firm.id, version: 1, name: firm.name, organisationType: 'company', divisionCode: '500110', parkId: cast.qijiang.id, address: '通惠大道九号' })
    for (const person of [firm.owner, cast.qijiang.liaison, cast.administrator]) expect((await readCompany(await world.as(person), firm.id)).own?.address).toBe('通惠大道九号')
    const other = await makeCompany(world, cast)
    for (const ctx of [world.visitor(), await world.as(other.owner), await world.as(cast.zigong.liaison), await world.as(cast.auditor)]) {
      expect(JSON.stringify(await readCompany(ctx, firm.id))).not.toContain('通惠大道')
    }
  })

  test('nothing where it hides its name, but by its own', async () => {
    const firm = await makeCompany(world, cast)
    await updateCompany(await world.as(firm.owner), { id: firm.id, version: 1, name: firm.name, organisationType: 'company', divisionCode: '500110', parkId: cast.qijiang.id, hidesName: true })
    for (const ctx of [world.visitor(), await world.as((await makeCompany(world, cast)).owner), await world.as(cast.zigong.liaison)]) {
      expect(await refused(readCompany(ctx, firm.id))).toBe('not-found company-not-found')
      expect(await refused(readCompany(ctx, uuidv7()))).toBe('not-found company-not-found')
    }
    for (const person of [firm.owner, cast.qijiang.liaison]) expect((await readCompany(await world.as(person), firm.id)).name).toBe(firm.name)
  })
})

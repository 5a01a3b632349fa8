import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listUsers, readUser } from '#app/services/account/list.server.ts'
import { suspendUser } from '#app/services/account/suspend.server.ts'
import { listAllCompanies } from '#app/services/company/list-all.server.ts'
import { listSimilarCompanies } from '#app/services/company/list-similar.server.ts'
import { appointLiaison } from '#app/services/park/appoint-liaison.server.ts'
import { endLiaison } from '#app/services/park/end-liaison.server.ts'
import { listLiaisons } from '#app/services/park/list-liaisons.server.ts'
import { openPark } from '#app/services/park/open.server.ts'
import { readParkForm, updatePark } from '#app/services/park/update.server.ts'
import { readAdministration } from '#app/services/statistics/administration.server.ts'
import { sessions } from '#db/schema/account.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons } from '#db/schema/role.ts'
import { makeCompany } from '../factories/companies.ts'
import { makeCast, makePark, makePerson, type Cast } from '../factories/people.ts'
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

const administrator = () => world.as(cast.administrator)
const aPark = (more: object = {}) => {
  const id = uuidv7()
  return { id, slug: `jiachen-${id.slice(-8)}`, name: `甲辰示例新区${id.slice(-6)}`, shortName: '甲辰新区', divisionCode: '500152', chains: ['food'], ...more }
}
const others = () => [cast.qijiang.liaison, cast.newcomer, cast.auditor]

describe('parks', () => {
  it('are opened once, whatever is clicked how often', async () => {
    const park = aPark({ level: 'provincial' })
    const rows = await Promise.all([1, 2, 3].map(async () => openPark(await administrator(), park)))
    expect(new Set(rows.map((row) => row.id)).size).toBe(1)
    expect(await actionsOn(world, park.id)).toEqual(['park.open'])
    expect(await refused(openPark(await administrator(), { ...park, slug: `${park.slug}-b` }))).toBe('conflict park-stale')
  })

  it.each([
    ['a slug that is none', { slug: '綦江' }, 'slug slug-invalid'],
    ['another park’s slug', { slug: 'qijiang' }, 'slug park-exists'],
    ['another park’s name', { name: '甲辰示例园区qijiang' }, 'name park-exists'],
    ['a prefecture', { divisionCode: '510300' }, 'divisionCode division-invalid'],
    ['a chain that is none', { chains: ['silk'] }, 'chains.0 chain-unknown'],
    ['a level that is none', { level: 'global' }, 'level not-valid'],
    ['a field of its own', { openedAt: '2020-01-01' }, 'openedAt field-unknown'],
  ])('with %s are refused', async (_, more, told) => {
    const park = aPark(more)
    expect(await refused(openPark(await administrator(), park))).toBe(told)
    expect(await world.db.$count(parks, eq(parks.id, park.id))).toBe(0)
  })

  it('are changed from what was seen, not over somebody else’s change', async () => {
    const { id, slug } = await openPark(await administrator(), aPark())
    const { seen } = await readParkForm(await administrator(), slug)
    const change = { id, seen, name: `乙巳示例新区${id.slice(-6)}`, shortName: '乙巳新区', divisionCode: '500153', chains: ['gears', 'food'], phone: '（023） 4860 0000' }
    expect(await updatePark(await administrator(), change)).toMatchObject({ shortName: '乙巳新区', level: null, phone: '02348600000', slug, chains: ['gears', 'food'] })
    expect(await refused(updatePark(await administrator(), { ...change, phone: '请打 12345' }))).toBe('phone phone-invalid')
    expect(await refused(updatePark(await administrator(), { ...change, shortName: '丙午新区' }))).toBe('conflict park-stale')
    expect((await readParkForm(await administrator(), slug)).shortName).toBe('乙巳新区')
    expect(await actionsOn(world, id)).toEqual(['park.open', 'park.update'])
  })

  it('are nobody’s but an administrator’s to open, change or fill', async () => {
    const { id, slug } = await openPark(await administrator(), aPark())
    const { seen } = await readParkForm(await administrator(), slug)
    for (const person of others()) {
      const ctx = await world.as(person)
      expect(await refused(openPark(ctx, aPark()))).toBe('forbidden administrator-only')
      expect(await refused(updatePark(ctx, { id, seen, name: '甲辰示例新区改', shortName: '改名', divisionCode: '500152' }))).toBe('forbidden administrator-only')
      expect(await refused(readParkForm(ctx, slug))).toBe('forbidden administrator-only')
      expect(await refused(listLiaisons(ctx))).toBe('forbidden administrator-only')
      expect(await refused(readAdministration(ctx))).toMatch(/^forbidden /)
    }
  })
})

describe('liaisons', () => {
  it('are appointed by number or address, may serve several parks, and answer from their next request on', async () => {
    const person = await makePerson(world)
    for (const park of [cast.qijiang, cast.zigong]) await appointLiaison(await administrator(), { identifier: ` ${person.email.toUpperCase()} `, parkId: park.id })
    const ctx = await world.as(person)
    expect(ctx.actor).toMatchObject({ liaisonOf: expect.arrayContaining([cast.qijiang.id, cast.zigong.id]) })
    expect((await listLiaisons(await administrator())).liaisons.filter((one) => one.user.id === person.userId)).toHaveLength(2)
  })

  it('are not appointed twice, nor where nobody or somebody suspended is meant', async () => {
    const person = await makePerson(world)
    const appoint = async (identifier: string, parkId = cast.qijiang.id) => appointLiaison(await administrator(), { identifier, parkId })
    await Promise.all([appoint(person.email), appoint(person.email)])
    expect(await world.db.$count(liaisons, and(eq(liaisons.userId, person.userId), isNull(liaisons.endedAt)))).toBe(1)
    expect(await refused(appoint('nobody@example.cn'))).toBe('identifier user-unknown')
    expect(await refused(appoint('老周'))).toBe('identifier identifier-invalid')
    expect(await refused(appoint(cast.suspended.email))).toBe('identifier user-suspended')
    expect(await refused(appoint(person.email, uuidv7()))).toBe('not-found park-not-found')
    for (const other of others()) expect(await refused(appointLiaison(await world.as(other), { identifier: person.email, parkId: cast.zigong.id }))).toMatch(/^forbidden /)
  })

  it('end at once, once, and leave history', async () => {
    const park = await makePark(world, cast.administrator, { divisionCode: '500155' })
    const [row] = await world.db.select().from(liaisons).where(eq(liaisons.parkId, park.id))
    for (const other of others()) expect(await refused(endLiaison(await world.as(other), { id: row!.id }))).toBe('forbidden administrator-only')
    await endLiaison(await administrator(), { id: row!.id })
    expect((await world.as(park.liaison)).actor).toMatchObject({ liaisonOf: [] })
    expect(await refused(endLiaison(await administrator(), { id: row!.id }))).toBe('conflict liaison-ended')
    expect(await refused(endLiaison(await administrator(), { id: uuidv7() }))).toBe('not-found liaison-not-found')
    expect((await listLiaisons(await administrator())).vacant.map((vacant) => vacant.slug)).toContain(park.slug)
    expect(await lastEvent(world, park.id)).toMatchObject({ action: 'park.end-liaison', data: { userId: park.liaison.userId } })
  })
})

describe('people', () => {
  it('are found by part of a name, address or number, with their roles', async () => {
    const { users, total } = await listUsers(await administrator(), { page: 1, search: '联络员QIJIANG' })
    expect(total).toBe(1)
    expect(users[0]).toMatchObject({ id: cast.qijiang.liaison.userId, administrator: false, parks: [expect.any(String)], company: null, suspended: false })
    expect((await listUsers(await administrator(), { page: 1, search: "%' or true --" })).total).toBe(0)
    expect((await listUsers(await administrator(), { page: 1, suspended: true })).users.map((user) => user.id)).toContain(cast.suspended.userId)
    for (const other of others()) expect(await refused(listUsers(await world.as(other), { page: 1 }))).toBe('forbidden account-forbidden')
  })

  it('are suspended and restored with a reason, which is a code in the log and no sentence', async () => {
    const person = await makePerson(world)
    await world.as(person)
    const decide = async (suspended: boolean, reason?: string) => suspendUser(await administrator(), { userId: person.userId, suspended, reason })
    expect(await refused(decide(true))).toBe('reason suspension-reason-required')
    await decide(true, 'left')
    expect(await world.db.$count(sessions, eq(sessions.userId, person.userId))).toBe(0)
    expect((await world.as(person)).actor.kind).toBe('visitor')
    expect(await refused(decide(true, 'left'))).toBe('conflict account-suspension-unchanged')
    expect(await readUser(await administrator(), person.userId)).toMatchObject({ suspended: true, self: false, lastDecision: { suspended: true, reason: 'left' } })
    await decide(false, 'mistake')
    expect((await world.as(person)).actor.kind).toBe('user')
    expect((await lastEvent(world, person.userId)).data).toEqual({ reason: 'mistake' })
    expect(await refused(suspendUser(await administrator(), { userId: cast.administrator.userId, suspended: true, reason: 'abuse' }))).toBe('forbidden account-own')
    expect((await readUser(await administrator(), cast.administrator.userId)).self).toBe(true)
  })
})

describe('companies', () => {
  it('of all parks are found by name or code, with who answers', async () => {
    const firm = await makeCompany(world, cast, { name: '庚申示例轻合金' })
    const { companies, total, counts } = await listAllCompanies(await administrator(), { page: 1, search: '庚申示例轻' })
    expect([total, counts.verified]).toEqual([1, 1])
    expect(companies[0]).toMatchObject({ id: firm.id, desk: expect.any(String) })
    expect((await listAllCompanies(await administrator(), { page: 1, search: '庚申示例轻', state: 'suspended' })).total).toBe(0)
    for (const other of others()) expect(await refused(listAllCompanies(await world.as(other), { page: 1 }))).toBe('forbidden company-forbidden')
  })

  it('that may be the same one are shown to whoever verifies, without a way into what they may not open', async () => {
    const first = await makeCompany(world, cast, { name: '重庆市綦江区辛酉示例铸锻有限公司' })
    const hidden = await makeCompany(world, cast, { name: '自贡辛酉示例铸锻有限责任公司', park: cast.zigong, state: 'pending' })
    const similar = await listSimilarCompanies(await world.as(cast.qijiang.liaison), first.id)
    expect(similar).toEqual([expect.objectContaining({ id: null, name: '自贡辛酉示例铸锻有限责任公司', state: 'pending', sameOrganisation: false })])
    expect((await listSimilarCompanies(await world.as(cast.zigong.liaison), hidden.id)).map((one) => one.id)).toEqual([])
    expect(await refused(listSimilarCompanies(await world.as(cast.zigong.liaison), first.id))).toBe('forbidden company-forbidden')
  })

  it('and all else are counted', async () => {
    const counts = await readAdministration(await administrator())
    expect(counts.parks).toBe(await world.db.$count(parks))
    expect(counts.vacantParks).toBeGreaterThan(0)
    expect(counts.suspendedUsers).toBeGreaterThan(0)
  })
})

import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessions, users } from '#db/schema/account.ts'
import { companies } from '#db/schema/company.ts'
import { events } from '#db/schema/event.ts'
import { introductions } from '#db/schema/introduction.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons } from '#db/schema/role.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let cookie: string
let self: string
beforeAll(async () => {
  market = await openMarket()
  self = await market.addPerson({ name: '平台管理员', administrator: true })
  cookie = await market.signIn(self)
})
afterAll(() => market.close())

const page = async (path: string, who = cookie) => (await (await market.request(path, { cookie: who })).text()).replaceAll('<!-- -->', '')
const post = (path: string, form: Record<string, string | string[]>, who = cookie) => market.request(path, { cookie: who, form })
const actions = async (id: string) => (await market.db.select().from(events).where(eq(events.subjectId, id))).map((event) => event.action)

describe('opening a park', () => {
  const form = (more: Record<string, string | string[]> = {}) => {
    const id = randomUUID()
    return { id, name: `甲辰示例新区${id.slice(0, 6)}`, shortName: '甲辰新区', slug: `jiachen-${id.slice(0, 6)}`, divisionCode: '500152', level: 'provincial', chains: ['food', 'logistics'], ...more }
  }

  it('makes its page, and sent twice is one park', async () => {
    const fields = form()
    const answers = await Promise.all([1, 2, 3].map(() => post('/admin/parks/new', fields)))
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(Array(3).fill(`/admin/parks/${fields.slug}?done=open`))
    expect(await actions(fields.id)).toEqual(['park.open'])
    expect((await market.request(`/parks/${fields.slug}`)).status).toBe(200)
    expect(await page('/admin')).toContain('甲辰新区')
  })

  it.each([
    ['slug', '綦江', '只用小写字母'],
    ['slug', 'a'.repeat(60), ''],
    ['name', '区', '至少 4 个字'],
    ['shortName', '', '请填写'],
    ['divisionCode', '510300', '请选择所在区县'],
    ['divisionCode', '', '请选择所在区县'],
    ['level', 'global', '填得不对'],
  ])('with a bad %s (%s) is refused at the field, with the rest kept', async (name, value, sentence) => {
    const fields = form({ [name]: value })
    const answer = await post('/admin/parks/new', fields)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(`href="#${name}"`)
    expect(html).toContain(sentence)
    expect(filled(html)).toMatchObject({ id: fields.id, ...(name !== 'name' && { name: fields.name }) })
    expect(await market.db.$count(parks, eq(parks.id, fields.id))).toBe(0)
  })

  it('that another has is refused at what is taken', async () => {
    const first = form()
    await post('/admin/parks/new', first)
    for (const name of ['slug', 'name'] as const) {
      const answer = await post('/admin/parks/new', form({ [name]: first[name] }))
      expect([answer.status, (await answer.text()).includes(`href="#${name}"`)]).toEqual([422, true])
    }
  })

  it('is changed from what was seen', async () => {
    const fields = form()
    await post('/admin/parks/new', fields)
    const path = `/admin/parks/${fields.slug}`
    const drawn = { ...filled(await page(path)), shortName: '新简称', chains: ['gears'] }
    expect((await post(path, drawn)).headers.get('location')).toBe(`${path}?done=update`)
    const stale = await post(path, { ...drawn, shortName: '又一个简称' })
    const html = await stale.text()
    expect(stale.status).toBe(409)
    expect(html).toContain('刚被更新过')
    expect(filled(html).shortName).toBe('又一个简称')
    expect((await market.db.select().from(parks).where(eq(parks.id, fields.id)))[0]).toMatchObject({ shortName: '新简称', chains: ['gears'] })
    expect((await post('/admin/parks/nowhere', drawn)).status).toBe(404)
  })
})

describe('liaisons', () => {
  it('are appointed by e-mail, reach the desk at once, and leave it when ended', async () => {
    const userId = await market.addPerson({ email: 'chen@example.cn' })
    const theirs = await market.signIn(userId)
    expect((await market.request('/desk', { cookie: theirs })).status).toBe(403)
    expect((await post('/admin/liaisons', { intent: 'appoint', identifier: 'Chen@Example.cn', parkId: market.buyer.parkId })).headers.get('location')).toBe('/admin/liaisons?done=appoint')
    expect((await market.request('/desk', { cookie: theirs })).status).toBe(200)
    const [row] = await market.db.select().from(liaisons).where(and(eq(liaisons.userId, userId), isNull(liaisons.endedAt)))
    expect((await post('/admin/liaisons', { intent: 'end', id: row!.id })).status).toBe(302)
    expect((await market.request('/desk', { cookie: theirs })).status).toBe(403)
    expect((await post('/admin/liaisons', { intent: 'end', id: row!.id })).status).toBe(409)
    for (const id of [randomUUID(), 'x', '']) expect([404, 422], id).toContain((await post('/admin/liaisons', { intent: 'end', id })).status)
  })

  it.each([
    ['identifier', 'nobody@example.cn', '没有用这个手机号或邮箱注册的人'],
    ['identifier', '', ''],
    ['identifier', '1380000', ''],
    ['parkId', '', ''],
    ['parkId', 'x', ''],
  ])('with a bad %s (%s) are not appointed, and what was typed stays', async (name, value, sentence) => {
    const before = await market.db.$count(liaisons)
    const answer = await post('/admin/liaisons', { intent: 'appoint', identifier: 'nobody@example.cn', parkId: market.buyer.parkId, [name]: value })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(`href="#${name}"`)
    expect(html).toContain(sentence)
    expect(filled(html).identifier).toBe(name === 'identifier' ? value : 'nobody@example.cn')
    expect(await market.db.$count(liaisons)).toBe(before)
  })
})

describe('a person', () => {
  it('suspended for a reason is out at once, and restored can come back', async () => {
    const userId = await market.addPerson({ name: '丁小川' })
    const theirs = await market.signIn(userId)
    const path = `/admin/users/${userId}`
    const without = await post(path, { suspended: 'yes' })
    expect([without.status, (await without.text()).includes('href="#reason"')]).toEqual([422, true])
    expect((await market.request('/my/account', { cookie: theirs })).status).toBe(200)
    expect((await post(path, { suspended: 'yes', reason: 'abuse' })).headers.get('location')).toBe(`${path}?done=suspend-user`)
    expect(await market.db.$count(sessions, eq(sessions.userId, userId))).toBe(0)
    expect((await market.request('/my/account', { cookie: theirs })).status).toBe(302)
    expect(await page(path)).toContain('骚扰或虚假信息')
    expect((await post(path, { suspended: 'yes', reason: 'abuse' })).status).toBe(409)
    expect((await post(path, { suspended: 'no', reason: 'settled' })).status).toBe(302)
    expect((await market.db.select().from(users).where(eq(users.id, userId)))[0]).toMatchObject({ suspendedAt: null })
    expect(await actions(userId)).toEqual(['user.suspend', 'user.reinstate'])
  })

  it('cannot be oneself, and is found or not', async () => {
    expect((await post(`/admin/users/${self}`, { suspended: 'yes', reason: 'abuse' })).status).toBe(403)
    for (const id of [randomUUID(), 'x']) {
      expect((await market.request(`/admin/users/${id}`, { cookie })).status).toBe(404)
      expect((await post(`/admin/users/${id}`, { suspended: 'yes', reason: 'abuse' })).status).toBe(404)
    }
    await market.addPerson({ name: '欧阳示例', email: 'ouyang@example.cn' })
    expect(await page('/admin/users?q=欧阳示')).toContain('ouyang@example.cn')
    expect(await page('/admin/users?q=OUYANG@')).toContain('欧阳示例')
    expect(await page(`/admin/users?q=${encodeURIComponent("%' or 1=1 --")}`)).toContain('没有这样的用户')
  })
})

describe('a company', () => {
  it('suspended with a reason is out of sight with all it posted, and what was open ends', async () => {
    const { id, demand } = await market.introduce()
    const path = `/admin/companies/${market.buyer.companyId}`
    const without = await post(path, { suspended: 'yes', reason: '假' })
    const html = await without.text()
    expect(without.status).toBe(422)
    expect(filled(html).reason).toBe('假')
    expect((await market.request(`/listings/${demand.id}`)).status).toBe(200)
    expect((await post(path, { suspended: 'yes', reason: '冒用他人执照，待说明' })).headers.get('location')).toBe(`${path}?done=suspend-company`)
    expect((await market.request(`/listings/${demand.id}`)).status).toBe(404)
    expect((await market.request(`/companies/${market.buyer.companyId}`)).status).toBe(404)
    expect((await market.db.select().from(introductions).where(eq(introductions.id, id)))[0]).toMatchObject({ state: 'ended', endReason: 'company-suspended' })
    expect(await page('/admin/companies?state=suspended')).toContain(path)
    expect((await post(path, { suspended: 'yes', reason: '冒用他人执照，待说明' })).status).toBe(409)
    expect((await post(path, { suspended: 'no', reason: '已提交授权书' })).status).toBe(302)
    expect((await market.db.select().from(companies).where(eq(companies.id, market.buyer.companyId)))[0]).toMatchObject({ state: 'pending', stateReason: null })
    expect(await actions(market.buyer.companyId)).toEqual(expect.arrayContaining(['company.suspend', 'company.restore']))
  })
})

describe('everything here', () => {
  it('is an administrator’s alone', async () => {
    const liaison = await market.signIn(await market.addPerson({ liaisonOf: [market.seller.parkId] }))
    const auditor = await market.signIn(await market.addPerson({ auditor: true }))
    const before = [await market.db.$count(parks), await market.db.$count(liaisons)]
    for (const who of [liaison, auditor, market.seller.cookie]) {
      for (const path of ['/admin', '/admin/parks', '/admin/parks/new', '/admin/liaisons', '/admin/users', `/admin/users/${self}`, '/admin/companies', `/admin/companies/${market.seller.companyId}`]) {
        expect((await market.request(path, { cookie: who })).status, path).toBe(403)
        expect((await post(path, { suspended: 'yes', reason: 'abuse', identifier: 'x@example.cn' }, who)).status, path).toBe(403)
      }
    }
    expect([await market.db.$count(parks), await market.db.$count(liaisons)]).toEqual(before)
    expect((await market.db.select().from(companies).where(eq(companies.id, market.seller.companyId)))[0]).toMatchObject({ state: 'verified' })
  })
})

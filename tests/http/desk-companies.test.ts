import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companies, contacts } from '#db/schema/company.ts'
import { events } from '#db/schema/event.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let cookie: string
let elsewhere: string
let parkId: string
beforeAll(async () => {
  market = await openMarket()
  parkId = market.buyer.parkId
  cookie = await market.signIn(await market.addPerson({ liaisonOf: [parkId] }))
  elsewhere = await market.signIn(await market.addPerson({ liaisonOf: [market.seller.parkId] }))
})
afterAll(() => market.close())

const companyOf = async (id: string) => (await market.db.select().from(companies).where(eq(companies.id, id)))[0]!
const actions = async (id: string) => (await market.db.select().from(events).where(eq(events.subjectId, id))).map((event) => event.action)
const page = async (path: string, who = cookie) => (await market.request(path, { cookie: who })).text()

describe('verifying a company', () => {
  const decide = (id: string, form: Record<string, string>, who = cookie) => market.request(`/desk/companies/${id}`, { cookie: who, form: { version: '1', ...form } })
  const pending = () => market.addCompany({ parkId, verified: false })

  it('shows what to look at, and one word makes it verified', async () => {
    const id = await pending()
    const html = await page(`/desk/companies/${id}`)
    expect(html).toContain('名称、代码与营业执照一致')
    expect(html).toContain('没有填信用代码')
    const answer = await decide(id, { decision: 'verify' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/desk/companies/${id}?done=verify`])
    expect(await companyOf(id)).toMatchObject({ state: 'verified' })
    expect(await actions(id)).toEqual(['company.verify'])
    expect(await page(`/desk/companies/${id}?done=verify`)).toContain('已核验，企业已收到通知')
  })

  it('returns it with a sentence, never without one', async () => {
    const id = await pending()
    const without = await decide(id, { decision: 'return', reason: '错' })
    const html = await without.text()
    expect(without.status).toBe(422)
    expect(html).toContain('href="#reason"')
    expect(filled(html).reason).toBe('错')
    expect(await companyOf(id)).toMatchObject({ state: 'pending', stateReason: null })
    expect((await decide(id, { decision: 'return', reason: '信用代码第 9 位请对照执照' })).status).toBe(302)
    expect(await companyOf(id)).toMatchObject({ state: 'returned', stateReason: '信用代码第 9 位请对照执照' })
  })

  it('happens once, and only to what was looked at', async () => {
    const id = await pending()
    expect((await decide(id, { decision: 'verify', version: '7' })).status).toBe(409)
    const answers = await Promise.all([1, 2, 3].map(() => decide(id, { decision: 'verify' })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409, 409])
    expect(await actions(id)).toEqual(['company.verify'])
    expect(await (await decide(id, { decision: 'verify' })).text()).toContain('role="alert"')
  })

  it.each([['version', 'x'], ['version', ''], ['decision', 'suspend'], ['decision', '']])('with a bad %s (%s) changes nothing', async (name, value) => {
    const id = await pending()
    expect((await decide(id, { decision: 'verify', [name]: value })).status).toBe(422)
    expect(await companyOf(id)).toMatchObject({ state: 'pending' })
  })

  it('is not another park’s, whose companies look like none at all', async () => {
    const id = await pending()
    for (const target of [id, randomUUID(), 'x', '%00', '..%2f..']) {
      const read = await market.request(`/desk/companies/${target}`, { cookie: elsewhere })
      const write = await decide(target, { decision: 'verify' }, elsewhere)
      expect([read.status, write.status], target).toEqual(target === '%00' ? [400, 400] : [404, 404])
    }
    expect(await companyOf(id)).toMatchObject({ state: 'pending' })
    // A verified one is public, yet not on that desk.
    expect((await market.request(`/desk/companies/${market.buyer.companyId}`, { cookie: elsewhere })).status).toBe(404)
  })

  it('warns of a check digit that fails, and of a namesake', async () => {
    const id = await pending()
    await market.db.update(companies).set({ creditCode: '91350211M00013FA1N', name: '壬子示例冷链有限公司' }).where(eq(companies.id, id))
    const twin = await market.addCompany({ parkId, name: '重庆市壬子示例冷链股份有限公司' })
    const html = await page(`/desk/companies/${id}`)
    expect(html).toContain('多数是抄错一位')
    expect(html).toContain(`/companies/${twin}`)
  })
})

describe('a company’s contacts', () => {
  const contact = (form: Record<string, string>, who = cookie) =>
    market.request(`/desk/companies/${market.buyer.companyId}`, { cookie: who, form: { intent: 'contact', contactId: randomUUID(), name: '陆小满', phone: '13800000088', email: '', ...form } })

  it('are seen and added by its own desk, and sealed', async () => {
    const contactId = randomUUID()
    expect((await contact({ contactId })).status).toBe(302)
    expect((await market.db.select().from(contacts).where(eq(contacts.id, contactId)))[0]).toMatchObject({ name: '陆小满', sealed: true, companyId: market.buyer.companyId })
    expect(await page(`/desk/companies/${market.buyer.companyId}`)).toContain('13800000088')
  })

  it('are refused at the field, with what was typed', async () => {
    const answer = await contact({ phone: '1380000' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('应为 11 位，现在是 7 位')
    expect(filled(html)).toMatchObject({ name: '陆小满', phone: '1380000' })
  })

  it('are neither another desk’s nor an administrator’s to see or add', async () => {
    const administrator = await market.signIn(await market.addPerson({ administrator: true }))
    expect((await contact({}, elsewhere)).status).toBe(404)
    expect((await contact({}, administrator)).status).toBe(403)
    const html = await page(`/desk/companies/${market.buyer.companyId}`, administrator)
    expect(html).not.toContain('13800000001')
    expect(html).not.toContain('佟一禾')
  })

  it('of another company are not changed by an id from there', async () => {
    expect((await contact({ contactId: market.seller.contactId })).status).toBe(404)
    expect((await market.db.select().from(contacts).where(eq(contacts.id, market.seller.contactId)))[0]).toMatchObject({ phone: '13900000002' })
  })
})

describe('opening a company on its behalf', () => {
  const form = (more: Record<string, string> = {}) => ({
    id: randomUUID(), contactId: randomUUID(), name: `癸丑示例陶瓷${randomUUID().slice(0, 6)}`, creditCode: '', organisationType: 'company', divisionCode: '500110', parkId,
    recordedFor: '厂长韦师傅电话里说', 'contact.name': '', 'contact.phone': '', 'contact.email': '', ...more,
  })
  const open = (fields: Record<string, string>, who = cookie) => market.request('/desk/companies/new', { cookie: who, form: fields })

  it('writes who asked, waits for verification, and keeps the contact sealed', async () => {
    const fields = form({ 'contact.name': '韦师傅', 'contact.phone': '138 0000 0077' })
    const answer = await open(fields)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/desk/companies/${fields.id}?done=record-pending`])
    expect(await companyOf(fields.id)).toMatchObject({ state: 'pending', recordedFor: '厂长韦师傅电话里说', parkId, version: 1 })
    expect((await market.db.select().from(contacts).where(eq(contacts.id, fields.contactId)))[0]).toMatchObject({ phone: '13800000077', sealed: true })
    expect(await page(`/desk/companies/${fields.id}`)).toContain('厂长韦师傅电话里说')
  })

  it('is verified at once only where the liaison has seen the licence, and the log says so', async () => {
    const fields = form({ licenceSeen: 'yes' })
    expect((await open(fields)).headers.get('location')).toBe(`/desk/companies/${fields.id}?done=record`)
    expect(await companyOf(fields.id)).toMatchObject({ state: 'verified' })
    const [event] = await market.db.select().from(events).where(and(eq(events.subjectId, fields.id), eq(events.action, 'company.record')))
    expect(event!.data).toEqual({ licenceSeen: true })
  })

  it('sent five times at once is one company', async () => {
    const fields = form()
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => open(fields)))
    expect(answers.map((answer) => answer.status)).toEqual([302, 302, 302, 302, 302])
    expect(await actions(fields.id)).toEqual(['company.record'])
  })

  it.each([
    ['name', '甲', '至少 4 个字'],
    ['recordedFor', '', '请填写这一项'],
    ['creditCode', '9135', '信用代码应为 18 位'],
    ['divisionCode', '', '请选择所在区县'],
    ['organisationType', 'bank', '填得不对'],
    ['contact.phone', '1380', '应为 11 位'],
    ['parkId', randomUUID(), '没有这个园区'],
  ])('with a bad %s (%s) is refused at the field, the rest is kept, and nothing is written', async (name, value, sentence) => {
    const fields = form({ 'contact.name': '韦师傅', 'contact.phone': '13800000077', [name]: value })
    const answer = await open(fields)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#${name}"`)
    expect(filled(html)).toMatchObject({ id: fields.id, 'contact.name': '韦师傅', ...(name !== 'recordedFor' && { recordedFor: fields.recordedFor }) })
    expect(await market.db.$count(companies, eq(companies.id, fields.id))).toBe(0)
    expect(await market.db.$count(contacts, eq(contacts.id, fields.contactId))).toBe(0)
  })

  it('is not for a desk that would not answer for it', async () => {
    for (const [fields, who] of [[form({ parkId: market.seller.parkId }), cookie], [form({ parkId: '', divisionCode: '520181' }), cookie], [form(), elsewhere]] as const) {
      const answer = await open(fields, who)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('不由您的园区负责')
      expect(await market.db.$count(companies, eq(companies.id, fields.id))).toBe(0)
    }
    const administrator = await market.signIn(await market.addPerson({ administrator: true }))
    expect((await open(form({ parkId: '', divisionCode: '440402' }), administrator)).status).toBe(302)
  })

  it('that is there already is refused at its code or name', async () => {
    const first = form({ creditCode: '91510100MA6BKY6U36' })
    await open(first)
    expect(await (await open(form({ creditCode: '91510100MA6BKY6U36' }))).text()).toContain('href="#creditCode"')
    const named = form()
    await open(named)
    expect(await (await open(form({ name: named.name }))).text()).toContain('href="#name"')
  })
})

describe('changing a company on its behalf', () => {
  const drawn = async (id: string) => filled(await page(`/desk/companies/${id}/edit`))
  const save = (id: string, form: Record<string, string>, who = cookie) => market.request(`/desk/companies/${id}/edit`, { cookie: who, form })

  it('keeps a new profile, and asks for verification again where its identity changed', async () => {
    const id = await market.addCompany({ parkId })
    const form = await drawn(id)
    expect((await save(id, { ...form, profile: '挤压机九台', certificates: 'ISO 9001\nIATF 16949' })).headers.get('location')).toBe(`/desk/companies/${id}?done=edit`)
    expect(await companyOf(id)).toMatchObject({ state: 'verified', profile: '挤压机九台', certificates: ['ISO 9001', 'IATF 16949'], version: 2 })
    expect((await save(id, { ...(await drawn(id)), name: '乙卯示例型材改名' })).status).toBe(302)
    expect(await companyOf(id)).toMatchObject({ state: 'pending', name: '乙卯示例型材改名' })
    const stale = await save(id, { ...form, profile: '另一份简介' })
    const html = await stale.text()
    expect(stale.status).toBe(409)
    expect(filled(html).profile).toBe('另一份简介')
    expect(await companyOf(id)).toMatchObject({ profile: '挤压机九台' })
  })

  it('is refused at the field, and is another desk’s, an administrator’s and a suspended company’s not at all', async () => {
    const id = await market.addCompany({ parkId })
    const form = await drawn(id)
    const bad = await save(id, { ...form, name: '甲' })
    expect([bad.status, (await bad.text()).includes('href="#name"')]).toEqual([422, true])
    const administrator = await market.signIn(await market.addPerson({ administrator: true }))
    for (const who of [elsewhere, administrator]) expect((await save(id, { ...form, profile: '挤压机' }, who)).status).toBe(404)
    await market.db.update(companies).set({ state: 'suspended', stateReason: '多次虚假信息', suspendedAt: new Date() }).where(eq(companies.id, id))
    expect((await save(id, { ...form, profile: '挤压机' })).status).toBe(404)
    expect(await companyOf(id)).toMatchObject({ profile: '', version: 1 })
  })
})

describe('the list of companies', () => {
  it('has states as tabs, a search by name, and no page beyond the last', async () => {
    const id = await market.addCompany({ parkId, name: '甲寅示例玻璃', verified: false })
    expect(await page('/desk/companies?state=pending&name=甲寅示例')).toContain(`/desk/companies/${id}`)
    expect(await page('/desk/companies?state=verified&name=甲寅示例')).toContain('没有名称含')
    expect(await page('/desk/companies?state=nonsense')).toContain('甲寅示例玻璃')
    for (const number of ['0', '-1', '99999', 'x', '1e3']) expect((await market.request(`/desk/companies?page=${number}`, { cookie })).status, number).toBe(404)
    expect(await page('/desk/companies', elsewhere)).not.toContain(id)
  })
})

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companies, contacts, members } from '#db/schema/company.ts'
import { verifyCompany } from '#app/services/company/verify.server.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

const page = async (path: string, cookie: string) => (await market.request(path, { cookie })).text()
const companyOf = async (id: string) => (await market.db.select().from(companies).where(eq(companies.id, id)))[0]!

const named = { name: '甲辰示例铝材有限公司', creditCode: '９１３５０１００Ｍ０００１００Ｙ４３', organisationType: 'company', divisionCode: '500110', parkId: '' }

/** Somebody who acts for no company yet. */
async function newcomer() {
  const userId = await market.addPerson()
  return { userId, cookie: await market.signIn(userId) }
}

describe('naming a company', () => {
  it('is where everything else leads until it is done', async () => {
    const { cookie } = await newcomer()
    for (const path of ['/my/listings', '/my/listings/new', '/my/introductions']) {
      expect((await market.request(path, { cookie })).headers.get('location')).toBe('/my/company')
    }
    expect(await page('/my/company', cookie)).toContain('您代表哪个单位')
  })

  it('stores it, makes its namer the owner and says who answers', async () => {
    const { cookie, userId } = await newcomer()
    const answer = await market.request('/my/company', { cookie, form: named })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/my/company?done=named'])
    const [member] = await market.db.select().from(members).where(eq(members.userId, userId))
    expect(member).toMatchObject({ role: 'owner' })
    expect(await companyOf(member!.companyId)).toMatchObject({ name: named.name, creditCode: '91350100M000100Y43', state: 'pending', divisionCode: '500110', parkId: null })
    const html = await page('/my/company', cookie)
    expect(html).toContain('待核验')
    expect(html).toContain('联络员罗启明答复')
    expect(await page('/my/listings', cookie)).toContain('单位还没有核验')
  })

  it('sent five times at once is one company', async () => {
    const { cookie } = await newcomer()
    const form = { ...named, name: '乙巳示例辣椒贸易', creditCode: '' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => market.request('/my/company', { cookie, form })))
    expect(answers.map((answer) => answer.status).filter((status) => status === 302)).toHaveLength(1)
    expect(await market.db.$count(companies, eq(companies.name, form.name))).toBe(1)
  })

  it.each([
    ['creditCode', '91350100M000100Y4', '信用代码应为 18 位'],
    ['name', '甲', '至少 4 个字，现在是 1 个'],
    ['divisionCode', '', '请选择所在区县'],
    ['organisationType', 'bank', '这一项填得不对'],
    ['parkId', randomUUID(), '没有这个园区'],
    ['parkId', 'x', '这一项填得不对'],
  ])('with a bad %s (%s) is refused at the field, with the rest kept', async (name, value, sentence) => {
    const { cookie, userId } = await newcomer()
    const answer = await market.request('/my/company', { cookie, form: { ...named, creditCode: '', [name]: value } })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#${name}"`)
    expect(filled(html).name).toBe(name === 'name' ? value : named.name)
    expect(await market.db.$count(members, eq(members.userId, userId))).toBe(0)
  })

  it('that somebody else named already is refused at the code', async () => {
    const { cookie } = await newcomer()
    const answer = await market.request('/my/company', { cookie, form: named })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('这个单位已经有人登记')
  })

  it('takes a code whose check digit fails and asks to look again', async () => {
    const { cookie } = await newcomer()
    expect((await market.request('/my/company', { cookie, form: { ...named, name: '丙午示例包装厂', creditCode: '91350211M00013FA1N' } })).status).toBe(302)
    expect(await page('/my/company', cookie)).toContain('对不上')
  })
})

describe('changing a company', () => {
  it('keeps its profile and does not ask again for what was not verified', async () => {
    const { cookie, companyId } = market.buyer
    const form = filled(await page('/my/company', cookie), { profile: '做挤压型材', certificates: 'ISO 9001\nIATF 16949', address: '桥河工业园一号', hidesName: 'on' })
    expect((await market.request('/my/company', { cookie, form })).headers.get('location')).toBe('/my/company?done=saved')
    expect(await companyOf(companyId)).toMatchObject({ state: 'verified', profile: '做挤压型材', certificates: ['ISO 9001', 'IATF 16949'], address: '桥河工业园一号', hidesName: true })
    await market.request('/my/company', { cookie, form: filled(await page('/my/company', cookie), { hidesName: null }) })
    expect(await companyOf(companyId)).toMatchObject({ hidesName: false })
  })

  it('asks for verification again when its identity changes', async () => {
    const trader = await market.addTrader({ phone: '13700000011' })
    const form = filled(await page('/my/company', trader.cookie), { name: '丁未示例新名称有限公司' })
    await market.request('/my/company', { cookie: trader.cookie, form })
    expect(await companyOf(trader.companyId)).toMatchObject({ state: 'pending', name: '丁未示例新名称有限公司' })
  })

  it('refuses a stale form, names what differs and keeps what was typed', async () => {
    const { cookie, companyId } = market.buyer
    const old = filled(await page('/my/company', cookie))
    await market.request('/my/company', { cookie, form: { ...old, profile: '别人写的' } })
    const answer = await market.request('/my/company', { cookie, form: { ...old, profile: '我写的' } })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('简介现在是：别人写的')
    expect(filled(html).profile).toBe('我写的')
    expect((await companyOf(companyId)).profile).toBe('别人写的')
    expect((await market.request('/my/company', { cookie, form: filled(html) })).status).toBe(302)
    expect((await companyOf(companyId)).profile).toBe('我写的')
  })

  it('shows why it was sent back', async () => {
    const trader = await market.addTrader({ verified: false, phone: '13700000012' })
    await verifyCompany(trader.liaison, { id: trader.companyId, version: 1, decision: 'return', reason: '信用代码与名称对不上' })
    expect(await page('/my/company', trader.cookie)).toContain('信用代码与名称对不上')
  })

  it('cannot be done to another one', async () => {
    const { cookie, companyId } = market.buyer
    const before = await companyOf(market.seller.companyId)
    const form = filled(await page('/my/company', cookie), { id: market.seller.companyId, companyId: market.seller.companyId, state: 'verified', lead: 'on', profile: '还是自己的' })
    await market.request('/my/company', { cookie, form })
    expect(await companyOf(market.seller.companyId)).toEqual(before)
    expect(await companyOf(companyId)).toMatchObject({ profile: '还是自己的', lead: false })
  })

  it('of too much is refused with the text', async () => {
    const { cookie } = market.buyer
    const answer = await market.request('/my/company', { cookie, form: filled(await page('/my/company', cookie), { profile: '铝'.repeat(1_001), certificates: Array.from({ length: 21 }, (_, i) => `证书${i}`).join('\n') }) })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('铝'.repeat(1_001))
    expect(html).toContain('href="#certificates"')
  })
})

describe('contacts', () => {
  it('are added and changed', async () => {
    const { cookie, companyId } = market.buyer
    const form = filled(await page('/my/company/contacts/new', cookie), { name: '陆小满', phone: '+86 138-0000-0005', email: '' })
    expect((await market.request('/my/company/contacts/new', { cookie, form })).headers.get('location')).toBe('/my/company?done=contact')
    const edit = filled(await page(`/my/company/contacts/${form.id}`, cookie))
    expect(edit).toMatchObject({ name: '陆小满', phone: '13800000005' })
    await market.request(`/my/company/contacts/${form.id}`, { cookie, form: { ...edit, email: 'lu@example.cn' } })
    expect((await market.db.select().from(contacts).where(eq(contacts.id, form.id!)))[0]).toMatchObject({ companyId, email: 'lu@example.cn', sealed: false })
  })

  it.each([
    [{ phone: '1380000000' }, '应为 11 位，现在是 10 位'],
    [{ phone: '' }, '电话和邮箱至少填一项'],
    [{ phone: '', email: 'lu@' }, '邮箱写得不对'],
    [{ name: '' }, '请填写这一项'],
  ])('with %j are refused at the field', async (change, sentence) => {
    const { cookie } = market.buyer
    const form = filled(await page('/my/company/contacts/new', cookie), { name: '陆小满', phone: '13800000006', ...change })
    const answer = await market.request('/my/company/contacts/new', { cookie, form })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(filled(html)).toMatchObject({ name: form.name, phone: form.phone, id: form.id })
    expect(await market.db.$count(contacts, eq(contacts.id, form.id!))).toBe(0)
  })

  it('of another company are missing, to read and to write', async () => {
    const { cookie } = market.buyer
    const theirs = market.seller.contactId
    expect((await market.request(`/my/company/contacts/${theirs}`, { cookie })).status).toBe(404)
    const answer = await market.request('/my/company/contacts/new', { cookie, form: { id: theirs, name: '别人', phone: '13800000007', email: '' } })
    expect(answer.status).toBe(404)
    expect((await market.db.select().from(contacts).where(eq(contacts.id, theirs)))[0]).toMatchObject({ name: '佟一禾', companyId: market.seller.companyId })
  })

  it('lead nowhere but back into the site', async () => {
    const { cookie } = market.buyer
    const form = filled(await page('/my/company/contacts/new?next=//evil.example/x', cookie), { name: '陆小满', phone: '13800000008' })
    expect((await market.request('/my/company/contacts/new', { cookie, form: { ...form, next: '//evil.example/x' } })).headers.get('location')).toBe('/my/company?done=contact')
  })
})

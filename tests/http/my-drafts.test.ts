import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { filled, openMarket, type Market, type Trader } from '../support/market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

const page = async (path: string, trader: Trader) => (await market.request(path, { cookie: trader.cookie })).text()
const post = (path: string, trader: Trader, form: Record<string, string | string[]>) => market.request(path, { cookie: trader.cookie, form })
const rowOf = async (id: string) => (await market.db.select().from(listings).where(eq(listings.id, id)))[0]

const typed = {
  title: '6063-T5 工业铝型材', description: '车身纵梁用，尺寸按高精级', node: 'aluminium-extrusion', 'specs.合金牌号': '6063', 'specs.壁厚': '2',
  'quantity.value': '1.2万', 'quantity.unit': '吨', 'quantity.per': 'year', requires: 'IATF 16949', servesOther: '綦江', leadTimeDays: '20', 'price.max': '23,500', 'price.unit': '元/吨',
}

describe('keeping a draft while it is written', () => {
  const keep = (trader: Trader, form: Record<string, string>) => post('/my/listings/autosave', trader, form)

  it('stores it and counts its version', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { title: '先写个标题' })
    expect(await (await keep(market.buyer, form)).json()).toEqual({ version: 1, said: expect.stringMatching(/^草稿已于 \d\d:\d\d 自动保存。$/) })
    const answer = await keep(market.buyer, { ...form, version: '1', description: '再写几句' })
    expect(await answer.json()).toMatchObject({ version: 2 })
    expect(await rowOf(form.id!)).toMatchObject({ state: 'draft', description: '再写几句' })
  })

  it('leaves out what is not written yet, and says so', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { ...typed, title: '铝', 'quantity.value': '5吨', 'price.max': '一块二毛' })
    const answer = await keep(market.buyer, form)
    expect(await answer.json()).toMatchObject({ version: 1, said: expect.stringContaining('标题') })
    expect(await rowOf(form.id!)).toMatchObject({ title: '', quantityValue: null, priceMax: null, description: typed.description, specs: { 合金牌号: '6063', 壁厚: '2' } })
  })

  it('stores nothing of an empty form, and no contact that is being typed', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { 'contact.name': '陆小满', 'contact.phone': '13800000009', contactId: '*' })
    expect(await (await keep(market.buyer, form)).json()).toEqual({ refused: '' })
    await keep(market.buyer, { ...form, title: '先写个标题' })
    expect(await market.db.$count(contacts, eq(contacts.id, form['contact.id']!))).toBe(0)
  })

  it('does not write over somebody else’s words, another company’s listing or one that has left the drafts', async () => {
    const { id } = await market.draft(market.buyer, { description: '第一版' })
    await keep(market.buyer, { id, version: '1', title: '6063-T5 工业铝型材', description: '第二版' })
    const stale = await keep(market.buyer, { id, version: '1', title: '6063-T5 工业铝型材', description: '旧窗口' })
    expect([stale.status, await stale.json()]).toEqual([409, { refused: expect.stringContaining('没有自动保存') }])
    expect((await rowOf(id))?.description).toBe('第二版')
    const theirs = await market.draft(market.seller)
    expect((await keep(market.buyer, { id: theirs.id, version: '1', title: '别人的东西' })).status).toBe(404)
    const live = await market.publish(market.buyer)
    expect((await keep(market.buyer, { id: live.id, version: '1', title: '已经发布的' })).status).toBe(409)
  })

  it('answers an ended session in a way that leaves the page alone', async () => {
    const answer = await market.request('/my/listings/autosave', { form: { id: randomUUID(), title: '先写个标题' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, expect.stringContaining('json')])
  })
})

describe('hostile input to the posting form', () => {
  const naughty = ['\0', '\u202e', '\ud800', '<script>alert(1)</script>', '１２３', '-1', '1e309', '__proto__', '[object Object]', 'a'.repeat(30_000), "'; drop table listings; --", '=1+1', '\u200b', '9'.repeat(400)]
  const names = ['kind', 'category', 'title', 'description', 'node', 'quantity.value', 'quantity.unit', 'quantity.per', 'quantity.min', 'price.min', 'price.unit', 'requires', 'serves', 'servesOther', 'otherSpecs', 'availableUntil', 'leadTimeDays', 'visibility', 'contactId', 'version', 'specs.合金牌号']

  it.each(names)('in %s gets a clear answer', async (name) => {
    const base = { ...typed, kind: 'demand', category: 'goods', visibility: 'public' }
    for (const [index, value] of naughty.entries()) {
      const path = index % 2 === 0 ? '/my/listings/new' : '/my/listings/autosave'
      const answer = await post(path, market.buyer, { ...base, id: randomUUID(), [name]: value, do: 'draft' })
      expect([200, 302, 404, 409, 422], `${name} ${JSON.stringify(value).slice(0, 30)} ${answer.status}`).toContain(answer.status)
      expect(await answer.text()).not.toContain('<script>alert')
    }
  })

  it('of almost a megabyte is answered soon, with the text', async () => {
    const description = '铝'.repeat(100_000)
    const started = performance.now()
    const answer = await post('/my/listings/new', market.buyer, { ...filled(await page('/my/listings/new', market.buyer)), title: typed.title, description, do: 'submit' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(description)
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('cannot set what is not asked', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { ...typed, do: 'draft' })
    await post('/my/listings/new', market.buyer, { ...form, companyId: market.seller.companyId, state: 'published', externalId: 'x', recordedBy: market.seller.userId })
    expect(await rowOf(form.id!)).toMatchObject({ companyId: market.buyer.companyId, state: 'draft', externalId: null, recordedBy: null })
  })
})

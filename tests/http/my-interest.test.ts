import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { introductions } from '#db/schema/introduction.ts'
import { filled, openMarket, type Market, type Trader } from '../support/market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

const page = async (path: string, trader: Trader) => (await (await market.request(path, { cookie: trader.cookie })).text()).replaceAll('<!-- -->', '')
const post = (path: string, trader: Trader, form: Record<string, string>) => market.request(path, { cookie: trader.cookie, form })
const rowOf = async (id: string) => (await market.db.select().from(introductions).where(eq(introductions.id, id)))[0]!

describe('expressing interest', () => {
  const path = (id: string) => `/my/introductions/new?target=${id}`

  it('opens one introduction however often it is sent, and can be taken back', async () => {
    const target = await market.publish(market.seller)
    const own = await market.publish(market.buyer)
    const form = filled(await page(path(target.id), market.buyer), { ownId: own.id, note: '下月要用' })
    const answers = await Promise.all([1, 2, 3].map(() => post(path(target.id), market.buyer, form)))
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(Array(3).fill(`/my/introductions/${form.id}?done=interest`))
    expect(await rowOf(form.id!)).toMatchObject({ state: 'keys', initiatedBy: 'company', note: '下月要用', demandListingId: own.id, supplyListingId: target.id })
    // The other company knows nothing of it while the keys are out.
    expect((await market.request(`/my/introductions/${form.id}`, { cookie: market.seller.cookie })).status).toBe(404)
    expect(await page(`/my/introductions/${form.id}`, market.buyer)).toContain('两地联络员正在看')
    expect((await post(`/my/introductions/${form.id}`, market.seller, { do: 'withdraw' })).status).toBe(404)
    expect((await post(`/my/introductions/${form.id}`, market.buyer, { do: 'withdraw' })).status).toBe(302)
    expect(await rowOf(form.id!)).toMatchObject({ state: 'withdrawn' })
  })

  it('says why not: unverified, one’s own, already open', async () => {
    const target = await market.publish(market.seller)
    const newcomer = await market.addTrader({ verified: false, phone: '13700000031' })
    expect(await page(path(target.id), newcomer)).toContain('贵单位还没有核验')
    const refused = await post(path(target.id), newcomer, { id: randomUUID(), targetId: target.id, ownId: '', note: '想谈谈' })
    expect([refused.status, await market.db.$count(introductions, eq(introductions.demandCompanyId, newcomer.companyId))]).toEqual([403, 0])
    expect(await page(path(target.id), market.seller)).toContain('这是贵单位自己发布的')
    expect((await post(path(target.id), market.seller, { id: randomUUID(), targetId: target.id, ownId: '', note: '' })).status).toBe(403)
    const form = filled(await page(path(target.id), market.buyer), { ownId: '', note: '' })
    await post(path(target.id), market.buyer, form)
    expect(await page(path(target.id), market.buyer)).toContain('已有一单在进行')
    const again = await post(path(target.id), market.buyer, { ...form, id: randomUUID(), note: '再说一遍' })
    expect([again.status, filled(await again.text()).note]).toEqual([409, '再说一遍'])
  })

  it('refuses an own listing that is not its own, not live or of the same kind', async () => {
    const target = await market.publish(market.seller)
    const [theirs, draft] = [await market.publish(market.seller), await market.draft(market.buyer)]
    const same = await market.publish(market.buyer, { kind: 'supply' })
    const form = filled(await page(path(target.id), market.buyer), { note: '一句话' })
    for (const [ownId, status] of [[theirs.id, 403], [randomUUID(), 404], [draft.id, 422], [same.id, 422], ['x', 422]] as const) {
      const answer = await post(path(target.id), market.buyer, { ...form, ownId })
      expect([ownId, answer.status]).toEqual([ownId, status])
      if (status !== 404) expect(filled(await answer.text()).note).toBe('一句话')
    }
    expect(await market.db.$count(introductions, eq(introductions.id, form.id!))).toBe(0)
  })

  it('stops at ten open without a listing of one’s own', async () => {
    const eager = await market.addTrader({ phone: '13700000032' })
    for (let count = 0; count < 10; count++) {
      const target = await market.publish(market.seller)
      expect((await post(path(target.id), eager, { id: randomUUID(), targetId: target.id, ownId: '', note: '' })).status).toBe(302)
    }
    const target = await market.publish(market.seller)
    const answer = await post(path(target.id), eager, { id: randomUUID(), targetId: target.id, ownId: '', note: '第十一单' })
    const html = await answer.text()
    expect([answer.status, filled(html).note]).toEqual([429, '第十一单'])
    expect(html).toContain('同时最多 10 单')
  })

  it('finds no listing that is hidden or none at all', async () => {
    const hidden = await market.publish(market.seller, { visibility: 'liaison' })
    for (const target of [hidden.id, randomUUID(), 'x', '']) {
      expect((await market.request(path(target), { cookie: market.buyer.cookie })).status).toBe(404)
      const answer = await post(path(target), market.buyer, { id: randomUUID(), targetId: target, ownId: '', note: '' })
      expect([404, 422]).toContain(answer.status)
    }
  })
})

import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { combinations } from '#db/schema/combination.ts'
import { introductions } from '#db/schema/introduction.ts'
import { declineIntroduction } from '#app/services/introduction/answer.server.ts'
import { turnKey } from '#app/services/introduction/turn-key.server.ts'
import { computeMatches } from '#app/services/match/compute.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let third: Awaited<ReturnType<Market['addTrader']>>
let desk: string
let sellerDesk: string
beforeAll(async () => {
  market = await openMarket()
  third = await market.addTrader({ divisionCode: '510311', phone: '13700000003' })
  desk = await market.signIn(await market.addPerson({ name: '周岚', liaisonOf: [market.buyer.parkId] }))
  sellerDesk = await market.signIn(await market.addPerson({ name: '冯一舟', liaisonOf: [market.seller.parkId] }))
})
afterAll(() => market.close())

const page = async (path: string, cookie: string) => (await (await market.request(path, { cookie })).text()).replaceAll('<!-- -->', '')
const tons = (value: number) => ({ quantity: { value, unit: '吨', per: 'month' as const } })
/** A demand of 500 t, and two supplies that together are enough. */
async function three({ matched = false } = {}) {
  const demand = (await market.publish(market.buyer, tons(500))).id
  const first = (await market.publish(market.seller, { ...tons(300), title: '6063-T5 工业铝型材（朱砂）' })).id
  const second = (await market.publish(third, { kind: 'supply', ...tons(200), title: '6063-T5 工业铝型材（玄青）' })).id
  if (matched) await computeMatches(market.app.as(SYSTEM, randomUUID()), demand)
  return { demand, first, second, path: `/desk/combinations/new?demand=${demand}&with=${first}&with=${second}` }
}
/** A combination of both, put to all. */
async function combined() {
  const { demand, first, second, path } = await three()
  const html = await page(path, desk)
  const { add: _, with: __, demand: ___, ...form } = filled(html, { [`reason.${first}`]: '一家产能不够', [`reason.${second}`]: '一家产能不够', note: '石榴红的备注' })
  const answer = await market.request(path, { cookie: desk, form: { ...form, supply: [first, second] } })
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `/desk/combinations/${form.id}?done=combine`])
  const parts = await market.db.select().from(introductions).where(eq(introductions.combinationId, form.id!)).orderBy(asc(introductions.id))
  for (const [i, liaison] of [market.seller.liaison, third.liaison].entries()) await turnKey(liaison, { id: parts[i]!.id, decision: 'pass' })
  return { id: form.id!, demand, first, second, parts }
}

describe('beginning', () => {
  it('leads from the matches, by what could be combined, to the file', async () => {
    const { demand, first, second } = await three({ matched: true })
    const matches = await page(`/desk/matches/${demand}`, desk)
    expect(matches).toContain(`/desk/combinations/new?demand=${demand}"`)
    const plan = await page(`/desk/combinations/new?demand=${demand}`, desk)
    for (const html of [matches, plan]) expect(html).toContain('可拼单')
    const filledIn = /href="(\/desk\/combinations\/new\?demand=[^"]+with=[^"]+)"/.exec(plan)![1]!.replaceAll('&amp;', '&')
    expect(new URL(filledIn, 'https://x').searchParams.getAll('with').toSorted()).toEqual([first, second].toSorted())
    const html = await page(filledIn, desk)
    expect(html).toMatch(/供货方合计.{0,80}500.吨\/月/)
    expect(filled(html)[`part.${first}`]).toBe('supplier')
  })

  it('takes a supply by its number or address, and says where there is none', async () => {
    const { demand, first } = await three()
    const number = /LH-(\d+)/.exec(await page(`/listings/${first}`, desk))![1]
    for (const typed of [`LH-${number}`, ` lh${number} `, `https://lianhe.test/listings/${first}`]) {
      expect(await page(`/desk/combinations/new?demand=${demand}&add=${encodeURIComponent(typed)}`, desk)).toContain(`value="${first}" checked`.replace(' checked', ''))
    }
    const none = await page(`/desk/combinations/new?demand=${demand}&with=${first}&add=LH-99999999`, desk)
    expect(none).toContain('没有找到这条供给')
    expect(none).toContain('value="LH-99999999"')
    expect(none).toContain('再选一家')
  })

  it('says at the field what is wrong, and keeps what was typed', async () => {
    const { first, second, path } = await three()
    const id = randomUUID()
    const form = { id, supply: [first, second], [`part.${first}`]: 'material', [`reason.${first}`]: '一家产能不够', [`part.${second}`]: 'logistics', [`reason.${second}`]: '好', note: '月底前要' }
    const answer = await market.request(path, { cookie: desk, form })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(`href="#reason.${second}"`)
    expect(html).not.toContain(`href="#reason.${first}"`)
    expect(filled(html)).toMatchObject({ id, [`part.${first}`]: 'material', [`reason.${first}`]: '一家产能不够', [`part.${second}`]: 'logistics', [`reason.${second}`]: '好', note: '月底前要' })
    expect(await market.db.$count(combinations, eq(combinations.id, id))).toBe(0)
  })

  it('is not for another desk, and unknown things are none', async () => {
    const { path, demand } = await three()
    expect((await market.request(path, { cookie: sellerDesk })).status).toBe(404)
    expect((await market.request('/desk/combinations/new', { cookie: desk })).status).toBe(404)
    expect((await market.request(`/desk/combinations/new?demand=${demand}&with=x&with=${randomUUID()}&with=${demand}`, { cookie: desk })).status).toBe(200)
  })
})

describe('the file', () => {
  it('shows the desk all, the company its side, and a supplier not a word of the others on any page', async () => {
    const { id, parts, first, second } = await combined()
    const file = await page(`/desk/combinations/${id}`, desk)
    for (const shown of ['朱砂', '玄青', '石榴红的备注', '待需方答复', `/desk/introductions/${parts[0]!.id}`]) expect(file).toContain(shown)
    const own = await page(`/my/combinations/${id}`, market.buyer.cookie)
    expect(own).toContain('玄青')
    expect(own).not.toContain('石榴红的备注')
    const { number } = (await market.db.select().from(combinations).where(eq(combinations.id, id)))[0]!
    const canaries = [id, `ZH-00${number}`, '玄青', '石榴红的备注', second, parts[1]!.id]
    for (const [cookie, area] of [[market.seller.cookie, 'my'], [sellerDesk, 'desk']] as const) {
      const paths = [`/${area}/introductions/${parts[0]!.id}`, `/${area}/introductions`, `/${area}/introductions?tab=going`, `/listings/${first}`, `/${area}/introductions/${parts[0]!.id}/remarks`, ...(area === 'my' ? ['/my/notices', '/my/listings'] : ['/desk', '/desk/combinations', '/desk/ledger', `/desk/introductions/${parts[0]!.id}/print`])]
      for (const path of paths) {
        for (const each of [path, path.replace(/(\?|$)/, '.data$1')]) {
          const answer = await market.request(each, { cookie })
          const text = await answer.text()
          expect([each, answer.status]).toEqual([each, 200])
          expect([each, canaries.filter((canary) => text.includes(canary))]).toEqual([each, []])
        }
      }
      expect(await page(`/${area}/introductions/${parts[0]!.id}`, cookie)).toContain('本单是一个组合的一方（供货），其他各方不在此显示。')
      expect((await market.request(`/${area}/combinations/${id}`, { cookie })).status).toBe(404)
    }
    expect(await page(`/desk/introductions?tab=proposed`, desk)).toContain(`/desk/combinations/${id}`)
    expect(await page(`/my/introductions/${parts[0]!.id}`, market.buyer.cookie)).toContain(`/my/combinations/${id}`)
    expect(await page('/desk/combinations', desk)).toContain('0/2 方')
  })

  it('is added to, put right and closed by its desk, and keeps what was typed', async () => {
    const { id, parts } = await combined()
    await declineIntroduction(third.liaison, { id: parts[1]!.id, side: 'supply', reason: 'no-capacity', note: '电话里说的' })
    await declineIntroduction(market.buyer.liaison, { id: parts[1]!.id, side: 'demand', reason: 'distance', note: '电话里说的' })
    const short = await page(`/desk/combinations/${id}`, desk)
    expect(short).toContain('缺一方')
    const more = (await market.publish(third, { kind: 'supply', ...tons(250), title: '藤黄型材供给' })).id
    const path = `/desk/combinations/${id}/add?replaces=${parts[1]!.id}&with=${more}`
    expect(short).toContain(path.split('&')[0]!)
    const newId = randomUUID()
    const form = { id: newId, supply: more, [`part.${more}`]: 'supplier', [`reason.${more}`]: '好' }
    const refused = await market.request(path, { cookie: desk, form })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain(`href="#reason.${more}"`)
    expect(filled(html)).toMatchObject({ id: newId, [`reason.${more}`]: '好' })
    expect((await market.request(path, { cookie: desk, form: { ...form, [`reason.${more}`]: '补上缺的一方' } })).headers.get('location')).toBe(`/desk/combinations/${id}?done=add-part`)
    expect(await page(`/desk/combinations/${id}`, desk)).toContain('藤黄型材供给')
    const out = await market.request(`/desk/combinations/${id}`, { cookie: desk, form: { intent: 'take-out', introductionId: newId } })
    expect(out.headers.get('location')).toBe(`/desk/combinations/${id}?done=release`)
    const close = await market.request(`/desk/combinations/${id}`, { cookie: desk, form: { intent: 'close', reason: 'other', note: '', parts: 'withdraw' } })
    const again = await close.text()
    expect(close.status).toBe(422)
    expect(again).toContain('href="#note"')
    expect(filled(again)).toMatchObject({ reason: 'other', parts: 'withdraw' })
    expect((await market.request(`/desk/combinations/${id}`, { cookie: desk, form: { intent: 'close', reason: 'cannot-complete', note: '', parts: 'withdraw' } })).status).toBe(302)
    const closed = await page(`/desk/combinations/${id}`, desk)
    expect(closed).toContain('组合单已关闭：凑不齐各方')
    expect(closed).not.toContain('/add"')
    expect((await market.db.select().from(introductions).where(eq(introductions.id, parts[0]!.id)))[0]!.state).toBe('withdrawn')
    expect(await page(`/my/combinations/${id}`, market.buyer.cookie)).toContain('组合单已关闭')
  })
})

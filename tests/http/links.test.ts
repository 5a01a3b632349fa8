import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveContact } from '#app/services/company/save-contact.server.ts'
import { events } from '#db/schema/event.ts'
import { actLinks, introductions } from '#db/schema/introduction.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { parks } from '#db/schema/park.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

const lines: string[] = []
let market: Market
let liaison: string
beforeAll(async () => {
  const write = (line: string) => void lines.push(line)
  const log = { ...console, child: () => log, info: (...all: unknown[]) => write(JSON.stringify(all)), error: (...all: unknown[]) => write(JSON.stringify(all)), warn: () => {}, debug: () => {} }
  market = await openMarket({ replace: { log: log as never } })
  await market.db.update(parks).set({ phone: '023-48600000' }).where(eq(parks.id, market.buyer.parkId))
  liaison = await market.signIn((market.buyer.liaison.actor as { userId: string }).userId)
})
afterAll(() => market.close())
beforeEach(() => market.db.delete(rateLimits))

/** A link for the buyer's side, made at its desk, pasted from the page; and the number of its person. */
async function linked() {
  const { id, ...rest } = await market.introduce()
  const contactId = randomUUID()
  await saveContact(market.buyer.liaison, { id: contactId, companyId: market.buyer.companyId, name: '令狐冶', phone: '13700000099' })
  const path = `/desk/introductions/${id}/links`
  const page = await (await market.request(path, { cookie: liaison })).text()
  const made = await market.request(path, { cookie: liaison, form: { ...filled(page), contactId, channel: 'text' } })
  const html = await made.text()
  const link = /http:\/\/lianhe\.test(\/act\/[\w-]{27})/.exec(html)
  return { id, contactId, path: link?.[1] ?? '', html, made, ...rest }
}
const rowOf = async (id: string) => (await market.db.select().from(introductions).where(eq(introductions.id, id)))[0]!
const state = async (id: string) => JSON.stringify([await rowOf(id), await market.db.select().from(actLinks), await market.db.select().from(events)])

describe('the desk', () => {
  it('makes a text to paste, shown once; lists it with its state; revokes it', async () => {
    const { id, path, html, made } = await linked()
    expect([made.status, made.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(html).toContain('拿不准，打 023-48600000 核实')
    const desk = `/desk/introductions/${id}/links`
    const again = await (await market.request(desk, { cookie: liaison })).text()
    expect(again).not.toContain(path)
    expect(again).toContain('等他点开办理')
    const { linkId } = filled(again.slice(again.indexOf('name="linkId"') - 40))
    expect((await market.request(desk, { cookie: liaison, form: { intent: 'revoke', linkId: linkId! } })).headers.get('location')).toBe(`${desk}?done=link-revoked`)
    const gone = await market.request(path)
    expect([gone.status, (await gone.text()).includes('链接已经作废')]).toEqual([410, true])
  })

  it('is told what is missing, and others find nothing', async () => {
    const { id } = await market.introduce()
    const desk = `/desk/introductions/${id}/links`
    const form = { side: 'demand', act: 'answer', rung: '', channel: 'text' }
    const answer = await market.request(desk, { cookie: liaison, form })
    expect([answer.status, (await answer.text()).includes('请选一位联系人')]).toEqual([422, true])
    expect((await market.request(desk, { cookie: liaison, form: { ...form, side: 'supply', contactId: market.seller.contactId } })).status).toBe(403)
    for (const cookie of [market.buyer.cookie, market.seller.cookie]) expect([403, 404]).toContain((await market.request(desk, { cookie })).status)
    const stranger = (await market.addTrader()).liaison.actor as { userId: string }
    expect((await market.request(desk, { cookie: await market.signIn(stranger.userId), form: { ...form, contactId: market.buyer.contactId } })).status).toBe(404)
  })
})

describe('a link', () => {
  it('changes nothing by being opened, by whomever, in every way that previews do', async () => {
    const { id, path } = await linked()
    const before = await state(id)
    for (let i = 0; i < 40; i++) {
      const ways: [string, object][] = [[path, {}], [path, { method: 'HEAD' }], [`${path}.data`, {}], [path, { headers: { 'sec-purpose': 'prefetch' } }], [path, { cookie: market.seller.cookie }]]
      for (const [address, options] of ways.slice(0, i === 0 ? 5 : 2)) {
        const answer = await market.request(address, options)
        expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-robots-tag'), answer.headers.get('referrer-policy')]).toEqual([200, 'private, no-store', 'noindex, nofollow, noarchive', 'no-referrer'])
      }
    }
    expect(await state(id)).toBe(before)
    const html = await (await market.request(path)).text()
    expect(html).toContain('令狐冶')
    expect(html).toContain('name="robots" content="noindex, nofollow"')
    expect(html).toContain('href="tel:023-48600000"')
    for (const secret of ['佟一禾', '13900000002']) expect(html).not.toContain(secret)
  })

  it('acts by POST, once, says so, and is in no log', async () => {
    const { id, path } = await linked()
    const form = filled(await (await market.request(path)).text())
    const bare = await market.request(path, { form: { ...form, do: 'accept', consent: '' } })
    expect([bare.status, (await bare.text()).includes('令狐冶')]).toEqual([422, true])
    const agreed = { seen: form.seen!, do: 'accept', consent: '2026-11-link' }
    const both = await Promise.all([market.request(path, { form: agreed }), market.request(path, { form: agreed })])
    expect(both.map(({ status }) => status).sort()).toEqual([302, 410])
    expect(both.find(({ status }) => status === 302)!.headers.get('location')).toBe(`${path}?done=1`)
    const done = await market.request(`${path}?done=1`)
    expect([done.status, (await done.text()).includes('已同意')]).toEqual([200, true])
    expect((await market.request(path)).status).toBe(410)
    expect(await rowOf(id)).toMatchObject({ demandAnswer: 'accepted', demandAnswerBy: null, supplyAnswer: null })
    const token = path.slice('/act/'.length)
    expect(lines.some((line) => line.includes('/act/…'))).toBe(true)
    expect(lines.join('\n')).not.toContain(token)
    expect(lines.join('\n')).not.toContain('13700000099')
  })

  it('is declined with a reason; what was typed stays where something is missing', async () => {
    const { id, path } = await linked()
    const answer = await market.request(path, { form: { do: 'decline', note: '今年不接新单了' } })
    const html = await answer.text()
    expect([answer.status, filled(html).note]).toEqual([422, '今年不接新单了'])
    expect(html).toMatch(/<details class="fold" open/)
    expect((await market.request(path, { form: { do: 'decline', reason: 'other', note: '今年不接新单了' } })).status).toBe(302)
    expect((await rowOf(id)).demandDeclineReason).toBe('other')
    const bad: Record<string, string | string[]>[] = [{ do: 'drop table' }, { do: ['accept', 'decline'] }, { do: 'decline', reason: 'x'.repeat(9_000) }, {}]
    for (const form of bad) expect((await market.request(path, { form })).status).toBeLessThan(500)
  })

  it('takes a POST from its own page alone, which has no referrer and so an origin of null', async () => {
    const { id, path } = await linked()
    const form = { do: 'decline', reason: 'price' }
    const cookie = market.seller.cookie
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) expect((await market.request(path, { form, from: null, headers })).status).toBe(403)
    const unsaid: Record<string, string>[] = [{}, { origin: 'null' }]
    for (const headers of unsaid) expect((await market.request(path, { form, from: null, headers, cookie })).status).toBe(403)
    expect((await rowOf(id)).demandAnswer).toBeNull()
    // Nowhere else does null pass without the browser's word for it.
    expect((await market.request('/sign-in', { form, from: null, headers: { origin: 'null' } })).status).toBe(403)
    expect((await market.request(path, { form, from: null, headers: { origin: 'null', 'sec-fetch-site': 'same-origin' }, cookie })).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ demandAnswer: 'declined', supplyAnswer: null })
  })

  it('that is none looks the same however wrong it is, and cannot be looked for', async () => {
    const kind = async (path: string) => {
      const answer = await market.request(path)
      return [answer.status, (await answer.text()).includes('链接打不开'), answer.headers.get('referrer-policy')]
    }
    for (const path of ['/act/x', `/act/${'A'.repeat(27)}`, '/act/%E9%93%9D', `/act/${'a'.repeat(3000)}`]) expect(await kind(path)).toEqual([404, true, 'no-referrer'])
    expect((await market.request('/act/x', { form: { do: 'accept' } })).status).toBe(404)
    for (let i = 0; i < 30; i++) await market.request('/act/x')
    expect((await market.request('/act/x')).status).toBe(429)
  })
})

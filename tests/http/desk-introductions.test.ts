import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '#db/schema/event.ts'
import { introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { expressInterest } from '#app/services/introduction/express-interest.server.ts'
import { computeMatches } from '#app/services/match/compute.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { shanghaiDay } from '#domain/day.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let buyerDesk: string
let sellerDesk: string
let thirdDesk: string
beforeAll(async () => {
  market = await openMarket()
  buyerDesk = await market.signIn(await market.addPerson({ name: '周岚', liaisonOf: [market.buyer.parkId] }))
  sellerDesk = await market.signIn(await market.addPerson({ name: '冯一舟', liaisonOf: [market.seller.parkId] }))
  thirdDesk = await market.signIn(await market.addPerson({ liaisonOf: [await market.addPark({ divisionCode: '510302' })] }))
})
afterAll(() => market.close())

const page = async (path: string, cookie: string) => (await (await market.request(path, { cookie })).text()).replaceAll('<!-- -->', '')
const act = (id: string, form: Record<string, string | string[]>, cookie = buyerDesk) => market.request(`/desk/introductions/${id}`, { cookie, form })
const rowOf = async (id: string) => (await market.db.select().from(introductions).where(eq(introductions.id, id)))[0]!
const actions = async (id: string) => (await market.db.select().from(events).where(eq(events.subjectId, id))).map((event) => event.action)
const published = async () => ({ demand: (await market.publish(market.buyer)).id, supply: (await market.publish(market.seller)).id })
const proposal = ({ demand, supply }: { demand: string; supply: string }) => `/desk/introductions/new?demand=${demand}&supply=${supply}`
const matchAll = async (listingId: string) => computeMatches(market.app.as(SYSTEM, randomUUID()), listingId)

/** A proposal that waits for the seller's key. */
async function waiting() {
  const pair = await published()
  const id = randomUUID()
  expect((await market.request(proposal(pair), { cookie: buyerDesk, form: { id, reason: '两家规格对得上，路也近', note: '' } })).status).toBe(302)
  return { id, ...pair }
}

describe('proposing', () => {
  it('leads from the matrix to a file whose other key waits', async () => {
    const pair = await published()
    await matchAll(pair.demand)
    const matrix = await page(`/desk/matches/${pair.demand}`, buyerDesk)
    expect(matrix).toContain(proposal(pair).replaceAll('&', '&amp;'))
    expect(matrix).toMatch(/\d+ 项满足 \d+ 项/)
    const form = filled(await page(proposal(pair), buyerDesk), { note: '需方月底前要定样', reason: '首选' })
    const answer = await market.request(proposal(pair), { cookie: buyerDesk, form })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/desk/introductions/${form.id}?done=propose`])
    expect(await rowOf(form.id!)).toMatchObject({ state: 'keys', demandKey: 'passed', supplyKey: 'waiting', note: '需方月底前要定样' })
    expect(await page(`/desk/introductions/${form.id}`, sellerDesk)).toContain('需方月底前要定样')
    expect(await page(`/desk/matches/${pair.demand}`, buyerDesk)).toContain(`/desk/introductions/${form.id}`)
  })

  it('what was not matched needs a reason; what was typed stays', async () => {
    const pair = await published()
    const id = randomUUID()
    const html = await page(proposal(pair), buyerDesk)
    expect(html).toContain('这条供给不在匹配结果里')
    const answer = await market.request(proposal(pair), { cookie: buyerDesk, form: { id, reason: '好', note: '请尽快联系' } })
    const again = await answer.text()
    expect(answer.status).toBe(422)
    expect(again).toContain('href="#reason"')
    expect(filled(again)).toMatchObject({ id, reason: '好', note: '请尽快联系' })
    expect(await market.db.$count(introductions, eq(introductions.id, id))).toBe(0)
  })

  it('sent five times at once is one file; again for the pair is refused', async () => {
    const pair = await published()
    const form = { id: randomUUID(), reason: '两家规格对得上', note: '' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => market.request(proposal(pair), { cookie: buyerDesk, form })))
    expect(answers.map((answer) => answer.status)).toEqual([302, 302, 302, 302, 302])
    const second = await market.request(proposal(pair), { cookie: sellerDesk, form: { ...form, id: randomUUID() } })
    expect(second.status).toBe(409)
    expect(await second.text()).toContain(`/desk/introductions/${form.id}`)
    expect(await market.db.$count(introductions, eq(introductions.demandListingId, pair.demand))).toBe(1)
  })

  it('is not for a desk that answers for neither side, nor for listings that are not live or not a pair', async () => {
    const pair = await published()
    const draft = await market.draft(market.seller)
    const form = { id: randomUUID(), reason: '两家规格对得上', note: '' }
    const nowhere = [{ ...pair, supply: randomUUID() }, { ...pair, supply: draft.id }, { demand: pair.supply, supply: pair.demand }, { ...pair, supply: 'x' }, { ...pair, demand: '' }]
    for (const [each, cookie] of [[pair, thirdDesk] as const, ...nowhere.map((one) => [one, buyerDesk] as const)]) {
      expect((await market.request(proposal(each), { cookie })).status, JSON.stringify(each)).toBe(404)
      const sent = await market.request(proposal(each), { cookie, form })
      expect([403, 404, 422], JSON.stringify(each)).toContain(sent.status)
    }
    expect(await market.db.$count(introductions, eq(introductions.id, form.id))).toBe(0)
  })
})

describe('a key', () => {
  it('is passed, and both companies are asked', async () => {
    const { id } = await waiting()
    expect(await page('/desk/introductions', sellerDesk)).toContain(`/desk/introductions/${id}`)
    expect(await page('/desk', sellerDesk)).toContain(`/desk/introductions/${id}`)
    expect((await act(id, { intent: 'pass' }, sellerDesk)).headers.get('location')).toBe(`/desk/introductions/${id}?done=pass`)
    expect(await rowOf(id)).toMatchObject({ state: 'proposed', supplyKey: 'passed' })
    const again = await act(id, { intent: 'pass' }, sellerDesk)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('role="alert"')
    expect((await actions(id)).filter((action) => action === 'introduction.pass')).toHaveLength(1)
  })

  it('is held with a reason that the other desk reads, and not without one', async () => {
    const { id } = await waiting()
    const without = await act(id, { intent: 'hold', reason: '忙' }, sellerDesk)
    const html = await without.text()
    expect(without.status).toBe(422)
    expect(html).toContain('href="#reason"')
    expect(filled(html).reason).toBe('忙')
    expect((await act(id, { intent: 'hold', reason: '这家近期停产检修' }, sellerDesk)).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state: 'held' })
    expect(await page(`/desk/introductions/${id}`, buyerDesk)).toContain('这家近期停产检修')
  })

  it('is one’s own to turn', async () => {
    const { id } = await waiting()
    for (const form of [{ intent: 'pass', reason: '' }, { intent: 'hold', reason: '这家近期停产检修' }]) {
      expect((await act(id, form, buyerDesk)).status).toBe(409) // turned by proposing
      expect((await act(id, form, thirdDesk)).status).toBe(404)
    }
    expect(await rowOf(id)).toMatchObject({ state: 'keys', supplyKey: 'waiting' })
  })

  it('of both sides in one hand is said on the file', async () => {
    const both = await market.signIn(await market.addPerson({ liaisonOf: [market.buyer.parkId, market.seller.parkId] }))
    const pair = await published()
    const id = randomUUID()
    expect(await page(proposal(pair), both)).toContain('双方都由您负责')
    await market.request(proposal(pair), { cookie: both, form: { id, reason: '两家规格对得上', note: '' } })
    expect(await rowOf(id)).toMatchObject({ state: 'proposed' })
    expect(await page(`/desk/introductions/${id}`, sellerDesk)).toContain('双方的钥匙由同一人转出')
  })
})

describe('on an introduction, a desk', () => {
  it('withdraws what it began, once, and not what the other began', async () => {
    const { id } = await waiting()
    expect((await act(id, { intent: 'withdraw' }, sellerDesk)).status).toBe(403)
    expect((await act(id, { intent: 'withdraw' })).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state: 'withdrawn' })
    expect((await act(id, { intent: 'withdraw' })).status).toBe(302)
    expect((await actions(id)).filter((action) => action === 'introduction.withdraw')).toHaveLength(1)
    const asked = randomUUID()
    const { id: targetId } = await market.publish(market.seller)
    await expressInterest(market.buyer.ctx, { id: asked, targetId })
    expect((await act(asked, { intent: 'withdraw' })).status).toBe(403)
  })

  it('declines for its company with a reason and who said so; not for the other, and never accepts', async () => {
    const { id } = await market.introduce()
    const form = { intent: 'decline', side: 'demand', declineReason: 'distance', note: '段立群电话里说运费划不来' }
    const without = await act(id, { ...form, note: '' })
    expect([without.status, filled(await without.text()).declineReason]).toEqual([422, 'distance'])
    const unasked = await act(id, { ...form, declineReason: '' })
    expect(unasked.status).toBe(422)
    expect(await unasked.text()).toContain('href="#declineReason"')
    expect((await act(id, { ...form, side: 'supply' })).status).toBe(403)
    expect((await act(id, { ...form, intent: 'accept' })).status).toBe(422)
    expect(await rowOf(id)).toMatchObject({ state: 'proposed', demandAnswer: null, supplyAnswer: null })
    expect((await act(id, form)).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ demandAnswer: 'declined', demandDeclineNote: form.note })
    const [event] = (await market.db.select().from(events).where(eq(events.subjectId, id))).filter((one) => one.action === 'introduction.decline')
    expect(event!.data).toEqual({ side: 'demand', onBehalf: true })
    // The other desk learns of it when its own company has answered too.
    expect(await page(`/desk/introductions/${id}`, sellerDesk)).not.toContain('运费划不来')
  })

  it('has a text that reminds its own company, until that has answered', async () => {
    const { id } = await market.introduce()
    const reminder = `${market.origin}/my/introductions/${id}`
    expect(await page(`/desk/introductions/${id}`, buyerDesk)).toContain(reminder)
    await market.accept(market.buyer, id)
    expect(await page(`/desk/introductions/${id}`, buyerDesk)).not.toContain(`${reminder}<`)
    // Whether the other has answered is not to be told from there.
    expect(await page(`/desk/introductions/${id}`, sellerDesk)).toContain(`${reminder}<`)
  })

  it('sees that a contact was given, never which', async () => {
    const { id } = await market.introduce()
    await market.accept(market.buyer, id)
    await market.accept(market.seller, id)
    for (const cookie of [buyerDesk, sellerDesk]) {
      for (const path of [`/desk/introductions/${id}`, `/desk/introductions/${id}.data`, '/desk', '/desk.data']) {
        const html = await page(path, cookie)
        for (const canary of ['佟一禾', '13800000001', '13900000002', market.buyer.contactId, market.seller.contactId]) expect(html, `${path} ${canary}`).not.toContain(canary)
      }
      expect(await page(`/desk/introductions/${id}`, cookie)).toContain('已提供')
    }
  })

  it('records a rung for its company, and the other desk confirms it; each once', async () => {
    const { id } = await market.introduce()
    await market.accept(market.buyer, id)
    await market.accept(market.seller, id)
    const today = shanghaiDay(new Date())
    const record = { intent: 'record', side: 'demand', rung: 'contacted', happenedOn: today, 'quantity.value': '', 'quantity.unit': '', outcomeNote: '电话会议 40 分钟' }
    expect((await act(id, record)).headers.get('location')).toBe(`/desk/introductions/${id}?done=outcome`)
    expect((await act(id, record)).status).toBe(422)
    expect((await act(id, { intent: 'confirm', side: 'demand', rung: 'contacted' })).status).toBe(409)
    expect((await act(id, { intent: 'confirm', side: 'supply', rung: 'contacted' })).status).toBe(403)
    expect(await page('/desk', sellerDesk)).toContain('确认“接洽”')
    expect((await act(id, { intent: 'confirm', side: 'supply', rung: 'contacted' }, sellerDesk)).status).toBe(302)
    expect((await act(id, { intent: 'confirm', side: 'supply', rung: 'contacted' }, sellerDesk)).status).toBe(302)
    expect((await actions(id)).filter((action) => action === 'introduction.confirm')).toHaveLength(1)
    expect((await market.db.select().from(outcomes).where(eq(outcomes.introductionId, id)))[0]).toMatchObject({ rung: 'contacted', note: '电话会议 40 分钟', recordedSide: 'demand' })
  })

  it.each([
    ['rung', '', '填得不对', 'rung'],
    ['rung', 'married', '填得不对', 'rung'],
    ['happenedOn', '2027-02-30', '没有这一天', 'happenedOn'],
    ['happenedOn', '2999-01-01', '', 'happenedOn'],
    ['happenedOn', '2020-01-01', '', 'happenedOn'],
    ['quantity.value', '很多', '', 'quantity.value'],
    ['quantity.value', '-5', '', 'quantity.value'],
    ['outcomeNote', 'x'.repeat(501), '最多 500 个字', 'outcomeNote'],
  ])('is told what is wrong with %s (%s), with the rest kept', async (name, value, sentence, field) => {
    const { id } = await market.introduce()
    await market.accept(market.buyer, id)
    await market.accept(market.seller, id)
    const form = { intent: 'record', side: 'demand', rung: 'visited', happenedOn: shanghaiDay(new Date()), 'quantity.value': '20', 'quantity.unit': '吨', outcomeNote: '到播州看了两条线', [name]: value }
    const answer = await act(id, form)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain(sentence)
    if (name !== 'outcomeNote') expect(filled(html).outcomeNote).toBe('到播州看了两条线')
    expect(await market.db.$count(outcomes, eq(outcomes.introductionId, id))).toBe(0)
  })

  it('finds another’s file as little as one that is not there', async () => {
    const { id } = await market.introduce()
    for (const target of [id, randomUUID(), 'x']) {
      expect((await market.request(`/desk/introductions/${target}`, { cookie: thirdDesk })).status).toBe(404)
      for (const intent of ['pass', 'hold', 'withdraw', 'decline', 'record', 'confirm', 'disclose', '']) expect((await act(target, { intent, side: 'demand' }, thirdDesk)).status, intent).toBe(404)
    }
    expect(await page('/desk/introductions?tab=proposed', thirdDesk)).not.toContain(id)
  })

  it('meets a clear answer, whatever is sent', async () => {
    const { id } = await market.introduce()
    const naughty = ['\0', '\ud800', '<script>alert(1)</script>', "'; drop table introductions; --", 'a'.repeat(5_000), '__proto__', 'accept']
    for (const intent of ['pass', 'hold', 'decline', 'record', 'confirm', ...naughty]) {
      for (const value of naughty) {
        const answer = await act(id, { intent, side: value, rung: value, reason: 'x', note: '', declineReason: value, happenedOn: value, 'quantity.value': value })
        expect([404, 409, 422], `${intent} ${value}`).toContain(answer.status)
        expect(await answer.text()).not.toContain('<script>alert')
      }
      expect((await act(id, { intent: [intent, 'withdraw'], side: ['demand', 'supply'] })).status).toBe(422)
    }
    expect(await rowOf(id)).toMatchObject({ state: 'proposed', demandAnswer: null, supplyAnswer: null })
  })
})

describe('matches', () => {
  it('are shown to the demand’s desk with prices judged, and asked about without them', async () => {
    const steel = { chain: 'gears', chainNode: 'gear-steel' }
    const demand = await market.publish(market.buyer, { ...steel, title: '求购 20CrMnTi 圆钢', price: { max: 19_000, unit: '吨', published: false }, specs: { 牌号: '20CrMnTi' }, leadTimeDays: 15 })
    await market.publish(market.seller, { ...steel, title: '供应 20CrMnTi 圆钢', description: '规格齐全' })
    await matchAll(demand.id)
    const html = await page(`/desk/matches/${demand.id}`, buyerDesk)
    expect(html).toContain('供应 20CrMnTi 圆钢')
    expect(html).toContain('19,000')
    const questions = [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text]) => text!)
    expect(questions.length).toBeGreaterThan(0)
    const { companies } = await import('#db/schema/company.ts')
    const [asker] = await market.db.select().from(companies).where(eq(companies.id, market.buyer.companyId))
    for (const text of questions) for (const hidden of ['19,000', '19000', '价格', asker!.name]) expect(text).not.toContain(hidden)
  })

  it('of another desk’s demand, of a supply and of nothing are not found', async () => {
    const { demand, supply } = await published()
    for (const [id, cookie] of [[demand, thirdDesk], [demand, sellerDesk], [supply, sellerDesk], [randomUUID(), buyerDesk], ['x', buyerDesk]] as const) {
      expect([403, 404], id).toContain((await market.request(`/desk/matches/${id}`, { cookie })).status)
    }
    expect(await page('/desk/matches', sellerDesk)).not.toContain(demand)
    expect(await page('/desk/matches', buyerDesk)).toContain(demand)
    expect((await market.request('/desk/matches?chain=nonsense&park=nonsense', { cookie: buyerDesk })).status).toBe(200)
    expect((await market.request('/desk/matches?page=999', { cookie: buyerDesk })).status).toBe(404)
  })
})

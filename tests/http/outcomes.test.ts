import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { dayAfter, shanghaiDay } from '#domain/day.ts'
import { commitments } from '#db/schema/commitment.ts'
import { introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { supplyRelations } from '#db/schema/supply-relation.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let id: string
let desks: { buyer: string; seller: string }
const today = shanghaiDay(new Date())
beforeAll(async () => {
  market = await openMarket()
  id = (await market.introduce()).id
  await market.accept(market.buyer, id)
  await market.accept(market.seller, id)
  const signIn = (ctx: Market['buyer']['liaison']) => market.signIn(ctx.actor.kind === 'user' ? ctx.actor.userId : '')
  desks = { buyer: await signIn(market.buyer.liaison), seller: await signIn(market.seller.liaison) }
})
afterAll(() => market.close())

const get = async (path: string, cookie: string) => (await (await market.request(path, { cookie })).text()).replaceAll('<!-- -->', '')
const post = (path: string, cookie: string, form: Record<string, string>) => market.request(path, { cookie, form })
const rungOf = async (rung: string) => (await market.db.select().from(outcomes).where(and(eq(outcomes.introductionId, id), eq(outcomes.rung, rung as 'signed'))))[0]!
const record = (rung: string, more: object = {}) => recordOutcome(market.buyer.ctx, { id, side: 'demand', rung, happenedOn: today, ...more })
const [mine, desk] = [(rest = '') => `/my/introductions/${id}${rest}`, (rest = '') => `/desk/introductions/${id}${rest}`]

describe('recording a rung with an amount', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['a day to come', { happenedOn: dayAfter(today, 1) }, '', 'happenedOn'],
    ['a day before the acceptance', { happenedOn: '2020-01-01' }, '', 'happenedOn'],
    ['an amount below zero', { amount: '-5' }, '小于 0', 'amount'],
    ['an amount in words', { amount: '很多' }, '很多', 'amount'],
    ['a quantity below zero', { 'quantity.value': '-5', 'quantity.unit': '吨' }, '小于 0', 'quantity.value'],
    ['a quantity without unit', { 'quantity.value': '5', 'quantity.unit': '' }, '', 'quantity.unit'],
    ['a rung that is none', { rung: 'paid' }, '', 'rung'],
  ])('%s is said at its field, and what was typed stays', async (_, change, sentence, field) => {
    const answer = await post(mine(), market.buyer.cookie, { do: 'record', rung: 'visited', happenedOn: today, outcomeNote: '过磅单 2208', ...change })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(`href="#${field}"`)
    expect(html).toContain(sentence)
    expect(html).toContain('过磅单 2208')
    expect(await market.db.$count(outcomes, eq(outcomes.introductionId, id))).toBe(0)
  })

  it('is seen by both companies and on no page of a desk', async () => {
    expect((await post(mine(), market.buyer.cookie, { do: 'record', rung: 'visited', happenedOn: today, amount: '76.5万', 'quantity.value': '30', 'quantity.unit': '吨' })).headers.get('location')).toBe(mine('?done=record'))
    const { id: outcomeId } = await rungOf('visited')
    for (const { cookie } of [market.buyer, market.seller]) for (const path of [mine(), mine(`/outcomes/${outcomeId}`)]) expect(await get(path, cookie)).toContain('765,000')
    for (const cookie of [desks.buyer, desks.seller]) {
      for (const path of [desk(), desk(`/outcomes/${outcomeId}`), desk('.data'), '/desk/ledger', '/desk']) expect(await get(path, cookie)).not.toMatch(/765,?000|76500000/)
    }
  })
})

describe('a rung’s page', () => {
  it('lets the other side dispute it; a faulty form keeps what was typed', async () => {
    const { id: outcomeId } = await rungOf('visited')
    const path = mine(`/outcomes/${outcomeId}`)
    const refused = await post(path, market.seller.cookie, { do: 'dispute', reason: 'date', note: '那天没有人来', happenedOn: '', 'quantity.value': '', 'quantity.unit': '' })
    const html = await refused.text()
    expect([refused.status, html.includes('href="#happenedOn"'), html.includes('那天没有人来')]).toEqual([422, true, true])
    expect((await post(path, market.buyer.cookie, { do: 'dispute', reason: 'other', note: '不对' })).status).toBe(403)
    expect((await post(path, market.seller.cookie, { do: 'dispute', reason: 'not-happened', note: '那天没有人来' })).headers.get('location')).toBe(mine('?done=outcome-dispute'))
    expect(await get(mine(), market.buyer.cookie)).toContain('那天没有人来')
    expect((await post(path, market.seller.cookie, { do: 'confirm' })).status).toBe(409)
  })

  it('lets the desks settle it: one proposes, the other agrees to what it saw', async () => {
    const { id: outcomeId } = await rungOf('visited')
    const path = desk(`/outcomes/${outcomeId}`)
    expect((await post(path, desks.buyer, { do: 'propose', settlementNote: '两家都没有单据' })).status).toBe(422)
    expect((await post(path, desks.buyer, { do: 'propose', version: 'strike', settlementNote: '两家都没有单据' })).headers.get('location')).toBe(desk('?done=outcome-propose'))
    expect(await get(mine(`/outcomes/${outcomeId}`), market.buyer.cookie)).not.toContain('两家都没有单据')
    const seen = await get(path, desks.seller)
    expect(seen).toContain('两家都没有单据')
    expect(filled(seen).version).toBe('strike')
    expect((await post(path, desks.seller, { do: 'agree', version: 'recorded' })).status).toBe(409)
    expect((await post(path, desks.seller, { do: 'agree', version: 'strike' })).headers.get('location')).toBe(desk('?done=outcome-agree'))
    expect((await rungOf('visited')).state).toBe('struck')
  })

  it('lets who recorded it correct it and take it back', async () => {
    const { id: outcomeId } = await record('intent', { amount: 500 })
    const path = mine(`/outcomes/${outcomeId}`)
    const form = filled(await get(path, market.buyer.cookie))
    expect(form).toMatchObject({ amount: '500', happenedOn: today })
    expect((await post(path, market.buyer.cookie, { ...form, do: 'correct', rung: 'intent', amount: '', outcomeNote: '意向书 3 号' })).headers.get('location')).toBe(mine('?done=outcome-correct'))
    expect(await rungOf('intent')).toMatchObject({ amount: null, note: '意向书 3 号' })
    expect((await post(mine(), market.seller.cookie, { do: 'confirm', rung: 'intent', seen: '2026-01-01T00:00:00.000Z' })).status).toBe(409)
    const { seen } = filled(await get(path, market.seller.cookie))
    expect((await post(mine(), market.seller.cookie, { do: 'confirm', rung: 'intent', seen: seen! })).status).toBe(302)
    expect((await post(path, market.buyer.cookie, { do: 'retract' })).status).toBe(409)
  })

  it('of another introduction, or seen by others, is not found', async () => {
    const other = await market.introduce()
    const { id: outcomeId } = await rungOf('intent')
    expect((await market.request(`/my/introductions/${other.id}/outcomes/${outcomeId}`, { cookie: market.buyer.cookie })).status).toBe(404)
    expect((await market.request(desk(`/outcomes/${outcomeId}`), { cookie: market.buyer.cookie })).status).toBe(403)
    expect((await market.request(mine('/commitments'), { cookie: desks.buyer })).status).not.toBe(200)
  })
})

describe('agreed quantities', () => {
  it('are stated, answered, revised and ended on their page; faults at their fields', async () => {
    const path = mine('/commitments')
    const form = { do: 'state', 'quantity.value': '三百', 'quantity.unit': '吨', 'quantity.per': 'month', from: today, until: dayAfter(today, 300) }
    for (const [change, field] of [[{ 'quantity.value': '' }, 'quantity.value'], [{ 'quantity.value': '-1' }, 'quantity.value'], [{ 'quantity.unit': '' }, 'quantity.unit'], [{ from: '' }, 'from'], [{ until: '2020-01-01' }, 'until']] as const) {
      const answer = await post(path, market.buyer.cookie, { ...form, ...change })
      const html = await answer.text()
      expect([answer.status, html.includes(`href="#${field}"`)]).toEqual([422, true])
      expect(filled(html)['quantity.per']).toBe('month')
    }
    expect((await post(path, market.buyer.cookie, form)).headers.get('location')).toBe(`${path}?done=commitment-state`)
    const [stated] = await market.db.select().from(commitments).where(eq(commitments.introductionId, id))
    expect(stated).toMatchObject({ state: 'stated', value: 300, statedSide: 'demand' })
    const answer = (cookie: string, act: string, more: Record<string, string> = {}) => post(cookie === desks.seller ? desk('/commitments') : path, cookie, { do: act, commitmentId: stated!.id, side: 'supply', ...more })
    expect((await answer(market.buyer.cookie, 'confirm')).status).toBe(409)
    expect((await answer(desks.seller, 'confirm')).headers.get('location')).toBe(desk('/commitments?done=commitment-confirm'))
    expect(await get(`${path}?revises=${stated!.id}`, market.seller.cookie)).toContain('name="replacesId"')
    expect((await answer(market.buyer.cookie, 'propose-end', { endsOn: '2020-01-01' })).status).toBe(422)
    expect((await answer(market.buyer.cookie, 'propose-end', { endsOn: today })).status).toBe(302)
    expect((await answer(market.seller.cookie, 'agree-end')).status).toBe(302)
    expect((await market.db.select().from(commitments).where(eq(commitments.id, stated!.id)))[0]).toMatchObject({ state: 'ended', endsOn: today })
    expect((await answer(market.seller.cookie, 'confirm', { commitmentId: id })).status).toBe(404)
  })
})

describe('supply relations', () => {
  it('are asked for from a confirmed 签约 and shown when the other company agrees', async () => {
    expect((await post(mine(), market.seller.cookie, { do: 'relate' })).status).toBe(409)
    await record('signed')
    await post(mine(), market.seller.cookie, { do: 'confirm', rung: 'signed' })
    expect((await post(mine(), market.seller.cookie, { do: 'relate' })).headers.get('location')).toBe(mine('?done=relate'))
    const page = `/companies/${market.seller.companyId}`
    expect(await get(page, '')).not.toContain('配套关系')
    const [relation] = await market.db.select().from(supplyRelations)
    expect((await post('/my/relations', market.buyer.cookie, { do: 'agree', id: relation!.id })).headers.get('location')).toBe('/my/relations?done=relation-agree')
    expect(await get(page, '')).toContain('配套关系')
    expect((await post('/my/relations', market.seller.cookie, { do: 'withdraw', id: relation!.id })).status).toBe(302)
    expect(await get(page, '')).not.toContain('配套关系')
  })

  it('declared by a form that keeps what was typed', async () => {
    const path = `/my/relations/new?company=${market.seller.companyId}`
    const refused = await post(path, market.buyer.cookie, { role: 'buyer', node: '', sinceOn: dayAfter(today, 2), evidence: '年度框架合同' })
    const html = await refused.text()
    expect([refused.status, html.includes('href="#sinceOn"'), html.includes('年度框架合同')]).toEqual([422, true, true])
    expect((await post(path, market.buyer.cookie, { role: 'buyer', node: '', sinceOn: '2024-03-01', evidence: '年度框架合同' })).headers.get('location')).toBe('/my/relations?done=relation-declare')
  })
})

describe('未成', () => {
  it('closes the file for a reason; a faulty form keeps what was typed', async () => {
    const refused = await post(mine('/lapse'), market.buyer.cookie, { reason: '', note: '账期谈不拢' })
    const html = await refused.text()
    expect([refused.status, html.includes('href="#reason"'), html.includes('账期谈不拢')]).toEqual([422, true, true])
    expect((await post(desk('/lapse'), desks.buyer, { side: 'demand', reason: 'terms', note: '账期谈不拢' })).headers.get('location')).toBe(desk('?done=lapse'))
    expect((await market.db.select().from(introductions).where(eq(introductions.id, id)))[0]).toMatchObject({ state: 'concluded', endReason: 'lapsed', lapseReason: 'terms' })
    expect(await get(desk(), desks.seller)).toContain('账期谈不拢')
    expect((await post(mine('/lapse'), market.seller.cookie, { reason: 'terms' })).status).toBe(409)
  })
})

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '#db/schema/company.ts'
import { consents, disclosures, introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { computeMatches } from '#app/services/match/compute.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { dayAfter, shanghaiDay } from '#domain/day.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { filled, openMarket, type Market, type Trader } from '../support/market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

const page = async (path: string, trader: Trader) => (await (await market.request(path, { cookie: trader.cookie })).text()).replaceAll('<!-- -->', '')
const post = (path: string, trader: Trader, form: Record<string, string>) => market.request(path, { cookie: trader.cookie, form })
const rowOf = async (id: string) => (await market.db.select().from(introductions).where(eq(introductions.id, id)))[0]!
const yes = (trader: Trader) => ({ do: 'accept', contactId: trader.contactId, consent: CONSENT_TEXT_VERSION, demandVersion: '1', supplyVersion: '1' })
const PHONES = ['13800000001', '13900000002']

describe('answering an introduction', () => {
  it('goes from two answers to a contact that is asked for, seen and recorded', async () => {
    const { id } = await market.introduce()
    const path = `/my/introductions/${id}`
    expect(await page('/my/introductions', market.buyer)).toContain(path)
    const form = { ...filled(await page(path, market.buyer)), ...yes(market.buyer) }
    expect((await post(path, market.buyer, form)).headers.get('location')).toBe(`${path}?done=accept`)
    expect(await rowOf(id)).toMatchObject({ state: 'proposed', demandAnswer: 'accepted', supplyAnswer: null })
    expect((await market.db.select().from(consents).where(eq(consents.introductionId, id)))[0]).toMatchObject({
      userId: market.buyer.userId, contactId: market.buyer.contactId, recipientCompanyId: market.seller.companyId, textVersion: CONSENT_TEXT_VERSION,
    })
    expect((await post(path, market.seller, yes(market.seller))).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state: 'accepted' })

    // Looking at the page shows nobody's number; asking does, each time with a row.
    expect(await page(path, market.buyer)).not.toContain(PHONES[1])
    const shown = await post(path, market.buyer, { do: 'disclose' })
    expect(shown.status).toBe(200)
    expect(shown.headers.get('cache-control')).toContain('no-store')
    expect(await shown.text()).toContain(PHONES[1])
    await post(path, market.buyer, { do: 'disclose' })
    const views = await market.db.select().from(disclosures).where(eq(disclosures.introductionId, id))
    expect(views.map((view) => view.viewerId)).toEqual([market.buyer.userId, market.buyer.userId])
  })

  it('says nothing of the other side’s answer before both have spoken', async () => {
    const { id } = await market.introduce()
    const path = `/my/introductions/${id}`
    const without = (html: string) => html.replace(/nonce="[^"]*"|"[0-9a-f-]{36}"|data-nonce|[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replace(/"requestId".*?,/g, '').replace(/\d{13}/g, '')
    const before = [await page(path, market.seller), await (await market.request(`${path}.data`, { cookie: market.seller.cookie })).text()].map(without)
    await post(path, market.buyer, yes(market.buyer))
    const after = [await page(path, market.seller), await (await market.request(`${path}.data`, { cookie: market.seller.cookie })).text()].map(without)
    expect(after).toEqual(before)
    expect((await post(path, market.seller, { do: 'disclose' })).status).toBe(403)
  })

  it('never has a number of the other side in page or data before both agreed', async () => {
    const { id } = await market.introduce()
    await market.accept(market.buyer, id)
    for (const path of [`/my/introductions/${id}`, `/my/introductions/${id}.data`, '/my/introductions', '/my/introductions.data']) {
      expect(await page(path, market.seller)).not.toContain(PHONES[0])
    }
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['no contact', { contactId: '' }, '请选一位联系人', 'contactId'],
    ['no consent', { consent: '' }, '勾选同意后', 'consent'],
    ['an old consent text', { consent: '2020-01' }, '勾选同意后', 'consent'],
    ['another company’s contact', { contactId: 'theirs' }, '这位联系人已不在', 'contactId'],
    ['a new contact without a number', { contactId: '*', 'contact.name': '陆小满', 'contact.phone': '' }, '电话和邮箱至少填一项', 'contact.phone'],
    ['a new contact whose number is short', { contactId: '*', 'contact.name': '陆小满', 'contact.phone': '1380000' }, '应为 11 位', 'contact.phone'],
  ])('with %s is refused at the field', async (_, change, sentence, field) => {
    const { id } = await market.introduce()
    const theirs = change.contactId === 'theirs' ? { contactId: market.seller.contactId } : {}
    const answer = await post(`/my/introductions/${id}`, market.buyer, { ...yes(market.buyer), 'contact.id': randomUUID(), ...change, ...theirs })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#${field}"`)
    if ('contact.name' in change) expect(filled(html)['contact.name']).toBe('陆小满')
    expect(await rowOf(id)).toMatchObject({ demandAnswer: null })
    expect(await market.db.$count(consents, eq(consents.introductionId, id))).toBe(0)
  })

  it('adds a new contact and shows that one', async () => {
    const { id } = await market.introduce()
    const contactId = randomUUID()
    const form = { ...yes(market.buyer), contactId: '*', 'contact.id': contactId, 'contact.name': '陆小满', 'contact.phone': '13800000088' }
    expect((await post(`/my/introductions/${id}`, market.buyer, form)).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ demandContactId: contactId })
    expect((await market.db.select().from(contacts).where(eq(contacts.id, contactId)))[0]).toMatchObject({ companyId: market.buyer.companyId, name: '陆小满' })
  })

  it('after the other side revised its listing asks to look again', async () => {
    const { id, supply } = await market.introduce()
    const { reviseListing } = await import('#app/services/listing/revise.server.ts')
    await reviseListing(market.seller.ctx, { id: supply.id, version: 1, content: { kind: 'supply', category: 'goods', title: '6063-T6 工业铝型材' } })
    const answer = await post(`/my/introductions/${id}`, market.buyer, yes(market.buyer))
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('供需内容刚有改动')
    expect(filled(html)).toMatchObject({ supplyVersion: '2', contactId: market.buyer.contactId })
  })

  it('declines with a reason that only its own side sees', async () => {
    const { id } = await market.introduce()
    const path = `/my/introductions/${id}`
    const unasked = await post(path, market.buyer, { do: 'decline', note: '写了一半的说明' })
    expect([unasked.status, filled(await unasked.text()).note]).toEqual([422, '写了一半的说明'])
    expect((await post(path, market.buyer, { do: 'decline', reason: 'other', note: '' })).status).toBe(422)
    expect((await post(path, market.buyer, { do: 'decline', reason: 'distance', note: '运费划不来' })).status).toBe(302)
    expect(await page(path, market.buyer)).toContain('运费划不来')
    await post(path, market.seller, { do: 'decline', reason: 'price' })
    expect(await rowOf(id)).toMatchObject({ state: 'declined' })
    const theirs = await page(path, market.seller)
    expect(theirs).toContain('此单没有成')
    expect(theirs).not.toContain('运费划不来')
    expect((await post(path, market.buyer, yes(market.buyer))).status).toBe(409)
  })

  it('both ways at once ends in one of them', async () => {
    const { id } = await market.introduce()
    const path = `/my/introductions/${id}`
    const answers = await Promise.all([post(path, market.buyer, yes(market.buyer)), post(path, market.buyer, { do: 'decline', reason: 'price' }), post(path, market.buyer, yes(market.buyer))])
    const row = await rowOf(id)
    expect(['accepted', 'declined']).toContain(row.demandAnswer)
    for (const answer of answers) expect([302, 409]).toContain(answer.status)
  })

  it('is nobody else’s: a third company and an unknown id look the same', async () => {
    const { id } = await market.introduce()
    const third = await market.addTrader({ phone: '13700000021' })
    const unknown = randomUUID()
    const acts: Record<string, string>[] = [yes(third), { do: 'decline', reason: 'price' }, { do: 'disclose' }, { do: 'withdraw' }, { do: 'record', rung: 'contacted', happenedOn: '2026-11-24' }]
    for (const form of acts) {
      const [theirs, none] = await Promise.all([post(`/my/introductions/${id}`, third, form), post(`/my/introductions/${unknown}`, third, form)])
      expect([theirs.status, none.status]).toEqual([404, 404])
    }
    expect((await market.request(`/my/introductions/${id}`, { cookie: third.cookie })).status).toBe(404)
    expect((await market.request('/my/introductions/x', { cookie: third.cookie })).status).toBe(404)
    expect(await rowOf(id)).toMatchObject({ state: 'proposed', demandAnswer: null, supplyAnswer: null })
  })
})

describe('what both agreed on', () => {
  async function agreed() {
    const introduction = await market.introduce()
    await market.accept(market.buyer, introduction.id)
    await market.accept(market.seller, introduction.id)
    return introduction
  }

  it('takes a contact back, and the other side no longer sees it', async () => {
    const { id } = await agreed()
    const path = `/my/introductions/${id}`
    expect((await post(path, market.seller, { do: 'consent' })).status).toBe(302)
    expect((await post(path, market.seller, { do: 'consent' })).status).toBe(302)
    const html = await (await post(path, market.buyer, { do: 'disclose' })).text()
    expect(html).toContain('对方已撤回联系人')
    expect(html).not.toContain(PHONES[1])
    expect(await market.db.$count(disclosures, eq(disclosures.introductionId, id))).toBe(0)
  })

  it('climbs the ladder: said by one, confirmed by the other', async () => {
    const { id } = await agreed()
    const path = `/my/introductions/${id}`
    const today = shanghaiDay(new Date())
    const said = { do: 'record', rung: 'sampled', happenedOn: today, 'quantity.value': '１２', 'quantity.unit': '件', outcomeNote: '寄出十二个截面' }
    expect((await post(path, market.buyer, said)).status).toBe(302)
    expect((await market.db.select().from(outcomes).where(eq(outcomes.introductionId, id)))[0]).toMatchObject({ rung: 'sampled', quantityValue: 12, quantityUnit: '件', recordedSide: 'demand', confirmedAt: null })
    expect((await post(path, market.buyer, { do: 'confirm', rung: 'sampled' })).status).toBe(409)
    const theirs = await page(path, market.seller)
    expect(theirs).toContain('寄出十二个截面')
    expect((await post(path, market.seller, { do: 'confirm', rung: 'sampled' })).status).toBe(302)
    expect((await post(path, market.seller, { do: 'record', rung: 'visited', happenedOn: today })).status).toBe(422)
    expect((await post(path, market.seller, { do: 'confirm', rung: 'signed' })).status).toBe(404)
  })

  it.each([
    [{ happenedOn: dayAfter(shanghaiDay(new Date()), 3) }, 'happenedOn', '还没有到'],
    [{ happenedOn: '2020-01-01' }, 'happenedOn', '双方'],
    [{ happenedOn: '昨天' }, 'happenedOn', '没有这一天'],
    [{ rung: '' }, 'rung', '这一项填得不对'],
    [{ 'quantity.value': '几件', 'quantity.unit': '件' }, 'quantity.value', '不能读成一个数'],
    [{ 'quantity.value': '12' }, 'quantity.unit', '请选择单位'],
    [{ outcomeNote: '长'.repeat(501) }, 'outcomeNote', '最多 500 个字'],
  ] as [Record<string, string>, string, string][])('refuses %j at its field with the note kept', async (change, field, sentence) => {
    const { id } = await agreed()
    const form = { do: 'record', rung: 'contacted', happenedOn: shanghaiDay(new Date()), outcomeNote: '打过电话', ...change }
    const answer = await post(`/my/introductions/${id}`, market.buyer, form)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`href="#${field}"`)
    expect(filled(html).outcomeNote).toBe(form.outcomeNote)
    expect(await market.db.$count(outcomes, eq(outcomes.introductionId, id))).toBe(0)
  })

  it('is over when the last step is confirmed', async () => {
    const { id } = await agreed()
    await recordOutcome(market.buyer.ctx, { id, side: 'demand', rung: 'fulfilled', happenedOn: shanghaiDay(new Date()) })
    await confirmOutcome(market.seller.ctx, { id, side: 'supply', rung: 'fulfilled' })
    expect(await page(`/my/introductions/${id}`, market.buyer)).toContain('已完结')
    expect((await post(`/my/introductions/${id}`, market.buyer, { do: 'record', rung: 'fulfilled', happenedOn: shanghaiDay(new Date()) })).status).toBe(409)
  })
})

describe('the verdicts of a pair', () => {
  it('show no price before both agreed, and the other side’s words not even then', async () => {
    const content = { demand: { price: { max: 12_345, unit: '元/吨', published: false } }, supply: { price: { min: 23_456, unit: '元/吨', published: false } } }
    const { id, demand } = await market.introduce(content)
    await computeMatches(market.app.as(SYSTEM, 'test'), demand.id)
    const path = `/my/introductions/${id}`
    const before = await page(path, market.buyer)
    expect(before).toContain('逐项比对')
    expect(before).not.toContain('高于期望价格')
    await market.accept(market.buyer, id)
    await market.accept(market.seller, id)
    const after = [await page(path, market.buyer), await page(`${path}.data`, market.buyer)]
    expect(after[0]).toContain('高于期望价格')
    // Not within an id.
    for (const text of after) expect(text).not.toMatch(/(?<![\da-f])23,?456/)
    expect(await page(path, market.seller)).not.toMatch(/(?<![\da-f])12,?345/)
  })
})

describe('the list of introductions', () => {
  it('has what waits, what goes on and what is over in their places', async () => {
    const trader = await market.addTrader({ phone: '13700000041' })
    expect(await page('/my/introductions', trader)).toContain('没有进行中的引荐')
    for (const tab of ['waiting', 'going', 'over', 'nonsense']) {
      expect((await market.request(`/my/introductions?tab=${tab}`, { cookie: market.buyer.cookie })).status).toBe(200)
    }
    expect((await market.request('/my/introductions?page=99', { cookie: market.buyer.cookie })).status).toBe(404)
  })
})

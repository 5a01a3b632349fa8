import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '#db/schema/event.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { notices } from '#db/schema/notice.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let cookie: string
let elsewhere: string
beforeAll(async () => {
  market = await openMarket()
  cookie = await market.signIn(await market.addPerson({ liaisonOf: [market.buyer.parkId] }))
  elsewhere = await market.signIn(await market.addPerson({ liaisonOf: [market.seller.parkId] }))
})
afterAll(() => market.close())

const rowOf = async (id: string) => (await market.db.select().from(listings).where(eq(listings.id, id)))[0]!
const page = async (path: string, who = cookie) => (await (await market.request(path, { cookie: who })).text()).replaceAll('<!-- -->', '')
const scores = (clarity: number, completeness = clarity, specificity = clarity, compliance = clarity) => ({
  'scores.clarity': String(clarity), 'scores.completeness': String(completeness), 'scores.specificity': String(specificity), 'scores.compliance': String(compliance),
})
const decide = (id: string, form: Record<string, string>, who = cookie) => market.request(`/desk/listings/${id}`, { cookie: who, form: { version: '1', reason: '', ...scores(4), ...form } })

describe('reviewing a listing', () => {
  it('shows all that was written; publishing leads to the next that waits, then back to the queue', async () => {
    const first = await market.submit(market.buyer, { description: '氧化前要求表面无挤压痕', price: { max: 21_000, unit: '吨', published: false }, specs: { 合金牌号: '6063' } })
    const second = await market.submit(market.buyer, { title: '第二条等审的需求' })
    const html = await page(`/desk/listings/${first.id}`)
    for (const said of ['氧化前要求表面无挤压痕', '21,000', '不公开', '6063', '0 看不懂要什么']) expect(html).toContain(said)
    const answer = await decide(first.id, { decision: 'publish' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/desk/listings/${second.id}?done=publish&from=${first.id}`])
    expect(await rowOf(first.id)).toMatchObject({ state: 'published', publishedVersion: 1 })
    expect((await decide(second.id, { decision: 'publish' })).headers.get('location')).toBe('/desk/listings?done=publish')
    expect(await market.db.$count(notices, eq(notices.path, `/my/listings/${first.id}`))).toBe(1)
  })

  it('warns of a way to reach the company in words that were handed in before that was refused', async () => {
    const { id } = await market.submit(market.buyer)
    expect(await page(`/desk/listings/${id}`)).not.toContain('文字里有联系方式')
    await market.db.update(listings).set({ description: '打 138 1234 5678 找王工' }).where(eq(listings.id, id))
    const html = await page(`/desk/listings/${id}`)
    expect(html).toContain('文字里有联系方式')
    expect(html).toContain('“138 1234 5678”发布后人人都能看到')
    await decide(id, { decision: 'return', reason: '请把电话写到联系人一栏' })
  })

  it.each([
    ['hold', scores(2), 'held'],
    ['return', scores(5), 'returned'],
    ['reject', scores(1), 'rejected'],
  ])('can %s it with a reason, not without, and keeps what was typed', async (decision, given, state) => {
    const { id } = await market.submit(market.buyer)
    const without = await decide(id, { decision, ...given, reason: '缺' })
    const html = await without.text()
    expect(without.status).toBe(422)
    expect(html).toContain('href="#reason"')
    expect(filled(html)).toMatchObject({ ...given, reason: '缺' })
    expect(await rowOf(id)).toMatchObject({ state: 'submitted', scores: null })
    expect((await decide(id, { decision, ...given, reason: '请补充数量和交货地点' })).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state, reviewReason: '请补充数量和交货地点' })
  })

  it.each([
    ['publish', scores(2), '合计 8 分，不能发布'],
    ['publish', scores(5, 5, 5, 0), '合计 15 分，不能发布'],
    ['hold', scores(1), '合计 4 分，不足 5 分'],
    ['reject', scores(4), '合计 16 分，够发布了'],
  ])('does not %s against the scores, and says what they come to', async (decision, given, sentence) => {
    const { id } = await market.submit(market.buyer)
    const answer = await decide(id, { decision, ...given, reason: '说明写在这里' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain('href="#scores"')
    expect(filled(html)).toMatchObject({ ...given, reason: '说明写在这里' })
    expect(await rowOf(id)).toMatchObject({ state: 'submitted' })
  })

  it.each(['', '6', '-1', '2.5', 'x', '５'])('wants every score from 0 to 5, not “%s”', async (score) => {
    const { id } = await market.submit(market.buyer)
    const answer = await decide(id, { decision: 'publish', 'scores.clarity': score })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('href="#scores.clarity"')
    expect(await rowOf(id)).toMatchObject({ state: 'submitted' })
  })

  it('decides once, and on the version that was read', async () => {
    const { id } = await market.submit(market.buyer)
    expect((await decide(id, { decision: 'publish', version: '2' })).status).toBe(409)
    const answers = await Promise.all([1, 2, 3].map(() => decide(id, { decision: 'publish' })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409, 409])
    const late = await decide(id, { decision: 'reject', ...scores(1), reason: '不是真实的供需' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('role="alert"')
    expect((await market.db.select().from(events).where(eq(events.subjectId, id))).filter((event) => event.action === 'listing.publish')).toHaveLength(1)
  })

  it('is not another desk’s, whose listings look like none at all', async () => {
    const { id } = await market.submit(market.buyer)
    const live = await market.publish(market.buyer)
    for (const target of [id, live.id, randomUUID(), 'x']) {
      expect((await market.request(`/desk/listings/${target}`, { cookie: elsewhere })).status, target).toBe(404)
      expect((await decide(target, { decision: 'publish' }, elsewhere)).status, target).toBe(404)
      expect((await market.request(`/desk/listings/${target}/edit`, { cookie: elsewhere })).status, target).toBe(404)
      expect((await market.request(`/desk/listings/${target}/edit`, { cookie: elsewhere, form: { do: 'revise', id: target, version: '1' } })).status, target).toBe(404)
    }
    expect(await rowOf(id)).toMatchObject({ state: 'submitted' })
    expect(await page('/desk/listings', elsewhere)).not.toContain(id)
  })

  it('waits for the company to be verified', async () => {
    const { id } = await market.submit(market.buyer)
    const { companies } = await import('#db/schema/company.ts')
    await market.db.update(companies).set({ state: 'pending' }).where(eq(companies.id, market.buyer.companyId))
    try {
      expect(await page(`/desk/listings/${id}`)).toContain('先核验企业才能审核')
      expect((await decide(id, { decision: 'publish' })).status).toBe(403)
      expect(await rowOf(id)).toMatchObject({ state: 'submitted' })
    } finally {
      await market.db.update(companies).set({ state: 'verified' }).where(eq(companies.id, market.buyer.companyId))
    }
  })

  it('of a revision shows what changed beside what was published', async () => {
    const { id } = await market.publish(market.buyer, { quantity: { value: 500, unit: '吨', per: 'month' } })
    const { reviseListing } = await import('#app/services/listing/revise.server.ts')
    await reviseListing(market.buyer.ctx, { id, version: 1, content: { kind: 'demand', category: 'goods', title: '6063-T5 工业铝型材', chain: 'aluminium', chainNode: 'aluminium-extrusion', quantity: { value: 350, unit: '吨', per: 'month' } } })
    const table = /<table class="[^"]*changes"[\s\S]*?<\/table>/.exec(await page(`/desk/listings/${id}`))![0].replace(/<[^>]+>/g, ' ')
    expect(table).toMatch(/数量\s+500\s+吨\/月\s+350\s+吨\/月/)
    expect(table).not.toContain('标题')
  })

  it('never fails, whatever is sent', async () => {
    const { id } = await market.submit(market.buyer)
    const naughty = ['', '\0', '\ud800', '<script>alert(1)</script>', "'; drop table listings; --", '１２', 'a'.repeat(5_000), '__proto__']
    for (const name of ['decision', 'version', 'reason', 'intent', 'scores.clarity', 'closeReason']) {
      for (const value of naughty) {
        const answer = await decide(id, { decision: 'none', ...scores(2), [name]: value })
        expect([409, 422], `${name} ${JSON.stringify(value)}`).toContain(answer.status)
        expect(await answer.text()).not.toContain('<script>alert')
      }
      expect((await market.request(`/desk/listings/${id}`, { cookie, form: { version: '1', decision: 'none', ...scores(2), [name]: ['publish', 'close'] } })).status).toBe(422)
    }
    expect(await rowOf(id)).toMatchObject({ state: 'submitted' })
  })
})

describe('on a company’s behalf', () => {
  const post = (form: Record<string, string>, company = market.buyer.companyId, who = cookie) => market.request(`/desk/listings/new?company=${company}`, { cookie: who, form })
  const blank = async (change: Record<string, string>) => filled(await page(`/desk/listings/new?company=${market.buyer.companyId}`), change)
  const written = { kind: 'demand', category: 'goods', title: '求购 6082 铝棒 120 吨/月', recordedFor: '采购段立群 11-24 微信里说' }

  it('a listing is written down with who asked, and submitted', async () => {
    const form = await blank({ ...written, do: 'submit' })
    const answer = await post(form)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/desk/listings/${form.id}?done=submit`])
    const row = await rowOf(form.id!)
    expect(row).toMatchObject({ state: 'submitted', recordedFor: written.recordedFor, companyId: market.buyer.companyId })
    expect(row.recordedBy).not.toBeNull()
    expect((await post(form)).headers.get('location')).toBe(`/desk/listings/${form.id}?done=submit`)
    expect(await page(`/desk/listings/${form.id}`)).toContain('采购段立群')
  })

  it('nothing is written without who asked, and all that was typed is there again', async () => {
    const form = await blank({ ...written, recordedFor: '', description: '月底前要第一批', do: 'submit' })
    const answer = await post(form)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('代录要写明谁委托')
    expect(filled(html)).toMatchObject({ title: written.title, description: '月底前要第一批' })
    expect(await market.db.$count(listings, eq(listings.id, form.id!))).toBe(0)
  })

  it('a draft may be short of anything else', async () => {
    const form = await blank({ kind: 'supply', title: '铝', recordedFor: written.recordedFor, do: 'draft' })
    const refusedTitle = await post(form)
    expect([302, 422]).toContain(refusedTitle.status)
    const kept = await blank({ kind: 'supply', title: '铝棒余量', recordedFor: written.recordedFor, do: 'draft' })
    expect((await post(kept)).headers.get('location')).toBe(`/desk/listings/${kept.id}?done=draft`)
    expect(await rowOf(kept.id!)).toMatchObject({ state: 'draft' })
    const edit = filled(await page(`/desk/listings/${kept.id}/edit`))
    const sent = await market.request(`/desk/listings/${kept.id}/edit`, { cookie, form: { ...edit, title: '铝棒余量每月 30 吨', do: 'submit' } })
    expect(sent.headers.get('location')).toBe(`/desk/listings/${kept.id}?done=submit`)
    expect(await rowOf(kept.id!)).toMatchObject({ state: 'submitted', title: '铝棒余量每月 30 吨' })
  })

  it('is for companies of this desk only', async () => {
    for (const company of [market.seller.companyId, randomUUID(), 'x', '']) {
      expect((await market.request(`/desk/listings/new?company=${company}`, { cookie })).status, company).toBe(404)
      expect((await post({ id: randomUUID(), ...written, do: 'submit' }, company)).status, company).toBe(404)
    }
    expect(await page('/desk/listings/new')).toContain(`company=${market.buyer.companyId}`)
    expect(await page('/desk/listings/new')).not.toContain(market.seller.companyId)
  })

  it('a live listing is revised, renewed and closed', async () => {
    const { id } = await market.publish(market.buyer)
    const edit = filled(await page(`/desk/listings/${id}/edit`))
    expect((await market.request(`/desk/listings/${id}/edit`, { cookie, form: { ...edit, leadTimeDays: '15', do: 'revise' } })).headers.get('location')).toBe(`/desk/listings/${id}?done=revise`)
    expect(await rowOf(id)).toMatchObject({ state: 'published', version: 2, leadTimeDays: 15 })
    const before = (await rowOf(id)).expiresAt!
    expect((await decide(id, { intent: 'renew' })).headers.get('location')).toBe(`/desk/listings/${id}?done=renew`)
    expect((await rowOf(id)).expiresAt!.getTime()).toBeGreaterThanOrEqual(before.getTime())
    const without = await decide(id, { intent: 'close' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('href="#closeReason"')
    expect((await decide(id, { intent: 'close', closeReason: 'matched-elsewhere' })).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state: 'closed', closeReason: 'matched-elsewhere' })
    expect((await decide(id, { intent: 'close', closeReason: 'matched-elsewhere' })).status).toBe(409)
    expect((await decide(id, { intent: 'renew' })).status).toBe(409)
  })

  it('closing ends what was open on it', async () => {
    const { id, demand } = await market.introduce()
    expect((await decide(demand.id, { intent: 'close', closeReason: 'no-longer-needed' })).status).toBe(302)
    expect((await market.db.select().from(introductions).where(eq(introductions.id, id)))[0]).toMatchObject({ state: 'ended', endReason: 'listing-closed' })
  })
})

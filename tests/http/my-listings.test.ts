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
const countRows = () => market.db.$count(listings)

const typed = {
  title: '6063-T5 工业铝型材', description: '车身纵梁用，尺寸按高精级', node: 'aluminium-extrusion', 'specs.合金牌号': '6063', 'specs.壁厚': '2',
  'quantity.value': '1.2万', 'quantity.unit': '吨', 'quantity.per': 'year', requires: 'IATF 16949', servesOther: '綦江', leadTimeDays: '20', 'price.max': '23,500', 'price.unit': '元/吨',
}

describe('posting a listing', () => {
  it('draws a form with an id of its own each time', async () => {
    const [one, two] = [filled(await page('/my/listings/new?kind=supply', market.buyer)), filled(await page('/my/listings/new', market.buyer))]
    expect(one.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(one.id).not.toBe(two.id)
    expect([one.kind, two.kind, one.version]).toEqual(['supply', 'demand', ''])
  })

  it('keeps and submits what was typed, and leads to the listing', async () => {
    const form = filled(await page('/my/listings/new?kind=demand', market.buyer), { ...typed, do: 'submit' })
    const answer = await post('/my/listings/new', market.buyer, form)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/my/listings/${form.id}?done=submit`])
    expect(await rowOf(form.id!)).toMatchObject({
      state: 'submitted', title: typed.title, chain: 'aluminium', chainNode: 'aluminium-extrusion', specs: { 合金牌号: '6063', 壁厚: '2' }, quantityValue: 12_000, quantityUnit: '吨',
      requires: ['IATF 16949'], serves: ['500110'], leadTimeDays: 20, priceMax: 2_350_000, pricePublished: false, companyId: market.buyer.companyId,
    })
    expect(await page(`/my/listings/${form.id}`, market.buyer)).toContain('等联络员审核')
  })

  it('sent five times at once is one listing and five good answers', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { ...typed, do: 'submit' })
    const before = await countRows()
    const answers = await Promise.all(Array.from({ length: 5 }, () => post('/my/listings/new', market.buyer, form)))
    expect(answers.map((answer) => answer.status)).toEqual([302, 302, 302, 302, 302])
    expect(await countRows()).toBe(before + 1)
    expect(await rowOf(form.id!)).toMatchObject({ state: 'submitted' })
  })

  it('keeps a draft with hardly anything in it', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { do: 'draft' })
    expect((await post('/my/listings/new', market.buyer, form)).status).toBe(302)
    expect(await rowOf(form.id!)).toMatchObject({ state: 'draft', title: '', quantityValue: null })
  })

  it('adds a new contact with it', async () => {
    const change = { ...typed, contactId: '*', 'contact.name': '陆小满', 'contact.phone': '138 0000 0003', do: 'draft' }
    const form = filled(await page('/my/listings/new', market.buyer), change)
    expect((await post('/my/listings/new', market.buyer, form)).status).toBe(302)
    const [contact] = await market.db.select().from(contacts).where(eq(contacts.id, form['contact.id']!))
    expect(contact).toMatchObject({ name: '陆小满', phone: '13800000003', companyId: market.buyer.companyId, sealed: false })
    expect((await rowOf(form.id!))?.contactId).toBe(contact!.id)
  })

  it('names all that is wrong at once, shows every word again and stores nothing', async () => {
    const wrong = {
      ...typed, title: '铝材<i>', 'quantity.value': '５００吨', 'quantity.unit': '', availableUntil: '2020-05-31', otherSpecs: '木箱包装', servesOther: '某某县', leadTimeDays: '半个月', 'price.unit': '',
    }
    const form = filled(await page('/my/listings/new', market.buyer), { ...wrong, do: 'submit' })
    const before = await countRows()
    const answer = await post('/my/listings/new', market.buyer, form)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const id of ['quantity.value', 'quantity.unit', 'availableUntil', 'otherSpecs', 'servesOther', 'leadTimeDays', 'price.unit']) expect(html).toContain(`href="#${id}"`)
    expect(html).toContain('2020-05-31 在今天之前。您是指 2021-05-31 吗？')
    const again = filled(html)
    for (const [name, value] of Object.entries(wrong)) expect([name, again[name]]).toEqual([name, value])
    expect(again.id).toBe(form.id)
    expect(await countRows()).toBe(before)
  })

  it('asks for a title only when it is submitted', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { do: 'submit' })
    const answer = await post('/my/listings/new', market.buyer, form)
    expect([answer.status, await rowOf(form.id!)]).toEqual([422, undefined])
    expect(await answer.text()).toContain('href="#title"')
  })

  it('reads the text and suggests a node without storing anything', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { title: '求购6063-T5工业铝型材', description: '每月 500，要有 IATF16949', do: 'read' })
    const answer = await post('/my/listings/new', market.buyer, form)
    const html = await answer.text()
    expect([answer.status, await rowOf(form.id!)]).toEqual([200, undefined])
    expect(filled(html)).toMatchObject({ node: 'aluminium-extrusion', title: '求购6063-T5工业铝型材' })
    expect(html).toContain('IATF 16949')
    expect(html).toContain('spec-alloy')
  })

  it('moves what was typed for the old node along when another one is chosen', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { ...typed, node: 'dried-chilli', do: 'read' })
    const again = filled(await (await post('/my/listings/new', market.buyer, form)).text())
    expect(again.otherSpecs).toBe('合金牌号：6063\n壁厚：2')
    expect(again['quantity.value']).toBe('1.2万')
  })

  it('drafts for a company that is not verified, does not submit, and says which', async () => {
    const newcomer = await market.addTrader({ verified: false, phone: '13700000001' })
    const form = filled(await page('/my/listings/new', newcomer), { ...typed, do: 'submit' })
    const answer = await post('/my/listings/new', newcomer, form)
    const html = await answer.text()
    expect(answer.status).toBe(403)
    expect(html.replaceAll('<!-- -->', '')).toContain('单位核验通过之后才能提交。内容已存为草稿。')
    expect(filled(html)).toMatchObject({ id: form.id, version: '1', title: typed.title })
    expect(await rowOf(form.id!)).toMatchObject({ state: 'draft', title: typed.title })
    // The same page goes on from there.
    expect((await post('/my/listings/new', newcomer, { ...filled(html), do: 'draft' })).status).toBe(302)
  })

  it('refuses a contact of another company, at its field', async () => {
    const form = filled(await page('/my/listings/new', market.buyer), { ...typed, contactId: market.seller.contactId, do: 'draft' })
    const answer = await post('/my/listings/new', market.buyer, form)
    expect([answer.status, await rowOf(form.id!)]).toEqual([422, undefined])
    expect(await answer.text()).toContain('这位联系人已不在')
  })

  it.each(['not-an-id', '', '00000000-0000-0000-0000-00000000000g'])('refuses the id %j', async (id) => {
    const answer = await post('/my/listings/new', market.buyer, { ...typed, kind: 'demand', category: 'goods', id, do: 'draft' })
    expect(answer.status).toBe(422)
  })
})

describe('a listing of another company', () => {
  it('is missing, to read and to write, as one that never was', async () => {
    const theirs = await market.draft(market.seller)
    const before = await rowOf(theirs.id)
    for (const id of [theirs.id, randomUUID(), 'x']) {
      for (const path of [`/my/listings/${id}`, `/my/listings/${id}/edit`, `/my/listings/new?from=${id}`]) {
        // What cannot be an id is no template either: the form is then simply empty.
        if (path.endsWith('from=x')) continue
        expect([path, (await market.request(path, { cookie: market.buyer.cookie })).status]).toEqual([path, 404])
      }
    }
    for (const act of ['draft', 'submit', 'revise']) {
      const answer = await post(`/my/listings/${theirs.id}/edit`, market.buyer, { ...typed, kind: 'demand', category: 'goods', id: theirs.id, version: '1', do: act })
      expect([act, answer.status]).toEqual([act, 404])
    }
    for (const act of ['renew', 'pause', 'close', 'discard']) {
      expect((await post(`/my/listings/${theirs.id}`, market.buyer, { do: act, reason: 'no-longer-needed' })).status).toBe(404)
    }
    expect(await rowOf(theirs.id)).toEqual(before)
  })
})

describe('changing a listing', () => {
  it('refuses a stale form, keeps its words beside the newer ones, and takes it when it is sent again', async () => {
    const { id } = await market.draft(market.buyer, { description: '第一版说明' })
    const old = filled(await page(`/my/listings/${id}/edit`, market.buyer))
    await post(`/my/listings/${id}/edit`, market.buyer, { ...old, description: '别人的说明', do: 'draft' })
    const answer = await post(`/my/listings/${id}/edit`, market.buyer, { ...old, description: '我的说明', do: 'draft' })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    for (const words of ['别人的说明', '我的说明', '您写的已保留']) expect(html).toContain(words)
    expect(filled(html)).toMatchObject({ description: '我的说明', version: '2' })
    expect((await rowOf(id))?.description).toBe('别人的说明')
    expect((await post(`/my/listings/${id}/edit`, market.buyer, { ...filled(html), do: 'draft' })).status).toBe(302)
    expect((await rowOf(id))?.description).toBe('我的说明')
  })

  it('takes the same revision twice as one', async () => {
    const { id } = await market.publish(market.buyer)
    const form = { ...filled(await page(`/my/listings/${id}/edit`, market.buyer)), description: '改过的说明', do: 'revise' }
    const answers = await Promise.all([1, 2, 3].map(() => post(`/my/listings/${id}/edit`, market.buyer, form)))
    expect(answers.map((answer) => answer.status)).toEqual([302, 302, 302])
    expect(await rowOf(id)).toMatchObject({ state: 'submitted', version: 2, description: '改过的说明' })
  })

  it('does not review again what keeps its words, whatever the attributes are called', async () => {
    const { id } = await market.publish(market.buyer, { specs: { 牌号: '6063', 表面: '素材', 包装: '木箱' }, quantity: { value: 500, unit: '吨', per: 'month' } })
    const form = { ...filled(await page(`/my/listings/${id}/edit`, market.buyer)), leadTimeDays: '30', do: 'revise' }
    expect((await post(`/my/listings/${id}/edit`, market.buyer, form)).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state: 'published', leadTimeDays: 30, specs: { 牌号: '6063', 表面: '素材', 包装: '木箱' } })
  })

  it('leads away from the form of what can no longer be changed, and refuses it with its words kept', async () => {
    const { id } = await market.publish(market.buyer)
    const form = { ...filled(await page(`/my/listings/${id}/edit`, market.buyer)), description: '来不及的话', do: 'revise' }
    await post(`/my/listings/${id}`, market.buyer, { do: 'close', reason: 'no-longer-needed' })
    expect((await market.request(`/my/listings/${id}/edit`, { cookie: market.buyer.cookie })).headers.get('location')).toBe(`/my/listings/${id}`)
    const answer = await post(`/my/listings/new`, market.buyer, form)
    expect(answer.status).toBe(409)
    expect(filled(await answer.text()).description).toBe('来不及的话')
    expect((await rowOf(id))?.description).toBe('')
  })

  it('shows why it was sent back, and takes it again', async () => {
    const { id, version } = await market.submit(market.buyer)
    const { reviewListing } = await import('#app/services/listing/review.server.ts')
    await reviewListing(market.buyer.liaison, { id, version, decision: 'return', reason: '请写明交货地点', scores: { clarity: 2, completeness: 2, specificity: 2, compliance: 2 } })
    const html = await page(`/my/listings/${id}/edit`, market.buyer)
    expect(html).toContain('请写明交货地点')
    expect((await post(`/my/listings/${id}/edit`, market.buyer, { ...filled(html), title: '', do: 'draft' })).status).toBe(422)
    expect((await post(`/my/listings/${id}/edit`, market.buyer, { ...filled(html), description: '送到綦江桥河', do: 'submit' })).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state: 'submitted', description: '送到綦江桥河' })
  })
})

describe('what a company does with its listing', () => {
  it('pauses, resumes, renews and closes it', async () => {
    const { id } = await market.publish(market.buyer)
    for (const [act, state] of [['pause', 'paused'], ['resume', 'published'], ['renew', 'published']] as const) {
      const answer = await post(`/my/listings/${id}`, market.buyer, { do: act })
      expect([answer.headers.get('location'), (await rowOf(id))?.state]).toEqual([`/my/listings/${id}?done=${act}`, state])
    }
    const unasked = await post(`/my/listings/${id}`, market.buyer, { do: 'close' })
    expect(unasked.status).toBe(422)
    expect(await unasked.text()).toContain('请选关闭的原因')
    expect((await post(`/my/listings/${id}`, market.buyer, { do: 'close', reason: 'matched-elsewhere' })).status).toBe(302)
    expect(await rowOf(id)).toMatchObject({ state: 'closed', closeReason: 'matched-elsewhere' })
  })

  it('refuses what its state does not allow, with the page as it is now', async () => {
    const { id } = await market.draft(market.buyer)
    for (const act of ['pause', 'resume', 'renew', 'close']) {
      const answer = await post(`/my/listings/${id}`, market.buyer, { do: act, reason: 'no-longer-needed' })
      expect([act, answer.status]).toEqual([act, 409])
      expect((await answer.text()).match(/<h1[ >]/g)).toHaveLength(1)
    }
    expect((await post(`/my/listings/${id}`, market.buyer, { do: 'explode' })).status).toBe(422)
    expect((await rowOf(id))?.state).toBe('draft')
  })

  it('discards a draft, and only a draft', async () => {
    const { id } = await market.draft(market.buyer)
    expect((await post(`/my/listings/${id}`, market.buyer, { do: 'discard' })).headers.get('location')).toBe('/my/listings?done=discard')
    expect(await rowOf(id)).toBeUndefined()
    const live = await market.publish(market.buyer)
    expect((await post(`/my/listings/${live.id}`, market.buyer, { do: 'discard' })).status).toBe(409)
  })

  it('sees its listings by state, and no page beyond the last', async () => {
    const html = await page('/my/listings', market.buyer)
    expect(html).toContain('tab=draft')
    expect(html).not.toContain(market.seller.companyId)
    expect((await market.request('/my/listings?page=99', { cookie: market.buyer.cookie })).status).toBe(404)
    const newcomer = await market.addTrader({ phone: '13700000002' })
    expect(await page('/my/listings', newcomer)).toContain('还没有发布。第一条写最急的那件事，三分钟就够。')
  })
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listings } from '#db/schema/listing.ts'
import { nodeTerms } from '#db/schema/node-term.ts'
import { readingExamples } from '#db/schema/reading-example.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let admin: string
beforeAll(async () => {
  market = await openMarket()
  admin = await market.signIn(await market.addPerson({ name: '平台管理员', administrator: true }))
})
afterAll(() => market.close())

const textOf = async (answer: Response) => (await answer.text()).replaceAll('<!-- -->', '')
const page = async (path: string, cookie = admin) => textOf(await market.request(path, { cookie }))
const post = (path: string, form: Record<string, string | string[]>, cookie = admin) => market.request(path, { cookie, form })
const mine = () => market.buyer.cookie

describe('the posting form', () => {
  const path = '/my/listings/new'
  const text = { kind: 'demand', category: 'goods', title: '求购6063-T5铝型材', description: '表面阳极氧化，月需200吨' }
  const drawn = async (more: Record<string, string> = {}): Promise<Record<string, string>> => ({ ...filled(await page(path, mine())), ...text, ...more })
  const press = async (button: string, form: Record<string, string | string[]>) => textOf(await post(path, { ...form, do: button }, mine()))
  /** Values of the buttons that say so. */
  const buttons = (html: string, act: string) => [...html.matchAll(new RegExp(`<button [^>]*value="(${act}:[^"]*)"`, 'g'))].map(([, value]) => value!)

  it('offers the likely nodes as buttons; one click chooses, and everything typed is kept', async () => {
    const form = await drawn({ node: 'aluminium-sheet', leadTimeDays: '半个月', 'price.min': '面议' })
    const html = await press('read', form)
    expect(buttons(html, 'node')).toContain('node:aluminium-extrusion')
    expect(buttons(html, 'node').length).toBeLessThanOrEqual(3)
    const chosen = filled(await press('node:aluminium-extrusion', form))
    expect(chosen).toMatchObject({ ...text, node: 'aluminium-extrusion', leadTimeDays: '半个月', 'price.min': '面议', id: form.id })
    expect(await market.db.$count(listings, eq(listings.id, form.id!))).toBe(0)
  })

  it('takes out what was not meant, says so, and brings it back', async () => {
    const form = await drawn({ node: 'aluminium-extrusion' })
    const html = await press('read', form)
    const [deny] = buttons(html, 'deny').filter((button) => button.endsWith(':6063'))
    expect(deny).toMatch(/^deny:spec:/)
    expect(html).toMatch(/href="#spec-[a-z-]+"[^>]*>改</)
    const without = await press(deny!, form)
    const value = deny!.slice('deny:'.length)
    expect(buttons(without, 'deny')).not.toContain(deny)
    expect(without).toContain(`<input type="hidden" name="denied" value="${value}"/>`)
    expect(without).toContain('不是这个意思')
    const back = await press(`allow:${value}`, { ...filled(without), denied: value })
    expect(buttons(back, 'deny')).toContain(deny)
    expect(back).not.toContain('name="denied"')
  })

  it('fills in the amount that was read, keeps what was typed, and says after submitting that it is not there', async () => {
    const form = await drawn({ leadTimeDays: '半个月' })
    const html = await press('read', form)
    expect(html).toContain('value="fill:quantity" name="do">填入数量 200 吨/月<')
    expect(html).toContain('文字里读到 200 吨/月，这一栏还空着')
    const done = await press('fill:quantity', form)
    expect(filled(done)).toMatchObject({ ...text, leadTimeDays: '半个月', 'quantity.value': '200', 'quantity.unit': '吨', 'quantity.per': 'month', id: form.id })
    expect(done).not.toContain('fill:quantity')
    const priced = { ...form, description: '月需200吨，预算2.1万元/吨以内' }
    expect(await press('read', priced)).toContain('value="fill:price" name="do">填入价格 不超过 21,000 元/吨<')
    expect(filled(await press('fill:price', priced))).toMatchObject({ 'price.min': '', 'price.max': '21000', 'price.unit': '吨', description: priced.description })
    const own = { ...form, 'quantity.value': '150', 'quantity.unit': '吨' }
    expect(filled(await press('fill:quantity', own))).toMatchObject({ 'quantity.value': '150' })
    expect(await market.db.$count(listings, eq(listings.id, form.id!))).toBe(0)
    // Empty is no reason to refuse it.
    expect((await post(path, { ...form, leadTimeDays: '', do: 'submit' }, mine())).status).toBe(302)
    expect(await page(`/my/listings/${form.id}`, mine())).toContain('数量一栏还空着，文字里读到 200 吨/月。')
  })

  it('switches the kind that the text contradicts, with one click', async () => {
    const form = await drawn({ kind: 'supply' })
    const html = await press('read', form)
    expect(html).toContain('value="kind:demand" name="do">像是需求，改为需求<')
    const done = await press('kind:demand', form)
    expect(filled(done)).toMatchObject({ ...text, kind: 'demand', id: form.id })
    expect(done).not.toContain('value="kind:')
    expect(done).toContain('>必须<')
  })

  it('refuses words that say whom to call at their field, and keeps the draft', async () => {
    const form = await drawn({ description: '月需200吨，电话138 1234 5678', 'contact.name': '', 'contact.phone': '' })
    const answer = await post(path, { ...form, do: 'submit' }, mine())
    const html = await textOf(answer)
    expect(answer.status).toBe(422)
    expect(html).toContain('href="#description"')
    expect(html).toContain('“138 1234 5678”是联系方式')
    const stored = async () => (await market.db.select().from(listings).where(eq(listings.id, form.id!)))[0]
    expect(await stored()).toMatchObject({ state: 'draft', description: form.description })
    expect((await post(path, { ...filled(html), description: '月需200吨', do: 'submit' }, mine())).headers.get('location')).toBe(`/my/listings/${form.id}?done=submit`)
    expect(await stored()).toMatchObject({ state: 'submitted' })
    // Together with what else is wrong, nothing is stored.
    const other = await drawn({ title: '铝', description: '微信：lvbang_88' })
    const both = await textOf(await post(path, { ...other, do: 'submit' }, mine()))
    expect(both).toContain('“微信：lvbang_88”是联系方式')
    expect(both).toContain('href="#title"')
    expect(await market.db.$count(listings, eq(listings.id, other.id!))).toBe(0)
  })

  it('asks what is offered of a supply, and what is wanted of a demand', async () => {
    const html = await page(`${path}?kind=supply`, mine())
    expect(html).toContain('<span class="for-demand">要什么</span><span class="for-supply">供什么</span>')
  })

  it('stores what was denied, and what was chosen instead, as examples of the submission', async () => {
    const form: Record<string, string> = { ...(await drawn({ node: 'aluminium-sheet' })), denied: 'quantity::200吨' }
    const html = await press('read', form)
    expect(html).toContain('name="denied" value="quantity::200吨"')
    const answer = await post(path, { ...form, do: 'submit' }, mine())
    expect(answer.headers.get('location')).toBe(`/my/listings/${form.id}?done=submit`)
    const [stored] = await market.db.select().from(listings).where(eq(listings.id, form.id!))
    expect(stored).toMatchObject({ state: 'submitted', denied: [{ kind: 'quantity', written: '200吨' }] })
    const kept = await market.db.select().from(readingExamples).where(eq(readingExamples.listingId, form.id!))
    expect(kept.map(({ kind, corrected }) => [kind, corrected])).toEqual(expect.arrayContaining([['node', 'aluminium-sheet']]))
    // As it stands in the form again.
    expect(await page(`/my/listings/${form.id}/edit`, mine())).toContain('name="denied" value="quantity::200吨"')
  })

  it.each(['node:', 'node:nothing', 'deny:', 'deny:no', 'deny:mood:x:y', 'allow:spec:x:y', 'nonsense', `deny:spec:x:${'长'.repeat(5000)}`])('draws the form again for %.20s', async (button) => {
    const form = await drawn()
    const answer = await post(path, { ...form, do: button }, mine())
    expect(answer.status).toBe(200)
    expect(filled(await answer.text())).toMatchObject({ id: form.id, title: text.title })
  })

  it('is read while it is typed, by whoever is signed in, without a trace', async () => {
    const answer = await post('/reading', text, mine())
    expect(await answer.json()).toMatchObject({ suggestions: expect.arrayContaining([expect.objectContaining({ node: 'aluminium-extrusion' })]), lines: expect.arrayContaining([expect.objectContaining({ value: '6063' })]), denied: [] })
    expect(await (await post('/reading', { title: '', description: '' }, mine())).json()).toBeNull()
    expect([302, 401, 403]).toContain((await market.request('/reading', { form: text })).status)
  })
})

describe('the administrator’s page', () => {
  it('shows which nodes are used, the corrections, and what they were made in', async () => {
    const html = await page('/admin/terms?chain=aluminium')
    expect(html).toContain('求购6063-T5铝型材')
    expect(html).toContain('铝型材')
    expect(html).toMatch(/没有供需用到的环节 \d+/)
    expect(await page('/admin/terms?chain=food')).toContain('这条链还没有人改过识别结果')
    expect((await market.request('/admin/terms?chain=nothing&example=x', { cookie: admin })).status).toBe(200)
    for (const cookie of [mine(), await market.signIn(await market.addPerson({ liaisonOf: [market.buyer.parkId] }))]) expect((await market.request('/admin/terms', { cookie })).status).toBe(403)
  })

  it('begins with an example, takes the term in, and takes it back', async () => {
    const [example] = await market.db.select().from(readingExamples).where(eq(readingExamples.kind, 'node'))
    const form = filled(await page(`/admin/terms?chain=aluminium&example=${example!.id}`))
    expect(form).toMatchObject({ node: 'aluminium-sheet', exampleId: example!.id, term: '' })
    const sent = { intent: 'take', id: form.id!, exampleId: example!.id, term: '亮銀板', node: 'aluminium-sheet' }
    for (const _ of [1, 2]) expect((await post('/admin/terms?chain=aluminium', sent)).headers.get('location')).toBe('/admin/terms?chain=aluminium&done=take-term')
    const html = await page('/admin/terms?chain=aluminium&done=take-term')
    expect(html).toContain('亮银板')
    expect(html).toContain('已收下')
    expect((await post('/admin/terms?chain=aluminium', { intent: 'back', id: form.id! })).headers.get('location')).toBe('/admin/terms?chain=aluminium&done=take-back-term')
    expect(await page('/admin/terms?chain=aluminium')).toContain('<del>亮银板</del>')
    expect((await market.db.select().from(nodeTerms).where(eq(nodeTerms.id, form.id!)))[0]).toMatchObject({ term: '亮银板', exampleId: example!.id })
  })

  it.each([
    [{ term: '条' }, '词要 2–20 个字', '#term'],
    [{ term: '500吨' }, '不能当作环节的名称', '#term'],
    [{ term: '铝型材' }, '已经有这个词，指“铝挤压型材”', '#term'],
    [{ node: '' }, '没有这个环节', '#node'],
  ])('says what is wrong with %o and keeps what was typed', async (wrong, sentence, link) => {
    const form = { intent: 'take', id: filled(await page('/admin/terms')).id!, exampleId: '', term: '一个好词', node: 'aluminium-sheet', ...wrong }
    const answer = await post('/admin/terms?chain=aluminium', form)
    const html = await textOf(answer)
    expect(answer.status).toBe(422)
    expect(html).toContain(sentence)
    expect(html).toContain(`href="${link}"`)
    expect(filled(html)).toMatchObject({ id: form.id, term: form.term, node: form.node })
  })
})

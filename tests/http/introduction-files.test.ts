import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '#db/schema/event.ts'
import { files } from '#db/schema/file.ts'
import { nextSteps } from '#db/schema/next-step.ts'
import { remarks } from '#db/schema/remark.ts'
import { recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { computeMatches } from '#app/services/match/compute.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { dayAfter, shanghaiDay } from '#domain/day.ts'
import { PDF, PNG } from '../factories/files.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let buyerDesk: string
let sellerDesk: string
let thirdDesk: string
/** Both accepted; and one that waits for answers. */
let id: string
let waiting: string
beforeAll(async () => {
  market = await openMarket()
  buyerDesk = await market.signIn(await market.addPerson({ name: '周岚', liaisonOf: [market.buyer.parkId] }))
  sellerDesk = await market.signIn(await market.addPerson({ name: '冯一舟', liaisonOf: [market.seller.parkId] }))
  thirdDesk = await market.signIn(await market.addPerson({ liaisonOf: [await market.addPark({ divisionCode: '510302' })] }))
  waiting = (await market.introduce()).id
  const price = { min: 6666.5, max: 7777.5, unit: '元/吨', published: false }
  const both = await market.introduce({ demand: { price }, supply: { price } })
  const { demand } = both
  id = both.id
  await market.accept(market.buyer, id)
  await market.accept(market.seller, id)
  await computeMatches(market.app.as(SYSTEM, randomUUID()), demand.id)
})
afterAll(() => market.close())

const page = async (path: string, cookie: string) => (await (await market.request(path, { cookie })).text()).replaceAll('<!-- -->', '')
interface Sent { name?: string; type?: string; bytes?: Uint8Array; to?: string; fields?: Record<string, string> }

/** As a browser sends the form: what is typed, then the file. `.data` as the page's script does. */
async function send(introduction: string, cookie: string, { name = '力学性能报告.pdf', type = 'application/pdf', bytes = PDF, to = 'all:demand', fields = {} }: Sent = {}, { area = 'my', data = false } = {}) {
  const form = new FormData()
  for (const [field, value] of Object.entries({ id: randomUUID(), to, ...fields })) form.append(field, value)
  form.append('file', new File([bytes as BlobPart], name, { type }))
  return market.request(`/${area}/introductions/${introduction}/files${data ? '.data' : ''}`, { cookie, body: form })
}
const last = async () => (await market.db.select().from(files)).toSorted((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1))[0]!
const held = () => market.db.$count(files)

describe('uploading', () => {
  it('works without a script and with it; the page lists it for whom it is', async () => {
    const path = `/my/introductions/${id}/files`
    const form = await page(path, market.buyer.cookie)
    expect(form).toMatch(/enctype="multipart\/form-data"/i)
    expect(filled(form)).toMatchObject({ to: 'side:demand' })
    const answer = await send(id, market.buyer.cookie)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/my/introductions/${id}?done=file`])
    const scripted = await send(id, market.buyer.cookie, { name: '截面图.png', type: 'image/png', bytes: PNG }, { data: true })
    expect(scripted.status).toBe(202)
    for (const [reader, cookie] of [['my', market.buyer.cookie], ['my', market.seller.cookie], ['desk', buyerDesk], ['desk', sellerDesk]] as const) {
      const html = await page(`/${reader}/introductions/${id}`, cookie)
      expect(html).toContain('力学性能报告.pdf')
      expect(html).toContain('截面图.png')
    }
  })

  it.each([
    ['oversized', { bytes: new Uint8Array(11 * 1024 * 1024).fill(65), name: '大.txt', type: 'text/plain' }, '超过 10 MB'],
    ['empty', { bytes: new Uint8Array(0) }, '是空的'],
    ['a page', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>'), name: '甲.html', type: 'text/html' }, '不是可以上传的类型'],
    ['mislabelled', { bytes: PNG }, '扩展名与内容不符'],
    ['without a name', { name: '' }, '请选一个文件'],
    ['for nobody', { to: '' }, '请选谁可见'],
    ['for somebody else', { to: 'desks:demand' }, '还不能写给对方'],
    ['for the other side', { to: 'all:supply' }, '这单不由您处理'],
    ['with an id that is none', { fields: { id: 'x' } }, '请'],
  ] as const)('%s is refused at its field; what was chosen stays, nothing is kept', async (_, sent, sentence) => {
    const before = await held()
    const answer = await send(id, market.buyer.cookie, sent)
    const html = (await answer.text()).replaceAll('<!-- -->', '')
    expect([answer.status, html.includes(sentence)]).toEqual([answer.status === 403 ? 403 : 422, true])
    expect(html).not.toContain('<script>alert')
    expect(await held()).toBe(before)
    if (!('to' in sent)) expect(filled(html)).toMatchObject({ to: 'all:demand' })
  })

  it('a form without the file, one that breaks off, and one far too large are answered', async () => {
    const before = await held()
    const form = new FormData()
    form.append('to', 'side:demand')
    const path = `/my/introductions/${id}/files`
    expect((await market.request(path, { cookie: market.buyer.cookie, body: form })).status).toBe(422)
    const cut = Buffer.concat([Buffer.from(`--x\r\nContent-Disposition: form-data; name="to"\r\n\r\nside:demand\r\n--x\r\nContent-Disposition: form-data; name="id"\r\n\r\n${randomUUID()}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`), PDF])
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const broken = await market.request(path, { cookie: market.buyer.cookie, body: cut, headers })
    expect([broken.status, (await broken.text()).includes('没有传完整')]).toEqual([422, true])
    const lying = await market.request(path, { cookie: market.buyer.cookie, body: cut, headers: { ...headers, 'content-length': String(2 ** 40) } })
    expect(lying.status).toBe(413)
    // A sender that stops in the middle.
    let sent = 0
    const stopping = new ReadableStream<Uint8Array>({ pull: (controller) => (sent++ === 0 ? controller.enqueue(cut) : controller.error(new Error('reset'))) })
    expect((await market.request(path, { cookie: market.buyer.cookie, body: stopping, headers })).status).toBeLessThan(600)
    expect(await held()).toBe(before)
  })

  it('a file of another introduction looks like one of none, whatever the way', async () => {
    await send(waiting, market.buyer.cookie)
    const file = await last()
    expect(file.introductionId).toBe(waiting)
    for (const [area, cookie] of [['my', market.seller.cookie], ['desk', sellerDesk], ['desk', thirdDesk]] as const) {
      const of = async (fileId: string, method: string) => {
        const answer = await market.request(`/${area}/introductions/${waiting}/files/${fileId}`, { cookie, method, ...(method === 'POST' && { form: {} }) })
        return [answer.status, answer.headers.get('content-disposition'), (await answer.text()).replace(/"requestId":"[^"]*"/, '')]
      }
      for (const method of ['GET', 'HEAD', 'POST']) expect(await of(file.id, method)).toEqual(await of(randomUUID(), method))
      expect((await of(file.id, 'GET'))[0]).toBe(404)
    }
    expect((await market.request(`/my/introductions/${id}/files/${file.id}`, { cookie: market.buyer.cookie })).status).toBe(404)
    expect((await market.request(`/my/introductions/${waiting}/files/x`, { cookie: market.buyer.cookie })).status).toBe(404)
    expect((await send(id, thirdDesk, {}, { area: 'desk' })).status).toBe(404)
  })

  it('asks who is there before it reads, and takes nothing from elsewhere', async () => {
    const path = `/my/introductions/${id}/files`
    const form = new FormData()
    form.append('file', new File([PDF as BlobPart], 'a.pdf'))
    expect((await market.request(path, { body: form })).status).toBe(401)
    expect((await market.request(path, { cookie: market.buyer.cookie, body: form, from: 'https://evil.example' })).status).toBe(403)
  })
})

describe('downloading', () => {
  it('sends the bytes to be saved, never to be shown, and puts the other side’s look on record', async () => {
    await send(id, market.buyer.cookie, { name: '报告 “终版”(1).pdf' })
    const file = await last()
    const path = `/introductions/${id}/files/${file.id}`
    const views = async () => (await market.db.select().from(events).where(eq(events.subjectId, id))).filter((event) => event.action === 'introduction.download').length
    const before = await views()
    const head = await market.request(`/my${path}`, { cookie: market.seller.cookie, method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text(), await views()]).toEqual([200, String(PDF.length), '', before])
    const answer = await market.request(`/my${path}`, { cookie: market.seller.cookie })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF)
    expect(Object.fromEntries(['content-type', 'content-length', 'content-disposition', 'content-security-policy', 'x-content-type-options', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'content-length': String(PDF.length), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%E2%80%9C%E7%BB%88%E7%89%88%E2%80%9D%281%29.pdf`,
      'content-security-policy': `default-src 'none'; sandbox`,
    })
    expect(await views()).toBe(before + 1)
    await (await market.request(`/desk${path}`, { cookie: buyerDesk })).arrayBuffer()
    expect(await views()).toBe(before + 1)
    const removed = await market.request(`/my${path}`, { cookie: market.buyer.cookie, form: {} })
    expect(removed.headers.get('location')).toBe(`/my/introductions/${id}?done=file-removed`)
    expect((await market.request(`/my${path}`, { cookie: market.buyer.cookie })).status).toBe(404)
  })
})

describe('writing into the file', () => {
  it('goes from the timeline to those whom it is for, as text; refused, it stays typed', async () => {
    const path = `/desk/introductions/${id}/remarks`
    const body = '<b>请</b>在 <script>alert(1)</script> 前确认\u202e'
    const form: Record<string, string> = { ...filled(await page(path, buyerDesk)), to: 'desk:demand', body }
    expect((await market.request(path, { cookie: buyerDesk, form })).headers.get('location')).toBe(`/desk/introductions/${id}?done=remark`)
    const shown = '&lt;b&gt;请&lt;/b&gt;在 &lt;script&gt;alert(1)&lt;/script&gt; 前确认<'
    expect(await page(`/desk/introductions/${id}`, buyerDesk)).toContain(shown)
    for (const [area, cookie] of [['desk', sellerDesk], ['my', market.buyer.cookie], ['my', market.seller.cookie]] as const) expect(await page(`/${area}/introductions/${id}`, cookie)).not.toContain('前确认')
    const empty = await market.request(path, { cookie: buyerDesk, form: { ...form, id: randomUUID(), body: ' ', to: 'all' } })
    expect(empty.status).toBe(422)
    expect(filled((await empty.text()).replaceAll('<!-- -->', ''))).toMatchObject({ to: 'all' })
    const long = await market.request(path, { cookie: buyerDesk, form: { ...form, id: randomUUID(), body: '长'.repeat(2001) } })
    expect([long.status, filled((await long.text()).replaceAll('<!-- -->', '')).body]).toEqual([422, '长'.repeat(2001)])
    const early = await market.request(`/my/introductions/${waiting}/remarks`, { cookie: market.buyer.cookie, form: { id: randomUUID(), to: 'all', body: '请回电' } })
    expect([early.status, (await early.text()).includes('还不能写给对方')]).toEqual([422, true])

    const [remark] = await market.db.select().from(remarks).where(eq(remarks.id, form.id!))
    const own = `${path}/${remark!.id}`
    for (const cookie of [sellerDesk, thirdDesk]) expect((await market.request(own, { cookie })).status).toBe(404)
    expect((await market.request(own, { cookie: buyerDesk, form: { intent: 'correct', body: '请在周四前答复' } })).status).toBe(302)
    expect(await page(`/desk/introductions/${id}`, buyerDesk)).toContain('已更正')
    expect((await market.request(own, { cookie: buyerDesk, form: { intent: 'remove' } })).status).toBe(302)
    expect(await page(`/desk/introductions/${id}`, buyerDesk)).not.toContain('请在周四前答复')
  })

  it('sets the next step, shows it on top and in the lists, and refuses days that are none', async () => {
    const path = `/my/introductions/${id}/step`
    const form = filled(await page(path, market.buyer.cookie), { what: '寄出 12 件截面试样', owner: 'supply-company' })
    const past = await market.request(path, { cookie: market.buyer.cookie, form: { ...form, dueOn: dayAfter(shanghaiDay(new Date()), -1) } })
    expect([past.status, filled((await past.text()).replaceAll('<!-- -->', '')).what]).toEqual([422, '寄出 12 件截面试样'])
    expect((await market.request(path, { cookie: market.buyer.cookie, form })).headers.get('location')).toBe(`/my/introductions/${id}?done=step`)
    for (const [place, cookie] of [[`/my/introductions/${id}`, market.seller.cookie], [`/desk/introductions/${id}`, sellerDesk], ['/my/introductions?tab=going', market.seller.cookie], ['/desk', buyerDesk], ['/desk/introductions?tab=accepted', sellerDesk]] as const) {
      expect(await page(place, cookie), place).toContain('寄出 12 件截面试样')
    }
    const [step] = await market.db.select().from(nextSteps).where(eq(nextSteps.id, form.id!))
    expect((await market.request(path, { cookie: market.seller.cookie, form: { intent: 'finish', stepId: step!.id } })).headers.get('location')).toBe(`/my/introductions/${id}?done=step-done`)
    expect(await page(`/my/introductions/${waiting}/step`, market.buyer.cookie)).not.toContain('name="what"')
  })

  it('prints for a meeting what both sides may know, and nothing else', async () => {
    await market.request(`/desk/introductions/${id}/remarks`, { cookie: buyerDesk, form: { id: randomUUID(), to: 'desks', body: '饕餮备注' } })
    await market.request(`/desk/introductions/${id}/remarks`, { cookie: buyerDesk, form: { id: randomUUID(), to: 'all', body: '饕餮留言' } })
    await recordOutcome(market.buyer.ctx, { id, side: 'demand', rung: 'contacted', happenedOn: shanghaiDay(new Date()), amount: 8731.91, note: '饕餮说明' })
    for (const cookie of [buyerDesk, sellerDesk]) {
      const answer = await market.request(`/desk/introductions/${id}/print`, { cookie })
      const html = await answer.text()
      expect([answer.status, html.includes('撮合会商单'), html.includes('逐项对照'), html.includes('没有逐项对照的结果')]).toEqual([200, true, true, false])
      for (const secret of ['13800000001', '13900000002', '佟一禾', '饕餮', '两家离得近', '8731', '873191', '8,731', '6666.5']) expect(html, secret).not.toContain(secret)
    }
    for (const cookie of [thirdDesk]) expect((await market.request(`/desk/introductions/${id}/print`, { cookie })).status).toBe(404)
    expect((await market.request(`/desk/introductions/${id}/print`, { cookie: market.buyer.cookie })).status).toBe(403)
  })
})

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDays } from '#db/schema/calendar.ts'
import { deputies } from '#db/schema/role.ts'
import { actNames } from '#domain/introduction/acts.ts'
import { actWord } from '#app/ui/act-words.ts'
import { filled, openMarket, type Market } from '../support/market.ts'

let market: Market
let admin: string
let liaison: { id: string; cookie: string }
let parkId: string
let stranger: string
beforeAll(async () => {
  market = await openMarket()
  admin = await market.signIn(await market.addPerson({ name: '平台管理员', administrator: true }))
  parkId = await market.addPark({ divisionCode: '500110' })
  const id = await market.addPerson({ name: '周示例', liaisonOf: [parkId] })
  liaison = { id, cookie: await market.signIn(id) }
  stranger = await market.addPerson({ name: '许示例', liaisonOf: [await market.addPark({ divisionCode: '520302' })] })
})
afterAll(() => market.close())

const page = async (path: string, cookie?: string) => (await (await market.request(path, cookie ? { cookie } : {})).text()).replaceAll('<!-- -->', '')
const day = (from: number) => new Date(Date.now() + from * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)

describe('a desk handed over', () => {
  const form = (more: Record<string, string> = {}) => ({ intent: 'hand-over', id: randomUUID(), parkId, deputyId: stranger, from: day(1), until: day(3), ...more })
  const post = (fields: Record<string, string>, cookie = liaison.cookie) => market.request('/desk/deputy', { cookie, form: fields })

  it('is shown to both, sent twice is one, and taken back', async () => {
    const fields = form()
    const answers = await Promise.all([1, 2, 3].map(() => post(fields)))
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(Array(3).fill('/desk/deputy?done=hand-over'))
    expect(await page('/desk/deputy', liaison.cookie)).toContain('许示例')
    expect(await page('/desk/deputy', await market.signIn(stranger))).toContain('周示例')
    expect((await post({ intent: 'take-back', id: fields.id })).headers.get('location')).toBe('/desk/deputy?done=take-back')
    expect((await market.db.select().from(deputies).where(eq(deputies.id, fields.id)))[0]?.endedAt).not.toBeNull()
  })

  it.each([['deputyId', '', '请选代管人'], ['until', '2020-01-01', '结束日期'], ['from', 'tomorrow', '没有这一']])('with a bad %s is refused at the field, the rest kept', async (name, value, sentence) => {
    const fields = form({ [name]: value })
    const answer = await post(fields)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(`href="#${name}"`)
    expect(html).toContain(sentence)
    expect(filled(html)).toMatchObject({ id: fields.id, ...(name !== 'until' && { until: fields.until }) })
    expect(await market.db.$count(deputies, eq(deputies.id, fields.id))).toBe(0)
  })

  it('is nobody else’s business', async () => {
    expect((await post(form(), market.buyer.cookie)).status).toBe(403)
    expect((await post(form(), await market.signIn(stranger))).status).toBe(404)
  })
})

describe('the calendar', () => {
  const post = (fields: Record<string, string>, cookie = admin) => market.request('/admin/calendar', { cookie, form: fields })
  it('takes days, shows them as they were entered, and lets them go', async () => {
    expect((await post({ intent: 'set', from: '2027-02-05', until: '2027-02-11', kind: 'holiday', name: '春节' })).headers.get('location')).toBe('/admin/calendar?year=2027&done=days')
    expect((await post({ intent: 'set', from: '2027-02-20', until: '', kind: 'workday', name: '春节调休' })).status).toBe(302)
    const html = await page('/admin/calendar?year=2027', admin)
    expect(html).toContain('2027-02-05 至 2027-02-11')
    expect(html).toContain('2027-02-20')
    await post({ intent: 'clear', from: '2027-02-05', until: '2027-02-11' })
    expect((await market.db.select().from(calendarDays)).map((one) => one.day)).toEqual(['2027-02-20'])
  })

  it('refuses at the field, the rest kept; and anybody but an administrator', async () => {
    const answer = await post({ intent: 'set', from: '2027-05-05', until: '2027-05-01', kind: 'holiday', name: '劳动节' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('href="#until"')
    expect(filled(html)).toMatchObject({ from: '2027-05-05', until: '2027-05-01', name: '劳动节' })
    for (const cookie of [liaison.cookie, market.buyer.cookie]) expect((await post({ intent: 'set', from: '2027-05-01', kind: 'holiday', name: '劳动节' }, cookie)).status).toBe(403)
  })
})

it('how an introduction works is there for everyone, every act of the table in it', async () => {
  const html = await page('/introductions')
  for (const act of actNames) expect(html).toContain(actWord(act))
})

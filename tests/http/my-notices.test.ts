import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { users } from '#db/schema/account.ts'
import { notices } from '#db/schema/notice.ts'
import { openTestSite, type TestSite } from '../support/http.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

async function addReader(count: number) {
  const userId = await site.addPerson()
  const ids = Array.from({ length: count }, () => randomUUID())
  for (const [index, id] of ids.entries()) {
    await site.db.insert(notices).values({
      id, userId, kind: 'listing-published', params: { title: `铝型材 ${index}`, number: 10_000 + index }, path: `/my/listings/${id}`, dedupeKey: id, createdAt: new Date(Date.now() - index * 60_000),
    })
  }
  return { userId, ids, cookie: await site.signIn(userId) }
}
const unread = async (userId: string) => (await site.db.select().from(notices).where(eq(notices.userId, userId))).filter((notice) => notice.readAt === null).length

describe('notices', () => {
  it('are sentences with a link and a text for WeChat, and stay unread when they are only looked at', async () => {
    const { userId, ids, cookie } = await addReader(2)
    const html = await (await site.request('/my/notices', { cookie })).text()
    expect(html).toContain('LH-10000 铝型材 0 已发布')
    expect(html).toContain(`http://lianhe.test/my/listings/${ids[0]}`)
    expect(await unread(userId)).toBe(2)
  })

  it('are read by opening one, which leads to what it is about', async () => {
    const { userId, ids, cookie } = await addReader(2)
    const answer = await site.request('/my/notices', { cookie, form: { id: ids[0]!, path: `/my/listings/${ids[0]}` } })
    expect(answer.headers.get('location')).toBe(`/my/listings/${ids[0]}`)
    expect(await unread(userId)).toBe(1)
    // The same again changes nothing.
    await site.request('/my/notices', { cookie, form: { id: ids[0]!, path: '/my/listings' } })
    expect(await unread(userId)).toBe(1)
  })

  it('are all read by one button', async () => {
    const { userId, cookie } = await addReader(3)
    expect((await site.request('/my/notices', { cookie, form: { do: 'all' } })).status).toBe(302)
    expect(await unread(userId)).toBe(0)
  })

  it('of somebody else are neither shown nor read', async () => {
    const [mine, theirs] = [await addReader(1), await addReader(1)]
    expect(await (await site.request('/my/notices', { cookie: mine.cookie })).text()).not.toContain(theirs.ids[0])
    await site.request('/my/notices', { cookie: mine.cookie, form: { id: theirs.ids[0]!, path: '/' } })
    expect(await unread(theirs.userId)).toBe(1)
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil', 'javascript:alert(1)'])('never lead to %s', async (path) => {
    const { ids, cookie } = await addReader(1)
    expect((await site.request('/my/notices', { cookie, form: { id: ids[0]!, path } })).headers.get('location')).toBe('/my/notices')
  })

  it('with an id that is none are refused', async () => {
    const { cookie } = await addReader(0)
    expect((await site.request('/my/notices', { cookie, form: { id: 'x', path: '/' } })).status).toBe(422)
  })

  it('come in pages, and there is none beyond the last', async () => {
    const { cookie } = await addReader(31)
    expect(await (await site.request('/my/notices', { cookie })).text()).toContain('page=2')
    expect(await (await site.request('/my/notices?page=2', { cookie })).text()).toContain('铝型材 30')
    for (const page of ['3', '0', '-1', 'x', '99999999999']) expect((await site.request(`/my/notices?page=${page}`, { cookie })).status).toBe(404)
  })

  it('without any say when there will be', async () => {
    const { cookie } = await addReader(0)
    expect(await (await site.request('/my/notices', { cookie })).text()).toContain('还没有通知')
  })
})

describe('the account page', () => {
  it('shows who one is, and no address that stands for a mobile number', async () => {
    const userId = await site.addPerson({ email: '13800000001@phone.invalid' })
    await site.db.update(users).set({ phoneNumber: '13800000001' }).where(eq(users.id, userId))
    const html = await (await site.request('/my/account', { cookie: await site.signIn(userId) })).text()
    expect(html).toContain('13800000001')
    expect(html).not.toContain('phone.invalid')
    expect(html).toContain('action="/sign-out"')
  })

  it('changes the language, for the browser and for mails', async () => {
    const userId = await site.addPerson()
    const cookie = await site.signIn(userId)
    const answer = await site.request('/my/account', { cookie, form: { locale: 'en' } })
    const chosen = answer.headers.get('set-cookie')!
    expect([answer.status, chosen]).toEqual([302, expect.stringMatching(/=en; Path=\/; Max-Age=\d+; SameSite=Lax$/)])
    expect((await site.db.select().from(users).where(eq(users.id, userId)))[0]?.locale).toBe('en')
    expect(await (await site.request('/my/account', { cookie: `${cookie}; ${chosen.split(';')[0]}` })).text()).toContain('<html lang="en">')
  })

  it.each(['fr', '', 'zh-CN\r\nSet-Cookie: x=1'])('refuses the language %j', async (locale) => {
    const userId = await site.addPerson()
    const answer = await site.request('/my/account', { cookie: await site.signIn(userId), form: { locale } })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([422, null])
  })
})

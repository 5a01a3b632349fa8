import { eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessions, users } from '#db/schema/account.ts'
import { events } from '#db/schema/event.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { cookieOf, hiddenFields, openTestSite, type TestSite } from '../support/http.ts'

const PASSWORD = '羊角山的雨 下了三天'
let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
  for (const identifier of ['lan@example.cn', '13800000001']) {
    const answer = await site.request('/sign-up', { form: { name: '覃晓岚', identifier, password: PASSWORD } })
    expect(answer.status).toBe(302)
  }
})
afterAll(() => site.close())
beforeEach(async () => {
  await site.db.delete(rateLimits)
})

const signIn = (identifier: string, password: string, more: Record<string, string> = {}, address?: string) =>
  site.request('/sign-in', { form: { identifier, password, ...more }, address })

describe('signing up', () => {
  it('signs in, goes on to naming a company, and stores the mobile number unverified', async () => {
    const answer = await site.request('/sign-up', { form: { name: '罗启明', identifier: '+86 139-0000-0002', password: PASSWORD } })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/my/company'])
    expect((await site.request('/start', { cookie: cookieOf(answer) })).headers.get('location')).toBe('/my/company')
    const [user] = await site.db.select().from(users).where(eq(users.phoneNumber, '13900000002'))
    expect(user).toMatchObject({ name: '罗启明', phoneNumberVerified: false, email: '13900000002@phone.invalid' })
    const recorded = await site.db.select().from(events).where(eq(events.subjectId, user!.id))
    expect(recorded.map((event) => event.action)).toEqual(['user.sign-up'])
    expect(JSON.stringify(recorded)).not.toMatch(/1390000|罗启明/)
  })

  it.each([
    ['an address that is taken', { identifier: 'LAN@example.cn' }, 409, '已经注册过'],
    ['a mobile number that is taken', { identifier: '１３８ 0000 0001' }, 409, '已经注册过'],
    ['a short mobile number', { identifier: '1380000000' }, 422, '现在是 10 位'],
    ['neither address nor number', { identifier: '覃晓岚' }, 422, '这不是手机号'],
    ['an address that mail never reaches', { identifier: '13800000009@phone.invalid' }, 422, '这不是手机号'],
    ['a short password', { password: 'gh7 汉字x' }, 422, '至少 8 位，现在是 7 位'],
    ['a common password', { password: 'Passw0rd' }, 422, '太常见'],
    ['the address as password', { identifier: 'xinlan@example.cn', password: 'xinlan@example.cn' }, 422, '不要包含'],
    ['no name', { name: ' \u200b ' }, 422, '请填写'],
  ])('refuses %s at its field and keeps what was typed, but not the password', async (_, wrong, status, sentence) => {
    const before = await site.db.$count(users)
    const form = { name: '新来的', identifier: 'new@example.cn', password: PASSWORD, ...wrong }
    const answer = await site.request('/sign-up', { form })
    const html = await answer.text()
    expect(answer.status).toBe(status)
    expect(html).toContain(sentence)
    expect(html).toContain('aria-invalid="true"')
    if (form.identifier.trim()) expect(html).toContain(`value="${form.identifier}"`)
    expect(html).not.toContain(form.identifier === form.password ? `type="password" value` : form.password)
    expect(await site.db.$count(users)).toBe(before)
  })

  it('makes one account of fifty identical submits', async () => {
    const form = { name: '急性子', identifier: 'twice@example.cn', password: PASSWORD }
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => site.request('/sign-up', { form, address: `198.51.100.${i}` })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, ...Array<number>(49).fill(409)])
    expect(await site.db.$count(users, eq(users.email, 'twice@example.cn'))).toBe(1)
  })

  it('takes no role, company or verification from the form', async () => {
    const extra = { role: 'administrator', administrator: 'true', companyId: 'x', emailVerified: 'true', demo: 'true', id: 'x', __proto__: 'x' }
    const answer = await site.request('/sign-up', { form: { name: '多填了', identifier: 'extra@example.cn', password: PASSWORD, ...extra } })
    expect(answer.status).toBe(302)
    expect((await site.db.select().from(users).where(eq(users.email, 'extra@example.cn')))[0]).toMatchObject({ emailVerified: false, demo: false })
    expect((await site.request('/admin/parks', { cookie: cookieOf(answer) })).status).not.toBe(200)
  })
})

describe('signing in', () => {
  it.each(['lan@example.cn', ' LAN@Example.CN ', '13800000001', '+86 138 0000 0001', '008613800000001', '１３８００００ ０００１'])('works with %s', async (identifier) => {
    const answer = await signIn(identifier, PASSWORD)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/start'])
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^lianhe\.session_token=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/i)
    const home = await site.request('/', { cookie: cookieOf(answer) })
    expect(await home.text()).toContain('覃晓岚')
    expect(home.headers.get('cache-control')).toBe('private, no-store')
  })

  it('stays for fourteen days where asked', async () => {
    const answer = await signIn('lan@example.cn', PASSWORD, { keep: '1' })
    expect(answer.headers.getSetCookie()[0]).toContain('Max-Age=1209600')
  })

  it('goes to the page that was asked for, and never to another site', async () => {
    expect((await signIn('lan@example.cn', PASSWORD, { next: '/listings?q=铝锭' })).headers.get('location')).toBe('/listings?q=%E9%93%9D%E9%94%AD')
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/%09/evil.example']) {
      expect((await signIn('lan@example.cn', PASSWORD, { next })).headers.get('location')).toBe('/start')
    }
  })

  it('says the same of a wrong password and of nobody, keeps the identifier and the way, and opens no session', async () => {
    const before = await site.db.$count(sessions)
    const pages = await Promise.all(['lan@example.cn', 'nobody@example.cn', '13800000001', '13700000000', 'no identifier at all'].map(async (identifier) => {
      const answer = await signIn(identifier, 'wrong password', { next: '/listings?q=1' })
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []])
      const html = await answer.text()
      expect(html).toContain('手机号、邮箱或密码不对。再错 4 次将锁定 15 分钟。')
      expect(html).toContain(`value="${identifier}"`)
      expect(hiddenFields(html).next).toBe('/listings?q=1')
      expect(html).not.toContain('wrong password')
      return html.replaceAll(identifier, '').replace(/nonce="[^"]*"|[0-9a-f-]{36}|\d{13}/g, '')
    }))
    expect(new Set(pages).size).toBe(1)
    expect(await site.db.$count(sessions)).toBe(before)
  })

  it.each(['lan@example.cn', 'nobody@example.cn'])('locks %s after five wrong tries, from wherever they come', async (identifier) => {
    for (let left = 4; left >= 1; left--) {
      expect(await (await signIn(identifier, 'wrong', {}, `198.51.100.${left}`)).text()).toContain(`再错 ${left} 次`)
    }
    for (const password of ['wrong', 'wrong', PASSWORD]) {
      const answer = await signIn(identifier, password, {}, '203.0.113.9')
      expect(answer.status).toBe(429)
      expect(await answer.text()).toContain('请 15 分钟后再试')
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(890)
    }
    await site.db.update(rateLimits).set({ expire: new Date(Date.now() - 1) })
    expect((await signIn(identifier, PASSWORD)).status).toBe(identifier === 'lan@example.cn' ? 302 : 422)
  })

  it('lets fifty tries at once guess five times', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => signIn('lan@example.cn', `guess ${i}`, {}, `198.51.100.${i}`)))
    expect(answers.filter((answer) => answer.status === 422).length).toBeLessThanOrEqual(5)
    expect(answers.every((answer) => [422, 429].includes(answer.status))).toBe(true)
  })

  it('forgets wrong tries after the right password', async () => {
    await signIn('lan@example.cn', 'wrong')
    await signIn('lan@example.cn', PASSWORD)
    expect(await (await signIn('lan@example.cn', 'wrong')).text()).toContain('再错 4 次')
  })

  it('limits an address that tries many identifiers', async () => {
    expect((await signIn('n0@example.cn', 'wrong', {}, '203.0.113.200')).status).toBe(422)
    await site.db.update(rateLimits).set({ points: 99 }).where(like(rateLimits.key, 'sign-in-address:%'))
    expect((await signIn('n1@example.cn', 'wrong', {}, '203.0.113.200')).status).toBe(422)
    expect((await signIn('n2@example.cn', 'wrong', {}, '203.0.113.200')).status).toBe(429)
    expect((await signIn('lan@example.cn', PASSWORD, {}, '203.0.113.201')).status).toBe(302)
  })

  it('keeps no address and no identifier in the counts', async () => {
    await signIn('lan@example.cn', 'wrong', {}, '203.0.113.77')
    expect(JSON.stringify(await site.db.select().from(rateLimits))).not.toMatch(/lan@|203\.0\.113/)
  })

  it('refuses a suspended person, but only after the right password', async () => {
    await site.db.update(users).set({ suspendedAt: new Date() }).where(eq(users.phoneNumber, '13800000001'))
    expect(await (await signIn('13800000001', 'wrong')).text()).toContain('再错 4 次')
    const answer = await signIn('13800000001', PASSWORD)
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
    expect(await answer.text()).toContain('此账户已停用')
    await site.db.update(users).set({ suspendedAt: null })
  })

  it('is offered to nobody who is signed in already', async () => {
    const cookie = cookieOf(await signIn('lan@example.cn', PASSWORD))
    expect((await site.request('/sign-in?next=/listings', { cookie })).headers.get('location')).toBe('/listings')
    expect((await site.request('/sign-up', { cookie })).headers.get('location')).toBe('/start')
  })
})

describe('a session', () => {
  it('ends on the server when its person signs out', async () => {
    const cookie = cookieOf(await signIn('lan@example.cn', PASSWORD))
    const answer = await site.request('/sign-out', { method: 'POST', cookie })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
    expect(answer.headers.getSetCookie().join()).toMatch(/lianhe\.session_token=; Max-Age=0/)
    expect((await site.request('/start', { cookie })).headers.get('location')).toBe('/sign-in?next=%2Fstart')
  })

  it('that the browser held before ends when somebody signs in', async () => {
    const before = cookieOf(await signIn('lan@example.cn', PASSWORD))
    const answer = await site.request('/sign-in', { form: { identifier: 'lan@example.cn', password: PASSWORD }, cookie: before })
    expect((await site.request('/start', { cookie: before })).headers.get('location')).toContain('/sign-in')
    expect((await site.request('/start', { cookie: cookieOf(answer) })).headers.get('location')).toBe('/my/company')
  })

  it('is not ended by a link', async () => {
    const cookie = cookieOf(await signIn('lan@example.cn', PASSWORD))
    expect((await site.request('/sign-out', { cookie })).status).toBe(200)
    expect((await site.request('/start', { cookie })).headers.get('location')).toBe('/my/company')
  })

  it('needs our signature, an unexpired row and a person who is not suspended', async () => {
    const id = await site.addPerson()
    const live = await site.signIn(id)
    const state = async (cookie: string) => (await site.request('/start', { cookie })).headers.get('location')
    expect(await state(live)).toBe('/my/company')
    expect(await state(live.replace(/.{3}$/, 'abc'))).toContain('/sign-in')
    expect(await state(live.replace(/\..*$/, ''))).toContain('/sign-in')
    expect(await state('lianhe.session_token=')).toContain('/sign-in')
    expect(await state(await site.signIn(id, { expiresInMinutes: -1 }))).toContain('/sign-in')
    expect(await state(await site.signIn(await site.addPerson({ suspended: true })))).toContain('/sign-in')
  })

  it.each([
    ['liaison', 31, false],
    ['liaison', 29, true],
    ['administrator', 31, false],
    ['auditor', 31, false],
    ['company', 31, true],
  ])('of a %s idle for %i minutes lives: %s', async (role, usedMinutesAgo, lives) => {
    const id = await site.addPerson({
      administrator: role === 'administrator',
      auditor: role === 'auditor',
      liaisonOf: role === 'liaison' ? [await site.addPark()] : [],
      company: role === 'company' ? await site.addCompany() : undefined,
    })
    const cookie = await site.signIn(id, { usedMinutesAgo })
    const { headers } = await site.request('/start', { cookie })
    expect(headers.get('location')?.startsWith('/sign-in')).toBe(!lives)
    if (!lives) return
    const [row] = await site.db.select().from(sessions).where(eq(sessions.userId, id))
    expect(Date.now() - row!.updatedAt.getTime() < 5_000).toBe(role !== 'company')
  })

  it('is carried by a Secure cookie with its prefix where the site has TLS', async () => {
    const secure = await openTestSite({ origin: 'https://lianhe.test' })
    const form = { name: '覃晓岚', identifier: 'tls@example.cn', password: PASSWORD }
    const answer = await secure.request('/sign-up', { form })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-lianhe\.session_token=.*; Secure/)
    expect((await secure.request('/start', { cookie: cookieOf(answer) })).headers.get('location')).toBe('/my/company')
    await secure.close()
  })
})

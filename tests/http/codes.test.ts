import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '#domain/actor.ts'
import { sendCodes } from '#app/jobs/send-codes.server.ts'
import { withNotices } from '#app/messenger/open.server.ts'
import { events } from '#db/schema/event.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { accounts, sessions, users, verifications } from '#db/schema/account.ts'
import { cookieOf, openTestSite, type TestSite } from '../support/http.ts'

const MOBILE = '13900001111'
const PASSWORD = '羊角山的雨 下了三天'
let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  for (const table of [rateLimits, verifications, sessions, accounts]) await site.db.delete(table)
  await site.db.execute(sql`delete from users where phone_number is not null`)
  await site.db.execute(sql`delete from jobs.job`)
  site.messages.length = 0
})

const signUp = () => site.request('/sign-up', { form: { name: '覃晓岚', identifier: MOBILE, password: PASSWORD } })
const ask = (mobile: string, options: object = {}) => site.request('/sign-in/code', { form: { do: 'send', mobile }, ...options })
const enter = (code: string, more: object = {}, options: object = {}) => site.request('/sign-in/code', { form: { do: 'sign-in', mobile: MOBILE, code, ...more }, ...options })
const own = async () => (await site.db.select().from(users)).find((user) => user.phoneNumber === MOBILE)!

/** What the worker does. The payloads of its jobs. */
async function work(): Promise<object[]> {
  const jobs = await site.db.execute<{ data: { userId: string | null } }>(sql`delete from jobs.job where name = 'account-code' returning data`)
  await sendCodes(site.app.as(SYSTEM, 'test'), jobs.map((job) => job.data))
  return jobs.map((job) => job.data)
}
async function codeFor(mobile = MOBILE): Promise<string> {
  await site.db.delete(rateLimits)
  expect((await ask(mobile)).status).toBe(200)
  await work()
  return /^\d{6}/.exec(site.messages.at(-1)!.short)![0]
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('a code', () => {
  it('is asked for alike whether anybody has the number or not, and is in no job, log or table', async () => {
    await signUp()
    const pages = await Promise.all([MOBILE, '13900002222'].map(async (mobile) => {
      const answer = await ask(mobile)
      return `${answer.status} ${(await answer.text()).replaceAll(mobile, 'M').replace(/nonce="[^"]*"|[0-9a-f-]{36}|\d{13}/g, '')}`
    }))
    expect(pages[0]).toContain('如果 M 注册过，验证码已经发出')
    expect(pages[0]).toContain('autoComplete="one-time-code"')
    expect(pages[0]).toContain('inputMode="numeric"')
    expect(pages[0]).toBe(pages[1])
    const payloads = await work()
    expect(payloads.map((payload) => Object.keys(payload))).toEqual([['userId'], ['userId']])
    expect(site.messages.map((message) => message.to)).toEqual([{ email: null, phone: MOBILE }])
    const code = /^\d{6}/.exec(site.messages[0]!.short)![0]
    const kept = JSON.stringify([await site.db.select().from(verifications), await site.db.select().from(events), await site.db.select().from(rateLimits)])
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(MOBILE)
  })

  it('signs in once, and not with a wrong one; both answers to a number nobody has are the same', async () => {
    await signUp()
    const code = await codeFor()
    const [refused, strange] = [await enter(wrong(code)), await enter(code, { mobile: '13900002222' })]
    expect([refused.status, strange.status]).toEqual([422, 422])
    expect(await refused.text()).toContain('验证码不对或已过期，还可以试 4 次')
    expect(await strange.text()).toContain('验证码不对或已过期，还可以试 4 次')
    const full = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    const answer = await enter(` ${full.slice(0, 3)} ${full.slice(3)}`, { next: '/my/account' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/my/account'])
    expect((await site.request('/my/account', { cookie: cookieOf(answer) })).status).toBe(200)
    expect((await enter(code)).status).toBe(422)
    expect((await own()).phoneNumberVerified).toBe(true)
  })

  it('is good for five tries, five minutes, and only until the next', async () => {
    await signUp()
    const code = await codeFor()
    for (let left = 4; left >= 0; left--) expect((await enter(wrong(code))).status).toBe(422)
    const over = await enter(code)
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)])
    const second = await codeFor()
    await site.db.update(verifications).set({ expiresAt: new Date(Date.now() - 1_000) })
    expect((await enter(second)).status).toBe(422)
    const [third, fourth] = [await codeFor(), await codeFor()]
    if (third !== fourth) expect((await enter(third)).status).toBe(422)
    expect((await enter(fourth)).status).toBe(302)
  })

  it('entered by ten at once opens one session', async () => {
    await signUp()
    const code = await codeFor()
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter(code)))
    expect(answers.filter((answer) => answer.status === 302)).toHaveLength(1)
  })

  it('is limited for a number, known or not, and for an address', async () => {
    await signUp()
    for (const mobile of [MOBILE, '13900002222']) {
      expect((await ask(mobile)).status).toBe(200)
      expect((await ask(mobile, { address: '198.51.100.2' })).status).toBe(429)
      for (let i = 0; i < 4; i++) {
        await site.db.execute(sql`delete from rate_limits where key like 'code-pause%'`)
        expect((await ask(mobile, { address: `198.51.100.${i}` })).status).toBe(200)
      }
      await site.db.execute(sql`delete from rate_limits where key like 'code-pause%'`)
      expect((await ask(mobile, { address: '198.51.100.99' })).status).toBe(429)
    }
  })

  it.each([['', '请'], ['lan@example.cn', '这里要填手机号'], ['1390000', '11 位'], ['\u202e', ''], ['1'.repeat(500), '']])('is refused to %j, and what was typed stays', async (typed, says) => {
    const answer = await ask(typed)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
    expect(await work()).toEqual([])
  })

  it('is neither sent to nor taken from the suspended', async () => {
    await signUp()
    const code = await codeFor()
    await site.db.update(users).set({ suspendedAt: new Date() })
    expect((await enter(code)).status).toBe(403)
    site.messages.length = 0
    await site.db.delete(rateLimits)
    await ask(MOBILE)
    await work()
    expect(site.messages).toEqual([])
  })

  it('is not offered where no SMS is configured', async () => {
    const mute = await openTestSite({ replace: { messenger: withNotices({ name: 'mail', send: () => Promise.resolve(), reaches: ({ email }) => email !== null }, 'http://lianhe.test') } })
    const page = await (await mute.request('/sign-in/code')).text()
    expect(page).toContain('这里还不能发短信')
    expect((await mute.request('/sign-in/code', { form: { do: 'send', mobile: MOBILE } })).status).toBe(409)
    const forgot = await mute.request('/forgot-password', { form: { identifier: MOBILE } })
    expect(await forgot.text()).toContain('手机号暂时不能自助重设密码')
    await mute.close()
  })
})

describe('the first code of a number', () => {
  it('ends the password and sessions of whoever signed up with it before it was proved', async () => {
    const intruder = cookieOf(await signUp())
    expect((await site.request('/my/account', { cookie: intruder })).status).toBe(200)
    expect((await enter(await codeFor())).status).toBe(302)
    expect((await site.request('/my/account', { cookie: intruder })).status).toBe(302)
    expect((await site.request('/sign-in', { form: { identifier: MOBILE, password: PASSWORD } })).status).toBe(422)
  })
})

describe('a new password by code', () => {
  const reset = (form: object) => site.request('/forgot-password', { form: { do: 'reset', mobile: MOBILE, ...form } })

  it('is asked for with the number, set once, and ends every session', async () => {
    const cookie = cookieOf(await signUp())
    const asked = await site.request('/forgot-password', { form: { identifier: MOBILE } })
    expect(await asked.text()).toContain('autoComplete="new-password"')
    await work()
    const code = /^\d{6}/.exec(site.messages[0]!.short)![0]
    const short = await reset({ code, password: 'short' })
    expect([short.status, (await short.text()).includes('至少 8 位')]).toEqual([422, true])
    expect((await reset({ code: wrong(code), password: '新的密码 也不短' })).status).toBe(422)
    const answer = await reset({ code, password: '新的密码 也不短' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?reset=1'])
    expect((await reset({ code, password: '再来一个 不算数' })).status).toBe(422)
    expect((await site.request('/my/account', { cookie })).status).toBe(302)
    expect((await site.request('/sign-in', { form: { identifier: MOBILE, password: '新的密码 也不短' } })).status).toBe(302)
  })
})

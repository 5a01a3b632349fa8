import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '#domain/actor.ts'
import { sendResets } from '#app/jobs/send-resets.server.ts'
import { sessions, users, verifications } from '#db/schema/account.ts'
import { events } from '#db/schema/event.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { cookieOf, hiddenFields, openTestSite, type TestSite } from '../support/http.ts'

const PASSWORD = '羊角山的雨 下了三天'
const NEW = '新的密码 也不短'
let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
  await site.request('/sign-up', { form: { name: '覃晓岚', identifier: 'lan@example.cn', password: PASSWORD } })
})
afterAll(() => site.close())
beforeEach(async () => {
  await site.db.delete(rateLimits)
  await site.db.delete(verifications)
  await site.db.execute(sql`delete from jobs.job`)
  site.messages.length = 0
})

const ask = (identifier: string, options: object = {}) => site.request('/forgot-password', { form: { identifier }, ...options })
const answerTo = (token: string, password = NEW) => site.request('/reset-password', { form: { token, password } })
const signIn = (password: string) => site.request('/sign-in', { form: { identifier: 'lan@example.cn', password } })

/** What the worker does. */
async function work(): Promise<Record<string, unknown>[]> {
  const jobs = await site.db.execute<{ data: { userId: string | null } }>(sql`delete from jobs.job where name = 'account-reset' returning data`)
  await sendResets(site.app.as(SYSTEM, 'test'), jobs.map((job) => job.data))
  return jobs.map((job) => job.data)
}
async function tokenFor(identifier = 'lan@example.cn'): Promise<string> {
  expect((await ask(identifier)).status).toBe(200)
  await work()
  return new URL(/http\S+/.exec(site.messages.at(-1)!.text)![0]).searchParams.get('token')!
}

describe('asking for a new password', () => {
  it('answers the same, and leaves the same work, whether somebody has the address or not', async () => {
    const pages = await Promise.all(['lan@example.cn', 'nobody@example.cn'].map(async (identifier) => {
      const answer = await ask(identifier)
      return `${answer.status} ${(await answer.text()).replace(/nonce="[^"]*"|[0-9a-f-]{36}|\d{13}/g, '')}`
    }))
    expect(pages[0]).toContain('设置新密码的链接已经发出')
    expect(pages[0]).toBe(pages[1])
    const payloads = await work()
    expect(payloads).toHaveLength(2)
    // Ids alone: neither the address nor the token is in a job.
    expect(payloads.map((payload) => Object.keys(payload))).toEqual([['userId'], ['userId']])
    expect(site.messages.map((message) => message.to.email)).toEqual(['lan@example.cn'])
  })

  it('sends a link to the configured origin, whatever the Host header says', async () => {
    await ask('lan@example.cn', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' } })
    await work()
    expect(site.messages[0]!.text).toContain('http://lianhe.test/reset-password?token=')
    expect(JSON.stringify(site.messages)).not.toContain('evil.example')
  })

  it('sends one mail where a form names two addresses', async () => {
    const answer = await site.request('/forgot-password', { form: [['identifier', 'lan@example.cn'], ['identifier', 'evil@example.cn']] })
    expect(answer.status).toBe(422)
    await work()
    expect(site.messages).toEqual([])
  })

  it('is limited for one address, known or not', async () => {
    for (const identifier of ['lan@example.cn', 'nobody@example.cn']) {
      for (let i = 0; i < 3; i++) expect((await ask(identifier, { address: `198.51.100.${i}` })).status).toBe(200)
      expect((await ask(identifier, { address: '198.51.100.9' })).status).toBe(429)
    }
  })

  it('sends nothing to a suspended person', async () => {
    const id = await site.addPerson({ email: 'gone@example.cn', suspended: true })
    await ask('gone@example.cn')
    await work()
    await sendResets(site.app.as(SYSTEM, 'test'), [{ userId: id }])
    expect(site.messages).toEqual([])
  })
})

describe('the link', () => {
  it('sets the password once, ends every session, and lifts the lock', async () => {
    const cookie = cookieOf(await signIn(PASSWORD))
    for (let i = 0; i < 6; i++) await signIn('wrong')
    expect((await signIn(PASSWORD)).status).toBe(429)
    const token = await tokenFor()
    const answer = await answerTo(token)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?reset=1'])
    expect((await site.request('/start', { cookie })).headers.get('location')).toContain('/sign-in')
    expect(await site.db.$count(sessions)).toBe(0)
    expect((await signIn(PASSWORD)).status).toBe(422)
    expect((await signIn(NEW)).status).toBe(302)
    expect((await answerTo(token, '第三个 不算数的')).status).toBe(409)
    expect((await signIn(NEW)).status).toBe(302)
    const [user] = await site.db.select().from(users).where(eq(users.email, 'lan@example.cn'))
    const recorded = await site.db.select().from(events).where(eq(events.subjectId, user!.id))
    expect(recorded.map((event) => event.action)).toContain('user.reset-password')
    expect(JSON.stringify(recorded)).not.toContain(token)
    await site.request('/reset-password', { form: { token: await tokenFor(), password: PASSWORD } })
  })

  it('is not used up, and not judged, by being looked at', async () => {
    const token = await tokenFor()
    for (let i = 0; i < 3; i++) {
      const page = await site.request(`/reset-password?token=${token}`)
      expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([200, 'private, no-store', 'same-origin'])
      expect(hiddenFields(await page.text()).token).toBe(token)
      expect((await site.request(`/reset-password?token=${token}`, { method: 'HEAD' })).status).toBe(200)
      expect((await site.request('/reset-password?token=unknown')).status).toBe(200)
    }
    expect((await answerTo(token, PASSWORD)).status).toBe(302)
  })

  it('keeps for another try when the new password is refused', async () => {
    const token = await tokenFor()
    const refused = await answerTo(token, 'short')
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('至少 8 位，现在是 5 位')
    expect(hiddenFields(html).token).toBe(token)
    expect((await answerTo(token, PASSWORD)).status).toBe(302)
  })

  it('is no good after an hour', async () => {
    const token = await tokenFor()
    await site.db.update(verifications).set({ expiresAt: new Date(Date.now() - 1_000) })
    expect((await answerTo(token)).status).toBe(409)
    expect((await signIn(PASSWORD)).status).toBe(302)
  })

  it('is not in the database', async () => {
    const token = await tokenFor()
    expect(JSON.stringify(await site.db.select().from(verifications))).not.toContain(token)
  })

  it('used by ten at once sets one password', async () => {
    const token = await tokenFor()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => answerTo(token, `十个里的第 ${i} 个密码`)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, ...Array<number>(9).fill(409)])
    expect((await answerTo(await tokenFor(), PASSWORD)).status).toBe(302)
  })

  it.each(['', 'unknown', '../../x', 'a'.repeat(200), '\u202e'])('with the token %j does nothing', async (token) => {
    expect([409, 422]).toContain((await answerTo(token)).status)
    expect((await signIn(PASSWORD)).status).toBe(302)
  })

  it('cannot be guessed for long from one address', async () => {
    await answerTo('guess')
    await site.db.update(rateLimits).set({ points: 30 })
    expect((await answerTo('guess')).status).toBe(429)
  })

  it('of a person suspended meanwhile changes nothing', async () => {
    const token = await tokenFor()
    await site.db.update(users).set({ suspendedAt: new Date() })
    expect((await answerTo(token)).status).toBe(409)
    await site.db.update(users).set({ suspendedAt: null })
    expect((await signIn(PASSWORD)).status).toBe(302)
  })
})

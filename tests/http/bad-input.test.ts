import fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { users } from '#db/schema/account.ts'
import { rateLimits } from '#db/schema/rate-limit.ts'
import { openTestSite, type TestSite } from '../support/http.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
  await site.addPerson({ email: 'lan@example.cn' })
})
afterAll(() => site.close())
beforeEach(async () => {
  await site.db.delete(rateLimits)
})

/** In a check; more at night. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 60)

const forms: Record<string, Record<string, string>> = {
  '/sign-up': { name: '覃晓岚', identifier: 'new@example.cn', password: '羊角山的雨 下了三天' },
  '/sign-in': { identifier: 'lan@example.cn', password: '羊角山的雨 下了三天', next: '/', kept: '' },
  '/forgot-password': { identifier: 'lan@example.cn' },
  '/reset-password': { token: 'unknown', password: '羊角山的雨 下了三天' },
}
const fields = Object.entries(forms).flatMap(([path, form]) => Object.keys(form).map((name) => [path, name] as const))
const naughty = [
  '', ' ', '\0', 'a\0b', '\u202eevil', '\u200b\u200b', '\ud800', 'a'.repeat(5_000), '😀'.repeat(200), '１２３', 'null', 'undefined', 'NaN', '-1', '1e309', '[]', '{}', '__proto__',
  'constructor', '<script>alert(1)</script>', `'; drop table users; --`, '%00', '../../etc/passwd', '${7*7}', '{{7*7}}', '=1+1', 'ﷺ'.repeat(100), 'İ@example.cn', 'ß@example.cn', 'a@b', '@',
  'lan@example.cn\r\nBcc: evil@example.cn', 'lan@example.cn,evil@example.cn', '"lan"@example.cn', '1380000000x', '+86', '+8613800000001\n',
]

describe.each(fields)('%s with a bad %s', (path, name) => {
  it('gets a clear answer', async () => {
    await Promise.all(naughty.map(async (value, i) => {
      const answer = await site.request(path, { form: { ...forms[path], [name]: value }, address: `198.51.100.${i}` })
      expect([200, 302, 409, 422, 429], JSON.stringify(value)).toContain(answer.status)
      const html = await answer.text()
      expect(html).not.toMatch(/<script>alert/)
      if (html) expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    }))
  })

  it('of almost 1 MB gets a clear answer soon', async () => {
    const started = performance.now()
    const answer = await site.request(path, { form: { ...forms[path], [name]: 'x'.repeat(1_000_000) } })
    // `next` and `kept` are not of use, and then not used.
    expect(answer.status).toBe(422)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('named twice is not taken for one', async () => {
    const answer = await site.request(path, { form: { ...forms[path], [name]: ['lan@example.cn', 'evil@example.cn'] } })
    expect(answer.status).toBe(422)
  })

  it('left out gets a clear answer', async () => {
    const form: Record<string, string> = { ...forms[path] }
    delete form[name]
    const answer = await site.request(path, { form })
    expect([409, 422]).toContain(answer.status)
  })
})

describe.each(Object.keys(forms))('%s', (path) => {
  it('takes nothing that it did not ask for', async () => {
    const before = await site.db.select().from(users)
    const extra = { role: 'administrator', companyId: 'x', userId: before[0]!.id, emailVerified: 'true', suspendedAt: '', __proto__: 'x', 'constructor[prototype][x]': '1', 'identifier[]': 'evil@example.cn' }
    const answer = await site.request(path, { form: { ...forms[path], ...extra, password: 'short' } })
    expect([200, 409, 422]).toContain(answer.status)
    expect(await site.db.select().from(users)).toEqual(before)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('never fails, whatever is sent', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 20 }), fc.constantFrom(...naughty))
    const field = fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(forms[path]!), '__proto__', '', 'constructor'), text), text)
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 6 }), fc.boolean(), async (pairs, asData) => {
        await site.db.execute(sql`truncate rate_limits`)
        const answer = await site.request(asData ? `${path}.data` : path, { form: pairs })
        expect(answer.status).toBeLessThan(500)
        await answer.text()
      }),
      { numRuns: RUNS },
    )
  }, 30_000 + RUNS * 600)
})

it('no address makes the edge fail', async () => {
  const piece = fc.constantFrom('/', '..', '.', '%2f', '%00', '%', '%zz', '.data', '?', '&', '=', '#', 'listings', 'my', 'desk', 'sign-in', '_routes', 'root', 'next', '//evil.example', '\\', '铝', '%E9%93%9D', ';', ':', '@', '*')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
      const address = `http://lianhe.test/${pieces.join('')}`
      if (!URL.canParse(address)) return
      const answer = await site.request(address)
      expect(answer.status, address).toBeLessThan(500)
      const to = answer.headers.get('location')
      if (to) expect(new URL(to, 'http://lianhe.test').origin).toBe('http://lianhe.test')
      await answer.text()
    }),
    { numRuns: RUNS * 3 },
  )
}, 30_000 + RUNS * 600)

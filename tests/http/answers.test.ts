import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type RequestOptions, type TestSite } from '../support/http.ts'

let site: TestSite
let cookie: string
beforeAll(async () => {
  const Page = () => null
  site = await openTestSite({
    routes: [
      { path: 'plain', module: { handle: { policy: 'public' }, loader: () => null, action: () => null, default: Page } },
      { path: 'broken', module: { handle: { policy: 'public' }, default: () => { throw new Error('secret while rendering') } } },
      { path: 'api/echo', module: { handle: { policy: 'public' }, action: async ({ request }: { request: Request }) => Response.json({ length: (await request.text()).length }) } },
    ],
  })
  cookie = await site.signIn(await site.addPerson({ name: '覃晓岚' }))
})
afterAll(() => site.close())

const large = 'x'.repeat(1024 * 1024 + 1)
const answers: [name: string, path: string, options: RequestOptions, status: number][] = [
  ['a page', '/', {}, 200],
  ['HEAD of a page', '/', { method: 'HEAD' }, 200],
  ['data', '/_.data', {}, 200],
  ['one route’s data', '/_.data?_routes=root', {}, 200],
  ['an unknown page', '/nowhere/at/all', {}, 404],
  ['an unknown page’s data', '/nowhere/at/all.data', {}, 404],
  ['a form to nowhere', '/nowhere', { form: { a: '1' } }, 404],
  ['a redirect', '/start', {}, 302],
  ['a redirect of data', '/start.data', {}, 202],
  ['a resource', '/healthz', {}, 200],
  ['a resource without an action', '/healthz', { form: {} }, 405],
  ['a page without an action', '/', { form: {} }, 405],
  ['PUT without an action', '/', { method: 'PUT', form: {} }, 405],
  ['an unknown method', '/', { method: 'PROPFIND' }, 405],
  ['OPTIONS', '/healthz', { method: 'OPTIONS' }, 405],
  ['an address with NUL', '/listings%00', {}, 400],
  ['a query with NUL', '/listings?q=%00', {}, 400],
  ['an address that is no UTF-8', '/%E0%A4%A', {}, 400],
  ['data of an address that is no UTF-8', '/%E0%A4%A.data', {}, 400],
  ['another host in the path', 'http://lianhe.test//evil.example/x', {}, 400],
  ['a very long address', `/listings?q=${'a'.repeat(9_000)}`, {}, 414],
  ['a foreign form', '/plain', { form: {}, from: 'https://evil.example' }, 403],
  ['a foreign form’s data', '/plain.data', { form: {}, from: 'https://evil.example' }, 403],
  ['too large a form', '/plain', { form: { text: large } }, 413],
  ['too large a body whose length nobody said', '/plain', { body: new Blob([large]).stream(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 413],
  ['too large a body for the API', '/api/echo', { body: large }, 413],
  ['a lying length', '/plain', { form: {}, headers: { 'content-length': '99999999999' } }, 413],
  ['JSON where a form is due', '/plain', { body: '{}', headers: { 'content-type': 'application/json' } }, 415],
  ['a broken multipart form', '/plain', { body: 'nonsense', headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 400],
  ['an empty form of no type', '/plain', { method: 'POST' }, 200],
  ['a page that fails to render', '/broken', {}, 500],
]

describe.each(answers)('%s', (_, path, options, status) => {
  it(`answers ${status} with every header`, async () => {
    const answer = await site.request(path, options)
    expect(answer.status).toBe(status)
    const { headers } = answer
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'self'; script-src 'self' 'nonce-[\w+/=]{24}'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(headers.get('strict-transport-security')).toBeNull()
    if (status >= 400) expect(headers.get('cache-control')).toBe('private, no-store')
    const body = await answer.text()
    expect(body).not.toContain('secret')
    if (options.method === 'HEAD') expect(body).toBe('')
    else if (headers.get('content-type')?.startsWith('text/html') && status >= 400) {
      expect(body).toContain('<html lang="zh-CN">')
      expect(body.match(/<h1[ >]/g)).toHaveLength(1)
      expect(body).toMatch(/<title>[^<]*[\u4e00-\u9fff]/)
    }
  })
})

describe('a page', () => {
  it('carries a nonce that is its own, on every inline script', async () => {
    const nonces = await Promise.all([1, 2, 3].map(async () => {
      const answer = await site.request('/')
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy')!)![1]!
      const html = await answer.text()
      const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes!)
      expect(scripts.length).toBeGreaterThan(1)
      for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`)
      expect(html).not.toMatch(/ style="| on[a-z]+="/)
      return nonce
    }))
    expect(new Set(nonces).size).toBe(3)
  })

  it('is stored nowhere once somebody is signed in, and says who', async () => {
    for (const path of ['/', '/_.data', '/nowhere', '/healthz']) {
      expect((await site.request(path, { cookie })).headers.get('cache-control')).toBe('private, no-store')
    }
    expect((await site.request('/')).headers.get('cache-control')).toBe('private, no-cache')
    for (const path of ['/', '/nowhere', '/desk', '/admin/parks']) expect(await (await site.request(path, { cookie })).text()).toContain('覃晓岚')
  })

  it('of a site with TLS is asked for with TLS from then on', async () => {
    const secure = await openTestSite({ origin: 'https://lianhe.test' })
    for (const path of ['/', '/nowhere', '/healthz', '/%00']) {
      expect((await secure.request(path)).headers.get('strict-transport-security')).toMatch(/^max-age=31536000/)
    }
    await secure.close()
  })

  it('never follows a Host header', async () => {
    const hostile = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
    for (const path of ['/', '/start', '/sign-in', '/nowhere']) {
      const answer = await site.request(path, { headers: hostile })
      expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain('evil.example')
    }
  })
})

describe('an address', () => {
  it.each([
    [0, '198.51.100.7, 203.0.113.5', '192.0.2.1'],
    [1, '198.51.100.7, 203.0.113.5', '203.0.113.5'],
    [2, '198.51.100.7, 203.0.113.5', '198.51.100.7'],
    [2, '203.0.113.5', '203.0.113.5'],
    [1, '', '192.0.2.1'],
  ])('behind %i proxies with "%s" is %s', async (proxies, forwarded, expected) => {
    const { clientAddress } = await import('#app/http/client-address.server.ts')
    expect(clientAddress(new Headers({ 'x-forwarded-for': forwarded }), '192.0.2.1', proxies)).toBe(expected)
  })
})

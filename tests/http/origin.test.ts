import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../support/http.ts'

let site: TestSite
let cookie: string
let done = 0
beforeAll(async () => {
  const handle = { policy: 'public' }
  const action = () => {
    done++
    return null
  }
  site = await openTestSite({ routes: [{ path: 'act', module: { handle, action, default: () => null } }, { path: 'act-resource', module: { handle, action } }] })
  cookie = await site.signIn(await site.addPerson())
})
afterAll(() => site.close())

const foreign: [name: string, headers: Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://lianhe.test:8080' }],
  ['another scheme', { origin: 'https://lianhe.test' }],
  ['a lookalike', { origin: 'http://lianhe.test.evil.example' }],
  ['a subdomain', { origin: 'http://x.lianhe.test' }],
  ['an opaque origin', { origin: 'null' }],
  ['no origin at all', {}],
  ['another site by fetch metadata', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site by fetch metadata', { 'sec-fetch-site': 'same-site' }],
  ['nowhere by fetch metadata', { 'sec-fetch-site': 'none' }],
  ['another origin that lies by metadata', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
]

describe.each(['/act', '/act.data', '/act-resource'])('writing to %s', (path) => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) => foreign.map(([name, headers]) => [method, name, headers] as const)))(
    'by %s from %s is refused and not done',
    async (method, _, headers) => {
      done = 0
      const answer = await site.request(path, { method, form: { a: '1' }, from: null, headers, cookie })
      expect([answer.status, done]).toEqual([403, 0])
    },
  )

  it('from our own pages is done', async () => {
    done = 0
    expect((await site.request(path, { form: {}, cookie })).status).toBeLessThan(300)
    expect((await site.request(path, { form: {}, cookie, from: null, headers: { 'sec-fetch-site': 'same-origin' } })).status).toBeLessThan(300)
    expect(done).toBe(2)
  })

  it('by a program without cookies is done', async () => {
    done = 0
    expect((await site.request(path, { form: {}, from: null })).status).toBeLessThan(300)
    expect(done).toBe(1)
  })
})

it('reading needs no origin', async () => {
  expect((await site.request('/', { cookie, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200)
})

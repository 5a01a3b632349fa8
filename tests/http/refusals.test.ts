import { data, redirect } from 'react-router'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RefusalKind } from '#domain/refusal.ts'
import { loadBuild, openTestSite, type TestSite } from '../support/http.ts'

// The class that the built site knows.
const { Refusal } = (await loadBuild()).entry.module
const database = (code: string) => Object.assign(new Error('Failed query: select secret from users'), { cause: Object.assign(new Error('inner'), { code }) })
const faults: Record<string, () => unknown> = {
  ...Object.fromEntries((['not-found', 'forbidden', 'conflict', 'invalid', 'limit', 'unavailable'] as RefusalKind[]).map((kind) => [kind, () => new Refusal(kind, 'some-code')])),
  unexpected: () => new Error('secret detail'),
  text: () => 'secret detail',
  away: () => database('CONNECT_TIMEOUT'),
  shutdown: () => database('57P01'),
  malformed: () => database('22021'),
  other: () => database('42P01'),
  response: () => Response.json({ own: true }, { status: 418 }),
  data: () => data({ own: true }, { status: 418 }),
  redirect: () => redirect('/elsewhere'),
}
const expected: Record<string, number> = {
  'not-found': 404, forbidden: 403, conflict: 409, invalid: 422, limit: 429, unavailable: 503,
  unexpected: 500, text: 500, away: 503, shutdown: 503, malformed: 422, other: 500, response: 418, data: 418, redirect: 302,
}
const thrower = ({ url }: { url: URL }) => {
  throw faults[url.searchParams.get('fault')!]!()
}
const Page = () => null
const handle = { policy: 'public' as const }

let site: TestSite
const logged: string[] = []
beforeAll(async () => {
  const log = Object.assign(Object.create(null), { child: () => log, info: () => {}, debug: () => {}, warn: () => {}, error: (fields: unknown, text: string) => logged.push(`${text} ${String((fields as { err?: unknown }).err)}`) })
  site = await openTestSite({
    replace: { log },
    routes: [
      { path: 'fault', module: { handle, loader: thrower, action: thrower, default: Page } },
      { path: 'fault-resource', module: { handle, loader: thrower, action: thrower } },
      { path: 'fault-middleware', module: { handle, middleware: [thrower], loader: () => 'never', action: () => 'never', default: Page } },
    ],
  })
})
afterAll(() => site.close())

describe.each(Object.keys(faults))('%s, thrown', (fault) => {
  const ways: [name: string, path: string, init: object][] = ['fault', 'fault-middleware'].flatMap((path): [string, string, object][] => [
    [`${path} document`, `/${path}?fault=${fault}`, {}],
    [`${path} HEAD`, `/${path}?fault=${fault}`, { method: 'HEAD' }],
    [`${path} .data`, `/${path}.data?fault=${fault}`, {}],
    [`${path} _routes`, `/${path}.data?fault=${fault}&_routes=test%2F${path}`, {}],
    [`${path} action`, `/${path}?fault=${fault}`, { form: {} }],
    [`${path} action .data`, `/${path}.data?fault=${fault}`, { form: {} }],
  ])
  ways.push(['resource', `/fault-resource?fault=${fault}`, {}], ['resource action', `/fault-resource?fault=${fault}`, { form: {} }])

  it.each(ways)('answers alike by %s', async (_, path, init) => {
    const answer = await site.request(path, init)
    const status = fault === 'redirect' && path.includes('.data') ? 202 : expected[fault]!
    expect(answer.status).toBe(status)
    const body = await answer.text()
    expect(body).not.toContain('secret')
    if (status === 429 || status === 503) expect(answer.headers.get('retry-after')).toBe('5')
    if (status >= 400) expect(answer.headers.get('cache-control')).toBe('private, no-store')
    if (answer.headers.get('content-type')?.startsWith('text/html') && body) expect(body.match(/<h1/g)).toHaveLength(1)
    if (path.startsWith('/fault-resource') && ![418, 302].includes(status)) {
      expect(JSON.parse(body)).toMatchObject({ kind: expect.any(String), code: expect.any(String), message: expect.stringMatching(/[\u4e00-\u9fff]/), requestId: answer.headers.get('x-request-id') })
    }
  })
})

it('logs the unforeseen with its cause, and refusals not as errors', () => {
  expect(logged.some((line) => line.includes('secret detail'))).toBe(true)
  expect(logged.some((line) => line.includes('some-code'))).toBe(false)
})

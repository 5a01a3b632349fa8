import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guard } from '#app/http/guard.server.ts'
import type { Policy } from '#app/http/policy.ts'
import { loadBuild, openTestSite, type RequestOptions, type TestSite } from '../support/http.ts'

type Routes = Awaited<ReturnType<typeof loadBuild>>['routes']
type Route = NonNullable<Routes[string]>

const build = await loadBuild()
const policies: Policy[] = ['public', 'user', 'company', 'liaison', 'administrator']
/** What a guard above may demand besides the declared policy. */
const implies: Record<Policy, Policy[]> = {
  public: [], user: ['user'], company: ['user', 'company'], liaison: ['user', 'liaison'], administrator: ['user', 'liaison', 'administrator'],
}

/** The route and what it lies in, from the root. */
function branch(routes: Routes, id: string): Route[] {
  const route = routes[id]!
  return [...(route.parentId ? branch(routes, route.parentId) : []), route]
}
const declared = (route: Route) => (route.module.handle as { policy?: Policy } | undefined)?.policy
/** A route's own policy, or that of the area it lies in; the root's is nobody's but its own. */
function policyOf(routes: Routes, id: string): Policy | undefined {
  const areas = branch(routes, id)
  return declared(areas.at(-1)!) ?? areas.slice(1).map(declared).findLast(Boolean)
}
const guardsOf = (routes: Routes, id: string): Policy[] =>
  branch(routes, id).flatMap((route) => (route.module.middleware ?? []).map((guard) => (guard as Partial<Guard>).policy)).filter((policy) => policy !== undefined)

function faultOf(routes: Routes, id: string): string | null {
  const policy = policyOf(routes, id)
  if (!policy || !policies.includes(policy)) return `${id} declares no policy`
  const guards = guardsOf(routes, id)
  if (policy !== 'public' && !guards.includes(policy)) return `${id} is declared ${policy}, and nothing guards it`
  const more = guards.filter((guard) => !implies[policy].includes(guard))
  return more.length > 0 ? `${id} is declared ${policy}, but guarded for ${more.join(', ')}` : null
}

describe('every route of the build', () => {
  it.each(Object.keys(build.routes))('%s declares a policy that its middleware enforces', (id) => {
    expect(faultOf(build.routes, id)).toBeNull()
  })

  const guarded = Object.entries(build.routes).filter(([, route]) => route?.module.middleware?.some((guard) => 'policy' in guard))
  it.each(guarded.map(([id]) => id))('%s without its guard would be found', (id) => {
    const routes = { ...build.routes, [id]: { ...build.routes[id]!, module: { ...build.routes[id]!.module, middleware: [] } } }
    expect(Object.keys(routes).some((each) => faultOf(routes, each) !== null)).toBe(true)
  })

  it('without a policy would be found', () => {
    const routes = { ...build.routes, loose: { id: 'loose', parentId: 'root', path: 'loose', module: { default: () => null } } as unknown as Route }
    expect(faultOf(routes, 'loose')).toBe('loose declares no policy')
  })
})

// One more page and resource in each area, with a loader and an action that tell whether they ran.
let ran = 0
const run = () => {
  ran++
  return Response.json({ secret: 'canary-7f3a' })
}
const areas: [area: Policy, parentId: string, prefix: string][] = [
  ['user', 'routes/my/layout', 'my'], ['liaison', 'routes/desk/layout', 'desk'], ['administrator', 'routes/admin/layout', 'admin'],
]
const probes = areas.flatMap(([policy, parentId, prefix]) => [
  { path: `${prefix}/probe/:id`, parentId, module: { handle: { policy }, loader: run, action: run, default: () => null } },
  { path: `${prefix}/probe-resource/:id`, parentId, module: { handle: { policy }, loader: run, action: run } },
])

type ActorName = 'visitor' | 'member' | 'owner' | 'liaison' | 'administrator' | 'auditor' | 'suspended' | 'expired'
const may: Record<Policy, ActorName[]> = {
  public: ['visitor', 'member', 'owner', 'liaison', 'administrator', 'auditor', 'suspended', 'expired'],
  user: ['member', 'owner', 'liaison', 'administrator', 'auditor'],
  company: ['owner'],
  liaison: ['liaison', 'administrator'],
  administrator: ['administrator'],
}
const signedIn = may.user
const ways: [name: string, suffix: string, options: RequestOptions][] = [
  ['document', '', {}],
  ['HEAD', '', { method: 'HEAD' }],
  ['.data', '.data', {}],
  ['_routes', '.data?_routes=', {}],
  ['POST', '', { form: { a: '1' } }],
  ['POST .data', '.data', { form: { a: '1' } }],
  ['PUT', '', { method: 'PUT', form: {} }],
  ['PATCH .data', '.data', { method: 'PATCH', form: {} }],
  ['DELETE', '', { method: 'DELETE', form: {} }],
]

let site: TestSite
const people = {} as Record<ActorName, string>
beforeAll(async () => {
  site = await openTestSite({ routes: probes })
  people.member = await site.addPerson()
  people.owner = await site.addPerson({ company: await site.addCompany() })
  people.liaison = await site.addPerson({ liaisonOf: [await site.addPark()] })
  people.administrator = await site.addPerson({ administrator: true })
  people.auditor = await site.addPerson({ auditor: true })
  people.suspended = await site.addPerson({ suspended: true, administrator: true })
  people.expired = await site.addPerson({ administrator: true })
})
afterAll(() => site.close())

const cookieFor = (actor: ActorName) =>
  actor === 'visitor' ? undefined : site.signIn(people[actor], actor === 'expired' ? { expiresInMinutes: -1 } : {})

const addresses = [
  ...Object.keys(build.routes).filter((id) => build.routes[id]!.path !== undefined || build.routes[id]!.index).map((id) => ({ id, path: pathOf(id), policy: policyOf(build.routes, id)! })),
  ...probes.map(({ path, module }) => ({ id: `test/${path}`, path: `/${path.replace(':id', randomUUID())}`, policy: module.handle.policy })),
]
function pathOf(id: string): string {
  const path = branch(build.routes, id).map((route) => route.path).filter(Boolean).join('/')
  return `/${path.replace(/:(\w+)\??/g, (_, name: string) => ({ slug: 'qijiang', chain: 'aluminium', node: 'aluminium-extrusion', park: 'qijiang' })[name] ?? randomUUID()).replace('*', 'nowhere/at/all')}`
}

describe.each(addresses)('$path ($policy)', ({ id, path, policy }) => {
  // What everybody may see needs no more than one of each kind.
  it.each(policy === 'public' ? (['visitor', 'owner', 'administrator'] as const) : may.public)('for %s', async (actor) => {
    for (const [way, suffix, options] of ways) {
      ran = 0
      const address = `${path === '/' && suffix ? '/_' : path}${suffix}${suffix.endsWith('=') ? encodeURIComponent(id) : ''}`
      const answer = await site.request(address, { ...options, cookie: await cookieFor(actor) })
      const told = `${actor} ${way} ${address}: ${answer.status}`
      const body = await answer.text()
      expect(answer.status, told).toBeLessThan(500)
      const reading = way === 'document' || way === 'HEAD' || way === '.data' || way === '_routes'
      const toSignIn = `${answer.headers.get('location')}${body}`.includes('/sign-in?next=')
      if (may[policy].includes(actor)) {
        expect(answer.status, told).not.toBe(401)
        if (id.startsWith('test/')) expect([answer.status, ran > 0], told).toEqual([200, true])
        continue
      }
      // Refused: nothing ran and nothing of it is told.
      expect([ran, body.includes('canary')], told).toEqual([0, false])
      if (signedIn.includes(actor)) {
        const elsewhere = policy === 'company' && reading
        expect(answer.status, told).toBe(elsewhere ? (way === 'document' || way === 'HEAD' ? 302 : 202) : 403)
      } else if (reading) {
        expect([answer.status, toSignIn || way === 'HEAD'], told).toEqual([way === 'document' || way === 'HEAD' ? 302 : 202, true])
        if (way === 'document') expect(answer.headers.get('location')).toBe(`/sign-in?${new URLSearchParams({ next: path })}`)
      } else expect(answer.status, told).toBe(401)
    }
  })
})

it('a page that one may not see looks like one that does not exist', async () => {
  const cookie = (await cookieFor('owner'))!
  const look = async (path: string) => /<main[\s\S]*<\/main>/.exec(await (await site.request(path, { cookie })).text())![0]
  expect(await look(`/admin/probe/${randomUUID()}`)).toBe(await look('/nowhere'))
})

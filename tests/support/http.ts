import { createHmac, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { ServerBuild } from 'react-router'
import type { Refusal } from '#domain/refusal.ts'
import type { loadConfig } from '#app/config.server.ts'
import type { App, createApp } from '#app/ctx.server.ts'
import type { createHandler } from '#app/http/handler.server.ts'
import { withNotices } from '#app/messenger/open.server.ts'
import type { Message } from '#app/messenger/port.ts'
import { sessions, users } from '#db/schema/account.ts'
import { companies, members } from '#db/schema/company.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons, staff } from '#db/schema/role.ts'
import type { TestDatabase } from './database.ts'

const SECRET = 'only-for-tests-0123456789-abcdefghij'
const built = new URL('../../build/server/index.js', import.meta.url)

type Build = ServerBuild & {
  entry: { module: { Refusal: typeof Refusal; loadConfig: typeof loadConfig; createApp: typeof createApp; createHandler: typeof createHandler } }
}

/** The server build that `npm run build` made. Its modules are not those that a test imports from the sources: compare errors by `kind` and `code`, not by class. */
export async function loadBuild(): Promise<Build> {
  if (!existsSync(built)) throw new Error('build/server/index.js is missing: run `npm run build` first')
  return import(/* @vite-ignore */ built.href)
}

export interface RequestOptions extends Omit<RequestInit, 'body'> {
  /** Value of the Cookie header, from `signIn`. */
  cookie?: string
  /** Sent as a form would send it, by POST unless `method` says otherwise. */
  form?: Record<string, string | string[]> | [string, string][]
  body?: BodyInit
  /** `null` leaves the Origin header out; default: the site's own with a form or body. */
  from?: string | null
  address?: string
}

export interface PersonOptions {
  name?: string
  email?: string
  administrator?: boolean
  auditor?: boolean
  /** Ids of parks. */
  liaisonOf?: string[]
  company?: string
  role?: 'owner' | 'member'
  suspended?: boolean
}

export interface TestRoute {
  path: string
  /** Id of the layout above it; default: the public one. */
  parentId?: string
  module: Partial<NonNullable<ServerBuild['routes'][string]>['module']>
}

function withRoutes(build: Build, added: TestRoute[]): Build {
  const routes = { ...build.routes }
  const assets = { ...build.assets, routes: { ...build.assets.routes } }
  for (const { path, parentId = 'routes/public/layout', module } of added) {
    const id = `test/${path}`
    routes[id] = { id, parentId, path, index: undefined, caseSensitive: undefined, module: module as NonNullable<ServerBuild['routes'][string]>['module'] }
    const likeHome = assets.routes['routes/public/home']!
    assets.routes[id] = { ...likeHome, id, parentId, path, index: undefined, hasAction: 'action' in module, hasLoader: 'loader' in module }
  }
  return { ...build, routes, assets }
}

/** The built site in this process, on a database of its own. Close it in `afterAll`. */
export async function openTestSite({ origin = 'http://lianhe.test', env = {}, replace = {}, via = (url) => url, routes = [], deadline, database: given }: {
  /** Outside a test run: one of the caller's. */
  database?: TestDatabase
  origin?: string
  env?: Record<string, string>
  replace?: Partial<App['base']>
  /** Another way to the same database, for a test that cuts it. */
  via?: (databaseUrl: string) => string | Promise<string>
  /** Milliseconds a page may take. */
  deadline?: number
  /** Routes that only this test has. */
  routes?: TestRoute[]
} = {}) {
  // Outside a test run there is nothing to ask for one.
  const database = given ?? (await (await import('./database.ts')).openTestDatabase())
  const filesDir = await mkdtemp(join(tmpdir(), 'lianhe-files-'))
  const build = withRoutes(await loadBuild(), routes)
  const { loadConfig, createApp, createHandler } = build.entry.module
  const config = loadConfig({
    NODE_ENV: 'test', DATABASE_URL: await via(database.url), SESSION_SECRET: SECRET, ORIGIN: origin, DEMO: 'false', LOG_LEVEL: 'silent', FILES_DIR: filesDir, ...env,
  })
  const messages: Message[] = []
  const messenger = withNotices({ name: 'memory', send: async (message: Message) => void messages.push(message) }, origin)
  const app = await createApp(config, { messenger, ...replace })
  const handle = createHandler(build, app, deadline === undefined ? {} : { deadline })
  const { db } = database

  function request(path: string, { cookie, form, body, from, address = '192.0.2.1', ...init }: RequestOptions = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (cookie) headers.set('cookie', cookie)
    const method = init.method ?? (form || body ? 'POST' : 'GET')
    const sender = from === undefined ? (/^(GET|HEAD)$/.test(method) ? null : origin) : from
    if (sender !== null) headers.set('origin', sender)
    return handle(new Request(new URL(path, origin), { ...init, method, headers, body: form ? encode(form) : body, ...(body && { duplex: 'half' }) }), address)
  }

  /** A live session of that person, as a Cookie header; `usedMinutesAgo` for how long it has been idle. */
  async function signIn(userId: string, { usedMinutesAgo = 0, expiresInMinutes = 60 } = {}): Promise<string> {
    const token = randomUUID().replaceAll('-', '')
    const minutes = (count: number) => new Date(Date.now() + count * 60_000)
    await db.insert(sessions).values({ id: uuidv7(), token, userId, expiresAt: minutes(expiresInMinutes), updatedAt: minutes(-usedMinutesAgo) })
    const name = `${origin.startsWith('https:') ? '__Secure-' : ''}lianhe.session_token`
    return `${name}=${encodeURIComponent(`${token}.${createHmac('sha256', SECRET).update(token).digest('base64')}`)}`
  }

  async function addPerson({ name = '覃晓岚', email, administrator, auditor, liaisonOf = [], company, role = 'owner', suspended }: PersonOptions = {}) {
    const id = uuidv7()
    const now = new Date()
    await db.insert(users).values({ id, name, email: email ?? `${id}@example.cn`, suspendedAt: suspended ? now : null })
    if (administrator) await db.insert(staff).values({ userId: id, role: 'administrator', grantedAt: now })
    if (auditor) await db.insert(staff).values({ userId: id, role: 'auditor', grantedAt: now })
    for (const parkId of liaisonOf) await db.insert(liaisons).values({ id: uuidv7(), userId: id, parkId, appointedAt: now })
    if (company) await db.insert(members).values({ id: uuidv7(), userId: id, companyId: company, role, joinedAt: now })
    return id
  }

  async function addPark({ slug = `park-${randomUUID().slice(0, 8)}`, divisionCode = '500110' } = {}) {
    const id = uuidv7()
    await db.insert(parks).values({ id, slug, name: `甲辰示例园区 ${slug}`, shortName: slug, divisionCode, openedAt: new Date() })
    return id
  }

  async function addCompany({ name = '甲辰示例铝材', parkId = null as string | null, divisionCode = '500110', verified = true } = {}) {
    const id = uuidv7()
    const now = new Date()
    await db.insert(companies).values({
      id, name: `${name} ${id.slice(-6)}`, parkId, divisionCode, demo: true,
      state: verified ? 'verified' : 'pending', verifiedAt: verified ? now : null, createdAt: now, updatedAt: now,
    })
    return id
  }

  return {
    origin, app, build, database, db, filesDir, messages, request, signIn, addPerson, addPark, addCompany,
    close: async () => {
      await app.close()
      await database.close()
      await rm(filesDir, { recursive: true, force: true })
    },
  }
}
export type TestSite = Awaited<ReturnType<typeof openTestSite>>

function encode(form: NonNullable<RequestOptions['form']>): URLSearchParams {
  const pairs = Array.isArray(form) ? form : Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
  return new URLSearchParams(pairs)
}

/** The cookies an answer sets, as the browser would send them back. */
export const cookieOf = (answer: Response): string =>
  answer.headers.getSetCookie().filter((cookie) => !/Max-Age=0/i.test(cookie)).map((cookie) => cookie.split(';')[0]).join('; ')

/** Hidden fields of a page's main part. */
export function hiddenFields(html: string): Record<string, string> {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return Object.fromEntries([...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [unescape(name), unescape(value)]))
}

const unescape = (text = '') =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

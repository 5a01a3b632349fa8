import { readFileSync, globSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PDF } from '../factories/files.ts'
import { sendingsOf, type Sending } from '../support/forms.ts'
import { loadBuild } from '../support/http.ts'
import { doDeeds, type Deeds } from '../support/matrix-deeds.ts'
import { branch, pathOf } from '../support/matrix-routes.ts'
import { openMatrix, type Matrix, type Somebody } from '../support/matrix-world.ts'

/**
 * Every form that the people of A and B are shown, sent by those who are neither: with A's and B's ids in address and body, and with their ids in the
 * body at an address of the sender's own. The forms are found in the pages, the intents that they must hold in the sources.
 */
const build = await loadBuild()
let matrix: Matrix
let deeds: Deeds
/** A form as somebody of A or B is shown it, by route, intent and names of its fields. */
interface Found { route: string; page: string; by: Somebody; sending: Sending; intent: string }
const found = new Map<string, Found>()
/** Pages of C's own, by route. */
const own = new Map<string, string>()
let known: Set<string>
/** Of those, what everybody may read. */
let open: Set<string>

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const intentOf = ({ fields }: Sending) => [fields.do, fields.intent, fields.act, fields.decision].find((value) => value && !ID.test(value))?.replace(/:.*$/s, '') ?? ''
const person = (name: string) => matrix.somebodys.find((each) => each.name === name)!

beforeAll(async () => {
  matrix = await openMatrix()
  deeds = await doDeeds(matrix)
  for (const name of ['member of A', 'owner of B', 'liaison of A', 'liaison of B', 'administrator']) await readForms(person(name))
  await readOwn()
  known = await knownIds()
  open = new Set([...Object.entries(matrix.ids).filter(([name]) => name.endsWith(' public')).map(([, id]) => id), ...matrix.things.filter(({ kind }) => kind === 'company').map(({ id }) => id)])
}, 120_000)
afterAll(() => matrix?.market.close())

/** Addresses of a route for what there is, in the introductions and of the listings that matter. */
function addressesOf(path: string, whose: 'theirs' | 'own'): string[] {
  const { filed, ids, things } = matrix
  const introductions = whose === 'own' ? [deeds.c, filed['of B and C']!] : [deeds.a, deeds.b, filed.proposed!, filed.accepted!, filed.keys!, filed.interest!]
  const of = (kind: string) => things.filter((thing) => thing.kind === kind && thing.thing !== null)
  const listings = Object.entries(ids).filter(([name]) => (whose === 'own' ? /^C/ : /^[AB] (public|draft|submitted)/).test(name)).map(([, id]) => id).concat(whose === 'own' ? [] : [deeds.paused])
  const fill = (name: string, within: string | undefined): string[] => {
    if (name === 'fileId' || name === 'remarkId') return of(name === 'fileId' ? 'file' : 'remark').filter((thing) => thing.within === within).map(({ id }) => id)
    if (name === 'outcomeId') return deeds.outcomes
    return []
  }
  const first = /\/(\w+)\/:(\w+)/.exec(path)
  if (!first) return [path, ...(path.endsWith('introductions/new') ? [`${path}?demand=${ids['A public']}&supply=${ids['B public']}`, `${path}?target=${ids['B public']}&own=${ids['A public']}`] : []), ...(path.endsWith('combinations/new') ? [`${path}?demand=${ids['A public']}&with=${ids['B public']}&with=${ids['B for parks']}`] : []), ...(path.endsWith('relations/new') ? [`${path}?company=${matrix.seller.companyId}`] : []), ...(path.endsWith('desk/listings/new') ? [`${path}?company=${matrix.buyer.companyId}`] : [])]
  const all = first[1] === 'introductions' ? introductions : first[1] === 'listings' ? listings : first[1] === 'matches' ? listings
    : of({ companies: 'company', contacts: 'contact', users: 'user', parks: 'park', combinations: 'combination' }[first[1]!] ?? first[1]!).map(({ id }) => id)
  return all.flatMap((id) => {
    const filled = path.replace(/:\w+/, id) + (path.endsWith('combinations/:id/add') ? `?with=${ids['B public']}` : '')
    const more = /:(\w+)/.exec(filled)?.[1]
    return more ? fill(more, id).map((inner) => filled.replace(/:\w+/, inner)) : [filled]
  })
}
const pages = (whose: 'theirs' | 'own', area: RegExp) => Object.keys(build.routes)
  .filter((id) => area.test(id) && branch(build.routes, id).at(-1)!.module.default)
  .map((id) => ({ id, path: pathOf(build.routes, id) }))
  .flatMap(({ id, path }) => addressesOf(path, whose).map((address) => ({ id, address })))
const areaOf = ({ name }: Somebody) => (/admin/.test(name) ? /routes\/admin\// : /liaison/.test(name) ? /routes\/desk\// : /routes\/my\//)

async function readForms(by: Somebody): Promise<void> {
  for (const { id, address } of pages('theirs', areaOf(by))) {
    const answer = await matrix.market.request(address, { cookie: by.cookie! })
    if (answer.status !== 200) continue
    for (const sending of sendingsOf(mainOf(await answer.text()), deeds.today)) {
      const key = `${id} ${intentOf(sending)} ${Object.keys(sending.fields).toSorted().join()}`
      if (!found.has(key)) found.set(key, { route: id, page: address, by, sending, intent: intentOf(sending) })
    }
  }
}
async function readOwn(): Promise<void> {
  for (const by of [person('owner of C'), person('liaison of C')]) {
    for (const { id, address } of pages('own', areaOf(by))) {
      if (own.has(id)) continue
      if ((await matrix.market.request(address, { cookie: by.cookie! })).status === 200) own.set(id, address)
    }
  }
}
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

/** Ids of everything there is but for what is everybody's to name. */
async function knownIds(): Promise<Set<string>> {
  const { db } = matrix.market
  const columns = await db.execute<{ name: string }>(sql`select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'id' and c.data_type = 'uuid' and c.table_name not in ('parks', 'sessions', 'events')`)
  const rows = await Promise.all(columns.map(({ name }) => db.execute<{ id: string }>(sql`select id::text as id from ${sql.identifier(name)}`)))
  return new Set(rows.flat().map(({ id }) => id))
}

async function rows(): Promise<string> {
  const { db } = matrix.market
  const tables = await db.execute<{ name: string }>(sql`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and (table_schema = 'public' and table_name not in ('sessions', 'rate_limits') or table_schema = 'jobs' and table_name = 'job') order by 1`)
  const sums = tables.map(({ name }) => sql`(select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from ${sql.raw(name)} t)`)
  return JSON.stringify(await db.execute(sql`select array[${sql.join(sums, sql`, `)}] as sums`))
}

let address = 0
async function send(by: Somebody, page: string, { fields, multipart }: Sending): Promise<{ status: number; body: string; location: string }> {
  let body: FormData | undefined
  if (multipart) {
    body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set('file', new Blob([PDF], { type: 'application/pdf' }), '检测报告.pdf')
  }
  const answer = await matrix.market.request(page, { cookie: by.cookie, ...(body ? { body } : { form: fields }), address: `203.0.${(address >> 8) % 256}.${address++ % 256}` })
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
  const clean = (text: string) => text.replaceAll(nonce, '«nonce»').replaceAll(ID, '«id»').replaceAll(answer.headers.get('x-request-id')!, '«request»')
  return { status: answer.status, location: clean(answer.headers.get('location') ?? ''), body: clean(await answer.text()) }
}

/** The same with ids that nothing has. */
function astray<T extends string | Record<string, string>>(of: T): T {
  const text = (value: string) => value.replaceAll(ID, (id) => (known.has(id) ? randomUUID() : id))
  return (typeof of === 'string' ? text(of) : Object.fromEntries(Object.entries(of).map(([name, value]) => [name, text(value)]))) as T
}
const names = (of: string | Record<string, string>) => [...JSON.stringify(of).matchAll(ID)].some(([id]) => known.has(id))
/** Where anybody may name another's public thing: asking for a listing, naming a partner. What is hidden is in access-pairs.test.ts. */
const OPEN = /routes\/my\/(express-interest|new-relation)$/

/** What it does to what is not one's own is nothing, and says so to nobody: reading a text over, marking a notice. */
const QUIET = /^routes\/my\/notices$/
/** An id of the sender's own making is a new one there. */
const MAKES = /^routes\/my\/contact$/

let sent = 0
/** `pair`: the address is the sender's own. */
async function faultsOf(outsider: Somebody, { route, page, sending }: Found, pair?: string): Promise<string[]> {
  const to = pair ?? page
  const answer = await send(outsider, to, sending)
  const none = MAKES.test(route) ? answer : await send(outsider, pair ?? astray(page), { ...sending, fields: astray(sending.fields) })
  sent += 2
  const at = `${outsider.name} ${to} ${intentOf(sending)}`
  const quiet = QUIET.test(route) || /^(read|node|kind|deny|allow|fill)$/.test(intentOf(sending))
  if (!quiet && (![302, 401, 403, 404, 409, 422].includes(answer.status) || (answer.status === 302 && !/^\/(sign-in\?|my\/company$)/.test(answer.location)))) return [`${at}: ${answer.status} ${answer.location}`]
  // A visitor's form is kept until it has signed in, sealed: other bytes each time.
  if (outsider.name === 'visitor') return answer.status === none.status ? [] : [`${at}: ${answer.status}, where nothing gets ${none.status}`]
  if (answer.status === 403 && none.status === 404 && openly(to, sending.fields)) return []
  if (answer.status !== none.status || answer.location !== none.location) return [`${at}: ${answer.status} ${answer.location}, where nothing gets ${none.status}`]
  return answer.body === none.body ? [] : [`${at}: other bytes than nothing gets: ${difference(answer.body, none.body)}`]
}
function difference(a: string, b: string): string {
  const from = [...a].findIndex((character, i) => character !== b[i])
  return `«${a.slice(Math.max(0, from - 60), from + 60)}» / «${b.slice(Math.max(0, from - 60), from + 60)}»`
}
/** All that is named is everybody's to read: public listings, companies. */
const openly = (page: string, fields: Record<string, string>) => [...(page + JSON.stringify(fields)).matchAll(ID)].every(([id]) => !known.has(id) || open.has(id))

it('whoever is neither party sends every form in vain, and is answered as if there were nothing', async () => {
  const outsiders = ['visitor', 'owner of C', 'owner of an unverified company', 'liaison of C', 'auditor', 'administrator'].map(person).map((one) => (one.name === 'visitor' ? { ...one, whole: false } : one))
  const wrong: string[] = []
  const met = new Set<string>()
  for (const form of found.values()) {
    const { route, page, sending } = form
    if (OPEN.test(route) || !names(page + JSON.stringify(sending.fields))) continue
    const before = await rows()
    for (const outsider of outsiders) {
      if (outsider.name === 'administrator' && route.startsWith('routes/admin/')) continue
      // Before a guard all forms are alike: one a page tells as much as all.
      if (!outsider.whole && met.has(route)) continue
      wrong.push(...(await faultsOf(outsider, form)))
    }
    met.add(route)
    const mine = own.get(route)
    if (mine && names(sending.fields)) for (const outsider of outsiders.filter(({ name }) => name.endsWith(' C'))) wrong.push(...(await faultsOf(outsider, form, mine)))
    if ((await rows()) !== before) wrong.push(`${page} ${intentOf(sending)}: rows are others`)
  }
  console.log(`${found.size} forms, ${sent} sent`)
  expect(wrong).toEqual([])
  expect(sent).toBeGreaterThan(1_000)
}, 300_000)

it('every intent that an action knows was in a form', () => {
  const patterns = [/(?:values|fields)\.(?:do|intent|act) === '([\w-]+)'/g, /(?<![.\w])(?:intent|act) === '([\w-]+)'/g, /switch \((?:fields|values)\.\w+\) \{([\s\S]*?)\n {2}\}/g]
  const files = globSync('app/routes/{my,desk,admin,introduction}/**/*.{ts,tsx}')
  const intents = new Set(files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const inSwitch = [...text.matchAll(patterns[2]!)].flatMap(([, cases]) => [...cases!.matchAll(/case '([\w-]+)'/g)].map(([, intent]) => intent!))
    return [...patterns.slice(0, 2).flatMap((pattern) => [...text.matchAll(pattern)].map(([, intent]) => intent!)), ...inSwitch].map((intent) => intent)
  }))
  const seen = new Set([...found.values()].map(({ intent }) => intent))
  expect(intents.size).toBeGreaterThan(25)
  expect([...intents].filter((intent) => !seen.has(intent) && intent !== 'restore').toSorted()).toEqual([]) // what a browser kept is offered by its script alone
})

/** Else the forms above were refused for what they say and not for who sent them. */
it('sent by those who were shown them, the forms do something', async () => {
  const done = new Map<string, boolean>()
  /** After these there is less to do. */
  const ends = ({ intent, route }: Found) => /lapse|admin/.test(route) || /^(withdraw|decline|hold|return|reject|retract|close|discard|consent|end)/.test(intent)
  for (const { route, page, by, sending } of [...found.values()].toSorted((a, b) => Number(ends(a)) - Number(ends(b)))) {
    const { status, location } = await send(by, page, sending)
    const key = `${route.replace('routes/', '')} ${intentOf(sending)}`
    done.set(key, done.get(key) === true || status === 200 || (status === 302 && !location.includes('/sign-in')))
  }
  const idle = [...done].filter(([, did]) => !did).map(([key]) => key)
  // Many an act takes another's place, and some forms want more than was typed.
  expect(idle.length).toBeLessThan(done.size * 0.6)
}, 120_000)

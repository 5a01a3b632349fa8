import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'drizzle-orm'
import { loadBuild, type RequestOptions } from '../support/http.ts'
import { entitled, isKnown, kindOf, openlyReadable, pathOf, policyOf, satisfies } from '../support/matrix-routes.ts'
import { openMatrix, type Matrix, type Somebody, type Thing } from '../support/matrix-world.ts'

const build = await loadBuild()
let matrix: Matrix
beforeAll(async () => {
  matrix = await openMatrix()
})
afterAll(() => matrix?.market.close())

const pages = Object.keys(build.routes)
  .map((id) => ({ id, path: pathOf(build.routes, id), policy: policyOf(build.routes, id) }))
  .filter(({ path }) => path.includes(':'))

interface Way {
  name: string
  options: RequestOptions
  address: (path: string, id: string) => string
}
const plain = (path: string) => path
const data = (path: string) => `${path}.data`
const form = { a: '1' }
const reading: Way[] = [
  { name: 'document', options: {}, address: plain },
  { name: 'HEAD', options: { method: 'HEAD' }, address: plain },
  { name: '.data', options: {}, address: data },
  { name: '_routes', options: {}, address: (path, id) => `${path}.data?_routes=${encodeURIComponent(id)}` },
]
const writing: Way[] = [
  { name: 'POST', options: { form }, address: plain },
  { name: 'POST .data', options: { form }, address: data },
  { name: 'PUT', options: { method: 'PUT', form }, address: plain },
  { name: 'PATCH .data', options: { method: 'PATCH', form }, address: data },
  { name: 'DELETE', options: { method: 'DELETE', form }, address: plain },
]

let cells = 0
let address = 0
interface Answer {
  status: number
  location: string
  body: string
}

/** What is answered, without what differs by itself: the id asked for, the request's own id, the nonce. */
async function ask(path: string, options: RequestOptions, { cookie }: Somebody, { id, within = id }: Thing): Promise<Answer> {
  cells++
  // One address may look up few links that are none.
  const answer = await matrix.market.request(path, { ...options, cookie, address: `198.51.${(address >> 8) % 256}.${address++ % 256}` })
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
  const clean = (text: string) => text.replaceAll(id, '«id»').replaceAll(within, '«in»').replaceAll(encodeURIComponent(id), '«id»').replaceAll(nonce, '«nonce»').replaceAll(answer.headers.get('x-request-id')!, '«request»')
  return { status: answer.status, location: clean(answer.headers.get('location') ?? ''), body: clean(await answer.text()) }
}

/** Every row of every table but for sessions, whose last use is kept, and counters of tries. */
async function checksum(): Promise<Record<string, string>> {
  const { db } = matrix.market
  const tables = await db.execute<{ name: string }>(sql`select table_schema || '.' || table_name as name from information_schema.tables
    where (table_schema = 'public' and table_name not in ('sessions', 'rate_limits') or table_schema = 'jobs' and table_name = 'job') and table_type = 'BASE TABLE'`)
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db.execute<{ sum: string }>(sql`select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from ${sql.raw(name)} t`)
    sums[name] = row!.sum
  }
  return sums
}

async function inGroups<T>(all: T[], size: number, work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += size) await Promise.all(all.slice(at, at + size).map(work))
}

/** Of the last only the status is compared: addresses spell it in several ways. */
const malformed = ['not-an-id-7f3a', "1' or '1'='1"]

describe('every address with an id', () => {
  it('is of a kind and has a rule that this matrix knows', () => {
    expect(pages.filter(({ id, path }) => kindOf(path) === undefined || !isKnown(id)).map(({ id }) => id)).toEqual([])
  })

  it.each(pages.map((page) => [`${page.path} (${page.id})`, page] as const))('%s answers everybody by its policy', async (_, { id, path, policy }) => {
    const kind = kindOf(path)!
    const things = matrix.things.filter((thing) => thing.kind === kind)
    const nowhere = things.find((thing) => thing.name === 'nonexistent')!
    const wrong: string[] = []
    const before = await checksum()
    await inGroups(matrix.somebodys, 4, async (somebody) => {
      const admitted = satisfies(policy, somebody.actor)
      // Before a guard all ids are alike: few tell as much as all.
      const some = admitted && somebody.whole ? things : [things[0]!, nowhere]
      for (const way of [...reading, ...writing]) {
        const get = (one: Thing) => ask(way.address(addressOf(path, one), id), way.options, somebody, one)
        const bad = admitted && (way.name === 'document' || way.name === '.data') ? malformed.map((each): Thing => ({ ...nowhere, name: each, id: each })) : []
        /** What nothing gets there, by what it would lie in. */
        const nothing = new Map<string | undefined, Answer>()
        for (const one of [nowhere, ...some, ...bad]) {
          if (way.name !== 'document' && way.name !== '.data' && !asksSeldom(one, some)) continue
          let none = nothing.get(one.within)
          if (!none) {
            none = await get({ ...nowhere, within: one.within })
            nothing.set(one.within, none)
            const fault = faultOfNone(none, way, admitted, somebody, policy)
            if (fault) wrong.push(`${somebody.name} ${way.name} nonexistent: ${fault}`)
          }
          const may = admitted && entitled(id, somebody.actor, one)
          // Taking a file out needs no field.
          if (one.name === 'nonexistent' || (may && way.options.form && kind === 'file')) continue
          const answer = await get(one)
          const found = may ? faultOfOwn(answer, way) : faultOfForeign(one.name === malformed[1] ? { ...none, status: answer.status } : answer, none, openlyReadable(somebody.actor, one) ? (admitted && !way.options.form && elsewhere[id]) || 'read' : null)
          if (found) wrong.push(`${somebody.name} ${way.name} ${one.name}: ${found}`)
        }
      }
    })
    expect(wrong.slice(0, 20)).toEqual([])
    const after = await checksum()
    // Each download of a file is on record.
    if (kind === 'file') after['public.events'] = before['public.events']!
    expect(after).toEqual(before)
  }, 120_000)
})

/** The address of a thing; of one that lies in another with both ids. */
const addressOf = (path: string, { id, within }: Thing) =>
  (within === undefined ? path : path.replace(/:\w+/, within)).replace(/:\w+/, encodeURIComponent(id))

/** Two ways for each thing, the others for each fifth: what a form does with each is below. */
const asksSeldom = (thing: Thing, all: Thing[]) => thing.name === 'nonexistent' || all.indexOf(thing) % 10 < 2

function faultOfNone({ status, location, body }: Answer, { name, options }: Way, admitted: boolean, { actor }: Somebody, policy: string): string | null {
  const read = !options.form
  if (status >= 500) return `${status}`
  if (admitted) return status === 404 || (!read && [405, 410, 422, 400, 200].includes(status)) ? null : `${status} instead of 404`
  if (actor.kind !== 'user') {
    if (!read) return status === 401 ? null : `${status} instead of 401`
    if (name === 'HEAD') return status === 302 ? null : `${status} instead of a way to sign in`
    return [202, 302].includes(status) && `${location}${body}`.includes('/sign-in?next=') ? null : `${status} instead of a way to sign in`
  }
  const elsewhere = policy === 'company' && read
  return elsewhere ? ([202, 302].includes(status) ? null : `${status} instead of a way to name a company`) : status === 403 ? null : `${status} instead of 403`
}

const faultOfOwn = ({ status }: Answer, { options }: Way): string | null =>
  (options.form ? status < 500 && status !== 401 : status === 200 || status === 202 || status === 302) ? null : `${status}, though it is theirs`

/** Own-area pages that lead whoever may read the thing to where everybody reads it. */
const elsewhere: Record<string, string> = { 'routes/my/listing': '/listings/«id»', 'routes/my/edit-listing': '/listings/«id»' }

/** `open`: everybody may read it, and where instead; then a refusal may say that it is there. */
function faultOfForeign(answer: Answer, none: Answer, open: string | null): string | null {
  if (open?.startsWith('/')) return [202, 302].includes(answer.status) && (answer.status === 302 && answer.location === open || answer.body.includes(`"${open}"`)) ? null : `${answer.status} ${answer.location} instead of a way to ${open}`
  if (open && [403, 404, none.status].includes(answer.status)) return null
  if (answer.status !== none.status || answer.location !== none.location) return `${answer.status} ${answer.location} where nothing gets ${none.status} ${none.location}`
  return answer.body === none.body ? null : `other bytes than nothing gets: ${difference(answer.body, none.body)}`
}

function difference(a: string, b: string): string {
  const at = [...a].findIndex((character, i) => character !== b[i])
  return `«${a.slice(Math.max(0, at - 40), at + 60)}» / «${b.slice(Math.max(0, at - 40), at + 60)}»`
}

it('has thousands of cells', () => {
  console.log(`${cells} cells`)
  expect(cells).toBeGreaterThan(5_000)
})

import { inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { searchDocuments } from '#db/schema/search-document.ts'
import { CAP, countEach, facetNames, newest, retrieve, type Scope } from './postgres/sql.ts'
import { startRebuild, write } from './postgres/write.ts'
import type { FacetName, SearchAnswer, SearchEngine, SearchRequest } from './port.ts'
import { parseQuery, termsOf, type Query } from './query.ts'
import { rank } from './rank.ts'
import { chooseRelaxation, givenUp, relaxations, type Relaxation } from './relax.ts'
import { exactQuery, tsqueryOf } from './postgres/tsquery.ts'

/** Matches that `rank.ts` orders; behind them the engine's own order goes on. */
const WINDOW = 200
/** Ways to relax are compared by what they find, up to this. */
const COMPARED = 200

type Row = [id: string, title: string, details: string, node: string | null, publishedAt: number, titled: boolean, first: boolean]
interface Found { base: number; found: number; rows: Row[] | null; facets: [FacetName, string, number][] | null }
interface Page { total: number; capped: boolean; ids: string[]; facets: SearchAnswer['facets'] }

/** Full text of Postgres over the tokens of `indexed.ts`, in the application's own database. */
export function openPostgresSearch(db: Db): SearchEngine {
  const one = async <T>(statement: SQL) => (await db.execute(statement))[0] as T

  /** `first`: ids that hold every word, where this scope asks for fewer. */
  async function page(query: Query, scope: Scope, { offset, limit }: { offset: number; limit: number }, first: string[] | null): Promise<Page> {
    const signals = scope.tsquery !== null && offset < WINDOW
    const stretch = signals ? { offset: 0, limit: Math.max(WINDOW, offset + limit), signals } : { offset, limit, signals }
    const noun = query.terms[query.noun]
    const titleQuery = scope.tsquery !== null && noun ? exactQuery(noun) : null
    const found = (once: boolean) => one<Found>(retrieve(scope, { ...stretch, titleQuery, first: first ?? [] }, once))
    // Without text everything would be looked up before a filter leaves a few.
    const once = scope.tsquery !== null
    const quick = await found(once)
    const filtering = Object.values(scope.filters).some((value) => value !== undefined)
    const answer = once && filtering && quick.base > CAP ? await found(false) : quick
    const capped = answer.found > CAP
    const { rows } = capped && scope.tsquery !== null ? await one<Pick<Found, 'rows'>>(newest(scope, stretch)) : answer
    const ids = signals ? ranked(query, rows ?? [], first === null).slice(offset, offset + limit) : (rows ?? []).map(([id]) => id)
    return { total: Math.min(answer.found, CAP), capped, ids, facets: facetsOf(answer.facets ?? []) }
  }

  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const { filters, audience } = request
    const offset = Math.min(Math.max(Math.trunc(request.offset) || 0, 0), CAP)
    const limit = Math.min(Math.max(Math.trunc(request.limit) || 1, 1), 50)
    const stretch = { offset, limit: Math.min(limit, CAP - offset) }
    const query = parseQuery(request.text)
    const base = { engine: NAME, terms: termsOf(query) }
    if (query.unreadable) return { ...base, total: 0, totalCapped: false, hits: [], facets: facetsOf([]), relaxed: [], whole: 0 }

    const scope: Scope = { tsquery: query.terms.length > 0 ? tsqueryOf(query) : null, filters, audience }
    const strict = await page(query, scope, stretch, null)
    const done = (found: Page, whole: number, relaxed: string[]): SearchAnswer => ({
      ...base, total: found.total, totalCapped: found.capped, hits: found.ids.map((id) => ({ id })), facets: found.facets, whole, relaxed })
    if (scope.tsquery === null || strict.total >= limit) return done(strict, strict.total, [])

    const ways = relaxations(query, strict.total)
    const way = await chosen(query, scope, ways, strict.total, limit)
    if (!way) return done(strict, strict.total, [])
    const first = offset === 0 ? strict.ids : (await page(query, scope, { offset: 0, limit }, null)).ids
    const relaxed = await page(query, { ...scope, tsquery: tsqueryOf(query, way) }, stretch, first)
    return done(relaxed, strict.total, givenUp(query, way))
  }

  async function chosen(query: Query, scope: Scope, ways: Relaxation[], found: number, limit: number): Promise<Relaxation | null> {
    const [only] = ways
    // Giving up no word only adds to what was found: no need to ask first.
    if (!only || (ways.length === 1 && only.without.length === 0)) return only ?? null
    const { counts } = await one<{ counts: number[] }>(countEach(ways.map((way) => tsqueryOf(query, way)), scope, COMPARED))
    return chooseRelaxation(ways, counts, found, limit)
  }

  return {
    name: NAME,
    search,
    index: (documents) => write(db, documents),
    remove: async (ids) => {
      if (ids.length > 0) await db.delete(searchDocuments).where(inArray(searchDocuments.id, ids))
    },
    startRebuild: () => startRebuild(db),
    ping: async () => void (await db.execute(sql`select 1`)),
  }
}

const NAME = 'postgres'

/** The window by quality, what lies behind it as it came. */
function ranked(query: Query, rows: Row[], whole: boolean): string[] {
  const window = rows.slice(0, WINDOW).map(([id, title, details, node, publishedAt, titled, first]) =>
    ({ id, title, details, node, publishedAt, titled, whole: whole || first }))
  return [...rank(query, window).map(({ id }) => id), ...rows.slice(WINDOW).map(([id]) => id)]
}

function facetsOf(counted: [FacetName, string, number][]): SearchAnswer['facets'] {
  const facets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as SearchAnswer['facets']
  for (const [name, value, count] of counted) facets[name].push({ value, count })
  for (const values of Object.values(facets)) values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return facets
}

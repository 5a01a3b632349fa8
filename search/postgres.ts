import { inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { searchDocuments } from '#db/schema/search-document.ts'
import { CAP, counting, facetNames, newest, retrieval, storable, type RetrievalShape, type Scope, type ScopeShape } from './postgres/sql.ts'
import { startRebuild, write } from './postgres/write.ts'
import type { FacetName, SearchAnswer, SearchEngine, SearchFilters, SearchRequest } from './port.ts'
import { parseQuery, termsOf, type Query } from './query.ts'
import { rank } from './rank.ts'
import { chooseRelaxation, givenUp, relaxations, type Relaxation } from './relax.ts'
import { exactQuery, tsqueryOf } from './postgres/tsquery.ts'

/** Matches that `rank.ts` orders; behind them the engine's own order goes on. */
const WINDOW = 200
/** Ways to relax are compared by what they find, up to this. */
const COMPARED = 200

type Row = [id: string, title: string, details: string, node: string | null, publishedAt: number, titled: boolean, first: boolean]
interface Page { total: number; capped: boolean; ids: string[]; facets: SearchAnswer['facets'] }

const keptRetrieval = prepared((db, shape: RetrievalShape) => retrieval<Row>(db, shape).prepare('search_retrieval'))
const keptCounting = prepared((db, shape: ScopeShape & { ways: number; most: number }) => counting(db, shape).prepare('search_counting'))
/** Every set of filters makes texts of its own, and so do many ways: more than a connection should keep. */
const isKept = ({ filters, ways = 0 }: ScopeShape & { ways?: number }) => filters.length === 0 && ways <= 8
const shapeOf = ({ audience, filters }: Scope): ScopeShape => ({ audience, filters: facetNames.filter((name) => filters[name] !== undefined) })

/** Full text of Postgres over the tokens of `indexed.ts`, in the application's own database. */
export function openPostgresSearch(db: Db): SearchEngine {
  const one = async <T>(statement: SQL) => (await db.execute(statement))[0] as T

  /** `first`: ids that hold every word, where this scope asks for fewer. */
  async function page(query: Query, scope: Scope, { offset, limit }: { offset: number; limit: number }, first: string[] | null): Promise<Page> {
    const signals = scope.tsquery !== null && offset < WINDOW
    const stretch = signals ? { offset: 0, limit: Math.max(WINDOW, offset + limit), signals } : { offset, limit, signals }
    const noun = query.terms[query.noun]
    const titleQuery = scope.tsquery !== null && noun ? exactQuery(noun) : null
    const shape = { ...shapeOf(scope), text: scope.tsquery !== null, titled: titleQuery !== null, first: Boolean(first?.length), signals }
    const values = { ...scope.filters, tsquery: scope.tsquery, titleQuery, first, offset: stretch.offset, limit: stretch.limit }
    const found = async (once: boolean) => {
      const query = isKept(shape) ? keptRetrieval(db, { ...shape, once }) : retrieval<Row>(db, { ...shape, once })
      const [answer] = await query.execute(values)
      return answer!
    }
    // Without text everything would be looked up before a filter leaves a few.
    const once = scope.tsquery !== null
    const quick = await found(once)
    const answer = once && shape.filters.length > 0 && quick.base > CAP ? await found(false) : quick
    const capped = answer.found > CAP
    const { rows } = capped && scope.tsquery !== null ? await one<{ rows: Row[] | null }>(newest(scope, stretch)) : answer
    const ids = signals ? ranked(query, rows ?? [], first === null).slice(offset, offset + limit) : (rows ?? []).map(([id]) => id)
    return { total: Math.min(answer.found, CAP), capped, ids, facets: facetsOf(answer.facets ?? []) }
  }

  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const offset = Math.min(Math.max(Math.trunc(request.offset) || 0, 0), CAP)
    const limit = Math.min(Math.max(Math.trunc(request.limit) || 1, 1), 50)
    const stretch = { offset, limit: Math.min(limit, CAP - offset) }
    const query = parseQuery(request.text, request.terms)
    const base = { engine: NAME, terms: termsOf(query) }
    if (query.unreadable) return { ...base, total: 0, totalCapped: false, hits: [], facets: facetsOf([]), relaxed: [], whole: 0 }

    const scope: Scope = { tsquery: query.terms.length > 0 ? tsqueryOf(query) : null, filters: storableFilters(request), audience: request.audience }
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

  async function chosen(asked: Query, scope: Scope, ways: Relaxation[], found: number, limit: number): Promise<Relaxation | null> {
    const [only] = ways
    // Giving up no word only adds to what was found: no need to ask first.
    if (!only || (ways.length === 1 && only.without.length === 0)) return only ?? null
    const shape = { ...shapeOf(scope), ways: ways.length, most: COMPARED }
    const query = isKept(shape) ? keptCounting(db, shape) : counting(db, shape)
    const [answer] = await query.execute({ ...scope.filters, ...ways.map((way) => tsqueryOf(asked, way)) })
    return chooseRelaxation(ways, answer!.counts, found, limit)
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

const storableFilters = ({ filters, nodesToo = [] }: SearchRequest): SearchFilters =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, storable(name === 'node' ? [value, ...nodesToo].join(',') : value)]])))

function facetsOf(counted: [FacetName, string, number][]): SearchAnswer['facets'] {
  const facets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as SearchAnswer['facets']
  for (const [name, value, count] of counted) facets[name].push({ value, count })
  for (const values of Object.values(facets)) values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return facets
}

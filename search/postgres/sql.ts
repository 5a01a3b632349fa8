import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { searchDocuments as d } from '#db/schema/search-document.ts'
import type { Audience, FacetName } from '../port.ts'

const facetColumns = { kind: d.kind, category: d.category, chain: d.chain, node: d.node, province: d.province, park: d.park }
export const facetNames = Object.keys(facetColumns) as FacetName[]

const VISIBLE: Record<Audience, SQL> = { public: sql`'public'`, parks: sql`'public', 'parks'`, liaison: sql`'public', 'parks', 'liaison'` }

/** Matches that are counted and paged through. */
export const CAP = 10_000

/** A value, or the place of a prepared statement that takes it. */
type Held<T> = T | Placeholder

/** Which documents: a tsquery's text (null: all of them), filters, and the audience, which no statement goes without. */
export interface Scope<Text = string> {
  tsquery: Text | null
  /** Nodes: one slug, or several with commas between. */
  filters: { [name in FacetName]?: Text }
  audience: Audience
}
type HeldScope = Scope<Held<string>>

export interface Stretch {
  offset: Held<number>
  limit: Held<number>
  /** A document whose title this tsquery finds comes before the others; null: none does. */
  titleQuery: Held<string> | null
  /** Ids that come before all others; null: none do. */
  first: Held<string[]> | null
  /** Hand over what the ranker reads. */
  signals: boolean
}

/** What makes the text of a statement; the rest are its values. */
export interface ScopeShape {
  audience: Audience
  filters: FacetName[]
}
export interface RetrievalShape extends ScopeShape {
  text: boolean
  titled: boolean
  first: boolean
  signals: boolean
  once: boolean
}

const open = ({ filters }: HeldScope) => facetNames.filter((name) => filters[name] === undefined)
const filtered = ({ filters }: HeldScope) => facetNames.filter((name) => filters[name] !== undefined)

/** Text and audience. */
const visible = ({ tsquery, audience }: Omit<HeldScope, 'filters'>): SQL =>
  tsquery === null ? sql`${d.visibility} in (${VISIBLE[audience]})` : sql`${d.visibility} in (${VISIBLE[audience]}) and ${d.tokens} @@ ${tsquery}::tsquery`

/** All filters but one, on the table's columns or, by their names, on what was taken from it. */
const chosen = (scope: HeldScope, { without, named = false }: { without?: FacetName; named?: boolean } = {}): SQL => {
  const names = filtered(scope).filter((name) => name !== without)
  const parts = names.map((name) => {
    const column = named ? sql.identifier(name) : facetColumns[name]
    return name === 'node' ? sql`${column} = any(string_to_array(${scope.filters[name]}, ','))` : sql`${column} = ${scope.filters[name]}`
  })
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

const condition = (scope: HeldScope, without?: FacetName): SQL => sql`${visible(scope)} and ${chosen(scope, { without })}`

/** Postgres takes no NUL and no lone surrogate; nothing stored has what replaces them. */
export const storable = (value: string) => value.toWellFormed().replaceAll('\0', '\ufffd')

/** Of `f`: a stretch's row as the engine reads it. */
const row = (signals: boolean): SQL =>
  signals
    ? sql`json_build_array(f.id, f.title, f.details, f.node, (extract(epoch from f.published_at) * 1000)::float8, f.titled, f.first)`
    : sql`json_build_array(f.id)`

const bySignals = (signals: boolean): SQL => (signals ? sql`, ${d.title}, ${d.details}` : sql``)

interface Answer<Row> {
  base: number
  found: number
  rows: Row[] | null
  facets: [FacetName, string, number][] | null
}

const held = <T>(name: string): Held<T> => sql.placeholder(name)
const heldFilters = (filters: FacetName[]) => Object.fromEntries(filters.map((name) => [name, held<string>(name)]))

/** Takes the values of its shape by name: `tsquery`, `titleQuery`, `first`, `offset`, `limit`, and filters by theirs. */
export function retrieval<Row>(db: Db, { audience, filters, text, titled, first, signals, once }: RetrievalShape) {
  const scope = { audience, tsquery: text ? held<string>('tsquery') : null, filters: heldFilters(filters) }
  const stretch = { offset: held<number>('offset'), limit: held<number>('limit'), titleQuery: titled ? held<string>('titleQuery') : null, first: first ? held<string[]>('first') : null, signals }
  const columns: { [name in keyof Answer<Row>]: SQL<Answer<Row>[name]> } = { base: sql`base`, found: sql`found`, rows: sql`rows`, facets: sql`facets` }
  return db.select(columns).from(sql`(${retrieve(scope, stretch, once)}) answer`)
}

/** How many each of `ways` tsqueries finds, up to `most`; takes them by number from 0, and filters by name. */
export function counting(db: Db, { audience, filters, ways, most }: ScopeShape & { ways: number; most: number }) {
  const counts = Array.from({ length: ways }, (_, i) => {
    const scope = { audience, tsquery: held<string>(String(i)), filters: heldFilters(filters) }
    return sql`(select count(*) from (select 1 from ${d} where ${condition(scope)} limit ${sql.raw(String(most))}) x)`
  })
  return db.select({ counts: sql<number[]>`counts` }).from(sql`(select json_build_array(${sql.join(counts, sql`, `)}) as counts) answer`)
}

/**
 * How many there are, one stretch of them in the engine's order, and every facet counted with the other filters, in one statement.
 * `once`: what text and audience find is looked up once and filtered after; exact unless that alone (`base`) is over the cap.
 */
function retrieve(scope: HeldScope, stretch: Stretch, once: boolean): SQL {
  const titled = stretch.titleQuery === null ? sql`false` : sql`${d.titleTokens} @@ ${stretch.titleQuery}::tsquery`
  const first = stretch.first === null ? sql`false` : sql`${d.id} = any(${stretch.first}::uuid[])`
  // Without text the newest are a walk down an index; with text the cap takes any, and `newest` is asked where it was reached.
  const order = scope.tsquery === null ? sql`order by ${d.publishedAt} desc, ${d.id} desc` : sql``
  // Each key costs a comparison for every two documents: name those that differ.
  const keys = [...(stretch.first === null ? [] : ['first']), ...(stretch.titleQuery === null ? [] : ['titled']), 'published_at', 'id']
  const best = sql.raw(keys.map((key) => `f.${key} desc`).join(', '))
  return sql`
    with base as materialized (
      select ${d.id}, ${d.kind}, ${d.category}, ${d.chain}, ${d.node}, ${d.province}, ${d.park}, ${d.publishedAt}${bySignals(stretch.signals)},
        ${titled} as titled, ${first} as first
      from ${d} where ${once ? visible(scope) : condition(scope)} ${order} limit ${sql.raw(String(CAP + 1))}
    ), found as not materialized (
      select * from base where ${once ? chosen(scope, { named: true }) : sql`true`}
    ), stretch as materialized (
      select * from found f order by ${best} offset ${stretch.offset} limit ${stretch.limit}
    ), counted as (${facets(scope, once)})
    select (select count(*)::int from base) as base, (select count(*)::int from found) as found,
      (select json_agg(${row(stretch.signals)} order by ${best}) from stretch f) as rows,
      (select json_agg(json_build_array(name, value, count)) from counted) as facets`
}

/** A stretch of what is too much to be sorted by anything but age. */
export const newest = (scope: Scope, { offset, limit, signals }: Pick<Stretch, 'offset' | 'limit' | 'signals'>): SQL => sql`
    select json_agg(${row(signals)} order by f.published_at desc, f.id desc) as rows from (
      select ${d.id}, ${d.node}, ${d.publishedAt}${bySignals(signals)}, false as titled, false as first
      from ${d} where ${condition(scope)} order by ${d.publishedAt} desc, ${d.id} desc offset ${offset} limit ${limit}
    ) f`

const literal = (name: FacetName) => sql.raw(`'${name}'`)

function facets(scope: HeldScope, once: boolean): SQL {
  const parts = filtered(scope).map((name) => sql`
    select ${literal(name)} as name, value, count(*)::int from (${
      once
        ? sql`select ${sql.identifier(name)} as value from base where ${chosen(scope, { without: name, named: true })}`
        : sql`select ${facetColumns[name]} as value from ${d} where ${condition(scope, name)} limit ${sql.raw(String(CAP))}`
    }) others where value is not null group by value`)
  const columns = open(scope).map((name) => sql.identifier(name))
  if (columns.length > 0) {
    const name = sql.join([sql`case`, ...open(scope).map((facet, i) => sql`when grouping(${columns[i]}) = 0 then ${literal(facet)}`), sql`end`], sql` `)
    const value = sql`coalesce(${sql.join(columns, sql`, `)})`
    parts.push(sql`
    select ${name} as name, ${value} as value, count(*)::int from found
    group by grouping sets (${sql.join(columns.map((column) => sql`(${column})`), sql`, `)}) having ${value} is not null`)
  }
  return sql.join(parts, sql` union all `)
}

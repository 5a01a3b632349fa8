import { sql, type SQL } from 'drizzle-orm'
import { searchDocuments as d } from '#db/schema/search-document.ts'
import type { Audience, FacetName, SearchFilters } from '../port.ts'

export const facetColumns = { kind: d.kind, category: d.category, chain: d.chain, node: d.node, province: d.province, park: d.park }
export const facetNames = Object.keys(facetColumns) as FacetName[]

const VISIBLE: Record<Audience, string[]> = { public: ['public'], parks: ['public', 'parks'], liaison: ['public', 'parks', 'liaison'] }

/** Matches that are counted and paged through. */
export const CAP = 10_000

/** Which documents: a tsquery's text (null: all of them), filters, and the audience, which no statement goes without. */
export interface Scope {
  tsquery: string | null
  filters: SearchFilters
  audience: Audience
}

export interface Stretch {
  offset: number
  limit: number
  /** A document whose title this tsquery finds comes before the others; null: none does. */
  titleQuery: string | null
  /** Ids that come before all others. */
  first: string[]
  /** Hand over what the ranker reads. */
  signals: boolean
}

function condition({ tsquery, filters, audience }: Scope, without?: FacetName): SQL {
  const parts = [sql`${d.visibility} in ${VISIBLE[audience]}`]
  if (tsquery !== null) parts.push(sql`${d.tokens} @@ ${tsquery}::tsquery`)
  for (const name of facetNames) {
    const value = filters[name]
    if (value !== undefined && name !== without) parts.push(sql`${facetColumns[name]} = ${storable(value)}`)
  }
  return sql.join(parts, sql` and `)
}

/** Postgres takes no NUL and no lone surrogate; nothing stored has what replaces them. */
const storable = (value: string) => value.toWellFormed().replaceAll('\0', '\ufffd')

/** Of `f`: a stretch's row as the engine reads it. */
const row = (signals: boolean): SQL =>
  signals
    ? sql`json_build_array(f.id, f.title, f.details, f.node, (extract(epoch from f.published_at) * 1000)::float8, f.titled, f.first)`
    : sql`json_build_array(f.id)`

const bySignals = (signals: boolean): SQL => (signals ? sql`, ${d.title}, ${d.details}` : sql``)

/** How many there are, one stretch of them in the engine's order, and every facet counted with the other filters, in one statement. */
export function retrieve(scope: Scope, stretch: Stretch): SQL {
  const titled = stretch.titleQuery === null ? sql`false` : sql`${d.titleTokens} @@ ${stretch.titleQuery}::tsquery`
  const first = stretch.first.length === 0 ? sql`false` : sql`${d.id} in ${stretch.first}`
  // Without text the newest are a walk down an index; with text the cap takes any, and `newest` is asked where it was reached.
  const order = scope.tsquery === null ? sql`order by ${d.publishedAt} desc, ${d.id} desc` : sql``
  // Each key costs a comparison for every two documents: name those that differ.
  const keys = [...(stretch.first.length > 0 ? ['first'] : []), ...(stretch.titleQuery === null ? [] : ['titled']), 'published_at', 'id']
  const best = sql.raw(keys.map((key) => `f.${key} desc`).join(', '))
  return sql`
    with found as materialized (
      select ${d.id}, ${d.kind}, ${d.category}, ${d.chain}, ${d.node}, ${d.province}, ${d.park}, ${d.publishedAt}${bySignals(stretch.signals)},
        ${titled} as titled, ${first} as first
      from ${d} where ${condition(scope)} ${order} limit ${CAP + 1}
    ), stretch as materialized (
      select * from found f order by ${best} offset ${stretch.offset} limit ${stretch.limit}
    ), counted as (${facets(scope)})
    select (select count(*)::int from found) as found,
      (select json_agg(${row(stretch.signals)} order by ${best}) from stretch f) as rows,
      (select json_agg(json_build_array(name, value, count)) from counted) as facets`
}

/** A stretch of what is too much to be sorted by anything but age. */
export const newest = (scope: Scope, { offset, limit, signals }: Pick<Stretch, 'offset' | 'limit' | 'signals'>): SQL => sql`
    select json_agg(${row(signals)} order by f.published_at desc, f.id desc) as rows from (
      select ${d.id}, ${d.node}, ${d.publishedAt}${bySignals(signals)}, false as titled, false as first
      from ${d} where ${condition(scope)} order by ${d.publishedAt} desc, ${d.id} desc offset ${offset} limit ${limit}
    ) f`

/** How many each query finds, up to `most`, in the order of the queries. */
export const countEach = (tsqueries: string[], scope: Omit<Scope, 'tsquery'>, most: number): SQL => sql`
    select json_build_array(${sql.join(
      tsqueries.map((tsquery) => sql`(select count(*) from (select 1 from ${d} where ${condition({ ...scope, tsquery })} limit ${most}) x)`),
      sql`, `,
    )}) as counts`

function facets(scope: Scope): SQL {
  const open = facetNames.filter((name) => scope.filters[name] === undefined)
  const filtered = facetNames.filter((name) => scope.filters[name] !== undefined)
  const parts = filtered.map((name) => sql`
    select ${name}::text as name, value, count(*)::int from (
      select ${facetColumns[name]} as value from ${d} where ${condition(scope, name)} limit ${CAP}
    ) others where value is not null group by value`)
  if (open.length > 0) {
    const columns = open.map((name) => sql.identifier(name))
    const name = sql.join([sql`case`, ...columns.map((c, i) => sql`when grouping(${c}) = 0 then ${open[i]}::text`), sql`end`], sql` `)
    const value = sql`coalesce(${sql.join(columns, sql`, `)})`
    parts.push(sql`
    select ${name} as name, ${value} as value, count(*)::int from found
    group by grouping sets (${sql.join(columns.map((c) => sql`(${c})`), sql`, `)}) having ${value} is not null`)
  }
  return sql.join(parts, sql` union all `)
}

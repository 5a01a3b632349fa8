import type { Db } from './client.ts'

/**
 * A query that pages ask again and again. Drizzle writes it once a pool and Postgres reads it once a connection, so that asking is one round
 * trip instead of two. `build` ends in `.prepare(name)` and leaves its values to `sql.placeholder`; constants are written into the SQL, or
 * the kept plan cannot use a partial index. `shape` is what else makes a text of its own: few values, for each connection keeps every text.
 */
export function prepared<Q, S = void>(build: (db: Db, shape: S) => Q): (db: Db, shape: S) => Q {
  const queries = new WeakMap<Db, Map<string, Q>>()
  return (db, shape) => {
    let shapes = queries.get(db)
    if (!shapes) queries.set(db, (shapes = new Map()))
    const key = JSON.stringify(shape) ?? ''
    let query = shapes.get(key)
    if (!query) shapes.set(key, (query = build(db, shape)))
    return query
  }
}

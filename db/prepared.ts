import type { Db } from './client.ts'

/**
 * A query that pages ask again and again. Drizzle writes it once a pool and Postgres reads it once a connection, so that asking is one round
 * trip instead of two. `build` ends in `.prepare(name)` and leaves its values to `sql.placeholder`; constants are written into the SQL, or
 * the kept plan cannot use a partial index. `shape` names what else differs in the text: one of few, for every one is kept.
 */
export function prepared<Q>(build: (db: Db, shape: string) => Q): (db: Db, shape?: string) => Q {
  const queries = new WeakMap<Db, Map<string, Q>>()
  return (db, shape = '') => {
    let shapes = queries.get(db)
    if (!shapes) queries.set(db, (shapes = new Map()))
    let query = shapes.get(shape)
    if (!query) shapes.set(shape, (query = build(db, shape)))
    return query
  }
}

import type { Db, Tx } from './client.ts'

const RETRIABLE = new Set(['40001', '40P01']) // serialization failure, deadlock: nothing was written, so trying again is safe

/** Runs `work` in one READ COMMITTED transaction; a deadlock's victim is run again, twice at most. */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (attempt >= 3 || !RETRIABLE.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** SQLSTATE of a database error, also where drizzle wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code)) return e.code
  }
  return undefined
}

/** Name of the violated constraint, if the error is one. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('constraint_name' in e && typeof e.constraint_name === 'string') return e.constraint_name
  }
  return undefined
}

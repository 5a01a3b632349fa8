import { sql, type SQL } from 'drizzle-orm'
import { check, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'

/** UUIDv7, made in the application (`ctx.ids`), so rows sort by age. */
export const id = () => uuid().primaryKey()
export const at = () => timestamp({ withTimezone: true, mode: 'date' })

/** A text column that holds one of a closed list of words. */
export const oneOf = (name: string, column: AnyPgColumn, words: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(words.map((w) => `'${w}'`).join(', '))})`)

/** `then` must hold wherever `when` does. */
export const implies = (name: string, when: SQL, then: SQL) => check(name, sql`not (${when}) or (${then})`)

import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '#domain/actor.ts'

/**
 * SQL for the park that answers for a company: its own, else the one of its county unit that opened first,
 * else null (the administrator's desk). For queries that have `companies` in FROM; written out, because drizzle drops
 * the table's name where a query has only one, and the inner `division_code` would then be the park's own.
 */
export const deskParkId = (): SQL<string | null> => sql<string | null>`coalesce(companies.park_id, (
  select p.id from parks p where p.division_code = companies.division_code order by p.opened_at, p.id limit 1))`

/** Rows whose company this desk answers for: a liaison's parks, or, for an administrator, those that no park answers for. */
export function deskFilter(actor: Actor): SQL {
  if (actor.kind !== 'user') return sql`false`
  const park = deskParkId()
  const parks = actor.liaisonOf.length > 0 ? sql`${park} in ${actor.liaisonOf.map((id) => sql`${id}::uuid`)}` : sql`false`
  return actor.administrator ? sql`(${parks} or ${park} is null)` : parks
}

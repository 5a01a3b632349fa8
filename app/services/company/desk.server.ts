import { sql, type SQL } from 'drizzle-orm'
import { companies } from '#db/schema/company.ts'

/**
 * SQL for the park that answers for a company: its own, else the one of its county unit that opened first,
 * else null (the administrator's desk). For queries that have `companies` in FROM.
 */
export const deskParkId = (): SQL<string | null> => sql<string | null>`coalesce(${companies.parkId}, (
  select p.id from parks p where p.division_code = ${companies.divisionCode} order by p.opened_at, p.id limit 1))`

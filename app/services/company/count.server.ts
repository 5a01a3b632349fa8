import { count } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { companies } from '#db/schema/company.ts'

/** Companies of any state: whether a database has begun its life. */
export async function countCompanies(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.select({ n: count() }).from(companies)
  return row?.n ?? 0
}

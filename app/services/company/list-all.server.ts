import { and, asc, count, desc, eq, or, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { isAdministrator } from '#domain/actor.ts'
import type { CompanyState } from '#domain/company.ts'
import { Refusal } from '#domain/refusal.ts'
import { companies } from '#db/schema/company.ts'
import { parks } from '#db/schema/park.ts'
import { deskParkId } from './desk.server.ts'

export const ALL_COMPANIES_PER_PAGE = 30

/** Every company, for an administrator: by part of a name or of a credit code. */
export async function listAllCompanies(ctx: Ctx, { page, state, search }: { page: number; state?: CompanyState; search?: string }) {
  if (!isAdministrator(ctx.actor)) throw new Refusal('forbidden', 'company-forbidden')
  const found = search ? or(sql`position(${search} in ${companies.name}) > 0`, sql`position(${search.toUpperCase()} in ${companies.creditCode}) > 0`) : undefined
  const where = and(found, state ? eq(companies.state, state) : undefined)
  const [rows, [total], byState] = await Promise.all([
    ctx.db
      .select({ company: companies, park: parks.shortName })
      .from(companies)
      .leftJoin(parks, eq(parks.id, deskParkId()))
      .where(where)
      .orderBy(desc(companies.updatedAt), asc(companies.id))
      .limit(ALL_COMPANIES_PER_PAGE)
      .offset((page - 1) * ALL_COMPANIES_PER_PAGE),
    ctx.db.select({ n: count() }).from(companies).where(where),
    ctx.db.select({ state: companies.state, n: count() }).from(companies).where(found).groupBy(companies.state),
  ])
  return {
    total: total?.n ?? 0,
    counts: Object.fromEntries(byState.map(({ state: s, n }) => [s, n])) as Partial<Record<CompanyState, number>>,
    companies: rows.map(({ company, park }) => ({
      id: company.id,
      name: company.name,
      state: company.state,
      divisionCode: company.divisionCode,
      /** Of the park that answers for it; null: the administrator does. */
      desk: park,
      updatedAt: company.updatedAt.toISOString(),
    })),
  }
}

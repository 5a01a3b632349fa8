import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { checkCreditCode } from '#domain/credit-code.ts'
import type { CompanyState } from '#domain/company.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { deskFilter } from './desk.server.ts'

export const COMPANIES_PER_PAGE = 30

/** The companies this desk answers for; those waiting for verification first. */
export async function listDeskCompanies(ctx: Ctx, { page, state, name }: { page: number; state?: CompanyState; name?: string }) {
  const where = and(
    deskFilter(ctx.actor),
    state ? eq(companies.state, state) : undefined,
    name ? sql`position(${name} in ${companies.name}) > 0` : undefined,
  )
  const live = ctx.db.select({ companyId: listings.companyId, n: count().as('n') }).from(listings).where(eq(listings.state, 'published')).groupBy(listings.companyId).as('live')
  const [rows, [total], byState] = await Promise.all([
    ctx.db
      .select({ company: companies, park: parks.shortName, live: live.n })
      .from(companies)
      .leftJoin(parks, eq(parks.id, companies.parkId))
      .leftJoin(live, eq(live.companyId, companies.id))
      .where(where)
      .orderBy(sql`${companies.state} = 'pending' desc`, desc(companies.updatedAt), asc(companies.id))
      .limit(COMPANIES_PER_PAGE)
      .offset((page - 1) * COMPANIES_PER_PAGE),
    ctx.db.select({ n: count() }).from(companies).where(where),
    ctx.db.select({ state: companies.state, n: count() }).from(companies).where(deskFilter(ctx.actor)).groupBy(companies.state),
  ])
  return {
    total: total?.n ?? 0,
    counts: Object.fromEntries(byState.map(({ state: s, n }) => [s, n])) as Partial<Record<CompanyState, number>>,
    companies: rows.map(({ company, park, live: n }) => ({
      id: company.id,
      name: company.name,
      state: company.state,
      version: company.version,
      creditCode: company.creditCode,
      creditCodeCheck: company.creditCode ? checkCreditCode(company.creditCode) : null,
      divisionCode: company.divisionCode,
      park,
      live: n ?? 0,
      updatedAt: company.updatedAt.toISOString(),
    })),
  }
}

import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { coreName } from '#domain/company-name.ts'
import { answersFor, can } from '#domain/policy.ts'
import { companies } from '#db/schema/company.ts'
import { accessCompany, companyThing } from './access.server.ts'
import { deskParkId } from './desk.server.ts'

/** Digits 9–17 of a credit code: the organisation itself, whoever registered it. */
const ORGANISATION = { from: 9, length: 9 }

/**
 * Companies that may be the same as this one, for whoever verifies it: the same core of the name, or the same organisation code.
 * `id` is null for one that this reader may not open.
 */
export async function listSimilarCompanies(ctx: Ctx, id: string) {
  const { company } = await accessCompany(ctx.db, ctx.actor, id, 'company.verify')
  const core = coreName(company.name)
  const organisation = company.creditCode?.slice(ORGANISATION.from - 1, ORGANISATION.from - 1 + ORGANISATION.length)
  const rows = await ctx.db
    .select({ company: companies, deskParkId: deskParkId() })
    .from(companies)
    .where(
      and(
        ne(companies.id, id),
        or(
          sql`position(${core} in ${companies.name}) > 0`,
          organisation ? sql`substr(${companies.creditCode}, ${ORGANISATION.from}, ${ORGANISATION.length}) = ${organisation}` : undefined,
        ),
      ),
    )
    .orderBy(sql`${eq(companies.name, company.name)} desc`, asc(companies.createdAt))
    .limit(10)
  return rows.map(({ company: other, deskParkId: park }) => ({
    id: can(ctx.actor, 'company.read', companyThing(other, park)) && (!other.hidesName || answersFor(ctx.actor, park)) ? other.id : null,
    name: other.name,
    divisionCode: other.divisionCode,
    state: other.state,
    sameOrganisation: organisation !== undefined && other.creditCode?.slice(8, 17) === organisation,
  }))
}

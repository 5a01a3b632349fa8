import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { users } from '#db/schema/account.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons } from '#db/schema/role.ts'
import { accessCompany } from './access.server.ts'

/** Who answers for a company: its park's liaisons, or with no park the administrator. */
export interface CompanyDesk {
  park: string | null
  liaisons: string[]
}

/** For the company itself and its desk: who verifies and reviews. */
export async function readCompanyDesk(ctx: Ctx, companyId: string): Promise<CompanyDesk> {
  const { thing } = await accessCompany(ctx.db, ctx.actor, companyId, 'company.post')
  if (thing.deskParkId === null) return { park: null, liaisons: [] }
  const [[park], people] = await Promise.all([
    ctx.db.select({ shortName: parks.shortName }).from(parks).where(eq(parks.id, thing.deskParkId)),
    ctx.db
      .select({ name: users.name })
      .from(liaisons)
      .innerJoin(users, eq(users.id, liaisons.userId))
      .where(and(eq(liaisons.parkId, thing.deskParkId), isNull(liaisons.endedAt), isNull(users.suspendedAt)))
      .orderBy(asc(liaisons.appointedAt))
      .limit(3),
  ])
  return { park: park?.shortName ?? null, liaisons: people.map((person) => person.name) }
}

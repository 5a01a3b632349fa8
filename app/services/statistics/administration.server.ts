import { count, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { isAdministrator } from '#domain/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import { users } from '#db/schema/account.ts'
import { companies } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons } from '#db/schema/role.ts'

const filtered = (where: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)

/** What an administrator looks at first: how many there are of what, and where nobody answers. */
export async function readAdministration(ctx: Ctx) {
  if (!isAdministrator(ctx.actor)) throw new Refusal('forbidden', 'page-not-found')
  const [[park], [post], [user], [company], [listing]] = await Promise.all([
    ctx.db
      .select({ all: count(), vacant: filtered(sql`not exists (select from ${liaisons} l where l.park_id = ${parks.id} and l.ended_at is null)`) })
      .from(parks),
    ctx.db.select({ people: sql<number>`count(distinct ${liaisons.userId})`.mapWith(Number) }).from(liaisons).where(isNull(liaisons.endedAt)),
    ctx.db.select({ all: count(), suspended: filtered(sql`${users.suspendedAt} is not null`) }).from(users),
    ctx.db
      .select({ all: count(), pending: filtered(sql`${companies.state} = 'pending'`), suspended: filtered(sql`${companies.state} = 'suspended'`) })
      .from(companies),
    ctx.db.select({ live: count() }).from(listings).where(eq(listings.state, 'published')),
  ])
  return {
    parks: park!.all,
    vacantParks: park!.vacant,
    liaisons: post!.people,
    users: user!.all,
    suspendedUsers: user!.suspended,
    companies: company!.all,
    pendingCompanies: company!.pending,
    suspendedCompanies: company!.suspended,
    live: listing!.live,
  }
}

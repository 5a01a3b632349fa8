import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { users } from '#db/schema/account.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons } from '#db/schema/role.ts'
import { requireParkAdministrator } from './access.server.ts'

/** Everybody who serves a park now, and the parks that nobody serves, for an administrator. */
export async function listLiaisons(ctx: Ctx) {
  requireParkAdministrator(ctx)
  const [rows, vacant] = await Promise.all([
    ctx.db
      .select({
        id: liaisons.id,
        appointedAt: liaisons.appointedAt,
        user: { id: users.id, name: users.name, email: users.email, phoneNumber: users.phoneNumber, suspendedAt: users.suspendedAt },
        park: { id: parks.id, slug: parks.slug, shortName: parks.shortName },
      })
      .from(liaisons)
      .innerJoin(users, eq(users.id, liaisons.userId))
      .innerJoin(parks, eq(parks.id, liaisons.parkId))
      .where(isNull(liaisons.endedAt))
      .orderBy(asc(parks.divisionCode), asc(parks.slug), asc(liaisons.appointedAt))
      .limit(1000),
    ctx.db
      .select({ id: parks.id, slug: parks.slug, shortName: parks.shortName })
      .from(parks)
      .where(sql`not exists (select from ${liaisons} l where l.park_id = ${parks.id} and l.ended_at is null)`)
      .orderBy(asc(parks.divisionCode))
      .limit(500),
  ])
  return {
    liaisons: rows.map(({ appointedAt, user: { suspendedAt, email, phoneNumber, ...user }, ...row }) => ({
      ...row,
      user: { ...user, identifier: phoneNumber ?? email, suspended: suspendedAt !== null },
      appointedAt: appointedAt.toISOString(),
    })),
    vacant,
  }
}

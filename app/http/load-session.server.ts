import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import type { UserActor } from '#domain/actor.ts'
import { shanghaiDay } from '#domain/day.ts'
import { sessions, users } from '#db/schema/account.ts'
import { companies, members } from '#db/schema/company.ts'
import { listings } from '#db/schema/listing.ts'
import { notices } from '#db/schema/notice.ts'
import { deputies, handedOver, liaisons, staff } from '#db/schema/role.ts'

/** Liaisons, administrators and auditors are signed out after this long without a request. */
export const STAFF_IDLE_MINUTES = 30

export interface LiveSession {
  actor: UserActor
  unreadNotices: number
}

/** Who a session's token stands for, with all roles, in one query; null if it is unknown, over, idle too long, or its person is suspended. */
export async function loadSession({ db, clock }: Pick<Ctx, 'db' | 'clock'>, token: string): Promise<LiveSession | null> {
  const now = clock.now()
  const [row] = await db
    .select({
      sessionId: sessions.id,
      usedAt: sessions.updatedAt,
      userId: users.id,
      name: users.name,
      companyId: companies.id,
      companyState: companies.state,
      role: members.role,
      published: sql<boolean>`exists (select 1 from ${listings} where ${listings.companyId} = ${companies.id} and ${listings.state} = 'published')`,
      liaisonOf: sql<string[]>`array(
        select ${liaisons.parkId} from ${liaisons} where ${liaisons.userId} = ${users.id} and ${liaisons.endedAt} is null
        union select ${deputies.parkId} from ${deputies} where ${deputies.deputyId} = ${users.id} and ${handedOver(shanghaiDay(now))}
        order by 1)`,
      staffRoles: sql<string[]>`array(select ${staff.role} from ${staff} where ${staff.userId} = ${users.id})`,
      unreadNotices: sql<number>`(select count(*)::int from ${notices} where ${notices.userId} = ${users.id} and ${notices.readAt} is null)`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(members, and(eq(members.userId, users.id), isNull(members.endedAt)))
    .leftJoin(companies, eq(companies.id, members.companyId))
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, now), isNull(users.suspendedAt)))
  if (!row) return null

  const isStaff = row.liaisonOf.length > 0 || row.staffRoles.length > 0
  if (isStaff) {
    const idle = (now.getTime() - row.usedAt.getTime()) / 60_000
    if (idle > STAFF_IDLE_MINUTES) return null
    // Once a minute is often enough to tell half an hour.
    if (idle > 1) await db.update(sessions).set({ updatedAt: now }).where(and(eq(sessions.id, row.sessionId), lt(sessions.updatedAt, now)))
  }
  return {
    actor: {
      kind: 'user',
      userId: row.userId,
      name: row.name,
      administrator: row.staffRoles.includes('administrator'),
      auditor: row.staffRoles.includes('auditor'),
      liaisonOf: row.liaisonOf,
      company: row.companyId && row.role ? { id: row.companyId, role: row.role, verified: row.companyState === 'verified', published: row.published } : null,
    },
    unreadNotices: row.unreadNotices,
  }
}

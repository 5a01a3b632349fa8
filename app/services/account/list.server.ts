import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { users } from '#db/schema/account.ts'
import { companies, members } from '#db/schema/company.ts'
import { events } from '#db/schema/event.ts'
import { parks } from '#db/schema/park.ts'
import { liaisons, staff } from '#db/schema/role.ts'

export const USERS_PER_PAGE = 30

/** People who can sign in, for an administrator: by part of a name, e-mail or number. */
export async function listUsers(ctx: Ctx, { page, search, suspended }: { page: number; search?: string; suspended?: boolean }) {
  requireAccountAdministrator(ctx)
  const part = search?.toLowerCase()
  const where = and(
    part ? or(sql`position(${part} in lower(${users.name})) > 0`, sql`position(${part} in ${users.email}) > 0`, sql`position(${part} in ${users.phoneNumber}) > 0`) : undefined,
    suspended === undefined ? undefined : suspended ? isNotNull(users.suspendedAt) : isNull(users.suspendedAt),
  )
  const [rows, [total]] = await Promise.all([
    ctx.db.select().from(users).where(where).orderBy(desc(users.createdAt), asc(users.id)).limit(USERS_PER_PAGE).offset((page - 1) * USERS_PER_PAGE),
    ctx.db.select({ n: count() }).from(users).where(where),
  ])
  return { total: total?.n ?? 0, users: await presentUsers(ctx, rows) }
}

/** One person, for an administrator. */
export async function readUser(ctx: Ctx, id: string) {
  requireAccountAdministrator(ctx)
  const [row] = await ctx.db.select().from(users).where(eq(users.id, id))
  if (!row) throw new Refusal('not-found', 'account-not-found')
  const [user] = await presentUsers(ctx, [row])
  const [last] = await ctx.db
    .select({ at: events.at, action: events.action, data: events.data })
    .from(events)
    .where(and(eq(events.subjectType, 'user'), eq(events.subjectId, id), inArray(events.action, ['user.suspend', 'user.reinstate'])))
    .orderBy(desc(events.at))
    .limit(1)
  return {
    ...user!,
    /** Oneself cannot be suspended. */
    self: ctx.actor.kind === 'user' && ctx.actor.userId === id,
    lastDecision: last ? { at: last.at.toISOString(), suspended: last.action === 'user.suspend', reason: typeof last.data.reason === 'string' ? last.data.reason : null } : null,
  }
}

function requireAccountAdministrator(ctx: Ctx): void {
  if (!can(ctx.actor, 'account.suspend', null)) throw new Refusal('forbidden', 'account-forbidden')
}

async function presentUsers(ctx: Ctx, rows: (typeof users.$inferSelect)[]) {
  const ids = rows.map((row) => row.id)
  const [roles, posts, firms] = ids.length === 0 ? [[], [], []] : await Promise.all([
    ctx.db.select({ userId: staff.userId, role: staff.role }).from(staff).where(inArray(staff.userId, ids)),
    ctx.db.select({ userId: liaisons.userId, park: parks.shortName }).from(liaisons).innerJoin(parks, eq(parks.id, liaisons.parkId)).where(and(inArray(liaisons.userId, ids), isNull(liaisons.endedAt))),
    ctx.db.select({ userId: members.userId, id: companies.id, name: companies.name }).from(members).innerJoin(companies, eq(companies.id, members.companyId)).where(and(inArray(members.userId, ids), isNull(members.endedAt))),
  ])
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    identifier: row.phoneNumber ?? row.email,
    demo: row.demo,
    administrator: roles.some((r) => r.userId === row.id && r.role === 'administrator'),
    auditor: roles.some((r) => r.userId === row.id && r.role === 'auditor'),
    parks: posts.filter((post) => post.userId === row.id).map((post) => post.park),
    company: firms.find((firm) => firm.userId === row.id) ?? null,
    suspended: row.suspendedAt !== null,
    createdAt: row.createdAt.toISOString(),
  }))
}

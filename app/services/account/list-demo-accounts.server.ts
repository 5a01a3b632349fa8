import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { users } from '#db/schema/account.ts'
import { members } from '#db/schema/company.ts'
import { liaisons, staff } from '#db/schema/role.ts'

export interface DemoAccount {
  role: 'liaison' | 'company' | 'administrator'
  identifier: string
}

/** Two liaisons, two companies and the administrator to try the demo with; none where there is no demo. */
export async function listDemoAccounts(ctx: Ctx): Promise<DemoAccount[]> {
  if (!ctx.demo) return []
  const identifier = sql<string>`coalesce(${users.phoneNumber}, ${users.email})`
  const demo = and(eq(users.demo, true), isNull(users.suspendedAt))
  const [asLiaison, asCompany, asAdministrator] = await Promise.all([
    ctx.db.selectDistinct({ id: users.id, identifier }).from(users).innerJoin(liaisons, and(eq(liaisons.userId, users.id), isNull(liaisons.endedAt)))
      .where(demo).orderBy(asc(users.id)).limit(2),
    ctx.db.select({ id: users.id, identifier }).from(users).innerJoin(members, and(eq(members.userId, users.id), isNull(members.endedAt)))
      .where(demo).orderBy(asc(users.id)).limit(2),
    ctx.db.select({ id: users.id, identifier }).from(users).innerJoin(staff, and(eq(staff.userId, users.id), eq(staff.role, 'administrator')))
      .where(demo).orderBy(asc(users.id)).limit(1),
  ])
  const as = (role: DemoAccount['role']) => (row: { identifier: string }) => ({ role, identifier: row.identifier })
  return [...asLiaison.map(as('liaison')), ...asCompany.map(as('company')), ...asAdministrator.map(as('administrator'))]
}

import { and, asc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { users } from '#db/schema/account.ts'
import { parks } from '#db/schema/park.ts'
import { deputies, liaisons } from '#db/schema/role.ts'

/** A liaison's own desks, whom they are or will be handed to, and whose are handed to this liaison. */
export async function readDeputies(ctx: Ctx) {
  const { userId } = requireUser(ctx)
  const today = shanghaiDay(ctx.clock.now())
  const current = and(isNull(deputies.endedAt), gte(deputies.untilDay, today))
  const shown = { id: deputies.id, park: parks.shortName, name: users.name, from: deputies.fromDay, until: deputies.untilDay }
  const [own, given, taken, choices] = await Promise.all([
    ctx.db.select({ id: parks.id, name: parks.shortName }).from(liaisons).innerJoin(parks, eq(parks.id, liaisons.parkId)).where(and(eq(liaisons.userId, userId), isNull(liaisons.endedAt))).orderBy(asc(parks.slug)),
    ctx.db.select(shown).from(deputies).innerJoin(parks, eq(parks.id, deputies.parkId)).innerJoin(users, eq(users.id, deputies.deputyId)).where(and(eq(deputies.liaisonId, userId), current)).orderBy(asc(deputies.fromDay)),
    ctx.db.select(shown).from(deputies).innerJoin(parks, eq(parks.id, deputies.parkId)).innerJoin(users, eq(users.id, deputies.liaisonId)).where(and(eq(deputies.deputyId, userId), current)).orderBy(asc(deputies.fromDay)),
    ctx.db
      .select({ id: users.id, name: users.name, park: sql<string>`min(${parks.shortName})` })
      .from(liaisons)
      .innerJoin(users, eq(users.id, liaisons.userId))
      .innerJoin(parks, eq(parks.id, liaisons.parkId))
      .where(and(isNull(liaisons.endedAt), isNull(users.suspendedAt), ne(users.id, userId)))
      .groupBy(users.id, users.name)
      // Colleagues of the same desk first.
      .orderBy(sql`not bool_or(${inArray(liaisons.parkId, ctx.db.select({ id: liaisons.parkId }).from(liaisons).where(and(eq(liaisons.userId, userId), isNull(liaisons.endedAt))))})`, sql`min(${parks.shortName})`)
      .limit(300),
  ])
  return { own, given, taken, choices, today }
}

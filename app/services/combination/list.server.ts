import { and, count, desc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { partThing } from '#app/services/introduction/access.server.ts'
import { combinationState, isIn, type CombinationState } from '#domain/introduction/combination.ts'
import { combinations } from '#db/schema/combination.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'

export const COMBINATIONS_PER_PAGE = 30

/** A desk's combinations, newest first; those that go on, or those that are complete or closed. */
export async function listCombinations(ctx: Ctx, { page, over }: { page: number; over: boolean }) {
  const goesOn = and(isNull(combinations.completedAt), isNull(combinations.closedAt))
  const ended = or(isNotNull(combinations.completedAt), isNotNull(combinations.closedAt))
  const counted = async (which: SQL | undefined) => (await ctx.db.select({ n: count() }).from(combinations).where(and(ofDesk(ctx), which)))[0]?.n ?? 0
  const [rows, going, done] = await Promise.all([
    ctx.db
      .select({ row: combinations, title: listings.title, company: companies.name })
      .from(combinations)
      .innerJoin(listings, eq(listings.id, combinations.listingId))
      .innerJoin(companies, eq(companies.id, combinations.companyId))
      .where(and(ofDesk(ctx), over ? ended : goesOn))
      .orderBy(desc(combinations.createdAt), desc(combinations.id))
      .limit(COMBINATIONS_PER_PAGE)
      .offset((page - 1) * COMBINATIONS_PER_PAGE),
    counted(goesOn),
    counted(ended),
  ])
  const parts = rows.length === 0 ? [] : await ctx.db.select().from(introductions).where(inArray(introductions.combinationId, rows.map(({ row }) => row.id)))
  return {
    counts: { going, over: done },
    combinations: rows.map(({ row, title, company }) => {
      const own = parts.filter((part) => part.combinationId === row.id && part.setAsideAt === null)
      const deadlines = own.flatMap(({ deadline }) => deadline ?? [])
      const state: CombinationState = row.completedAt ? 'complete' : row.closedAt ? 'closed' : combinationState(own.map(partThing))
      return {
        id: row.id,
        number: row.number,
        title,
        company,
        state,
        parts: own.length,
        accepted: own.filter((part) => isIn(partThing(part))).length,
        /** The next of its parts' deadlines. */
        deadline: deadlines.length === 0 ? null : new Date(Math.min(...deadlines.map(Number))).toISOString(),
        createdAt: row.createdAt.toISOString(),
      }
    }),
  }
}
export type CombinationRow = Awaited<ReturnType<typeof listCombinations>>['combinations'][number]

function ofDesk(ctx: Ctx): SQL {
  const { liaisonOf, administrator } = requireUser(ctx)
  const mine = liaisonOf.length > 0 ? inArray(combinations.parkId, liaisonOf) : sql`false`
  return administrator ? or(mine, isNull(combinations.parkId))! : mine
}

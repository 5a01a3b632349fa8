import { and, asc, count, eq, gte, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { deskFilter } from '#app/services/company/desk.server.ts'
import { addDays } from '#domain/day.ts'
import { sides, type Side } from '#domain/introduction/state.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'

/** Days over which keys that passed by silence are counted. */
export const SILENT_DAYS = 30

/** Whose desk it is, and what waits there: the rail and the day's figures. */
export async function readDesk(ctx: Ctx) {
  const { liaisonOf, administrator } = requireUser(ctx)
  const ofSide = (side: Side): SQL => deskSide(liaisonOf, administrator, side)
  const silent = or(...sides.map((side) => and(ofSide(side), eq(introductions[`${side}KeySilent`], true), gte(introductions[`${side}KeyAt`], addDays(ctx.clock.now(), -SILENT_DAYS)))))
  const [own, [verify], [review], [files]] = await Promise.all([
    liaisonOf.length === 0 ? [] : ctx.db.select({ slug: parks.slug, shortName: parks.shortName }).from(parks).where(inArray(parks.id, liaisonOf)).orderBy(asc(parks.slug)),
    ctx.db.select({ n: count() }).from(companies).where(and(eq(companies.state, 'pending'), deskFilter(ctx.actor))),
    ctx.db
      .select({ n: count() })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(and(eq(listings.state, 'submitted'), eq(companies.state, 'verified'), deskFilter(ctx.actor))),
    ctx.db
      .select({
        keys: filtered(and(eq(introductions.state, 'keys'), or(...sides.map((side) => and(ofSide(side), eq(introductions[`${side}Key`], 'waiting')))))!),
        open: filtered(inArray(introductions.state, ['keys', 'proposed', 'accepted'])),
        silent: filtered(silent!),
      })
      .from(introductions)
      .where(or(...sides.map(ofSide))),
  ])
  return {
    parks: own,
    /** Also answers for companies that no park answers for. */
    administrator,
    toVerify: verify?.n ?? 0,
    toReview: review?.n ?? 0,
    keys: files?.keys ?? 0,
    open: files?.open ?? 0,
    silent: files?.silent ?? 0,
  }
}

const filtered = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)

/** Introductions of which this side's key is this desk's. */
export function deskSide(liaisonOf: string[], administrator: boolean, side: Side): SQL {
  const column = introductions[`${side}ParkId`]
  const parts = [...(liaisonOf.length > 0 ? [inArray(column, liaisonOf)] : []), ...(administrator ? [sql`${column} is null`] : [])]
  return parts.length > 0 ? or(...parts)! : sql`false`
}

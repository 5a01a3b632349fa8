import { eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { partThing, type IntroductionRow } from '#app/services/introduction/access.server.ts'
import { contentOf, quantityOf } from '#app/services/listing/content.server.ts'
import { combinationState, isIn, isOut, type CombinationState } from '#domain/introduction/combination.ts'
import { coverageOf } from '#domain/matching/cover.ts'
import { actsFor, answersFor, can } from '#domain/policy.ts'
import { users } from '#db/schema/account.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings, listingVersions } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { accessCombination, type CombinationRow } from './access.server.ts'

/**
 * The file on a combination: its parts, whose turn each is, and what they cover. Its company sees those that were put to it, as it sees
 * introductions; what a supplier answered is in none of it before both have.
 */
export async function readCombination(ctx: Ctx, id: string) {
  const { row, thing } = await accessCombination(ctx.db, ctx.actor, id)
  const desk = answersFor(ctx.actor, row.parkId)
  const all = await ctx.db.select().from(introductions).where(eq(introductions.combinationId, id)).orderBy(introductions.id)
  const shown = desk ? all : all.filter(({ proposedAt }) => proposedAt !== null)
  const supplyIds = shown.map(({ supplyListingId }) => supplyListingId!)
  const [[listing], [company], companyRows, versionRows, supplyRows, parkRows, [maker]] = await Promise.all([
    ctx.db.select().from(listings).where(eq(listings.id, row.listingId)),
    ctx.db.select().from(companies).where(eq(companies.id, row.companyId)),
    ctx.db.select().from(companies).where(inArray(companies.id, shown.map(({ supplyCompanyId }) => supplyCompanyId))),
    ctx.db.select().from(listingVersions).where(inArray(listingVersions.listingId, supplyIds)),
    ctx.db.select().from(listings).where(inArray(listings.id, supplyIds)),
    ctx.db.select({ id: parks.id, shortName: parks.shortName }).from(parks).where(inArray(parks.id, shown.flatMap(({ supplyParkId }) => supplyParkId ?? []))),
    desk ? ctx.db.select({ name: users.name }).from(users).where(eq(users.id, row.createdBy)) : [],
  ])
  const contentOfPart = (part: IntroductionRow) =>
    versionRows.find((version) => version.listingId === part.supplyListingId && version.version === part.supplyVersion)?.content ?? contentOf(supplyRows.find((one) => one.id === part.supplyListingId)!)
  const quantity = quantityOf(listing!)
  const counted = shown.filter((part) => part.setAsideAt === null && part.part === 'supplier' && !isOut(partThing(part)))
  const may = can(ctx.actor, 'combination.keep', thing)
  return {
    id: row.id,
    number: row.number,
    state: stateOf(row, shown, desk),
    title: listing!.title,
    demand: { id: listing!.id, number: listing!.number, quantity, company: { id: company!.id, name: company!.name } },
    note: desk ? row.note : null,
    madeBy: maker?.name ?? null,
    createdAt: row.createdAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
    closed: row.closedAt ? { at: row.closedAt.toISOString(), reason: row.closeReason!, note: desk ? row.closeNote : null } : null,
    /** What the suppliers of the same thing together are of what is asked, as they are listed. */
    coverage: quantity && counted.length > 0 ? coverageOf(quantity, counted.map((part) => contentOfPart(part).quantity)) : null,
    parts: shown.map((part) => {
      const supplier = companyRows.find((one) => one.id === part.supplyCompanyId)!
      const content = contentOfPart(part)
      return {
        id: part.id,
        number: part.number,
        part: part.part!,
        state: part.state,
        lapsed: part.lapseReason !== null,
        in: isIn(partThing(part)),
        out: isOut(partThing(part)),
        setAside: part.setAsideAt !== null,
        /** Null where it shows its name only after consent. */
        company: desk || part.acceptedAt !== null || !supplier.hidesName ? supplier.name : null,
        park: parkRows.find((one) => one.id === part.supplyParkId)?.shortName ?? null,
        listing: { id: part.supplyListingId!, title: content.title, quantity: content.quantity },
        turn: turnOf(part),
        deadline: part.deadline?.toISOString() ?? null,
      }
    }),
    /** This reader keeps it, and it goes on. */
    open: may && row.completedAt === null && row.closedAt === null,
    viewer: { desk, mine: actsFor(ctx.actor, row.companyId) },
    demo: company!.demo,
  }
}
export type PresentedCombination = Awaited<ReturnType<typeof readCombination>>
export type PresentedPart = PresentedCombination['parts'][number]

/** To its company a part that it does not know yet is none: then it is under way as long as nothing that it knows of is missing. */
function stateOf(row: CombinationRow, shown: IntroductionRow[], desk: boolean): CombinationState {
  if (row.completedAt) return 'complete'
  if (row.closedAt) return 'closed'
  const things = shown.map(partThing)
  if (desk) return combinationState(things) === 'short' ? 'short' : 'open'
  return things.some((part) => !part.setAside && isOut(part)) ? 'short' : 'open'
}

/** Who is to speak next, as far as the demand's side may know: its own answer, and then the other's. */
function turnOf(part: IntroductionRow): 'demand-key' | 'supply-key' | 'demand' | 'supply' | null {
  if (part.state === 'keys') return part.demandKey === 'waiting' ? 'demand-key' : 'supply-key'
  if (part.state === 'proposed') return part.demandAnswer === null ? 'demand' : 'supply'
  return null
}

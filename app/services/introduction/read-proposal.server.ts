import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { accessListing, type AccessedListing } from '#app/services/listing/access.server.ts'
import { contentOf } from '#app/services/listing/content.server.ts'
import { rankOfSupply } from '#app/services/match/rank-of.server.ts'
import { sides, type Side } from '#domain/introduction/state.ts'
import { countVerdicts, withoutWordsOf } from '#domain/matching/counterparty.ts'
import { answersFor, can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { introductions } from '#db/schema/introduction.ts'
import { matches } from '#db/schema/match.ts'
import { parks } from '#db/schema/park.ts'
import { FREE_RANKS } from './propose.server.ts'

/** What a liaison looks at before putting two listings to each other: both, how they fit, whose keys, and whether a reason is due. */
export async function readProposal(ctx: Ctx, { demandId, supplyId }: { demandId: string; supplyId: string }) {
  const demand = await accessListing(ctx.db, ctx.actor, demandId, 'listing.read')
  const supply = await accessListing(ctx.db, ctx.actor, supplyId, 'listing.read')
  if (demand.listing.kind !== 'demand' || supply.listing.kind !== 'supply') throw new Refusal('not-found', 'introduction-kinds')
  const both = { demand, supply }
  if (!sides.some((side) => can(ctx.actor, 'introduction.propose', both[side].thing))) throw new Refusal('not-found', 'introduction-not-your-park')
  const parkIds = sides.map((side) => both[side].thing.company.deskParkId).filter((id) => id !== null)
  const [fit, parkRows, [open]] = await Promise.all([
    fitOf(ctx, demandId, supplyId, sides.filter((side) => !answersFor(ctx.actor, both[side].thing.company.deskParkId))),
    parkIds.length === 0 ? [] : ctx.db.select({ id: parks.id, shortName: parks.shortName }).from(parks).where(inArray(parks.id, parkIds)),
    ctx.db
      .select({ id: introductions.id, number: introductions.number })
      .from(introductions)
      .where(and(eq(introductions.demandListingId, demandId), eq(introductions.supplyListingId, supplyId), inArray(introductions.state, ['keys', 'proposed', 'accepted']))),
  ])
  const present = ({ listing, company, thing }: AccessedListing) => ({
    id: listing.id,
    number: listing.number,
    title: listing.title,
    quantity: contentOf(listing).quantity,
    company: { id: company.id, name: company.name },
    divisionCode: company.divisionCode,
    /** Null: the administrator's desk. */
    park: parkRows.find((park) => park.id === thing.company.deskParkId)?.shortName ?? null,
    live: listing.state === 'published' && company.state === 'verified',
    mine: answersFor(ctx.actor, thing.company.deskParkId),
  })
  return {
    demand: present(demand),
    supply: present(supply),
    sameCompany: demand.company.id === supply.company.id,
    fit,
    /** The other liaison reads why one below the first ranks, or one that was not matched, is put forward. */
    reasonDue: fit === null || fit.rank > FREE_RANKS,
    open: open ?? null,
  }
}
export type Proposal = Awaited<ReturnType<typeof readProposal>>

/** `hidden`: sides whose words are another desk's. */
async function fitOf(ctx: Ctx, demandId: string, supplyId: string, hidden: Side[]) {
  const [match] = await ctx.db.select().from(matches).where(and(eq(matches.demandId, demandId), eq(matches.supplyId, supplyId)))
  const rank = await rankOfSupply(ctx.db, demandId, supplyId)
  if (!match || rank === null) return null
  return { rank, verdicts: match.verdicts.map((verdict) => withoutWordsOf(verdict, hidden)), counts: countVerdicts(match.verdicts), tier: match.tier, distanceKm: match.distanceKm }
}

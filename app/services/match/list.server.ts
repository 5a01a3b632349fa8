import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#app/ctx.ts'
import { accessListing, listingThing } from '#app/services/listing/access.server.ts'
import { companyThing } from '#app/services/company/access.server.ts'
import { deskParkId } from '#app/services/company/desk.server.ts'
import { thingOf } from '#app/services/introduction/access.server.ts'
import { isAdministrator } from '#domain/actor.ts'
import type { Side } from '#domain/introduction/state.ts'
import { countVerdicts, visibleToCounterparty, withoutWordsOf } from '#domain/matching/counterparty.ts'
import { actsFor, answersFor, can } from '#domain/policy.ts'
import { companies } from '#db/schema/company.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { matches } from '#db/schema/match.ts'
import { parks } from '#db/schema/park.ts'

/**
 * A listing's matches in order, for the one who owns it or its desk. A desk sees how a hidden price was judged, and the words of its
 * own companies alone. A company sees no verdict that rests on what it may not see, no listing outside its reach, and a name only once it is verified and has a listing of its own published.
 */
export async function listMatches(ctx: Ctx, listingId: string, { limit = 20 }: { limit?: number } = {}) {
  const { listing, thing } = await accessListing(ctx.db, ctx.actor, listingId, 'listing.match')
  const [mine, theirs] = listing.kind === 'demand' ? ([matches.demandId, matches.supplyId] as const) : ([matches.supplyId, matches.demandId] as const)
  const other = alias(listings, 'other')
  const rows = await ctx.db
    .select({ match: matches, listing: other, company: companies, park: parks, deskParkId: deskParkId() })
    .from(matches)
    .innerJoin(other, eq(other.id, theirs))
    .innerJoin(companies, eq(companies.id, other.companyId))
    .leftJoin(parks, eq(parks.id, companies.parkId))
    .where(and(eq(mine, listingId), eq(other.state, 'published'), eq(companies.state, 'verified')))
    .orderBy(asc(matches.order), asc(theirs))
    .limit(60)
  // Ranks and the total count what this reader may know of: a gap would tell of a listing that is not shown.
  const readable = rows
    .filter(({ listing: l, company, deskParkId: park }) => can(ctx.actor, 'listing.read', listingThing(l, companyThing(company, park))))
    .map((row, index) => ({ ...row, rank: index + 1 }))
  const shown = readable.slice(0, limit)
  const known = await openIntroductionsOf(ctx, listingId, listing.kind, shown.map((r) => r.listing.id))
  const own = answersFor(ctx.actor, thing.company.deskParkId)
  // Whoever acts for the company is the counterparty here, whatever else that person is.
  const desk = own && !actsFor(ctx.actor, listing.companyId)
  const named = desk || isAdministrator(ctx.actor) || (ctx.actor.kind === 'user' && ctx.actor.company?.verified === true && ctx.actor.company.published)
  const ownToo = (row: { deskParkId: string | null }) => answersFor(ctx.actor, row.deskParkId)
  return {
    listing: { id: listing.id, kind: listing.kind, state: listing.state },
    /** This reader's desk answers for the listing's company: it may propose. */
    own,
    total: readable.length,
    matches: shown.map((row) => presentMatch(row, { desk, named, hidden: ownToo(row) ? [] : [listing.kind === 'demand' ? 'supply' : 'demand'], introductionId: known.get(row.listing.id) ?? null, stale: isStale(row.match, listing.version, row.listing) })),
  }
}

export type PresentedMatch = ReturnType<typeof presentMatch>

function presentMatch(
  { match, listing, company, park, rank }: { match: typeof matches.$inferSelect; listing: typeof listings.$inferSelect; company: typeof companies.$inferSelect; park: typeof parks.$inferSelect | null; rank: number },
  seen: { desk: boolean; named: boolean; hidden: Side[]; introductionId: string | null; stale: boolean },
) {
  const verdicts = seen.desk ? match.verdicts.map((verdict) => withoutWordsOf(verdict, seen.hidden)) : visibleToCounterparty(match.verdicts)
  return {
    rank,
    listingId: listing.id,
    number: listing.number,
    title: listing.title,
    companyId: seen.named && !(company.hidesName && !seen.desk) ? company.id : null,
    companyName: seen.named && !(company.hidesName && !seen.desk) ? company.name : null,
    parkName: park?.shortName ?? null,
    divisionCode: company.divisionCode,
    distanceKm: match.distanceKm,
    tier: match.tier,
    verdicts,
    counts: countVerdicts(verdicts),
    introductionId: seen.introductionId,
    stale: seen.stale,
  }
}

const isStale = (match: typeof matches.$inferSelect, version: number, other: typeof listings.$inferSelect) => {
  const [mine, theirs] = other.kind === 'supply' ? [match.demandVersion, match.supplyVersion] : [match.supplyVersion, match.demandVersion]
  return mine !== version || theirs !== other.version
}

/** Which of these already are in an introduction with this listing that this reader may see: to a company none that waits for the keys, but its own. */
async function openIntroductionsOf(ctx: Ctx, listingId: string, kind: 'demand' | 'supply', others: string[]): Promise<Map<string, string>> {
  if (others.length === 0) return new Map()
  const [mine, theirs] = kind === 'demand' ? [introductions.demandListingId, introductions.supplyListingId] : [introductions.supplyListingId, introductions.demandListingId]
  const rows = await ctx.db
    .select({ row: introductions, other: theirs })
    .from(introductions)
    .where(and(eq(mine, listingId), inArray(theirs, others), inArray(introductions.state, ['keys', 'proposed', 'accepted'])))
  return new Map(rows.filter(({ row }) => can(ctx.actor, 'introduction.read', thingOf(row))).map(({ row, other }) => [other!, row.id]))
}

import { eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { contentOf } from '#app/services/listing/content.server.ts'
import { actNames, type Act } from '#domain/introduction/acts.ts'
import { rungsOf, sides, type Side } from '#domain/introduction/state.ts'
import { actsFor, answersFor, actSides, can } from '#domain/policy.ts'
import { users } from '#db/schema/account.ts'
import { combinations } from '#db/schema/combination.ts'
import { companies } from '#db/schema/company.ts'
import { consents } from '#db/schema/introduction.ts'
import { listingVersions, listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { accessIntroduction, sideOf, thingOf, type IntroductionRow } from './access.server.ts'

/**
 * The file on an introduction, as this reader may see it. A party learns the other side's answer only when both have
 * answered; the desks see that a contact was chosen, never which; nobody but the parties is ever shown one (and they
 * through `discloseContact`).
 */
export async function readIntroduction(ctx: Ctx, id: string) {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, id)
  const [companyRows, listingRows, versionRows, parkRows, liaisonRows, consentRows] = await Promise.all([
    ctx.db.select().from(companies).where(inArray(companies.id, [row.demandCompanyId, row.supplyCompanyId])),
    ctx.db.select().from(listings).where(inArray(listings.id, ids(row.demandListingId, row.supplyListingId))),
    ctx.db.select().from(listingVersions).where(inArray(listingVersions.listingId, ids(row.demandListingId, row.supplyListingId))),
    ctx.db.select().from(parks).where(inArray(parks.id, ids(row.demandParkId, row.supplyParkId))),
    ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids(row.proposedBy, row.demandKeyBy, row.supplyKeyBy))),
    ctx.db.select({ id: consents.id, givenAt: consents.givenAt, withdrawnAt: consents.withdrawnAt }).from(consents).where(inArray(consents.id, ids(row.demandConsentId, row.supplyConsentId))),
  ])
  const viewer = viewerOf(ctx, row)
  const both = row.state === 'accepted' || row.state === 'concluded'
  const nameOf = (userId: string | null) => liaisonRows.find((u) => u.id === userId)?.name ?? null
  const present = (side: Side) => {
    const own = sideOf(row, side)
    const company = companyRows.find((c) => c.id === own.companyId)!
    const listing = listingRows.find((l) => l.id === own.listingId) ?? null
    const pinned = versionRows.find((v) => v.listingId === own.listingId && v.version === own.version)?.content ?? (listing && contentOf(listing))
    const mine = viewer.mine.includes(side)
    const park = parkRows.find((p) => p.id === own.parkId)
    const answerShown = mine || viewer.keys.includes(side) || both || row.state === 'declined'
    return {
      side,
      company: mine || viewer.desk || both || !company.hidesName ? { id: company.id, name: company.name } : null,
      /** Whether the other side sees the name. */
      nameShown: both || !company.hidesName,
      divisionCode: company.divisionCode,
      verified: company.state === 'verified',
      park: park ? { slug: park.slug, shortName: park.shortName } : null,
      listing: listing && pinned ? {
        id: listing.id,
        number: listing.number,
        version: own.version!,
        ...pinned,
        price: pinned.price && (pinned.price.published || mine || viewer.keys.includes(side)) ? pinned.price : null,
      } : null,
      key: viewer.desk ? { state: own.key, by: nameOf(own.keyBy), at: own.keyAt?.toISOString() ?? null, silent: own.keySilent, reason: own.keyReason } : null,
      answer: answerShown ? own.answer : null,
      answerAt: answerShown ? (own.answerAt?.toISOString() ?? null) : null,
      /** A reason is for the desks and for the one who gave it. */
      decline: own.answer === 'declined' && (mine || viewer.keys.includes(side) || (viewer.desk && row.state === 'declined')) ? { reason: own.declineReason!, note: own.declineNote } : null,
      contactGiven: answerShown && own.contactId !== null,
      contactId: mine ? own.contactId : null,
      /** One's own consent to show that contact. */
      consent: mine ? presentConsent(consentRows.find((c) => c.id === own.consentId)) : null,
    }
  }
  const demandListing = listingRows.find((l) => l.id === row.demandListingId) ?? listingRows[0]!
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    initiatedBy: row.initiatedBy,
    initiatorSide: row.initiatorSide,
    /** Between the desks. */
    reason: viewer.desk ? row.reason : null,
    note: viewer.desk || viewer.mine.includes(row.initiatorSide) ? row.note : null,
    /** A liaison's name. A member's is not told: it may be the contact's. */
    proposedBy: viewer.desk && row.initiatedBy === 'liaison' ? nameOf(row.proposedBy) : null,
    oneHandBothKeys: viewer.desk && row.demandKeyBy !== null && row.demandKeyBy === row.supplyKeyBy,
    deadline: row.deadline?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    proposedAt: row.proposedAt?.toISOString() ?? null,
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
    lapse: row.lapseReason === null ? null : { reason: row.lapseReason, note: row.lapseNote, side: row.lapseSide! },
    category: demandListing.category,
    ladder: rungsOf[demandListing.category],
    title: demandListing.title,
    demand: present('demand'),
    supply: present('supply'),
    /** What it brings to a combination; which, and what else is in it, only for those who may read that. */
    part: row.part,
    combination: await combinationOf(ctx, row),
    demo: companyRows.some((c) => c.demo),
    /** What this reader is and may do now; the buttons follow from it. */
    viewer: {
      ...viewer,
      /** For each act, the sides in whose name. */
      may: Object.fromEntries(actNames.map((act) => [act, actSides(ctx.actor, act, thingOf(row))])) as Record<Act, Side[]>,
    },
  }
}
export type PresentedIntroduction = Awaited<ReturnType<typeof readIntroduction>>

/** `allAccepted` is told to everybody of it, the rest to the desk and the company that it turns around. */
async function combinationOf(ctx: Ctx, row: IntroductionRow) {
  if (row.combinationId === null) return null
  const [combination] = await ctx.db.select().from(combinations).where(eq(combinations.id, row.combinationId))
  const may = can(ctx.actor, 'combination.read', { companyId: row.demandCompanyId, deskParkId: combination!.parkId, shown: row.proposedAt !== null })
  return { allAccepted: combination!.completedAt !== null && row.setAsideAt === null, of: may ? { id: combination!.id, number: combination!.number } : null }
}

function viewerOf(ctx: Ctx, row: IntroductionRow) {
  const thing = thingOf(row)
  return {
    /** Sides this reader acts for (one, in practice). */
    mine: sides.filter((side) => actsFor(ctx.actor, thing[side].companyId)),
    /** Sides whose key this reader holds. */
    keys: sides.filter((side) => answersFor(ctx.actor, thing[side].deskParkId)),
    desk: sides.some((side) => answersFor(ctx.actor, thing[side].deskParkId)),
  }
}
const presentConsent = (consent: { givenAt: Date; withdrawnAt: Date | null } | undefined) =>
  consent ? { givenAt: consent.givenAt.toISOString(), withdrawnAt: consent.withdrawnAt?.toISOString() ?? null } : null
const ids = (...values: (string | null)[]) => values.filter((value) => value !== null)

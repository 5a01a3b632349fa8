import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '#domain/actor.ts'
import type { Act } from '#domain/introduction/acts.ts'
import type { Reader, Voice } from '#domain/introduction/audience.ts'
import type { PartThing } from '#domain/introduction/combination.ts'
import { sides, type IntroductionCore, type Side } from '#domain/introduction/state.ts'
import { actsFor, actSides, answersFor, can, everActSides, type IntroductionThing } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'

export type IntroductionRow = typeof introductions.$inferSelect

/** Fetches and permits reading. Hidden and missing are the same `not-found`. */
export async function accessIntroduction(tx: Db | Tx, actor: Actor, id: string): Promise<{ row: IntroductionRow; thing: IntroductionThing }> {
  const [row] = await tx.select().from(introductions).where(eq(introductions.id, id))
  return permit(actor, row)
}

/** As `accessIntroduction`, holding first its listings (in id order), then the introduction itself: every writer takes them in this order. */
export async function lockIntroduction(tx: Tx, actor: Actor, id: string): Promise<{ row: IntroductionRow; thing: IntroductionThing }> {
  const { row: unlocked } = await accessIntroduction(tx, actor, id)
  await lockListings(tx, [unlocked.demandListingId, unlocked.supplyListingId])
  const [row] = await tx.select().from(introductions).where(eq(introductions.id, id)).for('no key update')
  return permit(actor, row)
}

/** As `lockIntroduction`, of something that belongs to one (a rung, a commitment): `absent` is what another's looks like, and none. */
export async function lockIntroductionOf(tx: Tx, actor: Actor, thing: { introductionId: string } | undefined, absent: string): Promise<{ row: IntroductionRow; thing: IntroductionThing }> {
  if (!thing) throw new Refusal('not-found', absent)
  return lockIntroduction(tx, actor, thing.introductionId).catch((error: unknown) => {
    throw error instanceof Refusal && error.kind === 'not-found' ? new Refusal('not-found', absent) : error
  })
}

export async function lockListings(tx: Tx, ids: (string | null)[]): Promise<void> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length > 0) await tx.select({ id: listings.id }).from(listings).where(inArray(listings.id, wanted)).orderBy(listings.id).for('no key update')
}

function permit(actor: Actor, row: IntroductionRow | undefined) {
  if (!row) throw new Refusal('not-found', 'introduction-not-found')
  const thing = thingOf(row)
  if (!can(actor, 'introduction.read', thing)) throw new Refusal('not-found', 'introduction-not-found')
  return { row, thing }
}

/** The sides for which this actor does it. Refuses (`forbidden`) whoever may in no state; what the state allows is `applyMove`'s to say. */
export function requireActSides(actor: Actor, act: Act, thing: IntroductionThing): [Side, ...Side[]] {
  const [first, ...more] = everActSides(actor, act, thing)
  if (!first) throw new Refusal('forbidden', notYours[act] ?? 'introduction-not-yours')
  return [first, ...more]
}
const notYours: Partial<Record<Act, string>> = {
  pass: 'introduction-not-your-key', hold: 'introduction-not-your-key', accept: 'introduction-not-your-answer', decline: 'introduction-not-your-answer', relate: 'relation-not-yours',
}

/**
 * Who puts something into the file: the side, by its company or its desk. `wanted`: which of two, for a liaison of both. Refuses whoever has no such
 * voice (`forbidden`), and what the state does not allow (`conflict`).
 */
export function requireVoice(actor: Actor, act: Act, thing: IntroductionThing, voice: Voice, wanted?: Side): { side: Side; userId: string } {
  const reader = readerOf(actor, thing)
  const own = voice === 'company' ? reader.mine : reader.keys
  const side = wanted === undefined ? own[0] : own.find((each) => each === wanted)
  if (side === undefined || actor.kind !== 'user') throw new Refusal('forbidden', 'introduction-not-yours')
  if (!actSides(actor, act, thing).includes(side)) throw new Refusal('conflict', 'introduction-moved-on', { params: { state: thing.state } })
  return { side, userId: actor.userId }
}

/** The sides whose company, and those whose desk, this actor acts for. */
export const readerOf = (actor: Actor, thing: IntroductionThing): Reader => ({
  mine: sides.filter((side) => actsFor(actor, thing[side].companyId)),
  keys: sides.filter((side) => answersFor(actor, thing[side].deskParkId)),
})

export const thingOf = (row: IntroductionRow): IntroductionThing => ({
  id: row.id,
  state: row.state,
  proposed: row.proposedAt !== null,
  initiatorSide: row.initiatorSide,
  initiatedBy: row.initiatedBy,
  demand: { companyId: row.demandCompanyId, deskParkId: row.demandParkId, key: row.demandKey, answer: row.demandAnswer },
  supply: { companyId: row.supplyCompanyId, deskParkId: row.supplyParkId, key: row.supplyKey, answer: row.supplyAnswer },
})

export const coreOf = (row: IntroductionRow): IntroductionCore => ({
  state: row.state,
  demand: { key: row.demandKey, answer: row.demandAnswer },
  supply: { key: row.supplyKey, answer: row.supplyAnswer },
})

/** As a part of a combination. */
export const partThing = (row: Pick<IntroductionRow, 'state' | 'lapseReason' | 'setAsideAt'>): PartThing =>
  ({ state: row.state, lapsed: row.lapseReason !== null, setAside: row.setAsideAt !== null })

/** One side's columns, without their prefix. */
export const sideOf = (row: IntroductionRow, side: Side) => ({
  companyId: row[`${side}CompanyId`],
  listingId: row[`${side}ListingId`],
  version: row[`${side}Version`],
  parkId: row[`${side}ParkId`],
  key: row[`${side}Key`],
  keyBy: row[`${side}KeyBy`],
  keyAt: row[`${side}KeyAt`],
  keyReason: row[`${side}KeyReason`],
  keySilent: row[`${side}KeySilent`],
  answer: row[`${side}Answer`],
  answerAt: row[`${side}AnswerAt`],
  declineReason: row[`${side}DeclineReason`],
  declineNote: row[`${side}DeclineNote`],
  contactId: row[`${side}ContactId`],
  consentId: row[`${side}ConsentId`],
})

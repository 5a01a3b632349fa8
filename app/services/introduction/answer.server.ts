import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import type { Actor } from '#domain/actor.ts'
import { CONSENT_TEXT_VERSION, LINK_CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { declineReasons, otherSide, sides, type Side } from '#domain/introduction/state.ts'
import { applyMove } from '#domain/introduction/transition.ts'
import { answersSide } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { contacts } from '#db/schema/company.ts'
import { consents, introductions } from '#db/schema/introduction.ts'
import { coreOf, lockIntroduction, requireActSides, sideOf, type IntroductionRow } from './access.server.ts'
import { settleCombinationsWithin } from './settle-combinations.server.ts'
import { tellEverybodyWithin } from './tell.server.ts'
import { markOf, useLinkWithin } from './use-link.server.ts'

/** The versions that were on the page: a revision in between is seen before it is agreed to. */
const seen = { demandVersion: z.int().nullable(), supplyVersion: z.int().nullable() }
const Accept = z.strictObject({
  id: z.uuid(),
  contactId: z.uuid({ error: 'contact-required' }),
  /** By a link: mark of what the page showed of that person (`markOf`). */
  contactSeen: z.string().max(40).optional(),
  consent: z.enum([CONSENT_TEXT_VERSION, LINK_CONSENT_TEXT_VERSION], { error: 'consent-required' }),
  ...seen,
})
const Decline = z
  .strictObject({ id: z.uuid(), side: z.enum(sides), reason: z.enum(declineReasons, { error: 'decline-reason-required' }), note: text(0, 300).optional() })
  .refine((d) => d.reason !== 'other' || (d.note?.length ?? 0) >= 2, { error: 'decline-note-required', path: ['note'] })

/**
 * A company agrees and chooses whom the other side may call. Only its own member can, or the very person who is to be called, by a one-time link:
 * consent is a person's.
 */
export async function acceptIntroduction(ctx: Ctx, input: unknown): Promise<IntroductionRow> {
  const wanted = parse(Accept, input)
  const shown = ctx.actor.kind === 'link' ? LINK_CONSENT_TEXT_VERSION : CONSENT_TEXT_VERSION
  if (wanted.consent !== shown) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'consent', code: 'consent-required' }] })
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const [side] = requireActSides(ctx.actor, 'accept', thing)
    const mine = sideOf(row, side)
    if (ctx.actor.kind === 'link') await useLinkWithin(tx, ctx, row, 'accepted')
    if (mine.answer === 'accepted' && mine.contactId === wanted.contactId) return row // the same form sent twice
    const core = applyMove(coreOf(row), { act: 'accept', side })
    if (row.demandVersion !== wanted.demandVersion || row.supplyVersion !== wanted.supplyVersion) throw new Refusal('conflict', 'introduction-revised')
    await requireContact(tx, ctx, mine.companyId, wanted)
    const consentId = ctx.ids.next()
    const now = ctx.clock.now()
    await tx.insert(consents).values({
      id: consentId,
      ...saidBy(ctx.actor),
      contactId: wanted.contactId,
      recipientCompanyId: sideOf(row, otherSide(side)).companyId,
      introductionId: row.id,
      purpose: 'introduction',
      textVersion: wanted.consent,
      givenAt: now,
    })
    return writeAnswer(tx, ctx, row, side, core.state, {
      answer: 'accepted',
      contactId: wanted.contactId,
      consentId,
    })
  })
}

/** A company declines with a reason; its liaison may record that for it (代录), noting who said so and how. */
export async function declineIntroduction(ctx: Ctx, input: unknown): Promise<IntroductionRow> {
  const wanted = parse(Decline, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.id)
    const { side } = wanted
    if (!requireActSides(ctx.actor, 'decline', thing).includes(side)) throw new Refusal('forbidden', 'introduction-not-your-answer')
    if (ctx.actor.kind === 'link') await useLinkWithin(tx, ctx, row, 'declined')
    if (sideOf(row, side).answer === 'declined') return row
    const onBehalf = ctx.actor.kind !== 'link' && !answersSide(ctx.actor, thing, side)
    if (onBehalf && (wanted.note?.length ?? 0) < 2) {
      throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'note', code: 'recorded-for-required' }] })
    }
    const core = applyMove(coreOf(row), { act: 'decline', side })
    return writeAnswer(tx, ctx, row, side, core.state, { answer: 'declined', declineReason: wanted.reason, declineNote: wanted.note || null }, onBehalf)
  })
}

type AnswerColumns =
  | { answer: 'accepted'; contactId: string; consentId: string }
  | { answer: 'declined'; declineReason: (typeof declineReasons)[number]; declineNote: string | null }

async function writeAnswer(tx: Tx, ctx: Ctx, row: IntroductionRow, side: Side, state: IntroductionRow['state'], answer: AnswerColumns, onBehalf = false) {
  const now = ctx.clock.now()
  const by = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const columns = Object.fromEntries(
    Object.entries({ ...answer, answerAt: now, answerBy: by }).map(([key, value]) => [`${side}${key[0]!.toUpperCase()}${key.slice(1)}`, value]),
  )
  const [next] = await tx
    .update(introductions)
    .set({
      ...columns,
      state,
      ...(state === 'accepted' && { acceptedAt: now, deadline: null }),
      ...(state === 'declined' && { endedAt: now, deadline: null, endReason: 'declined' }),
    })
    .where(eq(introductions.id, row.id))
    .returning()
  await recordEventsWithin(tx, ctx, [{ action: `introduction.${answer.answer === 'accepted' ? 'accept' : 'decline'}`, subjectId: row.id, data: { side, onBehalf } }])
  // One answer alone tells nobody anything: silence and an answer look the same until both have spoken.
  if (state === 'accepted') await tellEverybodyWithin(tx, ctx, next!, { kind: 'introduction-accepted' })
  if (state === 'declined') await tellEverybodyWithin(tx, ctx, next!, { kind: 'introduction-declined' })
  await settleCombinationsWithin(tx, ctx, [next!])
  return next!
}

function saidBy(actor: Actor): { userId: string } | { linkId: string } {
  if (actor.kind === 'user') return { userId: actor.userId }
  if (actor.kind === 'link') return { linkId: actor.linkId }
  throw new Refusal('forbidden', 'introduction-not-your-answer')
}

async function requireContact(tx: Tx, ctx: Ctx, companyId: string, { contactId, contactSeen }: { contactId: string; contactSeen?: string | undefined }): Promise<void> {
  const unknown = new Refusal('invalid', 'input-invalid', { issues: [{ field: 'contactId', code: 'contact-unknown' }] })
  const byPerson = ctx.actor.kind === 'link'
  if (ctx.actor.kind === 'link' && ctx.actor.contactId !== contactId) throw unknown
  const [contact] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.companyId, companyId), isNull(contacts.removedAt)))
    .for(byPerson ? 'no key update' : 'share')
  if (!contact) throw unknown
  if (byPerson && contactSeen !== markOf(contact)) throw new Refusal('conflict', 'contact-changed')
  if (!contact.sealed) return
  // Somebody else typed it, and that person has not yet said that it may be used: by a link it is that person who says so.
  if (!byPerson) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'contactId', code: 'contact-sealed' }] })
  await tx.update(contacts).set({ sealed: false }).where(eq(contacts.id, contactId))
  await recordEventsWithin(tx, ctx, [{ action: 'contact.confirm', subjectId: contactId, data: { companyId } }])
}

import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { standingOutcomes } from '#domain/introduction/outcome.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { acceptIntroduction, declineIntroduction } from './answer.server.ts'
import { confirmOutcome } from './record-outcome.server.ts'
import { disputeOutcome } from './dispute-outcome.server.ts'
import { actorOf, findLink, makesLinks, type From, type LinkRow } from './use-link.server.ts'
import { withdrawConsent } from './withdraw-consent.server.ts'

const Act = z.strictObject({
  do: z.enum(['accept', 'decline', 'confirm', 'dispute', 'withdraw'], { error: 'act-unknown' }),
  consent: z.string().max(40).optional(),
  /** Mark of the contact that the page showed; of a rung, when it was said. */
  seen: z.string().max(40).optional(),
  reason: z.string().max(40).optional(),
  note: z.string().max(4_000).optional(),
  happenedOn: z.string().max(40).optional(),
  quantity: z.strictObject({ value: z.number(), unit: z.string().max(40) }).optional(),
})

const actOf = { accept: 'answer', decline: 'answer', confirm: 'confirm', dispute: 'confirm', withdraw: 'withdraw' } as const

/**
 * Does the one act of a one-time link, in one transaction with marking it used: of two at once one acts. Refuses `not-found: link-unknown`,
 * `forbidden: act-by-liaison` (which is on record), `conflict: link-used | link-revoked | link-expired | link-changed | link-settled | link-over`, and what the act itself refuses; then the link is as good as before.
 */
export async function actByLink(ctx: Ctx, token: string, input: unknown, from: From): Promise<void> {
  await ctx.limits.take('link-address', from.address)
  const link = await findLink(ctx, token, from)
  if (!link) throw new Refusal('not-found', 'link-unknown')
  const wanted = parse(Act, input)
  // Policy says so too; here, before what is missing for another act is asked for.
  if (actOf[wanted.do] !== link.act) throw new Refusal('forbidden', 'introduction-not-yours')
  if (makesLinks(ctx.actor)) {
    await transact(ctx.db, (tx) => recordEventsWithin(tx, ctx, [{ action: 'introduction.link-refuse', subjectId: link.introductionId, data: { usedLinkId: link.id, side: link.side, act: link.act } }]))
    throw new Refusal('forbidden', 'act-by-liaison')
  }
  // Else who acts is who the link was made for, whoever is signed in here.
  const as: Ctx = { ...ctx, actor: actorOf(link) }
  const id = link.introductionId
  if (wanted.do === 'accept') {
    await acceptIntroduction(as, { id, contactId: link.contactId, contactSeen: wanted.seen, consent: wanted.consent, demandVersion: link.demandVersion, supplyVersion: link.supplyVersion })
  } else if (wanted.do === 'decline') await declineIntroduction(as, { id, side: link.side, reason: wanted.reason, note: wanted.note })
  else if (wanted.do === 'confirm') await confirmOutcome(as, { id, side: link.side, rung: link.rung, seen: wanted.seen ?? '' })
  else if (wanted.do === 'dispute') {
    const { reason, note = '', happenedOn, quantity, seen = '' } = wanted
    await disputeOutcome(as, { outcomeId: await standingOutcome(as, link), reason, note, happenedOn, quantity, seen })
  } else await withdrawConsent(as, { id })
}

/** What stands on the link's rung now. */
async function standingOutcome(ctx: Ctx, { introductionId, rung }: LinkRow): Promise<string> {
  const [outcome] = await ctx.db
    .select({ id: outcomes.id })
    .from(outcomes)
    .where(and(eq(outcomes.introductionId, introductionId), eq(outcomes.rung, rung!), inArray(outcomes.state, [...standingOutcomes])))
  if (!outcome) throw new Refusal('conflict', 'link-over')
  return outcome.id
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { parse } from '#app/services/parse.server.ts'
import { stands } from '#domain/introduction/outcome.ts'
import { otherSide } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { contacts } from '#db/schema/company.ts'
import { actLinks, introductions } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { acceptIntroduction, declineIntroduction } from './answer.server.ts'
import { readIntroduction } from './read.server.ts'
import { confirmOutcome } from './record-outcome.server.ts'
import { linkFacts } from './send-link.server.ts'
import { actorOf, hashOf, markOf, standingOf, type LinkRow } from './use-link.server.ts'
import { withdrawConsent } from './withdraw-consent.server.ts'

type From = { address: string }

/** Null for what is no link of ours. Looking many such up from one address is refused (`limit`). */
async function findLink(ctx: Ctx, token: string, { address }: From): Promise<LinkRow | null> {
  const [link] = /^[\w-]{27}$/.test(token) ? await ctx.db.select().from(actLinks).where(eq(actLinks.tokenHash, hashOf(token))) : []
  if (!link) await ctx.limits.take('link-miss-address', address)
  return link ?? null
}

/**
 * What a one-time link opens, for whoever holds it. Reads only: link previews open it as often as they like. One that is no longer good says why,
 * and whom to ask; of what it was about it says nothing more.
 */
export async function readLink(ctx: Ctx, token: string, from: From) {
  const link = await findLink(ctx, token, from)
  if (!link) return { standing: 'unknown' as const }
  const [row] = await ctx.db.select().from(introductions).where(eq(introductions.id, link.introductionId))
  const standing = await standingOf(ctx.db, link, row!, ctx.clock.now())
  const { title, park, phone } = await linkFacts(ctx.db, row!, link.side)
  const desk = { park, phone }
  const { act, rung, side } = link
  if (standing !== 'open') return { standing, act, rung, side, desk, usedAt: link.usedAt?.toISOString() ?? null, usedFor: link.usedFor, number: row!.number, title }
  const introduction = await readIntroduction({ ...ctx, actor: actorOf(link) }, link.introductionId)
  const [[contact], [outcome]] = await Promise.all([
    ctx.db.select().from(contacts).where(eq(contacts.id, link.contactId)),
    rung === null ? [] : ctx.db.select().from(outcomes).where(eq(outcomes.introductionId, row!.id)).then((rows) => rows.filter((each) => each.rung === rung && stands(each.state))),
  ])
  const own = introduction[side]
  const theirs = introduction[otherSide(side)]
  return {
    standing, act, rung, side, desk, number: row!.number, title,
    expiresAt: link.expiresAt.toISOString(),
    demo: introduction.demo,
    own: { listing: own.listing },
    theirs: { listing: theirs.listing, company: theirs.company?.name ?? null, divisionCode: theirs.divisionCode, verified: theirs.verified, park: theirs.park?.shortName ?? null },
    /** The person's own, to be looked at before agreeing to show it. */
    contact: { name: contact!.name, phone: contact!.phone, email: contact!.email, seen: markOf(contact!) },
    outcome: outcome ? { seen: outcome.recordedAt.toISOString(), note: outcome.note, happenedOn: outcome.happenedOn, quantity: outcome.quantityValue === null ? null : { value: outcome.quantityValue, unit: outcome.quantityUnit!, per: 'once' as const } } : null,
  }
}
export type ReadLink = Awaited<ReturnType<typeof readLink>>

const Act = z.strictObject({
  do: z.enum(['accept', 'decline', 'confirm', 'withdraw'], { error: 'act-unknown' }),
  consent: z.string().max(40).optional(),
  /** Mark of the contact that the page showed; of a rung, when it was said. */
  seen: z.string().max(40).optional(),
  reason: z.string().max(40).optional(),
  note: z.string().max(4_000).optional(),
})

const actOf = { accept: 'answer', decline: 'answer', confirm: 'confirm', withdraw: 'withdraw' } as const

/**
 * Does the one act of a one-time link, in one transaction with marking it used: of two at once one acts. Refuses `not-found: link-unknown`,
 * `conflict: link-used | link-revoked | link-expired | link-changed | link-settled | link-over`, and what the act itself refuses; then the link is as good as before.
 */
export async function actByLink(ctx: Ctx, token: string, input: unknown, from: From): Promise<void> {
  await ctx.limits.take('link-address', from.address)
  const link = await findLink(ctx, token, from)
  if (!link) throw new Refusal('not-found', 'link-unknown')
  const wanted = parse(Act, input)
  // Policy says so too; here, before what is missing for another act is asked for.
  if (actOf[wanted.do] !== link.act) throw new Refusal('forbidden', 'introduction-not-yours')
  // Who acts is who the link was made for, whoever is signed in here.
  const as: Ctx = { ...ctx, actor: actorOf(link) }
  const id = link.introductionId
  if (wanted.do === 'accept') {
    await acceptIntroduction(as, { id, contactId: link.contactId, contactSeen: wanted.seen, consent: wanted.consent, demandVersion: link.demandVersion, supplyVersion: link.supplyVersion })
  } else if (wanted.do === 'decline') await declineIntroduction(as, { id, side: link.side, reason: wanted.reason, note: wanted.note })
  else if (wanted.do === 'confirm') await confirmOutcome(as, { id, side: link.side, rung: link.rung, seen: wanted.seen ?? '' })
  else await withdrawConsent(as, { id })
}

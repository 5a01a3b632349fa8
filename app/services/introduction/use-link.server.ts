import { createHash } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { linkStanding, type LinkStanding, type LinkSubject, type LinkUse } from '#domain/introduction/link.ts'
import { standingOutcomes, unansweredOutcomes } from '#domain/introduction/outcome.ts'
import type { Rung } from '#domain/introduction/state.ts'
import type { Actor, LinkActor } from '#domain/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { companies, contacts } from '#db/schema/company.ts'
import { actLinks, consents } from '#db/schema/introduction.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { sideOf, type IntroductionRow } from './access.server.ts'

export type LinkRow = typeof actLinks.$inferSelect
/** Before the database has added what follows from it. */
export type NewLink = Omit<LinkRow, 'demandCompanyId' | 'supplyCompanyId'>

/** 160 random bits need no salt. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export const actorOf = ({ id, introductionId, side, act, contactId }: LinkRow): LinkActor => ({ kind: 'link', linkId: id, introductionId, side, act, contactId })

/** Who makes links for others opens none for itself: the consent would be a liaison's, and not the person's. */
export const makesLinks = (actor: Actor): boolean => actor.kind === 'user' && (actor.administrator || actor.liaisonOf.length > 0)

/** Marks the link that acts as used, in the transaction of its act, whose introduction the caller holds. Refuses (`conflict: link-…`) one that is not open now.
 * `rung`: what is acted on, where a link is to one. */
export async function useLinkWithin(tx: Tx, ctx: Ctx, row: IntroductionRow, use: LinkUse, rung?: Rung): Promise<void> {
  if (ctx.actor.kind !== 'link') throw new Refusal('forbidden', 'introduction-not-yours')
  const [link] = await tx.select().from(actLinks).where(and(eq(actLinks.id, ctx.actor.linkId), eq(actLinks.introductionId, row.id))).for('no key update')
  if (!link) throw new Refusal('not-found', 'link-unknown')
  if (rung !== undefined && rung !== link.rung) throw new Refusal('forbidden', 'introduction-not-yours')
  const now = ctx.clock.now()
  const standing = await standingOf(tx, link, row, now)
  if (standing !== 'open') throw new Refusal('conflict', `link-${standing}`)
  await tx.update(actLinks).set({ usedAt: now, usedFor: use }).where(eq(actLinks.id, link.id))
  // What somebody else pasted may have been opened by somebody else.
  if (link.channel === 'text') await ctx.jobs.send(tx, 'link-receipt', [{ linkId: link.id }])
}

/** How a link stands by what it is about, as the given connection sees it. */
export async function standingOf(tx: Db | Tx, link: NewLink, row: IntroductionRow, now: Date): Promise<LinkStanding> {
  return linkStanding(link, await subjectOf(tx, link, row), now)
}

async function subjectOf(tx: Db | Tx, link: NewLink, row: IntroductionRow): Promise<LinkSubject> {
  const { answer, consentId } = sideOf(row, link.side)
  const [[company], [contact], [outcome], [consent]] = await Promise.all([
    tx.select({ state: companies.state }).from(companies).where(eq(companies.id, link.companyId)),
    tx.select({ removedAt: contacts.removedAt }).from(contacts).where(eq(contacts.id, link.contactId)),
    link.rung === null ? [] : tx.select().from(outcomes).where(and(eq(outcomes.introductionId, row.id), eq(outcomes.rung, link.rung), inArray(outcomes.state, [...standingOutcomes]))),
    consentId === null ? [] : tx.select({ id: consents.id }).from(consents).where(and(eq(consents.id, consentId), isNotNull(consents.linkId), isNull(consents.withdrawnAt))),
  ])
  return {
    state: row.state,
    demandVersion: row.demandVersion,
    supplyVersion: row.supplyVersion,
    answer,
    companySuspended: company?.state === 'suspended',
    contactRemoved: contact === undefined || contact.removedAt !== null,
    rung: outcome ? { recordedSide: outcome.recordedSide, settled: !unansweredOutcomes.includes(outcome.state) } : null,
    consentStands: consent !== undefined,
  }
}

/** Differs whenever what is to be shown of a person differs: nobody agrees to what was not on the page. */
export const markOf = ({ name, phone, email }: { name: string; phone: string | null; email: string | null }): string =>
  createHash('sha256').update(JSON.stringify([name, phone, email])).digest('base64url').slice(0, 22)

/** Whom a request comes from. */
export type From = { address: string }

/** Null for what is no link of ours. Looking many such up from one address is refused (`limit`). */
export async function findLink(ctx: Ctx, token: string, { address }: From): Promise<LinkRow | null> {
  const [link] = /^[\w-]{27}$/.test(token) ? await ctx.db.select().from(actLinks).where(eq(actLinks.tokenHash, hashOf(token))) : []
  if (!link) await ctx.limits.take('link-miss-address', address)
  return link ?? null
}

import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { readCalendarWithin } from '#app/services/calendar/read.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { linkActs, linkChannels, linkExpiry } from '#domain/introduction/link.ts'
import { rungs, sides } from '#domain/introduction/state.ts'
import { actSides } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { contacts } from '#db/schema/company.ts'
import { actLinks } from '#db/schema/introduction.ts'
import { lockIntroduction, requireActSides, sideOf } from './access.server.ts'
import { hashOf, standingOf, type LinkRow, type NewLink } from './use-link.server.ts'

const MakeLink = z
  .strictObject({
    introductionId: z.uuid(),
    side: z.enum(sides),
    act: z.enum(linkActs),
    rung: z.enum(rungs).optional(),
    contactId: z.uuid({ error: 'link-contact-required' }),
    channel: z.enum(linkChannels),
  })
  .refine((wanted) => (wanted.act === 'confirm') === (wanted.rung !== undefined), { error: 'not-valid', path: ['rung'] })

/**
 * A one-time link for one of a company's people who never logs in, by the liaison of its park. An older one to the same act of the same person
 * ends. `url`: only here and only now, to be pasted into WeChat; null where we send it ourselves, by a job that makes the token when it sends.
 */
export async function makeLink(ctx: Ctx, input: unknown): Promise<{ id: string; url: string | null; expiresAt: Date }> {
  const wanted = parse(MakeLink, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.introductionId)
    if (!requireActSides(ctx.actor, 'link', thing).includes(wanted.side) || ctx.actor.kind !== 'user') throw new Refusal('forbidden', 'introduction-not-yours')
    if (!actSides(ctx.actor, 'link', thing).includes(wanted.side)) throw new Refusal('conflict', 'introduction-moved-on', { params: { state: row.state } })
    const { companyId, contactId } = sideOf(row, wanted.side)
    // Only who gave a consent takes it back.
    if (wanted.act === 'withdraw' && contactId !== wanted.contactId) throw new Refusal('conflict', 'link-not-consenting')
    await requireReachable(tx, ctx, companyId, wanted.contactId, wanted.channel)
    const now = ctx.clock.now()
    const token = wanted.channel === 'text' ? ctx.random.token() : null
    const { introductionId, channel, act, side } = wanted
    const link = {
      id: ctx.ids.next(), tokenHash: token === null ? null : hashOf(token), introductionId, side, act, rung: wanted.rung ?? null, companyId, contactId: wanted.contactId, channel,
      demandVersion: row.demandVersion, supplyVersion: row.supplyVersion,
      madeBy: ctx.actor.userId, madeAt: now, expiresAt: linkExpiry(now, act === 'answer' ? row.deadline : null, await readCalendarWithin(tx, now)),
      sentAt: null, usedAt: null, usedFor: null, revokedAt: null, revokedBy: null,
    } satisfies NewLink
    const standing = await standingOf(tx, link, row, now)
    if (standing !== 'open') throw new Refusal('conflict', 'link-pointless')
    await endOlder(tx, link)
    await tx.insert(actLinks).values(link)
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.link', subjectId: row.id, data: { linkId: link.id, side, act, rung: link.rung, contactId: link.contactId, channel } }])
    if (token === null) await ctx.jobs.send(tx, 'link-send', [{ linkId: link.id }])
    return { id: link.id, url: token === null ? null : `${ctx.origin}/act/${token}`, expiresAt: link.expiresAt }
  })
}

async function endOlder(tx: Tx, { introductionId, side, act, rung, contactId, madeAt }: NewLink): Promise<void> {
  const same = and(eq(actLinks.introductionId, introductionId), eq(actLinks.side, side), eq(actLinks.act, act), eq(actLinks.contactId, contactId), sql`${actLinks.rung} is not distinct from ${rung}`)
  await tx.update(actLinks).set({ revokedAt: madeAt }).where(and(same, isNull(actLinks.usedAt), isNull(actLinks.revokedAt)))
}

async function requireReachable(tx: Tx, ctx: Ctx, companyId: string, contactId: string, channel: LinkRow['channel']): Promise<void> {
  const refuse = (code: string) => new Refusal('invalid', 'input-invalid', { issues: [{ field: 'contactId', code }] })
  const [contact] = await tx.select().from(contacts).where(and(eq(contacts.id, contactId), eq(contacts.companyId, companyId), isNull(contacts.removedAt))).for('share')
  if (!contact) throw refuse('contact-unknown')
  const mobile = contact.phone !== null && contact.phone.startsWith('1') ? contact.phone : null
  if (channel === 'sms' && (mobile === null || !ctx.messenger.reaches({ email: null, phone: mobile }))) throw refuse('link-no-sms')
  if (channel === 'mail' && (contact.email === null || !ctx.messenger.reaches({ email: contact.email, phone: null }))) throw refuse('link-no-mail')
}

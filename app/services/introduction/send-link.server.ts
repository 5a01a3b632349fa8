import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { contacts } from '#db/schema/company.ts'
import { actLinks, introductions } from '#db/schema/introduction.ts'
import { listings } from '#db/schema/listing.ts'
import { parks } from '#db/schema/park.ts'
import { sideOf, type IntroductionRow } from './access.server.ts'
import { hashOf, standingOf } from './use-link.server.ts'

/**
 * Sends a one-time link, once: the row is held while it is sent. The token is made here, so it is in no job, log or answer; where a try failed half
 * way, the next one makes another, and only the last is good.
 */
export async function sendLink(ctx: Ctx, linkId: string): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  await transact(ctx.db, async (tx) => {
    const [found] = await tx
      .select({ link: actLinks, contact: { phone: contacts.phone, email: contacts.email } })
      .from(actLinks)
      .innerJoin(contacts, eq(contacts.id, actLinks.contactId))
      .where(and(eq(actLinks.id, linkId), ne(actLinks.channel, 'text'), isNull(actLinks.sentAt)))
      .for('no key update', { of: actLinks, skipLocked: true })
    if (!found) return
    const { link, contact } = found
    const [row] = await tx.select().from(introductions).where(eq(introductions.id, link.introductionId))
    // What nobody can open any more is not sent.
    if ((await standingOf(tx, link, row!, ctx.clock.now())) !== 'open') return
    const token = ctx.random.token()
    await ctx.messenger.sendLink({
      id: `${link.id}-${hashOf(token).slice(0, 8)}`,
      to: link.channel === 'mail' ? { email: contact.email, phone: null } : { email: null, phone: contact.phone },
      act: link.act, rung: link.rung, number: row!.number,
      ...(await linkFacts(tx, row!, link.side)),
      link: `${ctx.origin}/act/${token}`,
      until: untilText(link.expiresAt),
    })
    await tx.update(actLinks).set({ tokenHash: hashOf(token), sentAt: ctx.clock.now() }).where(eq(actLinks.id, link.id))
  })
}

/** What a link's message says of it: its own listing's title, else the one it was asked about; and who asks. */
export async function linkFacts(tx: Tx | Ctx['db'], row: IntroductionRow, side: 'demand' | 'supply') {
  const { listingId, parkId } = sideOf(row, side)
  const about = listingId ?? row.demandListingId ?? row.supplyListingId!
  const [[listing], [park]] = await Promise.all([
    tx.select({ title: listings.title }).from(listings).where(eq(listings.id, about)),
    parkId === null ? [] : tx.select({ shortName: parks.shortName, phone: parks.phone }).from(parks).where(eq(parks.id, parkId)),
  ])
  return { title: listing?.title ?? '', park: park?.shortName ?? null, phone: park?.phone ?? null }
}

/** `11-26 10:00`, in Shanghai. */
export const untilText = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')

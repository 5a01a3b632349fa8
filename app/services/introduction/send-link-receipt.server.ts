import { eq } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import { contacts } from '#db/schema/company.ts'
import { actLinks, introductions } from '#db/schema/introduction.ts'
import { linkFacts, untilText } from './send-link.server.ts'

/** Tells the person for whom a link was pasted that it was used, and for what: whoever else opened it does not go unnoticed. By the way that there is; else not. */
export async function sendLinkReceipt(ctx: Ctx, linkId: string): Promise<void> {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
  const [found] = await ctx.db
    .select({ link: actLinks, row: introductions, contact: { phone: contacts.phone, email: contacts.email, removedAt: contacts.removedAt } })
    .from(actLinks)
    .innerJoin(introductions, eq(introductions.id, actLinks.introductionId))
    .innerJoin(contacts, eq(contacts.id, actLinks.contactId))
    .where(eq(actLinks.id, linkId))
  if (!found || found.link.usedFor === null || found.contact.removedAt !== null) return
  const { link, row, contact } = found
  const mobile = contact.phone?.startsWith('1') ? contact.phone : null
  const to = { email: contact.email, phone: mobile }
  if ((to.email === null && to.phone === null) || !ctx.messenger.reaches(to)) return
  await ctx.messenger.sendLinkReceipt({ id: link.id, to, use: link.usedFor!, at: untilText(link.usedAt!), number: row.number, ...(await linkFacts(ctx.db, row, link.side)), link: `${ctx.origin}/sign-in/code` })
}

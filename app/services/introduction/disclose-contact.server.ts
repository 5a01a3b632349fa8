import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { otherSide, sides } from '#domain/introduction/state.ts'
import { answersSide, can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { contacts } from '#db/schema/company.ts'
import { consents, disclosures } from '#db/schema/introduction.ts'
import { lockIntroduction, sideOf } from './access.server.ts'

const Disclose = z.strictObject({ id: z.uuid() })

/** What the other side's chosen contact looks like to a party. The only way a contact leaves for somebody else. */
export interface DisclosedContact {
  name: string
  phone: string | null
  email: string | null
}

/**
 * The other side's contact, for a party of an introduction that both accepted; every view is a row.
 * Null where that person has withdrawn the consent since, or the contact was removed or typed anew by somebody else.
 */
export async function discloseContact(ctx: Ctx, input: unknown): Promise<DisclosedContact | null> {
  const { id } = parse(Disclose, input)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, id)
    if (!can(ctx.actor, 'introduction.disclose', thing) || ctx.actor.kind !== 'user') throw new Refusal('forbidden', 'introduction-not-disclosed')
    const theirs = sideOf(row, otherSide(sides.find((s) => answersSide(ctx.actor, thing, s))!))
    if (theirs.consentId === null) throw new Refusal('forbidden', 'introduction-not-disclosed')
    const [found] = await tx
      .select({ consent: consents, contact: contacts })
      .from(consents)
      .innerJoin(contacts, eq(contacts.id, consents.contactId))
      .where(eq(consents.id, theirs.consentId))
    if (!found || found.consent.withdrawnAt !== null || found.contact.removedAt !== null || found.contact.sealed) return null
    await tx.insert(disclosures).values({ id: ctx.ids.next(), introductionId: id, consentId: found.consent.id, viewerId: ctx.actor.userId, at: ctx.clock.now() })
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.disclose', subjectId: id, data: { consentId: found.consent.id } }])
    return presentContact(found.contact)
  })
}

const presentContact = ({ name, phone, email }: typeof contacts.$inferSelect): DisclosedContact => ({ name, phone, email })

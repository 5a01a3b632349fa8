import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { contacts } from '#db/schema/company.ts'
import { accessCompany } from './access.server.ts'

const RemoveContact = z.strictObject({ id: z.uuid(), companyId: z.uuid() })

/** From now on this person is offered and shown to nobody, not even where an introduction was accepted. Removing twice does nothing. */
export async function removeContact(ctx: Ctx, input: unknown): Promise<void> {
  const { id, companyId } = parse(RemoveContact, input)
  await transact(ctx.db, async (tx) => {
    await accessCompany(tx, ctx.actor, companyId, 'company.contacts', { lock: true })
    const own = and(eq(contacts.id, id), eq(contacts.companyId, companyId))
    const [removed] = await tx.update(contacts).set({ removedAt: ctx.clock.now() }).where(and(own, isNull(contacts.removedAt))).returning({ id: contacts.id })
    if (removed) return recordEventsWithin(tx, ctx, [{ action: 'contact.remove', subjectId: id, data: { companyId } }])
    const [known] = await tx.select({ id: contacts.id }).from(contacts).where(own)
    if (!known) throw new Refusal('not-found', 'contact-not-found')
  })
}

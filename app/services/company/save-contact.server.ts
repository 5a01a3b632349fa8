import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { actsFor } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { ruleOn } from '#domain/rule.ts'
import { text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { contacts } from '#db/schema/company.ts'
import { accessCompany } from './access.server.ts'

const digits = (value: string) => value.normalize('NFKC').replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '')
const person = {
  /** Made when the form was drawn. */
  id: z.uuid(),
  name: text(1, 40),
  phone: z
    .string()
    .max(40)
    .transform(digits)
    .superRefine((phone, context) => {
      if (/^1\d*$/.test(phone) && phone.length !== 11) context.addIssue({ code: 'custom', message: 'mobile-length', params: { length: phone.length } })
      else if (!/^(1[3-9]\d{9}|0\d{9,11}|[48]00\d{7})$/.test(phone)) context.addIssue({ code: 'custom', message: 'phone-invalid' })
    })
    .optional(),
  email: z.email({ error: 'email-invalid' }).max(120).optional(),
}
const isReachable = (c: { phone?: string | undefined; email?: string | undefined }) => c.phone !== undefined || c.email !== undefined
const unreachable = ruleOn(['phone', 'email'], 'contact-unreachable', ['phone'])

/** A person as part of a larger form. */
export const Contact = z.strictObject(person).refine(isReachable, unreachable)
const SaveContact = z.strictObject({ ...person, companyId: z.uuid() }).refine(isReachable, unreachable)

/** Keeps a person whom an introduction may later name. Sealed until that person confirms, if somebody else typed it. */
export async function saveContact(ctx: Ctx, input: unknown): Promise<{ id: string }> {
  const wanted = parse(SaveContact, input)
  return transact(ctx.db, (tx) => saveContactWithin(tx, ctx, wanted))
}

export async function saveContactWithin(tx: Tx, ctx: Ctx, wanted: z.output<typeof SaveContact>): Promise<{ id: string }> {
  await accessCompany(tx, ctx.actor, wanted.companyId, 'company.contacts', { lock: true })
  const values = { name: wanted.name, phone: wanted.phone ?? null, email: wanted.email ?? null }
  const sealed = !actsFor(ctx.actor, wanted.companyId)
  const [mine] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, wanted.id), eq(contacts.companyId, wanted.companyId), isNull(contacts.removedAt)))
  if (mine) {
    const same = mine.name === values.name && mine.phone === values.phone && mine.email === values.email
    // Looked over by the company itself it is open; what its desk types anew waits for that person again.
    if (same && (sealed || !mine.sealed)) return { id: mine.id }
    await tx.update(contacts).set({ ...values, sealed }).where(eq(contacts.id, mine.id))
  } else {
    const [added] = await tx
      .insert(contacts)
      .values({ ...values, id: wanted.id, companyId: wanted.companyId, sealed, createdAt: ctx.clock.now() })
      .onConflictDoNothing()
      .returning({ id: contacts.id })
    if (!added) throw new Refusal('not-found', 'contact-not-found') // another company's id, or one that was removed
  }
  await recordEventsWithin(tx, ctx, [{ action: mine ? 'contact.update' : 'contact.add', subjectId: wanted.id, data: { companyId: wanted.companyId } }])
  return { id: wanted.id }
}

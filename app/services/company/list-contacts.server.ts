import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { contacts } from '#db/schema/company.ts'
import { accessCompany } from './access.server.ts'

/** A company's own contacts, for its members and the liaison who answers for it; never for anybody else. */
export async function listContacts(ctx: Ctx, companyId: string) {
  await accessCompany(ctx.db, ctx.actor, companyId, 'company.contacts')
  return ctx.db
    .select({ id: contacts.id, name: contacts.name, phone: contacts.phone, email: contacts.email, sealed: contacts.sealed })
    .from(contacts)
    .where(and(eq(contacts.companyId, companyId), isNull(contacts.removedAt)))
    .orderBy(asc(contacts.createdAt))
    .limit(50)
}

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { isDemoUser } from '#app/services/account/is-demo.server.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { organisationTypes } from '#domain/company.ts'
import { can } from '#domain/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { divisionCode, text } from '#domain/text.ts'
import type { Tx } from '#db/client.ts'
import { transact, violatedConstraint } from '#db/transaction.ts'
import { companies } from '#db/schema/company.ts'
import { companyThing, type CompanyRow } from './access.server.ts'
import { creditCode } from './credit-code.server.ts'
import { deskParkId } from './desk.server.ts'
import { Contact, saveContactWithin } from './save-contact.server.ts'

const RecordCompany = z.strictObject({
  /** Made when the form was drawn. */
  id: z.uuid(),
  name: text(4, 60),
  creditCode: creditCode.optional(),
  organisationType: z.enum(organisationTypes).default('company'),
  divisionCode,
  parkId: z.uuid().optional(),
  /** Who asked for it and how: 代录 is never without. */
  recordedFor: text(2, 200),
  /** The liaison has seen the licence: verified at once. Otherwise it waits like any other. */
  licenceSeen: z.boolean().default(false),
  contact: Contact.optional(),
})

/** Opens a company that does not log in, for the desk that will answer for it. Its contact stays sealed until that person confirms. */
export async function recordCompany(ctx: Ctx, input: unknown): Promise<CompanyRow> {
  const wanted = parse(RecordCompany, input)
  requireUser(ctx)
  try {
    return await transact(ctx.db, (tx) => recordCompanyWithin(tx, ctx, wanted))
  } catch (error) {
    const taken = { companies_credit_code_key: 'creditCode', companies_name_division_key: 'name' }[violatedConstraint(error) ?? '']
    if (taken) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: taken, code: 'company-exists' }] })
    if (violatedConstraint(error)?.startsWith('companies_park_id')) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'parkId', code: 'park-unknown' }] })
    throw error
  }
}

export async function recordCompanyWithin(tx: Tx, ctx: Ctx, { contact, licenceSeen, ...wanted }: z.output<typeof RecordCompany>): Promise<CompanyRow> {
  const by = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const now = ctx.clock.now()
  const [created] = await tx
    .insert(companies)
    .values({
      ...wanted,
      creditCode: wanted.creditCode ?? null,
      parkId: wanted.parkId ?? null,
      recordedBy: by,
      state: licenceSeen ? 'verified' : 'pending',
      verifiedAt: licenceSeen ? now : null,
      demo: by !== null && (await isDemoUser(tx, by)),
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing({ target: companies.id })
    .returning()
  if (!created) return sameOrMissing(tx, wanted.id, by)
  await requireOwnDesk(tx, ctx, created)
  await recordEventsWithin(tx, ctx, [{ action: 'company.record', subjectId: created.id, data: { licenceSeen } }])
  if (contact) await saveContactWithin(tx, ctx, { ...contact, companyId: created.id })
  return created
}

/** The same form sent twice is one company. */
async function sameOrMissing(tx: Tx, id: string, userId: string | null): Promise<CompanyRow> {
  const [same] = await tx.select().from(companies).where(eq(companies.id, id))
  if (!same || same.recordedBy !== userId) throw new Refusal('not-found', 'company-not-found')
  return same
}

/** Nobody opens a company that another desk would then answer for. */
async function requireOwnDesk(tx: Tx, ctx: Ctx, company: CompanyRow): Promise<void> {
  const [desk] = await tx.select({ parkId: deskParkId() }).from(companies).where(eq(companies.id, company.id))
  if (can(ctx.actor, 'company.post', companyThing(company, desk!.parkId))) return
  throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'parkId', code: 'company-not-your-desk' }] })
}

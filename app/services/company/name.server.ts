import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { notifyDeskWithin } from '#app/services/notice/notify-desk.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { organisationTypes } from '#domain/company.ts'
import { Refusal } from '#domain/refusal.ts'
import { divisionCode, text } from '#domain/text.ts'
import { isDemoUser } from '#app/services/account/is-demo.server.ts'
import { creditCode } from './credit-code.server.ts'
import { transact, violatedConstraint } from '#db/transaction.ts'
import { companies, members } from '#db/schema/company.ts'
import { parks } from '#db/schema/park.ts'
import { accessCompany, type CompanyRow } from './access.server.ts'

const NameCompany = z.strictObject({
  name: text(4, 60),
  creditCode: creditCode.optional(),
  organisationType: z.enum(organisationTypes).default('company'),
  divisionCode,
  /** None: its county's park, or else the administrator, answers for it. */
  parkId: z.uuid().optional(),
})

/** A new user says which company it acts for; the liaison of its park is asked to verify it. One company a person. */
export async function nameCompany(ctx: Ctx, input: unknown): Promise<CompanyRow> {
  const wanted = parse(NameCompany, input)
  const user = requireUser(ctx)
  try {
    return await transact(ctx.db, async (tx) => {
      const [membership] = await tx.select({ id: members.id }).from(members).where(and(eq(members.userId, user.userId), isNull(members.endedAt)))
      if (membership) throw new Refusal('conflict', 'company-already-named')
      if (wanted.parkId) await requirePark(tx, wanted.parkId)
      const now = ctx.clock.now()
      const id = ctx.ids.next()
      await tx.insert(companies).values({ ...wanted, creditCode: wanted.creditCode ?? null, parkId: wanted.parkId ?? null, id, state: 'pending', demo: await isDemoUser(tx, user.userId), createdAt: now, updatedAt: now })
      await tx.insert(members).values({ id: ctx.ids.next(), userId: user.userId, companyId: id, role: 'owner', joinedAt: now })
      await recordEventsWithin(tx, ctx, [{ action: 'company.name', subjectId: id }])
      const { company, thing } = await accessCompany(tx, { ...user, company: { id, role: 'owner', verified: false, published: false } }, id, 'company.read')
      await notifyDeskWithin(tx, ctx, thing.deskParkId, {
        kind: 'company-named',
        params: { company: company.name },
        path: `/desk/companies/${id}`,
        dedupeKey: `company-named:${id}`,
      })
      return company
    })
  } catch (error) {
    throw nameConflict(error)
  }
}

async function requirePark(tx: Parameters<Parameters<typeof transact>[1]>[0], parkId: string): Promise<void> {
  const [park] = await tx.select({ id: parks.id }).from(parks).where(eq(parks.id, parkId))
  if (!park) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'parkId', code: 'park-unknown' }] })
}

/** Constraints speak when two people name the same company at once. */
function nameConflict(error: unknown): unknown {
  const taken = { companies_credit_code_key: 'creditCode', companies_name_division_key: 'name' }[violatedConstraint(error) ?? '']
  if (taken) return new Refusal('invalid', 'input-invalid', { issues: [{ field: taken, code: 'company-exists' }] })
  return violatedConstraint(error) === 'members_current_key' ? new Refusal('conflict', 'company-already-named') : error
}

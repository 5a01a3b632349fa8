import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { notifyDeskWithin } from '#app/services/notice/notify-desk.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { SYSTEM } from '#domain/actor.ts'
import { organisationTypes } from '#domain/company.ts'
import { Refusal } from '#domain/refusal.ts'
import { divisionCode, text } from '#domain/text.ts'
import { transact, violatedConstraint } from '#db/transaction.ts'
import { companies } from '#db/schema/company.ts'
import { accessCompany, type CompanyRow } from './access.server.ts'
import { creditCode } from './credit-code.server.ts'
import { reindexCompanyWithin } from './reindex.server.ts'

const UpdateCompany = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  name: text(4, 60),
  creditCode: creditCode.optional(),
  organisationType: z.enum(organisationTypes),
  divisionCode,
  parkId: z.uuid().optional(),
  /** One of the park's zones; leaving the park leaves it. */
  zoneId: z.uuid().optional(),
  profile: text(0, 1000).default(''),
  certificates: z.array(text(1, 60)).max(20).default([]),
  address: text(0, 200).optional(),
  hidesName: z.boolean().default(false),
})

/**
 * Changes the profile. Name, code, type and place are what the liaison verified: changing one of them
 * (or correcting a returned company) asks for verification again.
 */
export async function updateCompany(ctx: Ctx, input: unknown): Promise<CompanyRow> {
  const { id, version, ...wanted } = parse(UpdateCompany, input)
  try {
    return await transact(ctx.db, async (tx) => {
      const { company } = await accessCompany(tx, ctx.actor, id, 'company.write', { lock: true })
      if (company.version !== version) throw new Refusal('conflict', 'company-stale')
      const values = { ...wanted, creditCode: wanted.creditCode ?? null, parkId: wanted.parkId ?? null, address: wanted.address || null }
      const identityChanged = (['name', 'creditCode', 'organisationType', 'divisionCode', 'parkId'] as const).some((key) => values[key] !== company[key])
      const asksAgain = company.state === 'returned' || (company.state === 'verified' && identityChanged)
      const [row] = await tx
        .update(companies)
        .set({
          ...values,
          zoneId: wanted.zoneId ?? (values.parkId === company.parkId ? company.zoneId : null),
          ...(asksAgain && { state: 'pending' as const, stateReason: null }),
          version: version + 1,
          updatedAt: ctx.clock.now(),
        })
        .where(eq(companies.id, id))
        .returning()
      await recordEventsWithin(tx, ctx, [{ action: 'company.update', subjectId: id, data: { version: version + 1, identityChanged } }])
      // An index that still held the old name or place would go on finding by it.
      if (identityChanged || values.hidesName !== company.hidesName) await reindexCompanyWithin(tx, ctx, id)
      if (asksAgain) {
        // Whoever answers for it now: by changing its park this actor may just have handed it over.
        const { thing } = await accessCompany(tx, SYSTEM, id, 'company.read')
        await notifyDeskWithin(tx, ctx, thing.deskParkId, {
          kind: 'company-named',
          params: { company: row!.name },
          path: `/desk/companies/${id}`,
          dedupeKey: `company-named:${id}:${version + 1}`,
        })
      }
      return row!
    })
  } catch (error) {
    const taken = { companies_credit_code_key: 'creditCode', companies_name_division_key: 'name' }[violatedConstraint(error) ?? '']
    if (taken) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: taken, code: 'company-exists' }] })
    if (violatedConstraint(error) === 'companies_zone_fk') throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'zoneId', code: 'zone-unknown' }] })
    if (violatedConstraint(error)?.startsWith('companies_park_id')) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'parkId', code: 'park-unknown' }] })
    throw error
  }
}

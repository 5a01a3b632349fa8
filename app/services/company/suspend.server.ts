import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { endIntroductionsWithin } from '#app/services/introduction/end.server.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { companies } from '#db/schema/company.ts'
import { accessCompany, type CompanyRow } from './access.server.ts'
import { reindexCompanyWithin } from './reindex.server.ts'

const SuspendCompany = z.strictObject({ id: z.uuid(), suspended: z.boolean(), reason: text(4, 300) })

/** Takes a company and all it posts out of sight and ends its open introductions; or lifts that. It waits for verification again afterwards. */
export async function suspendCompany(ctx: Ctx, input: unknown): Promise<CompanyRow> {
  const wanted = parse(SuspendCompany, input)
  return transact(ctx.db, async (tx) => {
    const { company } = await accessCompany(tx, ctx.actor, wanted.id, 'company.suspend', { lock: true })
    if ((company.state === 'suspended') === wanted.suspended) throw new Refusal('conflict', 'company-suspension-unchanged')
    const now = ctx.clock.now()
    const [row] = await tx
      .update(companies)
      .set({
        state: wanted.suspended ? 'suspended' : 'pending',
        suspendedAt: wanted.suspended ? now : null,
        stateReason: wanted.suspended ? wanted.reason : null,
        updatedAt: now,
        version: company.version + 1,
      })
      .where(eq(companies.id, wanted.id))
      .returning()
    await reindexCompanyWithin(tx, ctx, wanted.id)
    if (wanted.suspended) await endIntroductionsWithin(tx, ctx, { companyId: wanted.id }, 'company-suspended')
    await recordEventsWithin(tx, ctx, [{ action: wanted.suspended ? 'company.suspend' : 'company.restore', subjectId: wanted.id }])
    if (wanted.suspended) {
      await notifyCompanyWithin(tx, ctx, wanted.id, {
        kind: 'company-suspended',
        params: { company: company.name, reason: wanted.reason },
        path: '/my/company',
        dedupeKey: `company-suspended:${wanted.id}:${company.version}`,
      })
    }
    return row!
  })
}

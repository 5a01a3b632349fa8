import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { notifyCompanyWithin } from '#app/services/notice/notify-company.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { companies } from '#db/schema/company.ts'
import { accessCompany, type CompanyRow } from './access.server.ts'
import { reindexCompanyWithin } from './reindex.server.ts'

const VerifyCompany = z
  .strictObject({
    id: z.uuid(),
    /** What the liaison looked at. */
    version: z.int().min(1),
    decision: z.enum(['verify', 'return']),
    reason: text(0, 300).optional(),
    /** 链主: the firm a chain in this park turns around. */
    lead: z.boolean().optional(),
  })
  .refine((v) => v.decision === 'verify' || (v.reason?.length ?? 0) >= 4, { error: 'review-reason-required', path: ['reason'] })

/** The liaison's word that this company is what it says; or a sentence on what to correct. */
export async function verifyCompany(ctx: Ctx, input: unknown): Promise<CompanyRow> {
  const wanted = parse(VerifyCompany, input)
  return transact(ctx.db, async (tx) => {
    const { company } = await accessCompany(tx, ctx.actor, wanted.id, 'company.verify', { lock: true })
    if (company.state !== 'pending') throw new Refusal('conflict', 'company-not-waiting')
    if (company.version !== wanted.version) throw new Refusal('conflict', 'company-stale')
    const now = ctx.clock.now()
    const verified = wanted.decision === 'verify'
    const [row] = await tx
      .update(companies)
      .set(verified ? { state: 'verified', verifiedAt: now, stateReason: null, lead: wanted.lead ?? company.lead, updatedAt: now } : { state: 'returned', stateReason: wanted.reason!, updatedAt: now })
      .where(eq(companies.id, wanted.id))
      .returning()
    // Listings of a company that was verified before come back into sight.
    if (verified) await reindexCompanyWithin(tx, ctx, wanted.id)
    await recordEventsWithin(tx, ctx, [{ action: `company.${wanted.decision}`, subjectId: wanted.id, data: { version: company.version } }])
    await notifyCompanyWithin(tx, ctx, wanted.id, {
      kind: verified ? 'company-verified' : 'company-returned',
      params: { company: company.name, ...(!verified && { reason: wanted.reason! }) },
      path: '/my/company',
      dedupeKey: `company-${wanted.decision}:${wanted.id}:${company.version}`,
    })
    return row!
  })
}

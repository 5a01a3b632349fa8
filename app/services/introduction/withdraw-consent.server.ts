import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { consents } from '#db/schema/introduction.ts'
import { lockIntroduction, requireActSides, sideOf } from './access.server.ts'
import { useLinkWithin } from './use-link.server.ts'

const WithdrawConsent = z.strictObject({ id: z.uuid() })

/** A party takes back the consent to show its contact (PIPL art. 15): from now on nobody is shown it; who saw it before stays on record. */
export async function withdrawConsent(ctx: Ctx, input: unknown): Promise<void> {
  const { id } = parse(WithdrawConsent, input)
  await transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, id)
    const [side] = requireActSides(ctx.actor, 'withdraw-consent', thing)
    const { consentId } = sideOf(row, side)
    if (ctx.actor.kind === 'link') await useLinkWithin(tx, ctx, row, 'withdrawn')
    if (!consentId) throw new Refusal('conflict', 'consent-not-given')
    const [withdrawn] = await tx
      .update(consents)
      .set({ withdrawnAt: ctx.clock.now() })
      .where(and(eq(consents.id, consentId), isNull(consents.withdrawnAt)))
      .returning({ id: consents.id })
    if (!withdrawn) return // the same form sent twice
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.withdraw-consent', subjectId: id, data: { consentId } }])
  })
}

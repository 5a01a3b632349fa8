import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { lockIntroduction, requireVoice } from '#app/services/introduction/access.server.ts'
import { knowsWithin, tellAudienceWithin } from '#app/services/introduction/tell.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { audiences, remarkAudiences, voices } from '#domain/introduction/audience.ts'
import { sides } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import { text } from '#domain/text.ts'
import { transact } from '#db/transaction.ts'
import { remarks } from '#db/schema/remark.ts'

export const RemarkBody = text(1, 2000)
const WriteRemark = z.strictObject({
  id: z.uuid(),
  introductionId: z.uuid(),
  voice: z.enum(voices),
  /** Which of two, for a liaison of both sides. */
  side: z.enum(sides).optional(),
  audience: z.enum(audiences, { error: 'audience-required' }),
  body: RemarkBody,
})

export type RemarkRow = typeof remarks.$inferSelect

/** A liaison's note, or a message. Whom it is for is told that there is one, never what it says. */
export async function writeRemark(ctx: Ctx, input: unknown): Promise<RemarkRow> {
  const wanted = parse(WriteRemark, input)
  await ctx.limits.take('file-writer', requireUser(ctx).userId)
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.introductionId)
    const { side, userId } = requireVoice(ctx.actor, 'remark', thing, wanted.voice, wanted.side)
    if (!remarkAudiences(wanted.voice, row.acceptedAt !== null).includes(wanted.audience)) throw refusedAudience('audience-closed')
    if (wanted.voice === 'desk' && wanted.audience === 'side' && !knowsWithin(row, side)) throw refusedAudience('audience-untold')
    const { id, voice, audience, body } = wanted
    const [remark] = await tx
      .insert(remarks)
      .values({ id, introductionId: row.id, side, voice, audience, authorId: userId, body, writtenAt: ctx.clock.now() })
      .onConflictDoNothing()
      .returning()
    if (!remark) {
      // The same form sent twice.
      const [same] = await tx.select().from(remarks).where(eq(remarks.id, id))
      if (same?.authorId === userId && same.introductionId === row.id) return same
      throw new Refusal('conflict', 'remark-exists')
    }
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.remark', subjectId: row.id, data: { remarkId: id, side, audience } }])
    await tellAudienceWithin(tx, ctx, row, remark, { kind: 'remark-left', round: id })
    return remark
  })
}

const refusedAudience = (code: string) => new Refusal('invalid', 'input-invalid', { issues: [{ field: 'audience', code }] })

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import type { Reader } from '#domain/introduction/audience.ts'
import type { OutcomeState } from '#domain/introduction/outcome.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { files } from '#db/schema/file.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { lockFile } from './access.server.ts'
import type { FileRow } from './upload.server.ts'

const RemoveFile = z.strictObject({ introductionId: z.uuid(), fileId: z.uuid() })

/** Whoever speaks with the voice that put it down: a company its own, a desk its own. */
export const mayRemove = ({ mine, keys }: Reader, { side, voice }: Pick<FileRow, 'side' | 'voice'>): boolean => (voice === 'company' ? mine : keys).includes(side)

/** Evidence stays once the other side has answered the rung, whichever way. */
export const isKept = (state: OutcomeState): boolean => state === 'confirmed' || state === 'disputed'

/** Takes a file out. The log keeps that it was there; its bytes go when the job runs. */
export async function removeFile(ctx: Ctx, input: unknown): Promise<void> {
  const wanted = parse(RemoveFile, input)
  await transact(ctx.db, async (tx) => {
    const { file, reader } = await lockFile(tx, ctx, wanted)
    if (!mayRemove(reader, file) || ctx.actor.kind !== 'user') throw new Refusal('forbidden', 'file-not-yours')
    const [outcome] = file.outcomeId ? await tx.select().from(outcomes).where(eq(outcomes.id, file.outcomeId)) : []
    if (outcome && isKept(outcome.state)) throw new Refusal('conflict', 'file-is-evidence')
    await tx.update(files).set({ removedAt: ctx.clock.now(), removedBy: ctx.actor.userId }).where(eq(files.id, file.id))
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.remove-file', subjectId: file.introductionId, data: { fileId: file.id } }])
    await ctx.jobs.send(tx, 'file-remove', [{ fileId: file.id }])
  })
}

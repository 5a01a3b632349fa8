import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '#db/transaction.ts'
import { files } from '#db/schema/file.ts'
import { lockFile } from './access.server.ts'
import { requireOutcome } from './upload.server.ts'

const NameEvidence = z.strictObject({ introductionId: z.uuid(), fileId: z.uuid(), outcomeId: z.uuid().nullable() })

/** Says of which rung a file of one's own side is evidence; null: of none any more. Who may read it stays as it was. */
export async function nameEvidence(ctx: Ctx, input: unknown): Promise<void> {
  const { outcomeId, ...named } = parse(NameEvidence, input)
  await transact(ctx.db, async (tx) => {
    const { row, file, own } = await lockFile(tx, ctx, named)
    if (!own) throw new Refusal('forbidden', 'file-not-yours')
    await requireOutcome(tx, row, outcomeId)
    await tx.update(files).set({ outcomeId }).where(eq(files.id, file.id))
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.name-evidence', subjectId: row.id, data: { fileId: file.id, outcomeId } }])
  })
}

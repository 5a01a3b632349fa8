import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { Refusal } from '#domain/refusal.ts'
import type { FileType } from '#domain/file.ts'
import { transact } from '#db/transaction.ts'
import { accessFile } from './access.server.ts'

const DownloadFile = z.strictObject({ introductionId: z.uuid(), fileId: z.uuid(), headOnly: z.boolean().optional() })

export interface Download {
  name: string
  type: FileType
  size: number
  /** Null where only the head was asked for. */
  body: ReadableStream<Uint8Array> | null
}

/** A file's bytes, as a stream; each time that it is the other side's, a row in the log. */
export async function downloadFile(ctx: Ctx, input: unknown): Promise<Download> {
  const { headOnly = false, ...named } = parse(DownloadFile, input)
  const { file, own } = await accessFile(ctx, named)
  const { name, type, size } = file
  if (headOnly) return { name, type, size, body: null }
  const stored = await ctx.storage.get(file.storageKey)
  if (stored === null || stored.size !== size) {
    await stored?.body.cancel()
    ctx.log.error({ fileId: file.id }, 'file has no bytes')
    throw new Refusal('unavailable', 'file-missing')
  }
  try {
    if (!own) await transact(ctx.db, (tx) => recordEventsWithin(tx, ctx, [{ action: 'introduction.download', subjectId: file.introductionId, data: { fileId: file.id } }]))
  } catch (error) {
    await stored.body.cancel()
    throw error
  }
  return { name, type, size, body: stored.body }
}

import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { accessIntroduction, lockIntroduction, readerOf, thingOf, type IntroductionRow } from '#app/services/introduction/access.server.ts'
import { reaches, type Reader } from '#domain/introduction/audience.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { files } from '#db/schema/file.ts'

export interface FileNamed {
  introductionId: string
  fileId: string
}

/** A file that this reader may have. One that is not for it looks like one that is not there. */
export async function accessFile(ctx: Ctx, named: FileNamed) {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, named.introductionId)
  return find(ctx.db, ctx, row, named)
}

/** As `accessFile`, holding the introduction. */
export async function lockFile(tx: Tx, ctx: Ctx, named: FileNamed) {
  const { row } = await lockIntroduction(tx, ctx.actor, named.introductionId)
  return find(tx, ctx, row, named)
}

async function find(tx: Db | Tx, ctx: Ctx, row: IntroductionRow, { fileId }: FileNamed) {
  const reader = readerOf(ctx.actor, thingOf(row))
  const [file] = await tx.select().from(files).where(and(eq(files.id, fileId), eq(files.introductionId, row.id), isNull(files.removedAt)))
  if (!file || !reaches(reader, file, row.acceptedAt !== null)) throw new Refusal('not-found', 'file-not-found')
  return { row, file, reader, own: isOwn(reader, file) }
}

/** Of the reader's own side. */
export const isOwn = ({ mine, keys }: Reader, { side }: { side: Reader['mine'][number] }): boolean => mine.includes(side) || keys.includes(side)

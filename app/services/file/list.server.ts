import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { accessIntroduction, readerOf, thingOf } from '#app/services/introduction/access.server.ts'
import type { FileType } from '#domain/file.ts'
import { reaches, type Voice } from '#domain/introduction/audience.ts'
import type { Rung, Side } from '#domain/introduction/state.ts'
import { users } from '#db/schema/account.ts'
import { files } from '#db/schema/file.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { isOwn } from './access.server.ts'
import { isKept, mayRemove } from './remove.server.ts'

export interface PresentedFile {
  id: string
  name: string
  type: FileType
  /** Bytes. */
  size: number
  side: Side
  voice: Voice
  audience: 'side' | 'desks' | 'all'
  at: string
  /** A liaison's name, for the desks. A member's is never told: it may be the contact's. */
  uploader: string | null
  /** Of the reader's own side. */
  own: boolean
  /** The rung it is evidence of. */
  rung: Rung | null
  mayRemove: boolean
}

/** The files that are for this reader, oldest first. */
export async function listFiles(ctx: Ctx, introductionId: string): Promise<PresentedFile[]> {
  const { row } = await accessIntroduction(ctx.db, ctx.actor, introductionId)
  const reader = readerOf(ctx.actor, thingOf(row))
  const all = await ctx.db
    .select({ file: files, rung: outcomes.rung, outcomeState: outcomes.state })
    .from(files)
    .leftJoin(outcomes, eq(outcomes.id, files.outcomeId))
    .where(and(eq(files.introductionId, row.id), isNull(files.removedAt)))
    .orderBy(asc(files.uploadedAt), asc(files.id))
  const rows = all.filter(({ file }) => reaches(reader, file, row.acceptedAt !== null))
  const liaisons = reader.keys.length > 0 ? rows.filter(({ file }) => file.voice === 'desk').map(({ file }) => file.uploadedBy) : []
  const names = liaisons.length > 0 ? await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, liaisons)) : []
  return rows.map(({ file, rung, outcomeState }) => {
    const { id, name, type, size, side, voice, audience, uploadedAt, uploadedBy } = file
    return {
      id, name, type, size, side, voice, audience, rung,
      at: uploadedAt.toISOString(),
      uploader: voice === 'desk' ? (names.find((user) => user.id === uploadedBy)?.name ?? null) : null,
      own: isOwn(reader, file),
      mayRemove: mayRemove(reader, file) && (outcomeState === null || !isKept(outcomeState)),
    }
  })
}

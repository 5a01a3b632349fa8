import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#app/ctx.ts'
import { requireUser } from '#app/services/account/require-user.server.ts'
import { recordEventsWithin } from '#app/services/event/record.server.ts'
import { accessIntroduction, lockIntroduction, requireVoice, type IntroductionRow } from '#app/services/introduction/access.server.ts'
import { tellAudienceWithin } from '#app/services/introduction/tell.server.ts'
import { parse } from '#app/services/parse.server.ts'
import { MAX_FILES, cleanFileName, judgeFile } from '#domain/file.ts'
import { fileAudiences, voices } from '#domain/introduction/audience.ts'
import { standingOutcomes } from '#domain/introduction/outcome.ts'
import { sides } from '#domain/introduction/state.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { transact } from '#db/transaction.ts'
import { files } from '#db/schema/file.ts'
import { outcomes } from '#db/schema/outcome.ts'
import { receiveFile, refusedFile, type Received } from './receive.server.ts'

const UploadFile = z.strictObject({
  id: z.uuid(),
  introductionId: z.uuid(),
  voice: z.enum(voices),
  side: z.enum(sides).optional(),
  audience: z.enum(['side', 'desks', 'all'], { error: 'audience-required' }),
  /** As the client gives them: neither is believed. */
  name: z.string().max(10_000).transform(cleanFileName),
  declared: z.string().max(1000),
  /** A rung of this introduction that it is evidence of. */
  outcomeId: z.uuid().optional(),
})
type Wanted = z.output<typeof UploadFile>

export type FileRow = typeof files.$inferSelect

/**
 * Puts a small file into an introduction's. Its bytes are stored first, as they come, then its row is written: so there is no row without bytes; bytes
 * without a row are nobody's to see, and `sweepFiles` removes what a crash between the two left.
 */
export async function uploadFile(ctx: Ctx, input: unknown, body: AsyncIterable<Uint8Array>): Promise<FileRow> {
  const wanted = parse(UploadFile, input)
  // Before a byte is taken.
  const { row, thing } = await accessIntroduction(ctx.db, ctx.actor, wanted.introductionId)
  requireVoice(ctx.actor, 'attach', thing, wanted.voice, wanted.side)
  if (!fileAudiences(wanted.voice).includes(wanted.audience)) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'audience', code: 'audience-closed' }] })
  if (wanted.name === '') throw refusedFile('file-required')
  await requireRoom(ctx.db, row, wanted.id)
  await ctx.limits.take('file-writer', requireUser(ctx).userId)
  const received = await receiveFile(ctx, body)
  try {
    const judged = judgeFile({ name: wanted.name, declared: wanted.declared, content: received.content })
    if ('issue' in judged) throw refusedFile(judged.issue, { name: wanted.name })
    const file = await write(ctx, wanted, received, judged.type)
    if (file.storageKey !== received.key) await ctx.storage.remove(received.key)
    return file
  } catch (error) {
    // Of another error nobody knows whether it came before or after the commit.
    if (error instanceof Refusal) await ctx.storage.remove(received.key)
    throw error
  }
}

async function write(ctx: Ctx, wanted: Wanted, { key, size, sha256 }: Received, type: FileRow['type']): Promise<FileRow> {
  return transact(ctx.db, async (tx) => {
    const { row, thing } = await lockIntroduction(tx, ctx.actor, wanted.introductionId)
    const { side, userId } = requireVoice(ctx.actor, 'attach', thing, wanted.voice, wanted.side)
    await requireRoom(tx, row, wanted.id)
    await requireOutcome(tx, row, wanted.outcomeId)
    const { id, voice, audience, name, outcomeId = null } = wanted
    const [file] = await tx
      .insert(files)
      .values({ id, introductionId: row.id, outcomeId, side, voice, audience, uploadedBy: userId, uploadedAt: ctx.clock.now(), name, type, size, sha256, storageKey: key })
      .onConflictDoNothing()
      .returning()
    if (!file) {
      // The same form sent twice.
      const [same] = await tx.select().from(files).where(eq(files.id, id))
      if (same?.uploadedBy === userId && same.introductionId === row.id) return same
      throw new Refusal('conflict', 'file-exists')
    }
    await recordEventsWithin(tx, ctx, [{ action: 'introduction.attach', subjectId: row.id, data: { fileId: id, side, audience } }])
    await tellAudienceWithin(tx, ctx, row, file, { kind: 'file-added', round: id })
    return file
  })
}

async function requireRoom(tx: Db | Tx, row: IntroductionRow, but: string): Promise<void> {
  const held = and(eq(files.introductionId, row.id), isNull(files.removedAt))
  const rows = await tx.select({ id: files.id }).from(files).where(held)
  if (rows.length >= MAX_FILES && !rows.some((each) => each.id === but)) throw refusedFile('files-full', { limit: MAX_FILES })
}

export async function requireOutcome(tx: Tx, row: IntroductionRow, outcomeId: string | null | undefined): Promise<void> {
  if (!outcomeId) return
  const [outcome] = await tx.select({ id: outcomes.id }).from(outcomes).where(and(eq(outcomes.id, outcomeId), eq(outcomes.introductionId, row.id), inArray(outcomes.state, [...standingOutcomes])))
  if (!outcome) throw new Refusal('invalid', 'input-invalid', { issues: [{ field: 'outcomeId', code: 'outcome-not-found' }] })
}

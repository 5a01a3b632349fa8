import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Ctx } from '#app/ctx.ts'
import { Refusal } from '#domain/refusal.ts'
import { files } from '#db/schema/file.ts'

/** Milliseconds. What is younger may belong to an upload whose row is not written yet. */
const GRACE = 60 * 60_000
const BATCH = 500

/** The bytes of files that were taken out. Again does nothing. */
export async function removeBytes(ctx: Ctx, fileIds: string[]): Promise<void> {
  requireSystem(ctx)
  const rows = await ctx.db.select({ key: files.storageKey }).from(files).where(and(inArray(files.id, fileIds), isNotNull(files.removedAt)))
  for (const { key } of rows) await ctx.storage.remove(key)
}

/** Removes bytes that no row names, or only one that was taken out; says how many rows have lost theirs, which only a restored backup can mend. */
export async function sweepFiles(ctx: Ctx): Promise<{ removed: number; missing: number }> {
  requireSystem(ctx)
  const now = ctx.clock.now().getTime()
  const stored = new Set<string>()
  let removed = 0
  let old: string[] = []
  const settle = async () => {
    const rows = await ctx.db.select({ key: files.storageKey }).from(files).where(and(inArray(files.storageKey, old.filter((key) => !key.endsWith('.part'))), isNull(files.removedAt)))
    const wanted = new Set(rows.map((row) => row.key))
    for (const key of old.filter((each) => !wanted.has(each))) {
      await ctx.storage.remove(key)
      removed++
    }
    old = []
  }
  // Read before the storage is: what is put there meanwhile is in the list.
  const rows = await ctx.db.select({ id: files.id, key: files.storageKey }).from(files).where(isNull(files.removedAt))
  for await (const { key, storedAt } of ctx.storage.list()) {
    stored.add(key)
    if (now - storedAt.getTime() < GRACE) continue
    old.push(key)
    if (old.length === BATCH) await settle()
  }
  await settle()
  const lost: string[] = []
  for (const { id } of rows.filter((row) => !stored.has(row.key))) {
    const [still] = await ctx.db.select({ id: files.id }).from(files).where(and(eq(files.id, id), isNull(files.removedAt)))
    if (still) lost.push(id)
  }
  if (lost.length > 0) ctx.log.error({ missing: lost.length, fileIds: lost.slice(0, 20) }, 'files without bytes')
  return { removed, missing: lost.length }
}

function requireSystem(ctx: Ctx) {
  if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'system-only')
}

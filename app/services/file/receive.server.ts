import { createHash } from 'node:crypto'
import type { Ctx } from '#app/ctx.ts'
import { MAX_FILE, looksLikeMarkup, type Content } from '#domain/file.ts'
import { Refusal } from '#domain/refusal.ts'

/** Bytes from which a page or a drawing would show itself. */
const START = 1024

export interface Received {
  key: string
  /** Bytes. */
  size: number
  sha256: string
  content: Content
}

/**
 * Takes a file's bytes into the storage as they come, under a key of its own, and looks at what they are. Refuses an empty and an oversized one, and
 * leaves nothing of them.
 */
export async function receiveFile(ctx: Ctx, body: AsyncIterable<Uint8Array>): Promise<Received> {
  const key = ctx.ids.next()
  const seen = { size: 0, sha256: createHash('sha256'), text: true, start: '' }
  try {
    await ctx.storage.put(key, watch(whole(body), seen))
  } catch (error) {
    if (error instanceof Refusal) throw error
    ctx.log.error({ err: error }, 'file not stored')
    throw refusedFile('file-not-stored')
  }
  if (seen.size === 0) {
    await ctx.storage.remove(key)
    throw refusedFile('file-empty')
  }
  const mime = await signatureOf(ctx, key)
  const content = mime === undefined ? { text: seen.text && !looksLikeMarkup(seen.start) } : { mime }
  return { key, size: seen.size, sha256: seen.sha256.digest('hex'), content }
}

/** A sender that breaks off is not a fault of the storage. */
async function* whole(body: AsyncIterable<Uint8Array>) {
  try {
    yield* body
  } catch {
    throw refusedFile('file-cut')
  }
}

export const refusedFile = (code: string, params: Record<string, string | number> = {}) =>
  new Refusal('invalid', 'input-invalid', { issues: [{ field: 'file', code, params }] })

async function* watch(body: AsyncIterable<Uint8Array>, seen: { size: number; sha256: ReturnType<typeof createHash>; text: boolean; start: string }) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const part of body) {
    seen.size += part.byteLength
    if (seen.size > MAX_FILE) throw refusedFile('file-large', { limit: MAX_FILE / 1024 / 1024 })
    seen.sha256.update(part)
    if (seen.text) readText(decoder, seen, part)
    yield part
  }
  if (seen.text) readText(decoder, seen)
}

/** Text is well-formed UTF-8 without control characters other than those that set it out. */
function readText(decoder: TextDecoder, seen: { text: boolean; start: string }, part?: Uint8Array): void {
  try {
    const text = decoder.decode(part, { stream: part !== undefined })
    if (seen.start.length < START) seen.start += text.slice(0, START - seen.start.length)
    // oxlint-disable-next-line no-control-regex
    if (/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text)) seen.text = false
  } catch {
    seen.text = false
  }
}

/** The media type that the bytes themselves show. */
async function signatureOf(ctx: Ctx, key: string): Promise<string | undefined> {
  // Loaded when somebody puts down a file: it knows some two hundred formats.
  const { fileTypeFromStream } = await import('file-type')
  const stored = await ctx.storage.get(key)
  if (stored === null) throw new Error('what was just stored is not there')
  const found = await fileTypeFromStream(stored.body).catch(() => undefined)
  await stored.body.cancel().catch(() => {})
  return found?.mime
}

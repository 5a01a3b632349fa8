import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { shown } from './form.server.ts'

/** Where a form may bring a file, which is read as it comes; every other body is read whole at the edge, and is small. */
const PLACES = /^\/(?:my|desk)\/introductions\/[^/]+\/files(?:\.data)?$/
/** Bytes. What is over the limit of a file is still read, up to here, so that the sender gets to see what is wrong. */
export const MAX_UPLOAD = 64 * 1024 * 1024
/** How many times longer an upload may take than a page: ten megabytes through a telephone in a valley. */
export const UPLOAD_PATIENCE = 9

export const isUpload = (pathname: string, type: string | null): boolean => PLACES.test(pathname) && /^multipart\/form-data\s*;/i.test(type ?? '')

export interface IncomingFile {
  /** As the client says: neither is to be believed. */
  name: string
  declared: string
  bytes: AsyncIterable<Uint8Array>
}

/** What a form brought: fields before the file are there when it is taken, all of them at the end. */
export interface Upload<N extends string, T> {
  fields: Record<N, string>
  /** What `take` made of the file, or why it would not; null where the form had none. */
  taken: { value: T } | { error: unknown } | null
}

/** Reads a form as it comes. `take` is handed the first file while it arrives; whatever it leaves unread, and all more files, are passed over. */
export async function readUpload<N extends string, T>(request: Request, names: readonly N[], take: (fields: Record<N, string>, file: IncomingFile) => Promise<T>): Promise<Upload<N, T>> {
  const fields = Object.fromEntries(names.map((name) => [name, ''])) as Record<N, string>
  if (!isUpload(new URL(request.url).pathname, request.headers.get('content-type')) || request.body === null) {
    const form = await request.formData()
    for (const name of names) fields[name] = shown(form.getAll(name).filter((value) => typeof value === 'string'))
    return { fields, taken: null }
  }
  // Loaded when somebody puts down a file.
  const { Busboy } = await import('@fastify/busboy')
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type')! },
    limits: { fields: 20, fieldSize: 16_384, files: 1, parts: 24, headerPairs: 50, headerSize: 16_384 },
    isPartAFile: (_field, _type, filename) => filename !== undefined,
  })
  // It tells of a form that breaks off more than once, also when nobody listens any more: without this the process would end.
  parser.on('error', () => {})
  let taking: Promise<Upload<N, T>['taken']> = Promise.resolve(null)
  let current: Readable | undefined
  parser.on('field', (field, value) => {
    // The first counts, as in the forms that come whole.
    if (names.includes(field as N) && fields[field as N] === '') fields[field as N] = value
  })
  parser.on('file', (field, stream, name, _encoding, declared) => {
    current = stream
    stream.on('error', () => {})
    // An unused control sends a file without a name.
    if (field !== 'file' || !name) return void stream.resume()
    const bytes = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
    taking = take({ ...fields }, { name, declared, bytes })
      .then((value) => ({ value }), (error: unknown) => ({ error }))
      .finally(() => stream.resume())
  })
  await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser).catch((error: Error) => {
    current?.destroy(error)
    if (current === undefined) throw error
  })
  return { fields, taken: await taking }
}

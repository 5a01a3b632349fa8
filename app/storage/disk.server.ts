import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileStorage } from './port.ts'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** A key, or what an interrupted put left of one. */
const KEY = new RegExp(`^${UUID}(?:\\.${UUID}\\.part)?$`)

/** Keeps each file in the folder of its key's last two digits, readable by this user alone. Folders are made when they are needed. */
export function openDiskStorage(directory: string): FileStorage {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('not a storage key')
    return join(directory, key.slice(34, 36), key)
  }
  return {
    name: 'disk',
    async put(key, body) {
      const path = pathOf(key)
      const part = pathOf(`${key}.${randomUUID()}.part`)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        // `flush`: an fsync before it is closed.
        await pipeline(body, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }))
        await rename(part, path)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      await syncFolder(dirname(path))
    },
    async get(key) {
      const file = await open(pathOf(key), 'r').catch(missing)
      if (file === null) return null
      const { size } = await file.stat()
      return { size, body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array> }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    async *list() {
      for (const folder of (await readdir(directory).catch(missing)) ?? []) {
        for (const key of (await readdir(join(directory, folder)).catch(missing)) ?? []) {
          const found = KEY.test(key) ? await stat(join(directory, folder, key)).catch(missing) : null
          if (found !== null) yield { key, storedAt: found.mtime }
        }
      }
    },
  }
}

/** The new name, too, survives a power cut. */
async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}

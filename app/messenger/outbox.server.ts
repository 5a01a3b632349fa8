import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Messenger } from './port.ts'

/** Writes each message as one JSON file, whole or not at all; names sort by time. */
export function openOutbox(directory: string): Messenger {
  return {
    name: 'outbox',
    send: async (message) => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const file = join(directory, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.json`)
      await writeFile(`${file}.part`, JSON.stringify(message, null, 2), { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
  }
}

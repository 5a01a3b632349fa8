import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Messenger } from './port.ts'

/** Writes each message as one JSON file named by its key, whole or not at all: handed over again it is still one. */
export function openOutbox(directory: string): Messenger {
  return {
    name: 'outbox',
    send: async (message) => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const file = join(directory, `${message.key}.json`)
      const part = `${file}.${process.pid}.part`
      await writeFile(part, JSON.stringify(message, null, 2), { mode: 0o600 })
      await rename(part, file)
    },
  }
}

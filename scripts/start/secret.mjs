import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** A random secret of this installation, kept in a file that only its owner reads. Written whole or not at all. */
export function keptSecret(/** @type {string} */ file) {
  if (!existsSync(file)) {
    writeFileSync(`${file}.part`, randomBytes(32).toString('hex'), { mode: 0o600 })
    renameSync(`${file}.part`, file)
  }
  return readFileSync(file, 'utf8').trim()
}

// What the launcher started, and its end.
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from './children.mjs'
import { startPostgres } from './postgres.mjs'

/** @typedef {{ name: string, ended: Promise<string>, stop: () => Promise<void>, kill: () => void }} Part */

/** Parts in the order they were started; they end in the opposite order. */
export class Platform {
  /** @type {Part[]} */
  parts = []

  /** Starts the embedded Postgres of the data folder; what it says goes into postgres.log there. */
  async startPostgres(/** @type {string} */ dataDir) {
    const file = join(dataDir, 'postgres.log')
    writeFileSync(file, '')
    const log = (/** @type {string} */ text) => {
      try {
        appendFileSync(file, text)
      } catch {
        // A full disk must not end the launcher: Postgres itself tells those who ask it to write.
      }
    }
    const server = await startPostgres(join(dataDir, 'postgres'), { log })
    this.parts.push({ name: 'Postgres', ...server })
    return server
  }

  /**
   * Starts web or worker.
   * @param {string} name
   * @param {{ root: string, node: string, dataDir: string, env: NodeJS.ProcessEnv }} options
   */
  startChild(name, options) {
    const child = startChild(name, options)
    this.parts.push(child)
    return child
  }

  /** Resolves with a line that says what ended first, without being asked. */
  firstEnd() {
    return Promise.race(this.parts.map(({ name, ended }) => ended.then((how) => `${name} ended unexpectedly (${how})`)))
  }

  /** Ends everything: first those who use Postgres, then Postgres. */
  async stop() {
    const [last, ...rest] = this.parts
    await Promise.all(rest.map((part) => part.stop()))
    await last?.stop()
  }

  /** For whoever does not want to wait. */
  kill() {
    for (const part of this.parts) part.kill()
  }
}

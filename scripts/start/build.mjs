// Builds when the sources have changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Problem, isDiskFull } from './problem.mjs'
import { runStep } from './step.mjs'

/** Everything a build, and the data in an empty database, is made from. */
const FOLDERS = ['app', 'db', 'domain', 'messages', 'public', 'scripts', 'search']
const FILES = ['package.json', 'package-lock.json', 'project.inlang/settings.json', 'react-router.config.ts', 'tsconfig.json', 'vite.config.ts']
/** Made by the build itself. */
const GENERATED = 'app/i18n'

/** Where `scripts/build.ts` leaves the hash of what it was made from. */
export const STAMP = 'build/.sources'

/** A hash of the names and contents of all sources. */
export function hashSources(/** @type {string} */ root) {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0')
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (!entry.isDirectory()) add(path)
      else if (path !== GENERATED) walk(path)
    }
  }
  for (const folder of FOLDERS) if (existsSync(join(root, folder))) walk(folder)
  for (const file of FILES) if (existsSync(join(root, file))) add(file)
  return hash.digest('hex')
}

/** True when build/ was made from the sources as they are. */
export function isBuilt(/** @type {string} */ root, sources = hashSources(root)) {
  const made = [STAMP, 'build/server/web.js', `${GENERATED}/messages.js`].every((path) => existsSync(join(root, path)))
  return made && readFileSync(join(root, STAMP), 'utf8') === sources
}

/**
 * @param {string} root
 * @param {string} node
 * @param {import('./install.mjs').Watch} watch
 */
export async function ensureBuilt(root, node, { say, abort, onStart }) {
  if (isBuilt(root)) return
  const started = Date.now()
  say('Building')
  const { code, output } = await runStep(node, [join('scripts', 'build.ts')], { cwd: root, abort, onStart })
  if (code !== 0) throw new Problem(isDiskFull(output) ? 'The disk is full: the build could not be written' : `The build failed:\n${output.trim()}`)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

// What the processes of the platform get to know.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Problem } from './problem.mjs'
import { keptSecret } from './secret.mjs'

/** Adds what .env says and the environment does not. */
export function loadEnvFile(/** @type {string} */ root) {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** The data folder's real path; made when it is missing. */
export function dataFolder(/** @type {string} */ root) {
  const folder = resolve(root, process.env.LIANHE_DATA?.trim() || '.data')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return realpathSync(folder)
}

/**
 * The settings as app/config.server.ts reads them; throws a `Problem` with one line a fault.
 * @param {string} root
 * @param {string} node
 * @param {string} dataDir
 * @returns {import('../../app/config.server.ts').Settings}
 */
export function readSettings(root, node, dataDir) {
  const env = { ...process.env, LIANHE_DATA: dataDir }
  const { status, stdout, stderr, error } = spawnSync(node, [join('scripts', 'print-settings.ts')], { cwd: root, env, encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Problem(stderr.trim())
  return JSON.parse(stdout)
}

/**
 * The environment of web, worker and commands: what was set, and what the launcher brings of its own.
 * @param {string} root
 * @param {string} dataDir
 * @param {import('../../app/config.server.ts').Settings} settings
 * @param {string} databaseUrl
 */
export function childEnvironment(root, dataDir, settings, databaseUrl) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    LIANHE_DATA: dataDir,
    OUTBOX_DIR: resolve(root, settings.outboxDir),
    FILES_DIR: resolve(root, settings.filesDir),
    SESSION_SECRET: settings.sessionSecret ?? keptSecret(join(dataDir, 'session-secret')),
  }
}

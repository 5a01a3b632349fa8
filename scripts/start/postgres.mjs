// Starts and stops an embedded Postgres. Plain JavaScript for Node 20: `npm start` runs it on the machine's own Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { freePort } from './ports.mjs'
import { command, dataOwner, linkLibraries } from './postgres-program.mjs'
import { Problem, isDiskFull } from './problem.mjs'
import { allPids, commandLine, signal, waitUntil } from './processes.mjs'
import { keptSecret } from './secret.mjs'

const USER = 'lianhe'
/** The platform's database; the server's own `postgres` stays empty. */
export const EMBEDDED_DATABASE = 'lianhe'
const environment = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/**
 * @typedef {object} Postgres
 * @property {string} url of a superuser, with its password, on the empty database `postgres`
 * @property {string} databaseUrl of the same user on the platform's database
 * @property {number} port
 * @property {number} pid
 * @property {Promise<string>} ended resolves with its exit code or signal when it ends, asked or not
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * Starts the cluster in `dataDir`, making it when there is none and ending what is left of an earlier run of it.
 * Listens on loopback only, with a password of its own kept beside it in `<dataDir>-password`.
 * @param {string} dataDir
 * @param {{ settings?: Record<string, string>, log?: (text: string) => void }} [options]
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(dataDir, { settings = {}, log = () => {} } = {}) {
  linkLibraries()
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o700 })
  dataDir = join(realpathSync(dirname(dataDir)), basename(dataDir))
  const owner = dataOwner(dataDir)
  const password = keptSecret(`${dataDir}-password`)
  if (!existsSync(dataDir)) initialise(dataDir, owner, password)
  await endLeftovers(dataDir, log)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      const { child, ended } = await launch(dataDir, port, owner, settings, log)
      const stop = async () => {
        child.kill('SIGINT')
        const hard = setTimeout(() => child.kill('SIGQUIT'), 20_000)
        await ended
        clearTimeout(hard)
      }
      const kill = () => void child.kill('SIGQUIT')
      return { url: postgresUrl(dataDir, port), databaseUrl: postgresUrl(dataDir, port, EMBEDDED_DATABASE), port, pid: child.pid ?? 0, ended, stop, kill }
    } catch (error) {
      // Somebody took the free port between asking for it and using it.
      if (attempt === 5 || !String(error).includes('could not bind')) throw error
    }
  }
}

/**
 * The address of a server that runs on `dataDir` at `port`, for whom may read its password.
 * @param {string} dataDir
 * @param {number} port
 */
export const postgresUrl = (dataDir, port, database = 'postgres') =>
  `postgres://${USER}:${keptSecret(`${dataDir}-password`)}@127.0.0.1:${port}/${database}`

/** @typedef {{ uid: number, gid: number } | undefined} Owner */

/**
 * Makes the cluster beside its place and moves it there when it is whole: an initdb that was killed leaves half a one.
 * @param {string} dataDir
 * @param {Owner} owner
 * @param {string} password
 */
function initialise(dataDir, owner, password) {
  const making = `${dataDir}-making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { mode: 0o700 })
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-initdb-'))
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner) for (const path of [making, folder, passwordFile]) chownSync(path, owner.uid, owner.gid)
  try {
    // pg_trgm sees Chinese characters only under a UTF-8 lc_ctype.
    const { file, args, identity } = command('initdb', ['-D', making, `--username=${USER}`, `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'], owner)
    const { status, stderr, error } = spawnSync(file, args, { env: environment, encoding: 'utf8', ...identity })
    if (error) throw error
    if (isDiskFull(stderr)) throw new Problem(`The disk is full: Postgres could not make its data folder ${dataDir}`)
    if (status !== 0) throw new Problem(`Postgres could not make its data folder ${dataDir}: ${lastFault(stderr)}`)
    renameSync(making, dataDir)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} dataDir
 * @param {number} port
 * @param {Owner} owner
 * @param {Record<string, string>} settings
 * @param {(text: string) => void} log
 */
async function launch(dataDir, port, owner, settings, log) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', cluster_name: clusterName(dataDir), ...settings }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, args, identity } = command('postgres', ['-D', dataDir, '-p', port, ...options], owner)
  // Detached: Ctrl-C reaches the launcher alone, which stops Postgres after those that use it.
  const child = spawn(file, args, { env: environment, stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...identity })
  let tail = ''
  const ended = new Promise((/** @type {(how: string) => void} */ resolve) => child.once('close', (code, name) => resolve(name ?? `exit code ${code}`)))
  await new Promise((/** @type {(value?: undefined) => void} */ resolve, reject) => {
    child.stderr.on('data', (data) => {
      tail = (tail + data).slice(-4000)
      log(String(data))
      if (tail.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('close', () => reject(new Problem(isDiskFull(tail) ? `The disk is full: Postgres could not start in ${dataDir}` : `Postgres did not start: ${lastFault(tail)}`)))
  })
  return { child, ended }
}

/** In the title of every process of the cluster, so that its backends are known without their postmaster. */
const clusterName = (/** @type {string} */ dataDir) => 'lianhe-' + createHash('sha256').update(dataDir).digest('hex').slice(0, 12)

/** Live processes of this cluster: a postmaster that outlived its launcher, backends that outlived their postmaster. */
export function postgresProcesses(/** @type {string} */ dataDir) {
  return allPids().filter((pid) => {
    const line = commandLine(pid)
    return line.startsWith(`postgres: ${clusterName(dataDir)}: `) || line.includes(`${join('bin', 'postgres')}\0-D\0${dataDir}\0`)
  })
}

/**
 * @param {string} dataDir
 * @param {(text: string) => void} log
 */
async function endLeftovers(dataDir, log) {
  for (const [name, patience] of /** @type {const} */ ([['SIGINT', 10_000], ['SIGKILL', 5_000]])) {
    const left = postgresProcesses(dataDir)
    if (left.length === 0) break
    log(`ending Postgres left over from an earlier run: ${left.join(', ')}\n`)
    for (const pid of left) signal(pid, name)
    await waitUntil(() => postgresProcesses(dataDir).length === 0, patience)
  }
  const left = postgresProcesses(dataDir)
  if (left.length > 0) throw new Problem(`Postgres of an earlier run does not end: process ${left.join(', ')}`)
  // A zombie nobody reaps (a container without init) or a reused pid looks alive to Postgres. Name a pid that cannot
  // exist, and keep the other lines: with them Postgres still checks that the old shared memory is unused.
  const file = join(dataDir, 'postmaster.pid')
  if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, '2147483646'))
}

const lines = (/** @type {string} */ text) => text.trim().split('\n')
/** What Postgres complained of, without its timestamps. */
const lastFault = (/** @type {string} */ text) =>
  (lines(text).findLast((line) => /(fatal|panic|error):/i.test(line)) ?? lines(text).at(-1) ?? '').replace(/^.*?(fatal|panic|error):\s*/i, '')

// `npm start`: from a fresh clone to a running platform. Runs on Node 20.20 with nothing installed, so it is plain
// JavaScript that imports its own folder only. docs/operations.md tells the order of things.
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './start/build.mjs'
import { endLeftoverChildren } from './start/children.mjs'
import { claim } from './start/claim.mjs'
import { childEnvironment, dataFolder, loadEnvFile, readSettings } from './start/environment.mjs'
import { ensureInstalled } from './start/install.mjs'
import { endLeftoverStep, noteStep } from './start/leftover-step.mjs'
import { assertMachine, assertWhole, projectNode } from './start/node24.mjs'
import { Platform } from './start/platform.mjs'
import { assertPortFree, freePort } from './start/ports.mjs'
import { prepareDatabase } from './start/prepare.mjs'
import { Interrupted, Problem, describe } from './start/problem.mjs'
import { ancestorBehindShell, identity } from './start/processes.mjs'
import { waitUntilReady } from './start/readiness.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (/** @type {string} */ line) => console.log(line)
const platform = new Platform()
const interruption = new AbortController()
const abort = interruption.signal
const interrupted = new Promise((_, reject) => abort.addEventListener('abort', () => reject(new Interrupted())))
interrupted.catch(() => {})
/** @type {{ ending: boolean, ready: boolean, postgresPort?: number }} */
const state = { ending: false, ready: false }

function interrupt() {
  if (abort.aborted) platform.kill()
  interruption.abort()
}
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, interrupt)

// When the npm around us is killed nobody tells us, and nobody could end us by Ctrl-C any more.
const npm = process.env.npm_lifecycle_event === 'start' ? identity(ancestorBehindShell()) : undefined
const orphaned = () => npm !== undefined && identity(Number.parseInt(npm)) !== npm
setInterval(() => orphaned() && !abort.aborted && interrupt(), 250).unref()

async function start() {
  assertMachine()
  loadEnvFile(root)
  const dataDir = dataFolder(root)
  await claim(dataDir, () => ({ pid: process.pid, ending: state.ending || abort.aborted || orphaned(), postgresPort: state.postgresPort }))
  await endLeftoverStep(dataDir)
  const watch = { say, abort, onStart: (/** @type {number} */ pid) => noteStep(dataDir, pid) }
  await ensureInstalled(root, watch)
  assertWhole(root)
  const node = projectNode(root)
  if (process.env.PORT === '0') process.env.PORT = String(await freePort())
  const settings = readSettings(root, node, dataDir)
  await endLeftoverChildren(dataDir)
  await assertPortFree(settings.port, settings.host)
  await ensureBuilt(root, node, watch)

  const embedded = !settings.databaseUrl
  if (embedded) say('Starting Postgres')
  const server = embedded ? await platform.startPostgres(dataDir) : undefined
  state.postgresPort = server?.port
  const databaseUrl = settings.databaseUrl ?? server?.databaseUrl ?? ''
  const env = childEnvironment(root, dataDir, settings, databaseUrl)
  const prepared = await prepareDatabase(root, node, { env: embedded ? { ...env, DATABASE_URL: server?.url } : env, settings, ...watch })

  say('Starting web and worker')
  const children = ['web', 'worker'].map((name) => platform.startChild(name, { root, node, dataDir, env }))
  await Promise.race([Promise.all(children.map((child) => child.ready)), interrupted])
  await Promise.race([waitUntilReady(settings.localAddress, abort), interrupted])
  state.ready = true
  say(welcome(settings, prepared, dataDir))
}

/**
 * @param {import('../app/config.server.ts').Settings} settings
 * @param {import('./prepare-database.ts').Prepared} prepared
 * @param {string} dataDir
 */
function welcome(settings, { engine, accounts }, dataDir) {
  const lines = ['', `链合 Lianhe is ready: ${settings.origin}`, `Search: ${engine}`, `Data: ${settings.databaseUrl ? 'DATABASE_URL' : dataDir}`]
  if (accounts.length > 0) lines.push('Demo accounts:', ...accounts.map(({ role, login, password }) => `  ${login}  ${password}  ${role}`))
  return [...lines, 'Ctrl-C ends it.'].join('\n')
}

let code = 0
try {
  await start()
  throw new Problem(`${await Promise.race([platform.firstEnd(), interrupted])}; everything is stopped, npm start starts it again`)
} catch (error) {
  state.ending = true
  if (!abort.aborted) {
    console.error(portFault(error) ?? describe(error))
    code = 1
  } else if (!state.ready) code = 130
}
await platform.stop()
process.exit(code)

/** What the port and the address are refused for. */
function portFault(/** @type {any} */ error) {
  if (error?.syscall !== 'listen') return undefined
  const place = `${error.address}:${error.port}`
  if (error.code === 'EADDRINUSE') return `Port taken: something else listens on ${place}; set PORT to a free one`
  return `Nobody may listen on ${place} here (${error.code}); set HOST and PORT`
}

// Runs a script or a package's command on the project's Node, installing the packages first where they are missing:
//   node scripts/node24.mjs [--built] [--with-database] scripts/test.ts …
//   node scripts/node24.mjs oxlint …
// --built builds first when the sources have changed. --with-database gives the script the DATABASE_URL of the running
// platform, or of a Postgres started for as long as it takes.
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bin } from './start/bin.mjs'
import { ensureBuilt } from './start/build.mjs'
import { loadEnvFile } from './start/environment.mjs'
import { ensureInstalled } from './start/install.mjs'
import { assertMachine, assertWhole, projectNode } from './start/node24.mjs'
import { describe } from './start/problem.mjs'
import { withDatabase } from './start/with-database.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
// Progress goes to standard error: what the script prints may be read by a program.
const say = (/** @type {string} */ line) => console.error(line)
const args = process.argv.slice(2)
const flags = new Set(args.splice(0, args.findIndex((arg) => !arg.startsWith('--'))))
const [name = '', ...rest] = args

try {
  assertMachine()
  loadEnvFile(root)
  await ensureInstalled(root, { say })
  assertWhole(root)
  const node = projectNode(root)
  if (flags.has('--built')) await ensureBuilt(root, node, { say })
  const file = /\.m?[jt]s$/.test(name) ? join(root, name) : bin(root, name)
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  const work = (/** @type {NodeJS.ProcessEnv} */ more) => handOver(node, [file, ...rest], { ...env, ...more })
  process.exitCode = flags.has('--with-database') ? await withDatabase(root, node, say, work) : await work({})
} catch (error) {
  console.error(describe(error))
  process.exitCode = 1
}

/**
 * Resolves with the exit code. Ctrl-C reaches the script by itself; a signal sent to us is passed on.
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function handOver(node, args, env) {
  const child = spawn(node, args, { stdio: 'inherit', env })
  process.on('SIGINT', () => {})
  for (const name of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(name, () => child.kill(name))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, name) => resolve(code ?? (name === 'SIGINT' ? 130 : 1)))
  })
}

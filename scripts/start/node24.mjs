// The Node that runs everything but the launcher itself.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { linkLibraries, packageFolder, postgresVersion } from './postgres-program.mjs'

const MEND = 'mend it with: rm -rf node_modules && npm start'

/** Linux on a platform that has both programs, and a Node that can run the launcher. */
export function assertMachine() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Problem(`The platform runs on Linux on x64 or arm64; this is ${process.platform} on ${process.arch}`)
  }
  if (older(process.versions.node, '20.20.0')) throw new Problem(`Node 20.20 or newer is needed to begin with; this is ${process.versions.node}`)
}

/** Path of the machine's own Node when it is as new as the locked one, else of the locked one in node_modules. */
export function projectNode(/** @type {string} */ root) {
  const { version } = locked(root)
  return older(process.versions.node, version) ? programIn(root) : process.execPath
}

/** Tries out the Node program and the Postgres libraries; throws a `Problem` that says how to mend them. */
export function assertWhole(/** @type {string} */ root) {
  const node = projectNode(root)
  if (node !== process.execPath) {
    const fault = tryNode(node, locked(root).version)
    if (fault) throw new Problem(`The Node program ${node} is not whole (${fault}); ${MEND}`)
  }
  try {
    const folder = packageFolder()
    linkLibraries(folder)
    postgresVersion(folder)
  } catch (error) {
    const fault = error instanceof Error ? error.message.split('\n')[0] : error
    throw new Problem(`Postgres in node_modules is not whole (${fault}); ${MEND}`)
  }
}

/** @returns {{ version: string }} */
function locked(/** @type {string} */ root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return lock.packages[`node_modules/node-linux-${process.arch}`]
}

const programIn = (/** @type {string} */ root) => join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')

/**
 * What is wrong with a Node program, '' when nothing is.
 * @param {string} program
 * @param {string} version
 */
function tryNode(program, version) {
  if (!existsSync(program)) return 'it is missing'
  if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755)
  const { status, signal, stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (error) return error.message
  if (status !== 0) return signal ?? `exit code ${status}`
  return stdout.trim() === `v${version}` ? '' : `it says ${stdout.trim()} where v${version} is locked`
}

/**
 * @param {string} a
 * @param {string} b
 */
function older(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (let i = 0; i < 3; i++) if (left?.[i] !== right?.[i]) return (left?.[i] ?? 0) < (right?.[i] ?? 0)
  return false
}

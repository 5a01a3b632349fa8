// The web server and the worker as children of the launcher.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { allPids, commandLine, signal, waitUntil } from './processes.mjs'

/** Time to finish what is under way before a process is killed, in ms. */
const PATIENCE = 15_000

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid
 * @property {Promise<void>} ready resolves when it says so; rejects with a `Problem` when it ends first
 * @property {Promise<string>} ended resolves with how it ended
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * Starts build/server/NAME.js. Its command line names the data folder, so that a later launcher recognises it; it ends
 * by itself when its channel to us closes.
 * @param {string} name
 * @param {{ root: string, node: string, dataDir: string, env: NodeJS.ProcessEnv }} options
 * @returns {Child}
 */
export function startChild(name, { root, node, dataDir, env }) {
  const child = spawn(node, [script(name), '--data', dataDir], { cwd: root, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, name) => resolve(name ?? `exit code ${code}`))
  })
  const ready = new Promise((/** @type {(value?: undefined) => void} */ resolve, reject) => {
    child.on('message', (message) => message === 'ready' && resolve())
    ended.then((how) => reject(new Problem(`The ${name} process ended before it was ready (${how})`)))
  })
  ready.catch(() => {})
  const pid = child.pid ?? 0
  const stop = async () => {
    if (pid === 0) return
    signal(pid, 'SIGTERM')
    const hard = setTimeout(() => signal(pid, 'SIGKILL'), PATIENCE)
    await ended
    clearTimeout(hard)
  }
  return { name, pid, ready, ended, stop, kill: () => void child.kill('SIGKILL') }
}

/** Ends web and worker processes that outlived their launcher on this data folder, and no others. */
export async function endLeftoverChildren(/** @type {string} */ dataDir) {
  const left = () => allPids().filter((pid) => {
    const line = commandLine(pid)
    return ['web', 'worker'].some((name) => line.includes(`\0${script(name)}\0--data\0${dataDir}\0`))
  })
  for (const [name, patience] of /** @type {const} */ ([['SIGTERM', 5000], ['SIGKILL', 5000]])) {
    for (const pid of left()) signal(pid, name)
    if (await waitUntil(() => left().length === 0, patience)) return
  }
  throw new Problem(`A process of an earlier run does not end: ${left().join(', ')}`)
}

const script = (/** @type {string} */ name) => join('build', 'server', `${name}.js`)

// One program run to its end on the way to a running platform: npm, the build, migrations.
import { spawn } from 'node:child_process'
import { Interrupted } from './problem.mjs'
import { signal } from './processes.mjs'

/** Time for npm to put back what it moved, in ms; a step that was cut short is done again from the start. */
const PATIENCE = 3000

/**
 * @typedef {object} StepOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {AbortSignal} [abort] ends the program and all that it started
 * @property {(pid: number) => void} [onStart] called with the pid, which is also its process group
 * @property {(message: any) => void} [onMessage] opens a channel on which the program may send
 * @property {() => void} [onWait] called every 15 seconds
 */

/**
 * Runs a program in a process group of its own, so that Ctrl-C reaches only who started it.
 * @param {string} file
 * @param {string[]} args
 * @param {StepOptions} options
 * @returns {Promise<{ code: number | null, output: string }>} what it wrote, the last 64 KiB
 */
export async function runStep(file, args, { cwd, env = process.env, abort, onStart, onMessage, onWait }) {
  if (abort?.aborted) throw new Interrupted()
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', ...(onMessage ? [/** @type {const} */ ('ipc')] : [])] })
  let output = ''
  const keep = (/** @type {Buffer} */ data) => void (output = (output + data).slice(-65_536))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  if (onMessage) child.on('message', onMessage)
  if (child.pid) onStart?.(child.pid)
  /** @type {NodeJS.Timeout | undefined} */
  let hard
  const end = () => {
    const group = child.pid
    if (!group) return
    signal(-group, 'SIGTERM')
    hard = setTimeout(() => signal(-group, 'SIGKILL'), PATIENCE)
  }
  abort?.addEventListener('abort', end)
  const timer = setInterval(() => onWait?.(), 15_000)
  try {
    const code = await new Promise((/** @type {(code: number | null) => void} */ resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (abort?.aborted) throw new Interrupted()
    return { code, output }
  } finally {
    clearInterval(timer)
    clearTimeout(hard)
    abort?.removeEventListener('abort', end)
  }
}

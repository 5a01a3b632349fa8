// What /proc tells about other processes. Linux only, as the whole launcher is.
import { readFileSync, readdirSync } from 'node:fs'

/** Command line with its NULs, '' when the process is gone or a zombie. */
export const commandLine = (/** @type {number} */ pid) => read(`/proc/${pid}/cmdline`)

/**
 * A name for a process that a reused pid cannot take over: its pid and the clock tick it started at.
 * @returns {string} '' when there is no such live process
 */
export function identity(/** @type {number} */ pid) {
  const fields = stat(pid)
  return fields && fields[0] !== 'Z' && fields[0] !== 'X' ? `${pid}:${fields[19]}` : ''
}

/** @returns {number} 0 when there is no such process */
export const parentOf = (/** @type {number} */ pid) => Number(stat(pid)?.[1] ?? 0)

/** Our parent, or who asked it when it is the shell of an npm script. */
export function ancestorBehindShell() {
  const parent = process.ppid
  return commandLine(parent).startsWith('sh\0-c\0') ? parentOf(parent) : parent
}

/** Every pid, our own included. */
export const allPids = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)

/** Resolves true when `gone()` holds, false when it does not within `milliseconds`. */
export async function waitUntil(/** @type {() => boolean} */ gone, /** @type {number} */ milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (gone()) return true
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return gone()
}

/** Sends a signal; a process that has gone meanwhile is no error. */
export function signal(/** @type {number} */ pid, /** @type {NodeJS.Signals} */ name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}

/** Fields of /proc/PID/stat from the state on: the command before it may hold spaces and brackets. */
function stat(/** @type {number} */ pid) {
  const text = read(`/proc/${pid}/stat`)
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : undefined
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

// Does what a newcomer does: clones what is committed here, runs `npm start` there until /readyz answers, looks at the
// home page, presses Ctrl-C, and looks for anything left running. Exit code 1 if any of it fails.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './start/ports.mjs'
import { allPids, commandLine, signal, waitUntil } from './start/processes.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lianhe-fresh-'))
const clone = join(folder, 'clone')
const data = join(folder, 'data')

/** Processes that run in the clone or name it. */
function left() {
  return allPids().filter((pid) => pid !== process.pid && (commandLine(pid).includes(folder) || cwd(pid).startsWith(folder)))
}

function cwd(/** @type {number} */ pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/** Starts, looks and stops; rejects with what went wrong. */
async function startOnce(/** @type {string} */ name) {
  const begun = Date.now()
  const address = `http://127.0.0.1:${await freePort()}`
  const env = { ...process.env, PORT: new URL(address).port, LIANHE_DATA: data }
  // A group of its own, so that Ctrl-C reaches npm and all below it as it does in a terminal.
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
  const group = child.pid
  if (!group) throw new Error('npm cannot be run')
  /** @type {number | string | null | undefined} */
  let ended
  child.once('close', (code, how) => (ended = how ?? code))
  const faults = []
  try {
    await look(address, begun, () => ended)
    console.log(`${name}: ready after ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  } catch (error) {
    faults.push(error instanceof Error ? error.message : error)
  }
  signal(-group, 'SIGINT')
  if (!(await waitUntil(() => ended !== undefined && left().length === 0, 30_000))) {
    faults.push(...left().map((pid) => `left running after Ctrl-C: ${pid} ${commandLine(pid).replaceAll('\0', ' ')}`))
    for (const pid of left()) signal(pid, 'SIGKILL')
  }
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`)
}

/**
 * Waits for /readyz and asks for the home page.
 * @param {string} address
 * @param {number} begun
 * @param {() => number | string | null | undefined} ended
 */
async function look(address, begun, ended) {
  const ask = async (/** @type {string} */ path) => {
    const response = await fetch(address + path).catch(() => undefined)
    return response && { status: response.status, text: await response.text() }
  }
  while ((await ask('/readyz'))?.status !== 200) {
    if (ended() !== undefined) throw new Error(`npm start ended before it was ready (${ended()})`)
    if (Date.now() - begun > 600_000) throw new Error('/readyz does not answer 200')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const home = await ask('/')
  if (home?.status !== 200 || !home.text.includes('链合')) throw new Error(`the home page answers ${home?.status}`)
}

try {
  const { status } = spawnSync('git', ['clone', '-q', '--no-hardlinks', root, clone], { stdio: 'inherit' })
  if (status !== 0) throw new Error('git clone failed')
  await startOnce('first start of a fresh clone')
  await startOnce('second start')
  console.log('Nothing is left running')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

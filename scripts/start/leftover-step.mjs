// npm ci and the build write into this folder; one that outlived a killed launcher must not write beside its successor.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { identity, signal, waitUntil } from './processes.mjs'

const fileOf = (/** @type {string} */ dataDir) => join(dataDir, 'step')

/**
 * Notes which process group is at work.
 * @param {string} dataDir
 * @param {number} pid
 */
export const noteStep = (dataDir, pid) => writeFileSync(fileOf(dataDir), identity(pid))

/** Ends the step of an earlier launcher, if it still runs. */
export async function endLeftoverStep(/** @type {string} */ dataDir) {
  let noted
  try {
    noted = readFileSync(fileOf(dataDir), 'utf8')
  } catch {
    return
  }
  const pid = Number.parseInt(noted)
  if (pid > 1 && identity(pid) === noted) {
    signal(-pid, 'SIGKILL')
    if (!(await waitUntil(() => identity(pid) !== noted, 5000))) throw new Problem(`A step of an earlier start does not end: process ${pid}`)
  }
  rmSync(fileOf(dataDir), { force: true })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endLeftoverStep, noteStep } from '../../scripts/start/leftover-step.mjs'
import { identity } from '../../scripts/start/processes.mjs'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'lianhe-step-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const sleeper = () => spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })

test('an install that outlived its launcher is ended', async () => {
  const step = sleeper()
  const ended = once(step, 'exit')
  noteStep(data, step.pid ?? 0)
  await endLeftoverStep(data)
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(readdirSync(data)).toEqual([])
})

test('a process that only has the number of an earlier step is left alone', async () => {
  const other = sleeper()
  writeFileSync(join(data, 'step'), `${other.pid}:1`)
  await endLeftoverStep(data)
  expect(identity(other.pid ?? 0)).not.toBe('')
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
})

test('nothing noted, or a step that has ended, is nothing to do', async () => {
  await endLeftoverStep(data)
  const step = sleeper()
  noteStep(data, step.pid ?? 0)
  const ended = once(step, 'exit')
  step.kill('SIGKILL')
  await ended
  await endLeftoverStep(data)
  expect(readdirSync(data)).toEqual([])
})

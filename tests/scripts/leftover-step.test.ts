import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endLeftoverStep, noteStep } from '../../scripts/start/leftover-step.mjs'
import { Interrupted } from '../../scripts/start/problem.mjs'
import { identity } from '../../scripts/start/processes.mjs'
import { runStep } from '../../scripts/start/step.mjs'

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

test('a step ends when the launcher is interrupted, with all it started, even one that does not listen', async () => {
  const interruption = new AbortController()
  let pid = 0
  const step = runStep('sh', ['-c', 'trap "" TERM; echo deaf; sleep 60'], { cwd: data, abort: interruption.signal, onStart: (started) => (pid = started) })
  await expect.poll(() => identity(pid)).not.toBe('')
  interruption.abort()
  await expect(step).rejects.toThrow(Interrupted)
  expect(identity(pid)).toBe('')
})

test('a step that is not to begin does not', async () => {
  await expect(runStep('false', [], { cwd: data, abort: AbortSignal.abort() })).rejects.toThrow(Interrupted)
})

test('a step reports its exit code and what it wrote', async () => {
  expect(await runStep('sh', ['-c', 'echo out; echo err >&2; exit 3'], { cwd: data })).toEqual({ code: 3, output: expect.stringMatching(/^(out\nerr|err\nout)\n$/) })
})

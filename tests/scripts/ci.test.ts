import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianhe-ci-'))
  mkdirSync(join(folder, '.ci'))
  copyFileSync('.ci/run', join(folder, '.ci', 'run'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs .ci/run with stand-ins: `node` for the start of a fresh clone, `npm` for the tests. */
function ci(node: string, npm: string) {
  for (const [name, script] of [['node', node], ['npm', npm]] as const) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci', 'run')], { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } })
  return { status, last: stdout.trimEnd().split('\n').at(-1) }
}

test.each([
  ['all is well', 'exit 0', 'echo "37 passed, 0 failed, 2 skipped"', 0, '38 passed, 0 failed, 2 skipped'],
  ['the fresh clone does not start', 'exit 1', 'echo "37 passed, 0 failed, 2 skipped"', 1, '37 passed, 1 failed, 2 skipped'],
  ['a test fails', 'exit 0', 'echo "36 passed, 1 failed, 2 skipped"; exit 1', 1, '37 passed, 1 failed, 2 skipped'],
  ['the test command dies without a word', 'exit 0', 'echo "── vitest"; kill -9 $$', 1, '1 passed, 1 failed, 0 skipped'],
  ['the test command says that all passed, and fails', 'exit 0', 'echo "37 passed, 0 failed, 0 skipped"; exit 1', 1, '38 passed, 1 failed, 0 skipped'],
])('the last line sums the start and the tests when %s', (_, node, npm, status, last) => {
  expect(ci(node, npm)).toEqual({ status, last })
})

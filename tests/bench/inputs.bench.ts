import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** `npm run -s bench -- inputs [CASES]`: the checks that spoil what every action takes, with a thousand cases each instead of a hundred. How long a test may take follows from their number. */
const cases = process.argv[2] ?? '1000'
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'lianhe-inputs-'))
const file = join(folder, 'result.json')
const began = performance.now()
const { status } = spawnSync(process.execPath, [
  join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile.json=${file}`, 'tests/services/bad-input.test.ts', 'tests/http/bad-input.test.ts',
], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PROPERTY_RUNS: cases } })
const result = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; testResults: { assertionResults: { fullName: string; status: string; duration?: number }[] }[] }
rmSync(folder, { recursive: true })
const tests = result.testResults.flatMap((one) => one.assertionResults)
console.table(tests.map(({ fullName, status: said, duration = 0 }) => ({ test: fullName.slice(0, 80), said, seconds: Math.round(duration / 100) / 10 })))
console.log(JSON.stringify({ casesAnAction: Number(cases), tests: tests.length, passed: result.numPassedTests, failed: result.numFailedTests, seconds: Math.round((performance.now() - began) / 1000) }))
process.exitCode = status ?? 1

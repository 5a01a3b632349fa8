import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bin } from '../start/bin.mjs'
import { isBuilt } from '../start/build.mjs'
import { obtainBrowser } from './browser.ts'
import { tallyPlaywright, tallyVitest, type PlaywrightReport, type VitestReport } from './reports.ts'
import { tally, type Tally } from './tally.ts'

export const root = resolve(import.meta.dirname, '../..')

const skips = join(root, 'scripts', 'test', 'skip-reporter.ts')

export interface Stage {
  name: string
  /** True when it runs what the build made. */
  needsBuild?: boolean
  run: () => Tally
}

const say = (line: string) => console.log(line)

function command(script: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  if (error) throw error
  return status === 0
}

const check = (succeeded: boolean) => (succeeded ? tally(1) : tally(0, 1))

/** Runs a test runner and reads the report it leaves; without one it failed before it began. */
function withReport<R>(run: (file: string) => boolean, read: (report: R) => Tally): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-report-'))
  try {
    const file = join(folder, 'report.json')
    const succeeded = run(file)
    const result = read(JSON.parse(readFileSync(file, 'utf8')) as R)
    return succeeded || result.failed > 0 ? result : { ...result, failed: 1 }
  } catch (error) {
    console.error(error)
    return tally(0, 1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function browserTests(): Tally {
  const playwright = bin(root, 'playwright')
  const browser = obtainBrowser(root, say)
  if ('path' in browser) {
    return withReport<PlaywrightReport>(
      (file) => command(playwright, ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file, BROWSER_PATH: browser.path }),
      tallyPlaywright,
    )
  }
  const listed = withReport<PlaywrightReport & Listing>(
    (file) => command(playwright, ['test', '--list', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    (report) => tally(0, report.errors.length, countSpecs(report.suites)),
  )
  say(`${listed.skipped} browser tests skipped: ${browser.reason}`)
  return listed
}

interface Listing {
  suites: Suite[]
}
interface Suite {
  specs?: unknown[]
  suites?: Suite[]
}
const countSpecs = (suites: Suite[] = []): number =>
  suites.reduce((count, suite) => count + (suite.specs?.length ?? 0) + countSpecs(suite.suites), 0)

export const stages: Stage[] = [
  { name: 'lint', run: () => check(command(bin(root, 'oxlint'), ['--deny-warnings'])) },
  { name: 'types', run: () => check(command(bin(root, 'react-router'), ['typegen']) && command(bin(root, 'tsc'), [])) },
  { name: 'build', run: () => check(isBuilt(root) || command(join(root, 'scripts', 'build.ts'), [])) },
  {
    name: 'vitest',
    needsBuild: true,
    run: () =>
      withReport<VitestReport>(
        (file) => command(bin(root, 'vitest'), ['run', ...['default', 'json', skips].map((name) => `--reporter=${name}`), `--outputFile.json=${file}`]),
        tallyVitest,
      ),
  },
  { name: 'browser', needsBuild: true, run: browserTests },
]

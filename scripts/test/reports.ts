import { tally, type Tally } from './tally.ts'

/** What we read of Vitest's JSON report. */
export interface VitestReport {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[]
}

/** A file that could not be loaded has no tests to count, and an error outside all tests neither: each is one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
  const failed = report.numFailedTests + unloaded.length
  return tally(report.numPassedTests, failed === 0 && !report.success ? 1 : failed, report.numPendingTests + report.numTodoTests)
}

/** What we read of Playwright's JSON report. */
export interface PlaywrightReport {
  errors: unknown[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** A flaky test is a failed one; an error outside all tests is one failure. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  const failed = stats.unexpected + stats.flaky
  return tally(stats.expected, failed === 0 && errors.length > 0 ? 1 : failed, stats.skipped)
}

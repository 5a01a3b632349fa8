import { expect, test } from 'vitest'
import { tallyPlaywright, tallyVitest, type VitestReport } from '../../scripts/test/reports.ts'
import { closingLine, parseClosingLine, sum, tally } from '../../scripts/test/tally.ts'

const file = (status: string, ...tests: string[]) => ({ name: 'a.test.ts', status, assertionResults: tests.map((each) => ({ status: each })) })
const report = (more: Partial<VitestReport>): VitestReport => ({
  success: true, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...more,
})

test('the closing line sums all stages and can be read back', () => {
  const total = sum([tally(1), tally(0, 1), tally(120, 2, 3), tally()])
  expect(closingLine(total)).toBe('121 passed, 3 failed, 3 skipped')
  expect(parseClosingLine(closingLine(total))).toEqual(total)
  expect(parseClosingLine('121 passed')).toBeUndefined()
})

test('tests that failed are counted once, in files that failed with them', () => {
  expect(tallyVitest(report({ success: false, numPassedTests: 4, numFailedTests: 2, numPendingTests: 1, testResults: [file('failed', 'failed', 'failed', 'passed')] })))
    .toEqual(tally(4, 2, 1))
})

test('a file that cannot be loaded is one failure', () => {
  expect(tallyVitest(report({ success: false, numPassedTests: 4, testResults: [file('failed'), file('passed', 'passed')] }))).toEqual(tally(4, 1))
})

test('a file whose hook fails is one failure', () => {
  expect(tallyVitest(report({ success: false, numPendingTests: 2, testResults: [file('failed', 'skipped', 'skipped')] }))).toEqual(tally(0, 1, 2))
})

test('an unhandled error without a failed test is one failure', () => {
  expect(tallyVitest(report({ success: false, numPassedTests: 4, testResults: [file('passed', 'passed')] }))).toEqual(tally(4, 1))
})

test('a flaky browser test is a failed one, an error outside all tests too', () => {
  expect(tallyPlaywright({ errors: [], stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual(tally(5, 2, 2))
  expect(tallyPlaywright({ errors: [{}], stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } })).toEqual(tally(0, 1))
})

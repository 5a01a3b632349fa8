/** How the checks of one stage went. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export const tally = (passed = 0, failed = 0, skipped = 0): Tally => ({ passed, failed, skipped })

export const sum = (tallies: Tally[]): Tally =>
  tallies.reduce((a, b) => tally(a.passed + b.passed, a.failed + b.failed, a.skipped + b.skipped), tally())

/** The closing line of every test run; nothing follows it. */
export const closingLine = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Reads a closing line back, undefined for any other text. */
export function parseClosingLine(line: string): Tally | undefined {
  const match = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line)
  return match ? tally(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

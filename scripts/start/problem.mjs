/** Something the operator can mend: shown as one clear line, exit code 1. Anything else is our fault and keeps its stack. */
export class Problem extends Error {}

/** The operator asked for an end while something was under way. */
export class Interrupted extends Error {}

/** One line for what the system refused, a problem as it is. */
export function describe(/** @type {unknown} */ error) {
  if (error instanceof Problem) return error.message
  const text = error instanceof Error ? error.message : String(error)
  if (isDiskFull(text)) return `The disk is full: ${firstLine(text)}`
  const code = /** @type {NodeJS.ErrnoException} */ (error)?.code
  if (code && /^E[A-Z]+$/.test(code)) return firstLine(text)
  return error instanceof Error ? (error.stack ?? text) : text
}

export const isDiskFull = (/** @type {string} */ text) => /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(text)

const firstLine = (/** @type {string} */ text) => text.trim().split('\n')[0] ?? ''

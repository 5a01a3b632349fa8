/** SQLSTATE classes that speak of the server or how we reach it, not of our statements. */
const SERVER = /^(08|28|3D|53|57|58|F0|XX)/

/**
 * One line a fault where the configuration is broken, or the database server is away, refuses us or cannot write;
 * undefined for faults of our own, which keep their stack.
 */
export function clearFault(error: unknown): string[] | undefined {
  if (error instanceof Error && 'faults' in error && Array.isArray(error.faults)) return error.faults.map((fault) => `Configuration: ${fault}`)
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = 'code' in e && typeof e.code === 'string' ? e.code : ''
    if (code === '53100' || code === 'ENOSPC') return ['The disk is full: the database could not write']
    if (/^[0-9A-Z]{5}$/.test(code) && SERVER.test(code)) return [`The database refuses: ${e.message}`]
    if (/^(E[A-Z]{4,}|CONNECT_TIMEOUT|CONNECTION_\w+)$/.test(code)) return [`The database cannot be reached: ${e.message}`]
  }
  return undefined
}

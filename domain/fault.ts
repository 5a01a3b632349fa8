export interface Fault {
  name: string
  message: string
  /** SQLSTATE of a database error, or Node's own code. */
  code?: string
  constraint?: string
  table?: string
  stack?: string
  cause?: Fault
  /** Of several at once, the first ten. */
  errors?: Fault[]
}

/**
 * An error that nobody expected, as it may be logged or kept with a job: what failed, where and why, without the values it failed on. A database
 * error names them all in its message, its detail and its parameters: contacts, prices, whatever was to be written.
 */
export function describeFault(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { name: 'Thrown', message: typeof error }
  const { code, constraint_name: constraint, table_name: table } = error as { code?: unknown; constraint_name?: unknown; table_name?: unknown }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n')
  return {
    name: error.name,
    message: messageOf(error),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    ...(frames && { stack: frames }),
    ...(error.cause !== undefined && depth < 5 && { cause: describeFault(error.cause, depth + 1) }),
    ...(error instanceof AggregateError && depth < 5 && { errors: error.errors.slice(0, 10).map((each) => describeFault(each, depth + 1)) }),
  }
}

function messageOf(error: Error): string {
  // What the driver and drizzle throw; a statement's text holds placeholders only.
  if ('params' in error && 'query' in error) return `Failed query: ${String(error.query).slice(0, 500)}`
  if ('severity' in error && 'routine' in error) return String(error.routine)
  return error.message
}

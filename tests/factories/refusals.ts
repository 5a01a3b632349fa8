import { Refusal } from '#domain/refusal.ts'

/** What a refused call says: 'conflict listing-stale', and for a form each fault as 'field code'. Fails where nothing was refused. */
export async function refused(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    (value) => new Error(`not refused, but answered ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw error
  if (error.issues.length > 0) return error.issues.map(({ field, code }) => `${field} ${code}`).join(', ')
  return `${error.kind} ${error.code}`
}

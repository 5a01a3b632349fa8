import { data, type RouterContextProvider } from 'react-router'
import type { FormFailure } from './form.ts'
import { answerHeadersContext, ctxContext } from './contexts.ts'
import { asRefusal, failureOf, statusOf } from './refusal-response.server.ts'

type Fields<N extends string> = Partial<Record<N, string | string[]>>

/** The named fields of a form and no others. One that comes twice is an array, which a schema that wants text refuses; files and absent ones are left out. */
export async function readFields<N extends string>(request: Request, names: readonly N[]): Promise<Fields<N>> {
  const form = await request.formData()
  const fields: Fields<N> = {}
  for (const name of names) {
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    if (values.length > 0) fields[name] = values.length === 1 ? values[0] : values
  }
  return fields
}

/** What to show again in the field. */
export const shown = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? ''

/**
 * What an action returns where the reader can mend it: each issue's sentence at its field, `values` as typed, and the status that fits.
 * `names`: what the form calls a field of the use case, where it has another name.
 * Anything else (missing, the service away, a fault of ours) is thrown on to the page's ErrorBoundary.
 */
export function formFailure<V>(error: unknown, context: Readonly<RouterContextProvider>, values: V, names: Record<string, string> = {}) {
  const refusal = asRefusal(error)
  if (!refusal || refusal.kind === 'not-found' || refusal.kind === 'unavailable') throw error
  const failure = failureOf(refusal, context.get(ctxContext).requestId)
  if (refusal.kind === 'limit') context.get(answerHeadersContext).set('Retry-After', String(refusal.params.retryAfter ?? 5))
  const result: FormFailure<V> = {
    code: refusal.code,
    message: failure.message,
    errors: failure.issues.map(({ field, message }) => ({ field: names[field] ?? field, text: message })),
    values,
  }
  return data(result, { status: statusOf[refusal.kind] })
}

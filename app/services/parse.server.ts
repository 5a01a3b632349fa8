import type { z } from 'zod'
import { Refusal, type FieldIssue } from '#domain/refusal.ts'

/** Validates a use case's input; every fault is named by field and code (`invalid`). */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new Refusal('invalid', 'input-invalid', { issues: result.error.issues.flatMap(toFieldIssues) })
}

function toFieldIssues(issue: z.core.$ZodIssue): FieldIssue[] {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'field-unknown' }))
  if (issue.code === 'custom') return [{ field, code: issue.message, ...(issue.params && { params: issue.params }) }]
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return [{ field, code: 'required' }]
  if (issue.code === 'too_big') return [{ field, code: 'too-big', params: { max: Number(issue.maximum) } }]
  if (issue.code === 'too_small') return [{ field, code: 'too-small', params: { min: Number(issue.minimum) } }]
  // Our own messages are codes in kebab case; whatever else the library says is only "not valid here".
  return [{ field, code: /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : 'not-valid' }]
}

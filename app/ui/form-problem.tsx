import { ErrorSummary } from './error-summary.tsx'
import { Notice } from './notice.tsx'

interface Problem {
  message: string
  errors: { field: string; text: string }[]
}

/** On top of a form that was refused: its faults, each a link to its control; or what stands against it as a whole. */
export function FormProblem({ failure, labels = {} }: {
  failure: Problem | undefined
  /** What the controls are called, where a sentence alone would not tell which is meant. */
  labels?: Record<string, string>
}) {
  if (failure === undefined) return null
  if (failure.errors.length > 0) return <ErrorSummary errors={failure.errors} labels={labels} />
  return <div className="form-problem"><Notice tone="error">{failure.message}</Notice></div>
}

import { ErrorSummary } from './error-summary.tsx'
import { Notice } from './notice.tsx'

interface Problem {
  message: string
  errors: { field: string; text: string }[]
}

/** On top of a form that was refused: its faults, each a link to its control; or what stands against it as a whole. */
export function FormProblem({ failure }: { failure: Problem | undefined }) {
  if (failure === undefined) return null
  if (failure.errors.length > 0) return <ErrorSummary errors={failure.errors} />
  return <div className="form-problem"><Notice tone="error">{failure.message}</Notice></div>
}

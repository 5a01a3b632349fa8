import type { FieldIssue, RefusalKind } from '#domain/refusal.ts'
import type { Frame } from './frame.ts'

/** A form that met an expired session: what was typed, without passwords and files, and where it was going. */
export interface KeptForm {
  /** Same-origin path. */
  path: string
  fields: [name: string, value: string][]
  /** Files, or more text than is kept: say so before the form is sent again. */
  incomplete: boolean
}

/** What an ErrorBoundary finds in `error.data`, and an API client in the body. */
export interface Failure {
  kind: RefusalKind | 'request' | 'sign-in' | 'unexpected'
  code: string
  /** For the reader, in the request's language. */
  message: string
  params: Record<string, string | number>
  issues: (FieldIssue & { message: string })[]
  requestId: string
  /** Of something that is not there: what may have been meant, each a link. */
  near?: { to: string; text: string }[]
  kept?: KeptForm
  /** Where no loader ran: the page's bar still says who the reader is. */
  frame?: Frame
}

export const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'kind' in value && 'code' in value && 'message' in value && 'requestId' in value

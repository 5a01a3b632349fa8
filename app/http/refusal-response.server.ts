import { isRouteErrorResponse, type RouterContextProvider } from 'react-router'
import { Refusal, type FieldIssue, type RefusalKind } from '#domain/refusal.ts'
import { sqlState } from '#db/transaction.ts'
import { answerHeadersContext, ctxContext } from './contexts.ts'
import type { Failure } from './failure.ts'
import { sentenceOf } from './sentences.server.ts'

/** The one place that maps refusals to HTTP. */
export const statusOf: Record<RefusalKind, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  limit: 429,
  unavailable: 503,
}

export interface Fault {
  status: number
  kind: Failure['kind']
  code: string
  issues?: FieldIssue[]
  params?: Failure['params']
  near?: Failure['near']
  kept?: Failure['kept']
  frame?: Failure['frame']
}

export function failureOf({ kind, code, issues = [], params = {}, near, kept, frame }: Omit<Fault, 'status'>, requestId: string): Failure {
  return {
    kind,
    code,
    message: sentenceOf(code, params, kind),
    params,
    issues: issues.map((issue) => ({ ...issue, message: sentenceOf(issue.code, issue.params ?? {}, 'invalid') })),
    requestId,
    ...(near && { near }),
    ...(kept && { kept }),
    ...(frame && { frame }),
  }
}

/**
 * An answer to throw from a loader, action or middleware: a document or `.data` request then shows the nearest
 * ErrorBoundary with `error.data` a Failure, and a resource route answers it as JSON.
 */
export function failureResponse(fault: Fault, context: Readonly<RouterContextProvider>): Response {
  const headers = retryHeaders(fault)
  for (const [name, value] of headers) context.get(answerHeadersContext).set(name, value)
  return Response.json(failureOf(fault, context.get(ctxContext).requestId), { status: fault.status, headers })
}

const retryHeaders = ({ status, params }: Fault) =>
  new Headers(status === 429 || status === 503 ? { 'Retry-After': String(params?.retryAfter ?? 5) } : {})

export const refusalResponse = (refusal: Refusal, context: Readonly<RouterContextProvider>): Response =>
  failureResponse({ ...refusal, kind: refusal.kind, code: refusal.code, status: statusOf[refusal.kind] }, context)

/** Whatever a route threw, as what the client is told. Redirects, responses and `data()` pass; the unforeseen is logged and becomes a 500 without detail. */
export function thrownAnswer(error: unknown, context: Readonly<RouterContextProvider>): unknown {
  if (error instanceof Response || isRouteErrorResponse(error) || isDataAnswer(error)) return error
  const refusal = asRefusal(error)
  const { log } = context.get(ctxContext)
  if (refusal) {
    if (refusal.kind === 'unavailable') log.warn({ err: error }, 'unavailable')
    return refusalResponse(refusal, context)
  }
  log.error({ err: error }, 'unexpected error')
  return failureResponse({ status: 500, kind: 'unexpected', code: 'unexpected' }, context)
}

const isDataAnswer = (error: unknown) => typeof error === 'object' && error !== null && 'type' in error && error.type === 'DataWithResponseInit'

/** A Refusal as such; a database that is away or full as `unavailable`; text or a number that it cannot store as `invalid`. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const state = sqlState(error)
  if (isAway(error) || (state && /^(08|53|57P|25006|55P03)/.test(state))) return new Refusal('unavailable', 'database-away')
  if (state && /^(22021|22P02|22P05|22003|22007|22008)$/.test(state)) return new Refusal('invalid', 'input-malformed')
  return null
}

const AWAY = new Set([
  'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT',
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
])
function isAway(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if ('code' in e && typeof e.code === 'string' && AWAY.has(e.code)) return true
  return false
}

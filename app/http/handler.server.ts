import { randomBytes, randomUUID } from 'node:crypto'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { VISITOR, actorRole, isAdministrator, isDesk } from '#domain/actor.ts'
import { Refusal } from '#domain/refusal.ts'
import type { App } from '#app/ctx.server.ts'
import { paraglideMiddleware } from '#app/i18n/server.js'
import { answerHeadersContext, appContext, clientContext, ctxContext, edgeFailureContext, recogniseContext } from './contexts.ts'
import { clientAddress } from './client-address.server.ts'
import type { Failure } from './failure.ts'
import { frameContext, type Frame } from './frame.ts'
import { lastResort } from './last-resort.server.ts'
import { loadSession, type LiveSession } from './load-session.server.ts'
import { isSecretPath, logContext, loggedPath } from './log.ts'
import { nonceContext } from './nonce.ts'
import { prepareBuild } from './prepared-build.server.ts'
import { asRefusal, failureOf, statusOf, type Fault } from './refusal-response.server.ts'
import { ALLOWED_METHODS, RequestFault, checkRequest, isReading } from './request-check.server.ts'
import { setSecurityHeaders } from './security-headers.server.ts'
import { UPLOAD_PATIENCE, isUpload } from './upload.server.ts'

export type Handler = (request: Request, clientAddress: string) => Promise<Response>

/** The request edge: everything that is true of every answer is made true here. `deadline`: milliseconds after which a page is given up. */
export function createHandler(build: ServerBuild, app: App, { deadline = 20_000 } = {}): Handler {
  const serve = createRequestHandler(prepareBuild(build), 'production')
  const https = app.config.origin.startsWith('https:')

  return async (incoming, peer) => {
    const started = performance.now()
    const requestId = randomUUID()
    const nonce = randomBytes(16).toString('base64')
    const log = app.base.log.child({ requestId })
    const edge: Edge = { app, serve, requestId, nonce, address: clientAddress(incoming.headers, peer, app.config.trustedProxies), answerHeaders: new Headers(), session: null }
    let answer: Response
    try {
      answer = await paraglideMiddleware(incoming, () => serveInTime(incoming, edge, patienceFor(incoming, deadline)))
    } catch (error) {
      if (!incoming.signal.aborted) log.error({ err: error }, 'unexpected error at the edge')
      answer = lastResort(500, requestId)
    }
    const headers = finishedHeaders(answer, edge)
    if (isSecretPath(pathOf(incoming))) keepSecret(headers)
    const body = incoming.method === 'HEAD' ? null : answer.body
    if (body === null) await answer.body?.cancel()
    setSecurityHeaders(headers, nonce, https)
    log.info(
      {
        method: incoming.method,
        path: loggedPath(incoming.url),
        status: answer.status,
        ms: Math.round(performance.now() - started),
        ...(edge.session && { userId: edge.session.actor.userId, role: actorRole(edge.session.actor) }),
      },
      'request',
    )
    return new Response(body, { status: answer.status, statusText: answer.statusText, headers })
  }
}

/** A file may be long on its way. */
const patienceFor = (request: Request, deadline: number) =>
  !isReading(request.method) && isUpload(new URL(request.url).pathname, request.headers.get('content-type')) ? deadline * UPLOAD_PATIENCE : deadline

interface EdgeRefusal {
  status: number
  failure: Failure
}

interface Edge {
  app: App
  serve: ReturnType<typeof createRequestHandler>
  requestId: string
  nonce: string
  address: string
  answerHeaders: Headers
  session: LiveSession | null
}

/** Something that neither answers nor fails (a database behind a broken way) must not hold readers for ever. */
async function serveInTime(incoming: Request, edge: Edge, deadline: number): Promise<Response> {
  let late: NodeJS.Timeout | undefined
  const timeout = new Promise<null>((resolve) => (late = setTimeout(resolve, deadline, null)))
  try {
    const answer = await Promise.race([serveAtEdge(incoming, edge), timeout])
    return answer ?? (await refusedAtEdge(new Refusal('unavailable', 'answer-late'), incoming, edge))
  } finally {
    clearTimeout(late)
  }
}

async function serveAtEdge(incoming: Request, edge: Edge): Promise<Response> {
  const { app } = edge
  let token: string | null = null
  try {
    const request = await checkRequest(incoming, app.config.origin)
    token = app.base.credentials.sessionToken(request.headers)
    edge.session = token === null ? null : await loadSession(app.base, token)
    return await edge.serve(request, contextOf(incoming, edge, token, null))
  } catch (error) {
    return refusedAtEdge(error, incoming, edge)
  }
}

async function refusedAtEdge(error: unknown, incoming: Request, edge: Edge): Promise<Response> {
  const fault = edgeFault(error)
  if (!fault) throw error
  if (fault.status === 503) {
    edge.app.base.log.warn({ err: error, requestId: edge.requestId }, 'unavailable')
    edge.answerHeaders.set('Retry-After', '5')
  }
  if (fault.status === 405) edge.answerHeaders.set('Allow', ALLOWED_METHODS)
  // What was not read of the body is not read to its end either.
  if (fault.status === 413) edge.answerHeaders.set('Connection', 'close')
  return refused(incoming, edge, { status: fault.status, failure: failureOf(fault, edge.requestId) })
}

function edgeFault(error: unknown): Fault | null {
  if (error instanceof RequestFault) return { status: error.status, kind: 'request', code: error.code }
  const refusal = asRefusal(error)
  return refusal && { ...refusal, status: statusOf[refusal.kind], kind: refusal.kind, code: refusal.code }
}

/** The same page, data or JSON as for a refusal by a route: the address is asked for as if to read it, and the root's middleware refuses. */
function refused(incoming: Request, edge: Edge, refusal: EdgeRefusal): Promise<Response> {
  const { origin } = edge.app.config
  const isData = pathOf(incoming).endsWith('.data')
  const path = refusal.failure.code.startsWith('address-') ? (isData ? '/_.data' : '/') : new URL(incoming.url).pathname
  const request = new Request(new URL(path, origin), {
    // The framework's client reads the answer to a writing `.data` request in another form.
    method: isData && !isReading(incoming.method) ? 'POST' : 'GET',
    signal: incoming.signal,
  })
  return edge.serve(request, contextOf(incoming, edge, null, refusal))
}

function contextOf(incoming: Request, edge: Edge, token: string | null, refusal: EdgeRefusal | null) {
  const context = new RouterContextProvider()
  context.set(appContext, edge.app)
  const ctx = edge.app.as(edge.session?.actor ?? VISITOR, edge.requestId)
  context.set(ctxContext, ctx)
  context.set(logContext, ctx.log)
  context.set(frameContext, () => frameOf(edge))
  context.set(clientContext, { address: edge.address, userAgent: incoming.headers.get('user-agent') ?? '', session: token })
  context.set(nonceContext, edge.nonce)
  context.set(recogniseContext, async (cookies) => {
    const token = edge.app.base.credentials.sessionToken(new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }))
    edge.session = token === null ? null : await loadSession(edge.app.base, token)
  })
  context.set(answerHeadersContext, edge.answerHeaders)
  context.set(edgeFailureContext, refusal)
  return context
}

function frameOf({ app, requestId, session }: Edge): Frame {
  return {
    requestId,
    now: app.base.clock.now().getTime(),
    demo: app.base.demo,
    recordNumber: app.config.recordNumber,
    account: session && {
      name: session.actor.name,
      liaison: isDesk(session.actor),
      administrator: isAdministrator(session.actor),
      company: session.actor.company !== null,
      unread: session.unreadNotices,
    },
  }
}

/** Of a page whose address is a secret nothing is kept, found by search engines, or told to another page. */
function keepSecret(headers: Headers): void {
  headers.set('Cache-Control', 'private, no-store')
  headers.set('X-Robots-Tag', 'noindex, nofollow, noarchive')
  headers.set('Referrer-Policy', 'no-referrer')
}

function finishedHeaders(answer: Response, { answerHeaders, session, requestId }: Edge): Headers {
  const headers = new Headers(answer.headers)
  for (const [name, value] of answerHeaders) {
    if (name === 'set-cookie') headers.append(name, value)
    else headers.set(name, value)
  }
  headers.set('X-Request-Id', requestId)
  headers.append('Vary', 'Cookie')
  if (session || answer.status >= 400 || headers.has('Set-Cookie')) headers.set('Cache-Control', 'private, no-store')
  else if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  return headers
}

const pathOf = (request: Request) => new URL(request.url).pathname

import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { ServerRouter, type EntryContext, type HandleErrorFunction, type RouterContextProvider } from 'react-router'
import { logContext, loggedPath } from '#app/http/log.ts'
import { nonceContext } from '#app/http/nonce.ts'

/** Milliseconds a page may render before it is given up. */
const RENDER_TIMEOUT = 8_000

/**
 * Pages come whole, for people as for robots: every loader has answered before rendering starts, so a stream would
 * bring nothing earlier, while a finished page can still become a clear error, and is sent in one piece.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method.toUpperCase() === 'HEAD') return new Response(null, { status, headers })
  const nonce = context.get(nonceContext)
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => abort(new Error(`not rendered within ${RENDER_TIMEOUT} ms`)), RENDER_TIMEOUT)
    let failed: unknown
    const { pipe, abort } = renderToPipeableStream(<ServerRouter context={routerContext} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        clearTimeout(late)
        if (failed !== undefined) return reject(failed)
        const chunks: Buffer[] = []
        pipe(
          new Writable({
            write(chunk: Buffer, _encoding, done) {
              chunks.push(chunk)
              done()
            },
            final(done) {
              resolve(new Response(Buffer.concat(chunks), { status, headers }))
              done()
            },
          }),
        )
      },
      onShellError(error) {
        clearTimeout(late)
        reject(error)
      },
      onError(error) {
        failed ??= error
      },
    })
  })
}

/** What went wrong on the server, for the log alone: a reader sees a request id. An aborted request is nobody's fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  context.get(logContext).error({ err: error, url: loggedPath(request.url) }, 'request failed')
}

/** For tests, which drive the built site in their own process. */
export { Refusal } from '#domain/refusal.ts'
export { loadConfig } from '#app/config.server.ts'
export { createApp } from '#app/ctx.server.ts'
export { createHandler } from '#app/http/handler.server.ts'

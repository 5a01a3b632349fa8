import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import type { Ctx } from '#app/ctx.ts'

/** The build's files for the browser; whatever is none of them goes to `next`. */
export function openClientFiles(folder: string, headers: Headers, log: Ctx['log']) {
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      response.setHeaders(headers)
      if (path.startsWith('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    // A file that is gone since the start, or cannot be opened for want of descriptors, ends this answer. sirv does not listen, and an error that nobody hears ends the process.
    response.once('pipe', (file) => file.once('error', (error: Error) => {
      log.error({ err: error }, 'client file')
      response.destroy()
    }))
    files(request, response, next)
  }
}

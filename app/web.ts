import { createServer } from 'node:http'
import { join } from 'node:path'
import { createRequestListener, type FetchHandler } from '@remix-run/node-fetch-server'
import * as build from 'virtual:react-router/server-build'
import { boot } from './boot.server.ts'
import { openClientFiles } from './http/client-files.server.ts'
import { createHandler } from './http/handler.server.ts'
import { ALLOWED_METHODS } from './http/request-check.server.ts'
import { setSecurityHeaders } from './http/security-headers.server.ts'

const app = await boot()
const { log } = app.base
const { host, port, origin } = app.config
const url = new URL(origin)
const handle = createHandler(build, app)
const fileHeaders = new Headers()
setSecurityHeaders(fileHeaders, null, url.protocol === 'https:')
const files = openClientFiles(join(import.meta.dirname, '../client'), fileHeaders, log)
const answer: FetchHandler = (request, client) => handle(request, client.address)
const pages = createRequestListener(answer, { host: url.host, protocol: url.protocol })
const server = createServer({ maxHeaderSize: 32_768, headersTimeout: 60_000, requestTimeout: 200_000 }, (request, response) => {
  // The two methods that no Request object can have.
  if (/^(TRACE|TRACK)$/.test(request.method ?? '')) response.setHeaders(fileHeaders).writeHead(405, { Allow: ALLOWED_METHODS }).end()
  else files(request, response, () => pages(request, response))
})
server.on('error', (error) => {
  log.fatal({ err: error }, 'web')
  process.exit(1)
})
server.listen(port, host, () => {
  log.info({ origin }, 'web ready')
  process.send?.('ready')
})

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), 10_000)
  await closed
  clearTimeout(late)
  await app.close()
  process.exit(0)
}
// A promise that nobody waits for, such as of a connection that broke, is no reason to leave everybody who is being answered.
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)

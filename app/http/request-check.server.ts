import { isSecretPath } from './log.ts'
import { MAX_UPLOAD, isUpload } from './upload.server.ts'

/** A request that no route is asked about. */
export class RequestFault extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
export const ALLOWED_METHODS = [...METHODS].join(', ')
const MAX_URL = 8_000 // characters
export const MAX_BODY = 1024 * 1024 // bytes

/**
 * Method, address, body and origin, before anything else looks at them. Returns the request with its body read, whole and bounded, and
 * with the site's own scheme and host, whatever the Host header says. A file that is being uploaded comes as a stream. Throws RequestFault: 400, 403, 405, 413, 414, 415.
 */
export async function checkRequest(request: Request, origin: string): Promise<Request> {
  if (!METHODS.has(request.method)) throw new RequestFault(405, 'method-unknown')
  if (request.url.length > MAX_URL) throw new RequestFault(414, 'address-long')
  const url = new URL(request.url)
  const path = decoded(url.pathname)
  if (path.includes('\0') || /%00/.test(url.search)) throw new RequestFault(400, 'address-malformed')
  // `//evil.example/x` as a path would be read as another host.
  if (url.pathname.startsWith('//')) throw new RequestFault(400, 'address-malformed')
  const own = new URL(url.pathname + url.search, origin)
  if (isReading(request.method)) return new Request(own, { method: request.method, headers: request.headers, signal: request.signal })
  checkOrigin(request, url.pathname, origin)
  return isUpload(url.pathname, request.headers.get('content-type')) ? withStream(request, own) : withBody(request, own)
}

export const isReading = (method: string) => method === 'GET' || method === 'HEAD'

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new RequestFault(400, 'address-malformed')
  }
}

/**
 * A browser always says where a writing request comes from; a program without cookies has nobody's rights to misuse. From a page without a referrer
 * (a one-time link's) browsers send `Origin: null`: then Sec-Fetch-Site tells; an old browser without that may do there what the link itself permits.
 */
function checkOrigin({ headers }: Request, path: string, origin: string) {
  const from = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const own = from === new URL(origin).origin
  const unsaid = from === null || (from === 'null' && (site !== null || isSecretPath(path)))
  const ours = own || (unsaid && (site !== null ? site === 'same-origin' : !headers.has('cookie')))
  if (!ours) throw new RequestFault(403, 'origin-foreign')
}

/** Read here once, so that no action waits for, or fails half way in, a body that does not end or is not what it says it is. */
async function withBody(request: Request, url: URL): Promise<Request> {
  const body = await readBounded(request)
  const headers = new Headers(request.headers)
  headers.delete('transfer-encoding')
  // The framework looks at it once more, and knows no `null`.
  if (headers.get('origin') === 'null') headers.set('origin', url.origin)
  headers.set('content-length', String(body.byteLength))
  if (body.byteLength === 0 && !headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded')
  const make = () => new Request(url, { method: request.method, headers, body, signal: request.signal })
  if (!url.pathname.startsWith('/api/')) await checkForm(headers.get('content-type') ?? '', make)
  return make()
}

/** Passed on as it comes, never more of it than the bound. */
function withStream(request: Request, url: URL): Request {
  if (Number(request.headers.get('content-length')) > MAX_UPLOAD) throw new RequestFault(413, 'upload-large')
  let size = 0
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      size += part.byteLength
      if (size > MAX_UPLOAD) controller.error(new RequestFault(413, 'upload-large'))
      else controller.enqueue(part)
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method, headers: request.headers, body: request.body?.pipeThrough(bounded) ?? null, signal: request.signal, duplex: 'half',
  }
  return new Request(url, init)
}

async function readBounded(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length')) > MAX_BODY) throw new RequestFault(413, 'body-large')
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > MAX_BODY) {
      // Not waited for: a sender that does not listen would hold up the answer.
      void reader?.cancel().catch(() => {})
      throw new RequestFault(413, 'body-large')
    }
    parts.push(part.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

async function checkForm(type: string, make: () => Request) {
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new RequestFault(415, 'body-not-form')
  await make().formData().catch(() => {
    throw new RequestFault(400, 'body-malformed')
  })
}

import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'

/** A page that needs nothing: for when rendering the usual one failed. */
export function lastResort(status: number, requestId: string): Response {
  const html = `<!doctype html><html lang="${getLocale()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${m.common_name()}</title></head><body><main><h1>${m.refusal_kind_unexpected()}</h1><p>${m.refusal_request_number({ id: requestId })}</p></main></body></html>`
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

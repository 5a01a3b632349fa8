import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { checkReadiness } from '#app/services/operation/check-readiness.server.ts'
import type { Route } from './+types/readyz.ts'

export const handle = { policy: 'public' } satisfies RouteHandle

/** 200 when everything a page needs answers, else 503; which part does not is in the body. */
export async function loader({ context }: Route.LoaderArgs) {
  const readiness = await checkReadiness(context.get(ctxContext))
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

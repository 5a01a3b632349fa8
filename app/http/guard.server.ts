import { redirect, type MiddlewareFunction } from 'react-router'
import { isAdministrator, isDesk, type UserActor } from '#domain/actor.ts'
import { clientContext, ctxContext } from './contexts.ts'
import { frameContext } from './frame.ts'
import { keepForm } from './kept-form.server.ts'
import type { Policy } from './policy.ts'
import { failureResponse } from './refusal-response.server.ts'
import { isReading } from './request-check.server.ts'

/** Middleware that lets only `policy` through. A route under it may declare that policy or a stricter one with a guard of its own. */
export interface Guard extends MiddlewareFunction<Response> {
  policy: Policy
}

export const requireUser = guard('user', () => true)
/** Acts for a company. Who does not yet is shown where to name one. */
export const requireCompanyMember = guard('company', (actor) => actor.company !== null, '/my/company')
/** A liaison; or an administrator, who answers for companies that no park's liaison does. */
export const requireLiaison = guard('liaison', isDesk)
export const requireAdministrator = guard('administrator', isAdministrator)

function guard(policy: Policy, permits: (actor: UserActor) => boolean, elsewhere?: string): Guard {
  const middleware: MiddlewareFunction<Response> = async ({ request, url, context }) => {
    const { actor } = context.get(ctxContext)
    const reading = isReading(request.method)
    if (actor.kind !== 'user') {
      if (url.pathname.startsWith('/api/')) throw failureResponse({ status: 401, kind: 'sign-in', code: 'sign-in-required' }, context)
      const path = url.pathname + url.search
      if (reading) throw redirect(`/sign-in?${new URLSearchParams({ next: path })}`)
      const code = context.get(clientContext).session ? 'session-expired' : 'sign-in-required'
      throw failureResponse({ status: 401, kind: 'sign-in', code, kept: await keepForm(request, path), frame: await context.get(frameContext)() }, context)
    }
    if (permits(actor)) return
    if (elsewhere && reading) throw redirect(elsewhere)
    // Looks like a page that does not exist.
    const frame = url.pathname.startsWith('/api/') ? undefined : await context.get(frameContext)()
    throw failureResponse({ status: 403, kind: 'forbidden', code: 'page-not-found', frame }, context)
  }
  return Object.assign(middleware, { policy })
}

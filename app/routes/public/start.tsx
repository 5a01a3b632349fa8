import { redirect } from 'react-router'
import { isLiaison } from '#domain/actor.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { requireUser } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import type { Route } from './+types/start.ts'

export const handle = { policy: 'user' } satisfies RouteHandle
export const middleware = [requireUser]

/** Where somebody who just signed in begins: the desk, the administration, the own listings, or naming a company. */
export function loader({ context }: Route.LoaderArgs) {
  const { actor } = context.get(ctxContext)
  if (isLiaison(actor)) return redirect('/desk')
  if (actor.kind === 'user' && actor.administrator) return redirect('/admin')
  return redirect(actor.kind === 'user' && actor.company ? '/my/listings' : '/my/company')
}

/** A page only so that a refusal is one. */
export default function Start() {
  return null
}

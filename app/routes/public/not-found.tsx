import { Refusal } from '#domain/refusal.ts'
import type { RouteHandle } from '#app/http/policy.ts'

export const handle = { policy: 'public' } satisfies RouteHandle

const refuse = () => {
  throw new Refusal('not-found', 'page-not-found')
}
/** Any address that no other route takes: a route of its own, so that the page's bar is complete. */
export const loader = refuse
export const action = refuse

export default function NotFound() {
  return null
}

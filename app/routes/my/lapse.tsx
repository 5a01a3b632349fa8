import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { pageMeta } from '#app/ui/page-meta.ts'
import { LapsePage } from '../introduction/lapse-page.tsx'
import { actOnLapse, loadLapse } from '../introduction/lapse.server.ts'
import type { Route } from './+types/lapse.ts'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.common_lapse())

export const loader = ({ params, context }: Route.LoaderArgs) => loadLapse(context.get(ctxContext), 'my', params.id)
export const action = ({ request, params, context }: Route.ActionArgs) => actOnLapse(request, context, 'my', params.id)

export default function Lapse({ loaderData, actionData: failure }: Route.ComponentProps) {
  return <LapsePage {...loaderData} failure={failure} />
}

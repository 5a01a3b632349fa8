import { ctxContext } from '#app/http/contexts.ts'
import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { pageMeta } from '#app/ui/page-meta.ts'
import { rungWord } from '#app/ui/words.ts'
import { OutcomePage } from '../introduction/outcome-page.tsx'
import { actOnOutcome, loadOutcome } from '../introduction/outcome.server.ts'
import type { Route } from './+types/outcome.ts'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? `${rungWord(loaderData.outcome.rung)} LH-${loaderData.file.number}` : '')

export const loader = ({ params, context }: Route.LoaderArgs) => loadOutcome(context.get(ctxContext), 'my', params)
export const action = ({ request, params, context }: Route.ActionArgs) => actOnOutcome(request, context, 'my', params)

export default function Outcome({ loaderData, actionData: failure }: Route.ComponentProps) {
  return <OutcomePage {...loaderData} failure={failure} />
}

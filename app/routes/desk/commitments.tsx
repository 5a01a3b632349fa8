import { ctxContext } from '#app/http/contexts.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { pageMeta } from '#app/ui/page-meta.ts'
import { CommitmentsPage } from '../introduction/commitments-page.tsx'
import { actOnCommitments, loadCommitments } from '../introduction/commitments.server.ts'
import type { Route } from './+types/commitments.ts'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = ({ loaderData }) => pageMeta(loaderData ? `${m.common_commitments()} LH-${loaderData.file.number}` : m.common_commitments())

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  loadCommitments(context.get(ctxContext), 'desk', params.id, new URL(request.url).searchParams.get('revises'))
export const action = ({ request, params, context }: Route.ActionArgs) => actOnCommitments(request, context, 'desk', params.id)

export default function Commitments({ loaderData, actionData: failure }: Route.ComponentProps) {
  return <CommitmentsPage {...loaderData} failure={failure} />
}

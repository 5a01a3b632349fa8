import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { pageMeta } from '#app/ui/page-meta.ts'
import { StepPage } from '../introduction/step-page.tsx'
import { actOnStep, loadStep } from '../introduction/steps.server.ts'
import type { Route } from './+types/introduction-step.ts'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.file_step_title())

export const loader = (args: Route.LoaderArgs) => loadStep(args, 'desk')
export const action = (args: Route.ActionArgs) => actOnStep(args, 'desk')

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  return <StepPage data={loaderData} failure={actionData} />
}

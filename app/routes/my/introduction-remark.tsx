import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { pageMeta } from '#app/ui/page-meta.ts'
import { CorrectPage } from '../introduction/correct-page.tsx'
import { correct, loadCorrection } from '../introduction/remarks.server.ts'
import type { Route } from './+types/introduction-remark.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]
export const meta: Route.MetaFunction = () => pageMeta(m.file_remark_correct_title())

export const loader = (args: Route.LoaderArgs) => loadCorrection(args, 'company')
export const action = (args: Route.ActionArgs) => correct(args, 'company')

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  return <CorrectPage data={loaderData} failure={actionData} />
}

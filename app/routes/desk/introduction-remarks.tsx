import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { pageMeta } from '#app/ui/page-meta.ts'
import { WritePage } from '../introduction/write-page.tsx'
import { write, loadWriting } from '../introduction/remarks.server.ts'
import type { Route } from './+types/introduction-remarks.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.file_write_title())

export const loader = (args: Route.LoaderArgs) => loadWriting(args, 'desk')
export const action = (args: Route.ActionArgs) => write(args, 'desk')

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  return <WritePage data={loaderData} failure={actionData} />
}

import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { pageMeta } from '#app/ui/page-meta.ts'
import { FilesPage } from '../introduction/files-page.tsx'
import { upload, loadFiles } from '../introduction/files.server.ts'
import type { Route } from './+types/introduction-files.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.file_upload_title())

export const loader = (args: Route.LoaderArgs) => loadFiles(args, 'desk')
export const action = (args: Route.ActionArgs) => upload(args, 'desk')

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  return <FilesPage data={loaderData} failure={actionData} />
}

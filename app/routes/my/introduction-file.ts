import { requireCompanyMember } from '#app/http/guard.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { download, remove } from '../introduction/files.server.ts'
import type { Route } from './+types/introduction-file.ts'

export const handle = { policy: 'company' } satisfies RouteHandle
export const middleware = [requireCompanyMember]

/** A file's bytes; by POST it is taken out. */
export const loader = (args: Route.LoaderArgs) => download(args, 'company')
export const action = (args: Route.ActionArgs) => remove(args, 'company')

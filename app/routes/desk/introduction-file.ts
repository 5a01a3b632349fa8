import type { RouteHandle } from '#app/http/policy.ts'
import { download, remove } from '../introduction/files.server.ts'
import type { Route } from './+types/introduction-file.ts'

export const handle = { policy: 'liaison' } satisfies RouteHandle

/** A file's bytes; by POST it is taken out. */
export const loader = (args: Route.LoaderArgs) => download(args, 'desk')
export const action = (args: Route.ActionArgs) => remove(args, 'desk')

import type { ServerBuild } from 'react-router'
import { edgeFailureContext } from './contexts.ts'
import { frameContext } from './frame.ts'
import { thrownAnswer } from './refusal-response.server.ts'

type Routes = ServerBuild['routes']
type Module = NonNullable<Routes[string]>['module']
type Handler = (args: never, next: never) => unknown

/**
 * The build with every loader, action and middleware answering refusals alike. React Router would make a thrown Refusal a 500 without detail,
 * and a middleware's `next()` does not throw, so each function is wrapped where it is called.
 */
export function prepareBuild(build: ServerBuild): ServerBuild {
  const routes: Routes = {}
  for (const [id, route] of Object.entries(build.routes)) {
    if (route) routes[id] = { ...route, module: prepareModule(route.module, route.parentId === undefined) }
  }
  return { ...build, routes }
}

function prepareModule(module: Module, isRoot: boolean): Module {
  const middleware = [...(isRoot ? [refuseAtEdge] : []), ...(module.middleware ?? [])]
  return {
    ...module,
    ...(module.loader && { loader: answering(module.loader) }),
    ...(module.action && { action: answering(module.action) }),
    ...(middleware.length > 0 && { middleware: middleware.map(answering) }),
  }
}

function answering<F extends Handler>(handler: F): F {
  const wrapped = async (args: { context: Parameters<typeof thrownAnswer>[1] }, next: unknown) => {
    try {
      return await handler(args as never, next as never)
    } catch (error) {
      throw thrownAnswer(error, args.context)
    }
  }
  return wrapped as unknown as F
}

const refuseAtEdge: NonNullable<Module['middleware']>[number] = async ({ context }) => {
  const refused = context.get(edgeFailureContext)
  if (refused) throw Response.json({ ...refused.failure, frame: await context.get(frameContext)() }, { status: refused.status })
}

import { createContext } from 'react-router'
import type { App } from '#app/ctx.server.ts'
import type { Ctx } from '#app/ctx.ts'
import type { Failure } from './failure.ts'

/** What the http edge hands to loaders, actions and middleware: `context.get(ctxContext)`. */
export const ctxContext = createContext<Ctx>()
export const appContext = createContext<App>()
/** Where the request comes from. `session`: the session's token if one was presented, live or not. */
export const clientContext = createContext<{ address: string; userAgent: string; session: string | null }>()
/** After signing in: this very page's frame then knows who looks at it. `cookies`: values of Set-Cookie. */
export const recogniseContext = createContext<(cookies: string[]) => Promise<void>>()
/** Headers for the answer, whatever it turns out to be. */
export const answerHeadersContext = createContext<Headers>()
/** Why this request is refused before any route is asked; the root's middleware throws it, so that its page is the usual one. */
export const edgeFailureContext = createContext<{ status: number; failure: Failure } | null>(null)

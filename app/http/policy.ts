import type { FrameHandle } from './frame.ts'

/** Who may ask for a route at all; what they may do with its things is `can()`'s and `access…`'s to say. */
export type Policy = 'public' | 'user' | 'company' | 'liaison' | 'administrator'

/**
 * Every route module says `export const handle = { policy: '…' } satisfies RouteHandle`, and has a guard of that policy (`guard.server.ts`) in its
 * own or a parent's `middleware`; tests/http/policy.test.ts fails otherwise.
 */
export interface RouteHandle extends FrameHandle {
  policy: Policy
}

import { Outlet } from 'react-router'
import type { RouteHandle } from '#app/http/policy.ts'

export const handle = { policy: 'public' } satisfies RouteHandle

/** Pages anybody may read. A page brings its own `.page`, so that the home page can begin with a band across the window. */
export default function PublicLayout() {
  return (
    <main id="main" tabIndex={-1}>
      <Outlet />
    </main>
  )
}

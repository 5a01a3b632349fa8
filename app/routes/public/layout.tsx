import { Outlet } from 'react-router'

/** Pages anybody may read. A page brings its own `.page`, so that the home page can begin with a band across the window. */
export default function PublicLayout() {
  return (
    <main id="main" tabIndex={-1}>
      <Outlet />
    </main>
  )
}

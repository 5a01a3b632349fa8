import { useEffect, type ReactNode } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useMatches, useRouteError, useRouteLoaderData } from 'react-router'
import { frameContext, type FrameHandle } from '#app/http/frame.ts'
import { isFailure } from '#app/http/failure.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { getLocale } from '#app/i18n/runtime.js'
import { m } from '#app/i18n/messages.js'
import type { Route } from './+types/root.ts'
import { Footer, TopBar } from './ui/frame.tsx'
import { IconSprite } from './ui/icon.tsx'
import { useLinks } from './ui/link.tsx'
import { pageMeta } from './ui/page-meta.ts'
import { Refused, refusedTitle } from './ui/refused.tsx'
import { SignInAgain } from './ui/sign-in-again.tsx'
import styles from './styles/app.css?url'

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]
export const meta: Route.MetaFunction = ({ error }) => pageMeta(error ? refusedTitle(error) : m.common_tagline())

export const handle = { policy: 'public' } satisfies RouteHandle

export const loader = ({ context }: Route.LoaderArgs) => context.get(frameContext)()

export function Layout({ children }: { children: ReactNode }) {
  useFocusOnNavigation(useLocation().pathname)
  useLinks()
  const error = useRouteError()
  const loaded = useRouteLoaderData<typeof loader>('root')
  const frame = frameOfFailure(error) ?? loaded
  const wants = useMatches().map((match) => (match.handle as FrameHandle | undefined)?.frame).findLast(Boolean)
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <Meta />
        <Links />
      </head>
      <body className={wants === 'desk' ? 'desk' : wants === 'band' ? 'on-band' : undefined}>
        <IconSprite />
        <TopBar account={frame?.account ?? null} demo={frame?.demo ?? false} />
        {children}
        <Footer recordNumber={frame?.recordNumber ?? ''} />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

/** Refused before any loader ran, or since. */
const frameOfFailure = (error: unknown) => (isRouteErrorResponse(error) && isFailure(error.data) ? error.data.frame : undefined)

export default function App() {
  return <Outlet />
}

let shownPath: string | null = null

/** After a change of page in the browser the reader starts at its heading, as after a load; a new query of the same page leaves the focus alone. */
function useFocusOnNavigation(pathname: string) {
  useEffect(() => {
    const before = shownPath
    shownPath = pathname
    if (before === null || before === pathname || document.activeElement?.closest('[role=alert]')) return
    const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main')
    target?.setAttribute('tabindex', '-1')
    target?.focus({ preventScroll: true })
  }, [pathname])
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const frame = useRouteLoaderData<typeof loader>('root')
  // The request id in the page's data is that of the document; a later failure in the browser has another.
  const { key } = useLocation()
  if (isRouteErrorResponse(error) && error.status === 401 && isFailure(error.data)) return <SignInAgain failure={error.data} />
  return <Refused error={error} requestId={key === 'default' ? frame?.requestId : undefined} />
}

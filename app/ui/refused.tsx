import { isRouteErrorResponse, useLocation } from 'react-router'
import { isFailure, type Failure } from '#app/http/failure.ts'
import { m } from '#app/i18n/messages.js'
import { ButtonLink } from './button-link.tsx'
import { Link } from './link.tsx'
import { nearestPlaces } from './nearest-places.ts'

type View = 'filter' | 'not-found' | 'sign-in' | 'conflict' | 'invalid' | 'limit' | 'unavailable' | 'error'

const titles: Record<View, () => string> = {
  filter: m.common_refused_filter_title,
  'not-found': m.common_refused_not_found_title,
  'sign-in': m.common_refused_sign_in_title,
  conflict: m.common_refused_conflict_title,
  invalid: m.common_refused_invalid_title,
  limit: m.common_refused_limit_title,
  unavailable: m.common_refused_unavailable_title,
  error: m.common_refused_error_title,
}
const sentences: Record<View, () => string> = {
  filter: m.common_refused_invalid,
  'not-found': m.common_refused_not_found,
  'sign-in': m.common_refused_sign_in,
  conflict: m.common_refused_conflict,
  invalid: m.common_refused_invalid,
  limit: m.common_refused_limit,
  unavailable: m.common_refused_unavailable,
  error: m.common_refused_error,
}

// 403 looks like 404: that something is there but closed is not said.
const views: Record<number, View> = { 401: 'sign-in', 403: 'not-found', 404: 'not-found', 409: 'conflict', 429: 'limit', 503: 'unavailable' }

const failureIn = (error: unknown): Failure | null => (isRouteErrorResponse(error) && isFailure(error.data) ? error.data : null)

function viewOf(error: unknown): View {
  if (!isRouteErrorResponse(error)) return 'error'
  if (failureIn(error)?.code.startsWith('filter-')) return 'filter'
  return views[error.status] ?? (error.status < 500 ? 'invalid' : 'error')
}

/** The page's name while it shows `error`. */
export const refusedTitle = (error: unknown): string => titles[viewOf(error)]()

/**
 * An error in the full frame: what happened, what was kept, where to go. Never a stack.
 * `requestId` is the page's own, for an error that brings none.
 */
export function Refused({ error, requestId }: { error: unknown; requestId?: string }) {
  const { pathname, search } = useLocation()
  const view = viewOf(error)
  const failure = failureIn(error)
  // A missing thing's own sentence could tell a hidden from an absent one, so it has none; a fault of ours has one sentence.
  const own = view === 'not-found' || view === 'error' ? undefined : failure?.message
  const id = failure?.requestId ?? requestId
  const near = view === 'not-found' ? failure?.near ?? nearestPlaces(pathname) : []
  return (
    <main id="main" tabIndex={-1}>
      <div className="page">
        <section className="sheet" aria-labelledby="refused">
          <div className="none">
            <h1 id="refused">{titles[view]()}</h1>
            <p>{own ?? sentences[view]()}</p>
            {failure && failure.issues.length > 0 ? <Issues issues={failure.issues} /> : null}
            {view === 'error' && id ? <p className="meta">{m.common_request_id({ id })}</p> : null}
            <div className="actions">
              <ButtonLink to="/">{m.common_back_home()}</ButtonLink>
              {view === 'sign-in' ? (
                <ButtonLink look="primary" to={`/sign-in?${new URLSearchParams({ next: pathname + search })}`}>{m.common_sign_in()}</ButtonLink>
              ) : null}
              {view === 'filter' ? <ButtonLink look="primary" to={pathname}>{m.common_refused_filter_drop()}</ButtonLink> : null}
              {view === 'not-found' ? <ButtonLink to="/listings">{m.common_search_form()}</ButtonLink> : null}
              {view === 'unavailable' || view === 'error' || view === 'conflict' ? (
                <ButtonLink to={pathname + search} reloadDocument>{view === 'conflict' ? m.common_see_latest() : m.common_try_again()}</ButtonLink>
              ) : null}
            </div>
          </div>
          {near.length === 0 ? null : (
            <>
              <p className="sheet-foot meta" id="nearest">{m.common_refused_nearest()}</p>
              <ul className="try" aria-labelledby="nearest">
                {near.map((place) => (
                  <li key={place.to}>
                    <Link to={place.to}>{place.text}</Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </main>
  )
}

function Issues({ issues }: { issues: Failure['issues'] }) {
  return (
    <ul className="issues">
      {issues.map((issue) => <li key={`${issue.field} ${issue.code}`}>{issue.message}</li>)}
    </ul>
  )
}

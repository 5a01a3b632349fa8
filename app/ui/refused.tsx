import { isRouteErrorResponse, useLocation } from 'react-router'
import type { RefusalKind } from '#domain/refusal.ts'
import { m } from '#app/i18n/messages.js'
import { ButtonLink } from './button-link.tsx'
import { Link } from './link.tsx'

/** Body of the Response a refused page load ends in. `message` is the refusal's own sentence, where there is one for the reader. */
export interface RefusalBody {
  kind: RefusalKind
  message?: string
  requestId?: string
  /** For a missing thing: what has the nearest name. */
  nearest?: { to: string; text: string }[]
}

type View = 'not-found' | 'conflict' | 'invalid' | 'limit' | 'unavailable' | 'error'
const words: Record<View, { title: () => string; text: () => string }> = {
  'not-found': { title: m.common_refused_not_found_title, text: m.common_refused_not_found },
  conflict: { title: m.common_refused_conflict_title, text: m.common_refused_conflict },
  invalid: { title: m.common_refused_invalid_title, text: m.common_refused_invalid },
  limit: { title: m.common_refused_limit_title, text: m.common_refused_limit },
  unavailable: { title: m.common_refused_unavailable_title, text: m.common_refused_unavailable },
  error: { title: m.common_refused_error_title, text: m.common_refused_error },
}
// 403 looks like 404: that something is there but closed is not said.
const views: Record<number, View> = {
  400: 'invalid', 403: 'not-found', 404: 'not-found', 405: 'invalid', 409: 'conflict', 413: 'invalid', 422: 'invalid', 429: 'limit', 503: 'unavailable',
}

const bodyOf = (data: unknown): Partial<RefusalBody> => (typeof data === 'object' && data !== null ? data : {})

/** An error in the full frame: what happened, what is kept, where to go. Never a stack. `requestId` is the page's own, for a 500. */
export function Refused({ error, requestId }: { error: unknown; requestId?: string }) {
  const { pathname, search } = useLocation()
  const answer = isRouteErrorResponse(error) ? error : null
  const view = answer ? (views[answer.status] ?? 'error') : 'error'
  const body = bodyOf(answer?.data)
  // A missing thing's own sentence could tell a hidden from an absent one, so it has none.
  const text = (view === 'not-found' ? undefined : body.message) ?? words[view].text()
  const id = body.requestId ?? requestId
  return (
    <main id="main" tabIndex={-1}>
      <title>{m.common_title({ page: words[view].title() })}</title>
      <div className="page">
        <section className="sheet" aria-labelledby="refused">
          <div className="none">
            <h1 id="refused">{words[view].title()}</h1>
            <p>{text}</p>
            {view === 'error' && id ? <p className="meta">{m.common_request_id({ id })}</p> : null}
            <div className="actions">
              {view === 'not-found' ? null : <ButtonLink to={pathname + search} reloadDocument>{m.common_try_again()}</ButtonLink>}
              <ButtonLink to="/">{m.common_back_home()}</ButtonLink>
            </div>
          </div>
          {body.nearest && body.nearest.length > 0 ? (
            <ul className="try" aria-label={m.common_refused_nearest()}>
              {body.nearest.map((near) => (
                <li key={near.to}>
                  <Link to={near.to}>{near.text}</Link>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      </div>
    </main>
  )
}

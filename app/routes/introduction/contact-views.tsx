import { m } from '#app/i18n/messages.js'
import type { ContactViews } from '#app/services/introduction/list-views.server.ts'
import { DateText } from '#app/ui/date-text.tsx'

/** Times that are written out; the rest is counted. */
const SHOWN = 5

/** Who saw the contact, and when: what a withdrawal does not undo. */
export function Views({ views: { company, park, at }, now }: { views: ContactViews; now: number }) {
  if (at.length === 0) return <p>{m.common_views_none()}</p>
  return (
    <>
      <p>{park === null ? m.common_views({ company, count: at.length }) : m.common_views_park({ company, park, count: at.length })}</p>
      <ul className="line">
        {at.slice(0, SHOWN).map((each) => <li key={each}><DateText value={each} now={now} form="moment" /></li>)}
        {at.length > SHOWN ? <li className="muted">{m.common_views_more({ count: at.length - SHOWN })}</li> : null}
      </ul>
    </>
  )
}

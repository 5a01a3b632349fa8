import { m } from '#app/i18n/messages.js'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { LinkStanding, LinkUse } from '#domain/introduction/link.ts'
import { Views } from '../introduction/contact-views.tsx'
import type { ActData } from './act.tsx'

const gone: Record<Exclude<LinkStanding, 'open' | 'used'> | 'unknown', [title: () => string, text: () => string]> = {
  unknown: [m.public_act_gone_unknown, m.public_act_gone_unknown_text],
  revoked: [m.public_act_gone_revoked, m.public_act_gone_revoked_text],
  expired: [m.public_act_gone_expired, m.public_act_gone_expired_text],
  changed: [m.public_act_gone_changed, m.public_act_gone_changed_text],
  settled: [m.public_act_gone_settled, m.public_act_gone_settled_text],
  over: [m.public_act_gone_over, m.public_act_gone_over_text],
}
const done: Record<LinkUse, [title: () => string, text: () => string]> = {
  accepted: [m.public_act_done_accepted, m.public_act_done_accepted_text],
  declined: [m.public_act_done_declined, m.public_act_done_declined_text],
  confirmed: [m.public_act_done_confirmed, m.public_act_done_confirmed_text],
  disputed: [m.public_act_done_disputed, m.public_act_done_disputed_text],
  withdrawn: [m.public_act_done_withdrawn, m.public_act_done_withdrawn_text],
}

/** What was done by the link, or why it is no longer good; and whom to ask. */
export function Gone({ link, now }: ActData) {
  if (link.standing === 'open') return null
  const used = link.standing === 'used' && link.usedFor ? done[link.usedFor] : null
  const [title, text] = used ?? gone[link.standing === 'used' ? 'settled' : link.standing]
  return (
    <section className="sheet" aria-labelledby="gone">
      <div className="none" role={used ? 'status' : undefined}>
        <h1 id="gone">{used ? <Icon name="check" /> : null} {title()}</h1>
        <p>{text()}</p>
      </div>
      {link.standing === 'unknown' ? null : (
        <>
          {link.views === null ? null : <div className="sheet-body"><Views views={link.views} now={now} /></div>}
          <div className="sheet-body"><Facts facts={[[m.public_act_about(), `LH-${link.number}　${link.title}`], [m.public_act_done_at(), link.usedAt ? <DateText value={link.usedAt} now={now} form="moment" /> : null]]} /></div>
          <Ask desk={link.desk} gone />
        </>
      )}
    </section>
  )
}

/** Whom to telephone: the park's office, if it gave a number. */
export function Ask({ desk: { park, phone }, gone }: { desk: { park: string | null; phone: string | null }; gone?: boolean }) {
  const name = park ?? m.public_act_ask_platform()
  return (
    <div className="act-ask">
      <p>{phone === null ? (gone ? m.public_act_more_nobody({ park: name }) : m.public_act_ask_nobody({ park: name })) : <>{gone ? m.public_act_more({ park: name }) : m.public_act_ask({ park: name })}<a href={`tel:${phone}`}>{phone}</a></>}</p>
      {gone ? null : <p className="meta">{m.public_act_once()}</p>}
    </div>
  )
}

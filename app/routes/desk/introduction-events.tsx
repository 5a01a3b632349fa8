import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { IntroductionEvent, IntroductionEventCode } from '#app/services/introduction/list-events.server.ts'
import type { PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import { fieldWord } from '#app/ui/listing-values.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Timeline, type TimelineEntry } from '#app/ui/timeline.tsx'
import { rungWord, sideWord } from '#app/ui/words.ts'
import { byLinkText } from '../introduction/by-link.ts'
import { eventIcons } from '../introduction/event-icons.ts'
import { byTime } from '../introduction/remark-entries.tsx'

const whats: Record<IntroductionEventCode, () => string> = {
  interest: m.desk_event_interest,
  propose: m.desk_event_propose,
  pass: m.desk_event_pass,
  proposed: m.desk_event_proposed,
  hold: m.desk_event_hold,
  accept: m.desk_event_accept,
  decline: m.desk_event_decline,
  revise: m.desk_event_revise,
  withdraw: m.desk_event_withdraw,
  end: m.desk_event_end,
  expire: m.desk_event_expire,
  record: m.desk_event_record,
  confirm: m.desk_event_confirm,
  correct: m.desk_event_correct,
  retract: m.desk_event_retract,
  dispute: m.desk_event_dispute,
  unilateral: m.desk_event_unilateral,
  'settle-propose': m.desk_event_settle_propose,
  settle: m.desk_event_settle,
  lapse: m.desk_event_lapse,
  commit: m.desk_event_commit,
  'commit-revise': m.desk_event_commit_revise,
  'commit-confirm': m.desk_event_commit_confirm,
  'commit-decline': m.desk_event_commit_decline,
  'commit-withdraw': m.desk_event_commit_withdraw,
  'commit-propose-end': m.desk_event_commit_end_propose,
  'commit-agree-end': m.desk_event_commit_end,
  'commit-refuse-end': m.desk_event_commit_end_refuse,
  'commit-withdraw-end': m.desk_event_commit_end_withdraw,
  disclose: m.desk_event_disclose,
}
const SETTLED = ['accepted', 'concluded', 'declined']
/** Said by a liaison in the name of a company. */
const SPOKEN = ['decline', 'record', 'confirm', 'accept', 'correct', 'retract', 'dispute', 'lapse', 'commit', 'commit-revise', 'commit-confirm', 'commit-decline']

/** What happened, newest first, and who sees it. */
export function Events({ introduction, events, remarks, write, now }: {
  introduction: PresentedIntroduction
  events: IntroductionEvent[]
  /** Notes and messages, among what happened. */
  remarks: TimelineEntry[]
  /** Writes another. */
  write: ReactNode
  now: number
}) {
  const whoOf = (event: IntroductionEvent) => {
    if (event.by === 'system') return m.desk_system()
    if (event.by === 'liaison') return event.name ?? m.desk_a_liaison()
    const company = event.side ? introduction[event.side].company : null
    return company?.name ?? (event.side ? sideWord(event.side) : m.desk_a_party())
  }
  const whatOf = (event: IntroductionEvent) => {
    const what = event.code === 'pass' && event.silent ? m.desk_event_pass_silent() : whats[event.code]()
    return event.rung ? `${what} ${rungWord(event.rung)}` : what
  }
  /** Its own side knows, and nobody else before both have answered. */
  const isLone = ({ code }: IntroductionEvent) => (code === 'accept' || code === 'decline') && !SETTLED.includes(introduction.state)
  const seenBy = (event: IntroductionEvent) => (['pass', 'hold', 'disclose', 'settle-propose'].includes(event.code) ? 'liaisons' : isLone(event) ? undefined : 'both')
  const textOf = (event: IntroductionEvent) => {
    if (isLone(event)) return m.desk_event_lone()
    if (event.by === 'liaison' && SPOKEN.includes(event.code) && event.side) return m.desk_event_on_behalf({ side: sideWord(event.side) })
    if (event.code === 'revise' && event.side) return m.desk_event_changed({ side: sideWord(event.side), fields: event.changed.map(fieldWord).join('、') })
    if (event.code === 'pass') return event.side ? sideWord(event.side) : m.desk_event_both_keys()
    return undefined
  }
  return (
    <Sheet id="timeline" title={m.desk_timeline()} note={m.desk_timeline_count({ count: events.length + remarks.length })}>
      {write}
      <Timeline
        now={now}
        entries={byTime([...remarks, ...events.map((event): TimelineEntry => ({
          id: event.id, icon: eventIcons[event.code], who: whoOf(event), what: whatOf(event), at: event.at, text: [textOf(event), byLinkText(event)].filter(Boolean).join(m.common_and_then()) || undefined, seenBy: seenBy(event),
        }))])}
      />
    </Sheet>
  )
}

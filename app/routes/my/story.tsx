import { m } from '#app/i18n/messages.js'
import type { IntroductionEvent, IntroductionEventCode } from '#app/services/introduction/list-events.server.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Timeline, type TimelineEntry } from '#app/ui/timeline.tsx'
import { rungWord } from '#app/ui/words.ts'
import { byLinkText } from '../introduction/by-link.ts'
import { eventIcons } from '../introduction/event-icons.ts'
import { frameOf } from '../introduction/frame.ts'
import { byTime, remarkEntries } from '../introduction/remark-entries.tsx'
import { WriteForm } from '../introduction/write-form.tsx'
import type { IntroductionData } from './introduction.tsx'

const whats: Record<IntroductionEventCode, (inputs: { rung: string }) => string> = {
  interest: m.my_event_interest,
  propose: m.my_event_propose,
  pass: m.my_event_proposed,
  proposed: m.my_event_proposed,
  hold: m.my_event_hold,
  accept: m.my_event_accept,
  decline: m.my_event_decline,
  revise: m.my_event_revise,
  withdraw: m.my_event_withdraw,
  end: m.my_event_end,
  expire: m.my_event_expire,
  record: m.my_event_record,
  confirm: m.my_event_confirm,
  correct: m.my_event_correct,
  retract: m.my_event_retract,
  dispute: m.my_event_dispute,
  unilateral: m.my_event_unilateral,
  'settle-propose': m.my_event_settle,
  settle: m.my_event_settle,
  lapse: m.my_event_lapse,
  commit: m.my_event_commit,
  'commit-revise': m.my_event_commit_revise,
  'commit-confirm': m.my_event_commit_confirm,
  'commit-decline': m.my_event_commit_decline,
  'commit-withdraw': m.my_event_commit_withdraw,
  'commit-propose-end': m.my_event_commit_end_propose,
  'commit-agree-end': m.my_event_commit_end,
  'commit-refuse-end': m.my_event_commit_end_refuse,
  'commit-withdraw-end': m.my_event_commit_end_withdraw,
  disclose: m.my_event_disclose,
}

/** What happened, newest first, as this company may know it. */
export function Story({ introduction, events, remarks, newRemark, mine, now }: IntroductionData) {
  const frame = frameOf(introduction, 'company')
  return (
    <Sheet id="story" title={m.my_story()} note={m.my_story_count({ count: events.length + remarks.length })}>
      <WriteForm frame={frame} newId={newRemark} small />
      <Timeline
        now={now}
        entries={byTime([...remarkEntries(frame, remarks), ...events.map((event): TimelineEntry => ({
          id: event.id, icon: eventIcons[event.code], at: event.at, who: whoOf(event, mine), what: whats[event.code]({ rung: event.rung ? rungWord(event.rung) : '' }), text: byLinkText(event),
        }))])}
      />
    </Sheet>
  )
}

function whoOf(event: IntroductionEvent, mine: IntroductionData['mine']): string {
  if (event.by === 'system') return m.my_who_system()
  if (event.by === 'liaison') return m.my_who_liaison()
  return event.mine || event.side === mine ? m.my_who_us() : m.my_who_them()
}

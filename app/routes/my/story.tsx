import { m } from '#app/i18n/messages.js'
import type { IntroductionEvent, IntroductionEventCode } from '#app/services/introduction/list-events.server.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Timeline, type TimelineEntry } from '#app/ui/timeline.tsx'
import { rungWord } from '#app/ui/words.ts'
import { frameOf } from '../introduction/frame.ts'
import { byTime, remarkEntries } from '../introduction/remark-entries.tsx'
import { WriteForm } from '../introduction/write-form.tsx'
import type { IntroductionData } from './introduction.tsx'

const acts: Record<IntroductionEventCode, { icon: TimelineEntry['icon']; what: (inputs: { rung: string }) => string }> = {
  interest: { icon: 'right', what: m.my_event_interest },
  propose: { icon: 'right', what: m.my_event_propose },
  pass: { icon: 'right', what: m.my_event_proposed },
  proposed: { icon: 'mail', what: m.my_event_proposed },
  hold: { icon: 'clock', what: m.my_event_hold },
  accept: { icon: 'check', what: m.my_event_accept },
  decline: { icon: 'note', what: m.my_event_decline },
  revise: { icon: 'note', what: m.my_event_revise },
  withdraw: { icon: 'note', what: m.my_event_withdraw },
  end: { icon: 'clock', what: m.my_event_end },
  expire: { icon: 'clock', what: m.my_event_expire },
  record: { icon: 'note', what: m.my_event_record },
  confirm: { icon: 'check', what: m.my_event_confirm },
  correct: { icon: 'note', what: m.my_event_correct },
  retract: { icon: 'note', what: m.my_event_retract },
  dispute: { icon: 'note', what: m.my_event_dispute },
  unilateral: { icon: 'clock', what: m.my_event_unilateral },
  'settle-propose': { icon: 'note', what: m.my_event_settle },
  settle: { icon: 'check', what: m.my_event_settle },
  lapse: { icon: 'note', what: m.my_event_lapse },
  commit: { icon: 'note', what: m.my_event_commit },
  'commit-revise': { icon: 'note', what: m.my_event_commit_revise },
  'commit-confirm': { icon: 'check', what: m.my_event_commit_confirm },
  'commit-decline': { icon: 'note', what: m.my_event_commit_decline },
  'commit-withdraw': { icon: 'note', what: m.my_event_commit_withdraw },
  'commit-propose-end': { icon: 'note', what: m.my_event_commit_end_propose },
  'commit-agree-end': { icon: 'check', what: m.my_event_commit_end },
  'commit-refuse-end': { icon: 'note', what: m.my_event_commit_end_refuse },
  'commit-withdraw-end': { icon: 'note', what: m.my_event_commit_end_withdraw },
  disclose: { icon: 'lock', what: m.my_event_disclose },
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
          id: event.id, icon: acts[event.code].icon, at: event.at, who: whoOf(event, mine), what: acts[event.code].what({ rung: event.rung ? rungWord(event.rung) : '' }),
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

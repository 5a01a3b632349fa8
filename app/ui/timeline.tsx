import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { DateText } from './date-text.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface TimelineEntry {
  id: string
  /** `check`: a confirmation; `right`: a move; `mail`, `note`, `lock`, `clock`. */
  icon: Extract<IconName, 'check' | 'right' | 'mail' | 'note' | 'lock' | 'clock'>
  who: string
  what: string
  /** ISO instant. */
  at: string
  text?: ReactNode
  /** Only the liaisons see it; said on the entry. Leave undefined where everybody on the page sees everything. */
  seenBy?: 'liaisons' | 'both'
}

/** What happened, newest first. */
export function Timeline({ entries, now }: { entries: TimelineEntry[]; now: number }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.seenBy === 'liaisons' ? 'is-private' : entry.icon === 'check' ? 'is-check' : undefined}>
          <span className="dot"><Icon name={entry.icon} /></span>
          <div>
            <p className="top">
              <b>{entry.who}　{entry.what}</b>
              <DateText value={entry.at} now={now} form="moment" />
            </p>
            {entry.text ? <p>{entry.text}</p> : null}
            {entry.seenBy === 'liaisons' ? <p className="meta"><Icon name="lock" /> {m.common_liaisons_only()}</p> : null}
            {entry.seenBy === 'both' ? <p className="meta">{m.common_both_see()}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

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
  /** Who sees it, in words, instead of `seenBy`; `shut`: not everybody on the page. */
  seen?: { text: string; shut: boolean }
}

/** What happened, newest first. */
export function Timeline({ entries, now }: { entries: TimelineEntry[]; now: number }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.seenBy === 'liaisons' || entry.seen?.shut ? 'is-private' : entry.icon === 'check' ? 'is-check' : undefined}>
          <span className="dot"><Icon name={entry.icon} /></span>
          <div>
            <p className="top">
              <b>{entry.who}　{entry.what}</b>
              <DateText value={entry.at} now={now} form="moment" />
            </p>
            {entry.text ? <div>{entry.text}</div> : null}
            {entry.seen === undefined ? null : <p className="meta">{entry.seen.shut ? <><Icon name="lock" /> </> : null}{entry.seen.text}</p>}
            {entry.seenBy === 'liaisons' ? <p className="meta"><Icon name="lock" /> {m.common_liaisons_only()}</p> : null}
            {entry.seenBy === 'both' ? <p className="meta">{m.common_both_see()}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

import { m } from '#app/i18n/messages.js'
import type { PresentedRemark } from '#app/services/remark/list.server.ts'
import { Link } from '#app/ui/link.tsx'
import type { TimelineEntry } from '#app/ui/timeline.tsx'
import type { FileFrame } from './frame.ts'
import { seenWord, whoWord } from './words.ts'

/** Notes and messages as entries of the timeline, each with who sees it. */
export const remarkEntries = (frame: FileFrame, remarks: PresentedRemark[]): TimelineEntry[] =>
  remarks.map((remark) => ({
    id: remark.id,
    icon: remark.audience === 'desk' || remark.audience === 'desks' ? 'note' : 'mail',
    at: remark.at,
    who: whoWord(frame, remark),
    what: `${remark.audience === 'desk' || remark.audience === 'desks' ? m.file_remark_note() : m.file_remark_message()}${remark.removed ? `　${m.file_remark_removed()}` : remark.corrected ? `　${m.file_remark_corrected()}` : ''}`,
    seen: { text: seenWord(frame, remark), shut: remark.audience !== 'all' },
    text: remark.removed ? undefined : (
      <>
        <p className="remark">{remark.body}</p>
        {remark.open ? <p><Link to={`${frame.base}/remarks/${remark.id}`}>{m.file_remark_correct()}</Link></p> : null}
      </>
    ),
  }))

/** Newest first. */
export const byTime = (entries: TimelineEntry[]): TimelineEntry[] => entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))

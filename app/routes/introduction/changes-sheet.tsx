import { m } from '#app/i18n/messages.js'
import type { ListingChange } from '#app/services/introduction/list-changes.server.ts'
import type { ContentWords } from '#app/ui/content-words.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { ChangeTable } from '#app/ui/listing-values.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import type { Side } from '#domain/introduction/state.ts'

export interface ShownChange extends ListingChange {
  words: { before: ContentWords; after: ContentWords }
}

/** What was changed since it was put to both, before and after: answers given before it do not count. */
export function ChangesSheet({ changes, mine, now }: { changes: ShownChange[]; mine: Side; now: number }) {
  return changes.map(({ side, at, changed, before, after, words }) => {
    const title = side === mine ? m.common_changed_by_us() : m.common_changed_by_them()
    return (
      <Sheet key={side} id={`changes-${side}`} title={title} note={<><DateText value={at} now={now} form="moment" />　{m.common_changed_cleared()}</>}>
        {changed.length === 0 ? <div className="blank"><p>{m.common_changed_unseen()}</p></div> : (
          <ChangeTable caption={title} heads={[m.common_changed_was(), m.common_changed_is()]} before={{ ...before, words: words.before }} after={{ ...after, words: words.after }} changed={changed} now={now} />
        )}
      </Sheet>
    )
  })
}

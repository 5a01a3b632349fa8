import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { PresentedCommitment } from '#app/services/introduction/list-commitments.server.ts'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { quantityText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { commitmentStateWord } from '#app/ui/words.ts'
import { Window } from './commitment-list.tsx'

/** On the file's page: what is agreed on or waits for an answer; the rest, and the forms, are a page below. */
export function AgreedSheet({ base, commitments, now, more }: { base: string; commitments: PresentedCommitment[]; now: number; more?: ReactNode }) {
  const current = commitments.filter(({ state }) => state === 'stated' || state === 'confirmed')
  return (
    <Sheet id="commitments" title={m.common_commitments()} note={m.common_commitments_note()} here={current.some(({ may }) => may.includes('confirm') || may.includes('agree-end'))} links={<Link to={`${base}/commitments`}>{m.my_commitments_see()}</Link>}>
      {current.length === 0 ? <p className="sheet-body muted">{m.common_commitments_none()}</p> : (
        <ul className="rows">
          {current.map(({ id, quantity, from, until, state, ending }) => (
            <li key={id}>
              <p>{quantityText(quantity)}　<Window from={from} until={until} now={now} />　<Tag>{ending ? m.common_commitment_end() : commitmentStateWord(state)}</Tag></p>
            </li>
          ))}
        </ul>
      )}
      {more}
    </Sheet>
  )
}

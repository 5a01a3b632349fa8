import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { PresentedCombination, PresentedPart } from '#app/services/combination/read.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { partWord, standingWord } from './words.ts'

/** Each part with its role, whose turn it is and until when; its own file is a click away. `act`: what the desk may do with it. */
export function PartsTable({ area, parts, act, now }: { area: 'my' | 'desk'; parts: PresentedCombination['parts']; act?: (part: PresentedPart) => ReactNode; now: number }) {
  return (
    <Table
      caption={m.common_combination_parts()} hideCaption
      columns={[
        { head: m.common_combination_party() },
        { head: m.common_combination_role() },
        { head: m.common_combination_supply() },
        { head: m.common_combination_standing() },
        { head: m.common_combination_deadline(), number: true },
        ...(act ? [{ head: <VisuallyHidden>{m.common_combination_do()}</VisuallyHidden> }] : []),
      ]}
    >
      {parts.map((part) => (
        <tr key={part.id} className={part.out && !part.setAside ? 'is-late' : undefined}>
          <RowHead sub={<><Link to={`/${area}/introductions/${part.id}`}>LH-{part.number}</Link>　{part.park ?? m.common_combination_no_park()}</>}>{part.company ?? m.common_name_hidden()}</RowHead>
          <Cell label={m.common_combination_role()} className="type-cell">{partWord(part.part)}</Cell>
          <Cell label={m.common_combination_supply()} sub={part.listing.quantity ? <Quantity value={part.listing.quantity} /> : undefined}>
            <Link to={`/listings/${part.listing.id}`}>{part.listing.title}</Link>
          </Cell>
          <Cell label={m.common_combination_standing()}>{standingWord(part)}{part.setAside ? <> <Tag>{m.common_part_set_aside()}</Tag></> : null}</Cell>
          <Cell label={m.common_combination_deadline()} number>{part.deadline === null ? '—' : <DateText value={part.deadline} now={now} form="act" />}</Cell>
          {act ? <td className="do">{act(part)}</td> : null}
        </tr>
      ))}
    </Table>
  )
}

import { m } from '#app/i18n/messages.js'
import { Icon } from './icon.tsx'
import { Cell, RowHead, Table } from './table.tsx'

/** Seen: an eye and what is seen. Not seen: a lock and when it will be. Never a blurred value, never asterisks. */
export interface Known { seen: boolean; text: string }

export function May({ seen, text }: Known) {
  return (
    <span className={seen ? 'may' : 'may is-off'}>
      <Icon name={seen ? 'eye' : 'lock'} />
      {text}
    </span>
  )
}

/** What each side may know of the other. A party's own page passes one column: what it sees, or what of it is seen. */
export function KnowTable({ caption, heads, rows }: {
  caption: string
  /** Column heads after 内容; without them the liaison's two. */
  heads?: string[]
  rows: { what: string; known: Known[] }[]
}) {
  const columns = heads ?? [m.common_know_demand(), m.common_know_supply()]
  return (
    <Table caption={caption} hideCaption className="know" columns={[m.common_know_what(), ...columns].map((head) => ({ head }))}>
      {rows.map((row) => (
        <tr key={row.what}>
          <RowHead>{row.what}</RowHead>
          {row.known.map((known, index) => <Cell key={index} label={columns[index]}><May {...known} /></Cell>)}
        </tr>
      ))}
    </Table>
  )
}

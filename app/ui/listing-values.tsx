import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { ListingContent } from '#domain/listing.ts'
import type { ContentWords } from './content-words.server.ts'
import { DateText } from './date-text.tsx'
import { Tag } from './marks.tsx'
import { priceText } from './prices.ts'
import { Quantity } from './quantity.tsx'
import { Cell, RowHead, Table } from './table.tsx'
import { categoryWord, kindWord, visibilityWord } from './words.ts'

export type Said = ListingContent & { words: ContentWords }
export type Field = keyof ListingContent

const labels: Record<Field, () => string> = {
  kind: m.desk_field_kind,
  category: m.desk_field_category,
  title: m.desk_field_title,
  description: m.desk_field_description,
  chain: m.desk_field_chain,
  chainNode: m.desk_field_node,
  quantity: m.common_quantity,
  price: m.desk_field_price,
  specs: m.desk_field_specs,
  requires: m.desk_field_requires,
  holds: m.desk_field_holds,
  serves: m.desk_field_serves,
  availableFrom: m.desk_field_from,
  availableUntil: m.desk_field_until,
  leadTimeDays: m.desk_field_lead_time,
  visibility: m.desk_field_visibility,
  denied: m.desk_field_denied,
}
export const fieldWord = (field: string): string => (Object.hasOwn(labels, field) ? labels[field as Field]() : field)

interface Compared {
  caption: string
  /** Heads of the two columns. */
  heads: [before: string, after: string]
  before: Said
  after: Said
  changed: Field[]
  now: number
}

/** Two versions beside each other: only what differs, each specification in a row of its own. */
export function ChangeTable({ caption, heads: [was, is], before, after, changed, now }: Compared) {
  const rows = changed.flatMap((field): [name: string, was: ReactNode, is: ReactNode][] =>
    field === 'specs'
      ? [...new Set([...Object.keys(before.specs), ...Object.keys(after.specs)])].filter((name) => before.specs[name] !== after.specs[name]).map((name) => [name, before.specs[name], after.specs[name]])
      : [[labels[field](), valueOf(field, before, now), valueOf(field, after, now)]])
  return (
    <Table caption={caption} hideCaption className="changes" columns={[{ head: m.desk_field() }, { head: was }, { head: is }]}>
      {rows.map(([name, before, after]) => (
        <tr key={name}>
          <RowHead>{name}</RowHead>
          <Cell label={was} className="muted">{before ?? '—'}</Cell>
          <Cell label={is}>{after ?? '—'}</Cell>
        </tr>
      ))}
    </Table>
  )
}

/** Null where the company has not said it. */
export function valueOf(field: Field, said: Said, now: number): ReactNode {
  const list = (words: string[]) => (words.length > 0 ? words.join('、') : null)
  switch (field) {
    case 'kind':
      return kindWord(said.kind)
    case 'category':
      return categoryWord(said.category)
    case 'chain':
      return said.words.chain
    case 'chainNode':
      return said.words.node
    case 'quantity':
      return said.quantity === null ? null : <><Quantity value={said.quantity} />{said.quantity.min ? `　${m.desk_min_lot({ quantity: `${said.quantity.min} ${said.quantity.unit}` })}` : ''}</>
    case 'price':
      return said.price === null ? null : <>{priceText(said.price)} <Tag>{said.price.published ? m.desk_price_published() : m.desk_price_hidden()}</Tag></>
    case 'specs':
      return list(Object.entries(said.specs).map(([name, value]) => `${name} ${value}`))
    case 'requires':
    case 'holds':
      return list(said[field])
    case 'serves':
      return list(said.words.serves)
    case 'availableFrom':
    case 'availableUntil':
      return said[field] === null ? null : <DateText value={said[field]} now={now} form="full" />
    case 'leadTimeDays':
      return said.leadTimeDays === null ? null : m.common_days({ count: said.leadTimeDays })
    case 'denied':
      return list((said.denied ?? []).map(({ written }) => m.desk_denied_one({ written })))
    case 'visibility':
      return visibilityWord(said.visibility)
    default:
      return said[field] || null
  }
}

import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { Review } from '#app/services/listing/read-review.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { priceText } from '#app/ui/prices.ts'
import { Quantity } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { categoryWord, kindWord, visibilityWord } from '#app/ui/words.ts'
import type { ListingContent } from '#domain/listing.ts'

/** Names for the slugs and codes in a listing's content. */
interface Words {
  chain: string | null
  node: string | null
  serves: string[]
}
type Said = ListingContent & { words: Words }
type Field = keyof ListingContent

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
}
export const fieldWord = (field: string): string => (Object.hasOwn(labels, field) ? labels[field as Field]() : field)

/** Everything the company wrote. */
export function Written({ listing, words, now }: { listing: Review; words: Words; now: number }) {
  const said: Said = { ...listing.content, words }
  const specs = Object.entries(said.specs)
  return (
    <>
      <Sheet id="written" title={m.desk_written()} padded>
        <p className="prose">{said.description || m.desk_no_description()}</p>
      </Sheet>
      <Sheet id="facts" title={m.desk_facts()} padded>
        <Facts
          facts={[
            ...(['category', 'chain', 'chainNode', 'quantity', 'price', 'requires', 'holds', 'serves', 'availableFrom', 'availableUntil', 'leadTimeDays', 'visibility'] as const)
              .map((field): [string, ReactNode] => [labels[field](), valueOf(field, said, now)]),
            [m.desk_company_certificates(), listing.company.certificates.length > 0 ? listing.company.certificates.join('、') : null],
            [m.desk_recorded_for(), listing.recordedFor],
            [m.desk_last_reason(), listing.reviewReason],
          ]}
        />
      </Sheet>
      {specs.length === 0 ? null : (
        <Sheet id="specs" title={m.desk_field_specs()}>
          <Table caption={m.desk_field_specs()} hideCaption stacks={false} columns={[{ head: m.desk_spec() }, { head: m.desk_value() }]}>
            {specs.map(([name, value]) => <tr key={name}><RowHead>{name}</RowHead><Cell>{value}</Cell></tr>)}
          </Table>
        </Sheet>
      )}
    </>
  )
}

/** A revision beside what was last published: only what differs. */
export function Changes({ before, after, changed, now }: { before: Said; after: Said; changed: Field[]; now: number }) {
  return (
    <Sheet id="changes" title={m.desk_changes()} note={m.desk_changes_note({ count: changed.length })}>
      <Table caption={m.desk_changes()} hideCaption className="changes" columns={[{ head: m.desk_field() }, { head: m.desk_before() }, { head: m.desk_after() }]}>
        {changed.map((field) => (
          <tr key={field}>
            <RowHead>{labels[field]()}</RowHead>
            <Cell label={m.desk_before()} className="muted">{valueOf(field, before, now) ?? '—'}</Cell>
            <Cell label={m.desk_after()}>{valueOf(field, after, now) ?? '—'}</Cell>
          </tr>
        ))}
      </Table>
    </Sheet>
  )
}

/** Null where the company has not said it. */
function valueOf(field: Field, said: Said, now: number): ReactNode {
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
    case 'visibility':
      return visibilityWord(said.visibility)
    default:
      return said[field] || null
  }
}

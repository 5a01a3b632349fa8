import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { Kind, Quantity as QuantityValue } from '#domain/listing.ts'
import { DateText } from './date-text.tsx'
import { Link } from './link.tsx'
import { KindTag } from './marks.tsx'
import { QuantityLeft } from './quantity.tsx'
import { Sheet } from './sheet.tsx'
import { Cell, RowHead, Table } from './table.tsx'

export interface ListingRow {
  id: string
  kind: Kind
  title: string
  quantity: QuantityValue | null
  /** What commitments leave of it; null where there are none. */
  remaining: Pick<QuantityValue, 'value' | 'unit' | 'per'> | null
  /** Null where the company hides its name. */
  company: { id: string; name: string } | null
  park: { slug: string; shortName: string } | null
  publishedAt: string | null
}

/** Listings as a dense table in a sheet of their own. */
export function ListingTable({ id, title, note, links, listings, none, now, withKind, withoutCompany, withoutPark }: {
  id: string
  title: string
  note?: ReactNode
  links?: ReactNode
  listings: ListingRow[]
  /** Said where there are none. */
  none: ReactNode
  now: number
  withKind?: boolean
  withoutCompany?: boolean
  withoutPark?: boolean
}) {
  return (
    <Sheet id={id} title={title} note={note} links={links}>
      {listings.length === 0 ? <p className="sheet-body muted">{none}</p> : (
        <Table
          caption={title} hideCaption stacks={withoutPark ?? false} className={withoutPark ? undefined : 'compact'}
          columns={[
            { head: m.common_listing() },
            ...(withoutPark ? [] : [{ head: m.common_park() }]),
            { head: m.common_quantity(), number: true },
            { head: m.common_published(), number: true },
          ]}
        >
          {listings.map((listing) => (
            <tr key={listing.id}>
              <RowHead sub={withoutCompany ? undefined : (listing.company?.name ?? m.common_name_hidden())}>
                {withKind ? <><KindTag kind={listing.kind} /> </> : null}
                <Link to={`/listings/${listing.id}`}>{listing.title}</Link>
              </RowHead>
              {withoutPark ? null : <Cell label={m.common_park()}>{listing.park?.shortName ?? '—'}</Cell>}
              <Cell label={m.common_quantity()} number><QuantityLeft value={listing.quantity} remaining={listing.remaining} /></Cell>
              <Cell label={m.common_published()} number className="muted">{listing.publishedAt ? <DateText value={listing.publishedAt} now={now} /> : '—'}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}

import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import type { Review } from '#app/services/listing/read-review.server.ts'
import type { ContentWords } from '#app/ui/content-words.server.ts'
import { Facts } from '#app/ui/facts.tsx'
import { ChangeTable, fieldWord, valueOf, type Field, type Said } from '#app/ui/listing-values.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'

/** Everything the company wrote. */
export function Written({ listing, words, now }: { listing: Review; words: ContentWords; now: number }) {
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
              .map((field): [string, ReactNode] => [fieldWord(field), valueOf(field, said, now)]),
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
      <ChangeTable caption={m.desk_changes()} heads={[m.desk_before(), m.desk_after()]} before={before} after={after} changed={changed} now={now} />
    </Sheet>
  )
}

import { m } from '#app/i18n/messages.js'
import { dateText } from '../dates.ts'
import { Notice } from '../notice.tsx'
import { Cell, RowHead, Table } from '../table.tsx'
import { categoryWord, kindWord, listingStateWord, periodWord, visibilityWord } from '../words.ts'
import { writtenIn } from './denied.ts'
import { labelOf } from './labels.ts'
import type { ListingFormOptions, ListingFormView } from './values.ts'

/** Somebody else's words came first: what is stored now beside what stands in the form. Sending again overwrites knowingly. */
export function Newer({ stored: { state, differences }, options }: { stored: NonNullable<ListingFormView['stored']>; options: ListingFormOptions }) {
  const heads = [m.my_newer_field(), m.my_newer_stored(), m.my_newer_typed()]
  const named = differences.filter(({ field }) => field !== '')
  return (
    <section className="sheet is-here" aria-labelledby="newer" role="alert">
      <div className="sheet-head">
        <h2 id="newer">{m.my_newer_title()}</h2>
        <span className="meta">{m.my_newer_note({ state: listingStateWord(state) })}</span>
      </div>
      {named.length === 0 ? null : (
        <Table caption={m.my_newer_title()} hideCaption columns={heads.map((head) => ({ head }))}>
          {named.map(({ field, stored, typed }) => (
            <tr key={field}>
              <RowHead>{labelOf(field, options.attributes) ?? field}</RowHead>
              <Cell label={heads[1]}>{wordOf(field, stored, options)}</Cell>
              <Cell label={heads[2]}>{wordOf(field, typed, options)}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

const words: Record<string, (code: never) => string> = { kind: kindWord, category: categoryWord, 'quantity.per': periodWord, visibility: visibilityWord }

/** A code of the form as its words; text as it stands. */
function wordOf(field: string, value: string, options: ListingFormOptions): string {
  if (value === '') return '—'
  if (field === 'node') return options.nodes.flatMap((group) => group.options).find((option) => option.value === value)?.label ?? value
  if (field === 'denied') return value.split('、').map(writtenIn).join('、')
  if (field === 'serves') return value.split('、').map((code) => options.provinces.find((province) => province.value === code)?.label ?? code).join('、')
  return words[field]?.(value as never) ?? value
}

/** Typed in this window before and never stored. */
export function Left({ at, onRestore, onDrop }: { at: number; onRestore: () => void; onDrop: () => void }) {
  return (
    <Notice tone="warn">
      <p>{m.my_left({ time: dateText(at, 'full-moment', at) })}</p>
      <div className="actions">
        <button className="button button-small" type="button" onClick={onRestore}>{m.my_left_restore()}</button>
        <button className="button button-quiet button-small" type="button" onClick={onDrop}>{m.my_left_drop()}</button>
      </div>
    </Notice>
  )
}

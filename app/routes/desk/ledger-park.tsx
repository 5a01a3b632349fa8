import { m } from '#app/i18n/messages.js'
import type { Ledger } from '#app/services/statistics/ledger.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { Stack } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { rungWord } from '#app/ui/words.ts'
import { amountBands } from '#domain/introduction/credit.ts'

type Park = Ledger['parks'][number]

/** One park's quarter: by rung, one by one, and the amounts by band. */
export function ParkLedger({ park, index, now }: { park: Park; index: number; now: number }) {
  const title = park.name === null ? m.desk_ledger_no_park() : m.desk_ledger_of({ park: park.name })
  if (park.entries.length === 0) return <Sheet id={`ledger-${index}`} title={title} padded><p className="muted">{m.desk_ledger_none()}</p></Sheet>
  return (
    <Stack>
      <Sheet id={`ledger-${index}`} title={title} note={m.desk_ledger_totals()}>
        <Table
          caption={title} hideCaption
          columns={[{ head: m.desk_rung() }, { head: m.desk_ledger_confirmed(), number: true }, { head: m.desk_ledger_of_shared(), number: true }, { head: m.desk_ledger_unilateral(), number: true }]}
        >
          {park.totals.map(({ rung, confirmed, shared, unilateral }) => (
            <tr key={rung}>
              <RowHead>{rungWord(rung)}</RowHead>
              <Cell number label={m.desk_ledger_confirmed()}>{confirmed}</Cell>
              <Cell number label={m.desk_ledger_of_shared()}>{shared}</Cell>
              <Cell number label={m.desk_ledger_unilateral()}>{unilateral}</Cell>
            </tr>
          ))}
        </Table>
      </Sheet>
      <Entries park={park} index={index} title={title} now={now} />
      <Bands park={park} index={index} />
    </Stack>
  )
}

function Entries({ park, index, title, now }: { park: Park; index: number; title: string; now: number }) {
  const more = park.count > park.entries.length
  return (
    <Sheet id={`entries-${index}`} title={m.desk_ledger_entries()} note={more ? m.desk_ledger_more({ count: park.entries.length }) : undefined}>
      <Table
        caption={`${title}　${m.desk_ledger_entries()}`} hideCaption
        columns={[{ head: m.desk_ledger_matter() }, { head: m.desk_rung() }, { head: m.desk_ledger_day() }, { head: m.common_outcome_quantity(), number: true }, { head: m.desk_ledger_counts() }]}
      >
        {park.entries.map((entry) => (
          <tr key={entry.id}>
            <RowHead sub={`${entry.demand.name}（${entry.demand.park ?? m.desk_no_park_short()}）— ${entry.supply.name}（${entry.supply.park ?? m.desk_no_park_short()}）`}>
              <Link to={`/desk/introductions/${entry.introductionId}/outcomes/${entry.id}`}>LH-{entry.number} {entry.title}</Link>
            </RowHead>
            <Cell label={m.desk_rung()}>{rungWord(entry.rung)}</Cell>
            <Cell label={m.desk_ledger_day()}><DateText value={entry.happenedOn} now={now} form="full" /></Cell>
            <Cell label={m.common_outcome_quantity()} number>{entry.quantity ? `${numberText(entry.quantity.value)}\u00a0${entry.quantity.unit}` : '—'}</Cell>
            <Cell label={m.desk_ledger_counts()}>
              <span>{entry.counting === 'unilateral' ? <Tag>{m.desk_ledger_unilateral()}</Tag> : m.desk_ledger_confirmed()}{entry.shared ? <> <Tag>{m.desk_ledger_shared()}</Tag></> : null}</span>
            </Cell>
          </tr>
        ))}
      </Table>
    </Sheet>
  )
}

function Bands({ park, index }: { park: Park; index: number }) {
  const { bands } = park
  const yuan = (band: number) => numberText(amountBands[band]!)
  const name = (band: number) =>
    band === 0 ? m.desk_ledger_band_under({ to: yuan(0) })
    : amountBands[band] === Infinity ? m.desk_ledger_band_up({ from: yuan(band - 1) })
    : m.desk_ledger_band_between({ from: yuan(band - 1), to: yuan(band) })
  return (
    <Sheet id={`bands-${index}`} title={m.desk_ledger_bands()} note={m.desk_ledger_bands_note()}>
      {bands === null ? <p className="sheet-body muted">{m.desk_ledger_bands_none()}</p> : (
        <Table caption={m.desk_ledger_bands()} hideCaption columns={[{ head: m.desk_ledger_band() }, { head: m.desk_ledger_confirmed(), number: true }]}>
          {bands.map((count, band) => (
            <tr key={band}>
              <RowHead>{name(band)}</RowHead>
              <Cell number label={m.desk_ledger_confirmed()}>{count ?? m.desk_ledger_few()}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}

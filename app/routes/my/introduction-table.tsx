import { m } from '#app/i18n/messages.js'
import type { listIntroductions } from '#app/services/introduction/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { daysUntil } from '#app/ui/dates.ts'
import { RungBars } from '#app/ui/ladder.tsx'
import { Link } from '#app/ui/link.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { introductionStateWord, rungWord } from '#app/ui/words.ts'
import { otherSide } from '#domain/introduction/state.ts'
import { CombinationMark } from '../combination/part-line.tsx'
import { ownerShort } from '../introduction/words.ts'

type Row = Awaited<ReturnType<typeof listIntroductions>>['introductions'][number]

/** A company's introductions: with whom, how far, whose turn, until when. Nothing of the other side's answer before both have spoken. */
export function IntroductionTable({ rows, now }: { rows: Row[]; now: number }) {
  return (
    <Table
      caption={m.common_my_introductions()} hideCaption
      columns={[{ head: m.my_col_introduction() }, { head: m.my_col_partner() }, { head: m.my_col_progress() }, { head: m.my_col_next() }, { head: m.my_col_deadline(), number: true }]}
    >
      {rows.map((row) => {
        const partner = row[otherSide(row.mine ?? 'demand')]
        return (
          <tr key={row.id}>
            <RowHead sub={<>LH-{row.number}<CombinationMark area="my" of={row.combination} /></>}><Link to={`/my/introductions/${row.id}`}>{row.title}</Link></RowHead>
            <Cell label={m.my_col_partner()} sub={partner.park}>{partner.name ?? m.my_name_after()}</Cell>
            <Cell label={m.my_col_progress()}>
              {row.state === 'accepted' || row.state === 'concluded' ? (
                <RungBars name={row.rung ? rungWord(row.rung) : introductionStateWord(row.state)} total={row.ladder.length} current={row.rung ? row.ladder.indexOf(row.rung) : null} />
              ) : introductionStateWord(row.state)}
            </Cell>
            <Cell label={m.my_col_next()} sub={row.step ? ownerShort(row.step.owner, row.mine) : undefined}>{row.step?.what ?? nextOf(row)}</Cell>
            <Cell label={m.my_col_deadline()} number><Due value={row.deadline ?? row.step?.dueOn ?? null} now={now} /></Cell>
          </tr>
        )
      })}
    </Table>
  )
}

/** Late only where the day is over. */
function Due({ value, now }: { value: string | null; now: number }) {
  if (value === null) return <span className="muted">—</span>
  return <span className={daysUntil(value, now) < 0 ? 'late' : undefined}><DateText value={value} now={now} form="act" /></span>
}

function nextOf(row: Row): string {
  if (row.state === 'keys') return m.my_turn_liaisons()
  if (row.state === 'proposed') return row.waitsForMe ? m.my_turn_me() : m.my_turn_answered()
  if (row.state === 'accepted') return m.my_turn_ladder()
  return '—'
}

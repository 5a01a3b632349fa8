import { m } from '#app/i18n/messages.js'
import type { listIntroductions } from '#app/services/introduction/list.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { daysUntil } from '#app/ui/dates.ts'
import { RungBars } from '#app/ui/ladder.tsx'
import { Link } from '#app/ui/link.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { introductionStateWord, rungWord } from '#app/ui/words.ts'
import { CombinationMark } from '../combination/part-line.tsx'
import { ownerShort } from '../introduction/words.ts'

export type IntroductionRow = Awaited<ReturnType<typeof listIntroductions>>['introductions'][number]

/** Files with how far they are, what comes next, and when silence decides. */
export function IntroductionTable({ rows, now, caption }: { rows: IntroductionRow[]; now: number; caption: string }) {
  return (
    <Table
      caption={caption} hideCaption className="files"
      columns={[
        { head: m.common_rail_introductions() },
        { head: m.desk_parks_between() },
        { head: m.desk_progress() },
        { head: m.desk_next() },
        { head: m.desk_deadline(), number: true },
        { head: m.desk_begun(), number: true },
      ]}
    >
      {rows.map((row) => {
        const due = row.deadline ?? row.step?.dueOn ?? null
        const late = row.deadline !== null ? Date.parse(row.deadline) <= now : due !== null && daysUntil(due, now) < 0
        return (
          <tr key={row.id} className={row.waitsForMe ? 'is-late' : undefined}>
            <RowHead sub={<>LH-{row.number}　{row.demand.name}，{row.supply.name}<CombinationMark area="desk" of={row.combination} /></>}><Link to={`/desk/introductions/${row.id}`}>{row.title}</Link></RowHead>
            <Cell label={m.desk_parks_between()}>{row.demand.park ?? m.desk_no_park_short()}，{row.supply.park ?? m.desk_no_park_short()}</Cell>
            <Cell label={m.desk_progress()}>
              <RungBars
                name={row.rung ? rungWord(row.rung) : introductionStateWord(row.state)} total={row.ladder.length}
                current={row.rung ? row.ladder.indexOf(row.rung) : null}
              />
            </Cell>
            <Cell label={m.desk_next()} sub={row.step ? ownerShort(row.step.owner, null) : undefined}>{row.step?.what ?? nextOf(row)}</Cell>
            <Cell label={m.desk_deadline()} number>
              {due === null ? '—' : <span className={late ? 'late' : undefined}><DateText value={due} now={now} form="act" /></span>}
            </Cell>
            <Cell label={m.desk_begun()} number><DateText value={row.createdAt} now={now} /></Cell>
          </tr>
        )
      })}
    </Table>
  )
}

function nextOf(row: IntroductionRow): string {
  if (row.state === 'keys') return row.waitsForMe ? m.desk_next_my_key() : m.desk_next_their_key()
  if (row.state === 'proposed') return m.desk_next_answers()
  if (row.state !== 'accepted') return '—'
  const next = row.ladder[row.rung === null ? 0 : row.ladder.indexOf(row.rung) + 1]
  return next ? m.desk_next_rung({ rung: rungWord(next) }) : m.desk_next_confirm()
}

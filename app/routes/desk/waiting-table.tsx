import { m } from '#app/i18n/messages.js'
import type { Waiting } from '#app/services/desk/list-waiting.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { waitedText } from '#app/ui/waited.ts'
import { rungWord } from '#app/ui/words.ts'

const words: Record<Waiting['kind'], { type: () => string; act: () => string; place: string }> = {
  verify: { type: m.desk_type_verify, act: m.desk_act_verify, place: '/desk/companies' },
  review: { type: m.desk_type_review, act: m.desk_act_review, place: '/desk/listings' },
  key: { type: m.desk_type_key, act: m.desk_act_key, place: '/desk/introductions' },
  settle: { type: m.desk_type_settle, act: m.desk_act_settle, place: '/desk/introductions' },
  confirm: { type: m.desk_type_confirm, act: m.desk_act_confirm, place: '/desk/introductions' },
}

/** What waits for this desk, each with the one button that deals with it. */
export function WaitingTable({ waiting, now }: { waiting: Waiting[]; now: number }) {
  return (
    <Table
      caption={m.desk_queue_caption()} hideCaption className="queue"
      columns={[
        { head: m.desk_matter() },
        { head: m.desk_type() },
        { head: m.desk_company() },
        { head: m.desk_waited(), number: true },
        { head: m.desk_deadline(), number: true },
        { head: <VisuallyHidden>{m.desk_do()}</VisuallyHidden> },
      ]}
    >
      {waiting.map((one) => {
        const { type, act, place } = words[one.kind]
        const to = `${place}/${one.id}`
        const title = one.rung ? (one.kind === 'settle' ? m.desk_settle_rung : m.desk_confirm_rung)({ rung: rungWord(one.rung), title: one.title }) : one.title
        return (
          <tr key={`${one.kind} ${one.id} ${one.rung ?? ''}`}>
            <RowHead><Link to={to}>{title}</Link></RowHead>
            <Cell className="type-cell" label={m.desk_type()}>{type()}</Cell>
            <Cell label={m.desk_company()}>{one.companies.length > 0 ? one.companies.join('，') : '—'}</Cell>
            <Cell label={m.desk_waited()} number>{waitedText(one.since, now)}</Cell>
            <Cell label={m.desk_deadline()} number>
              {one.deadline === null ? '—'
                : Date.parse(one.deadline) <= now ? <span className="late">{m.desk_late()}</span>
                : <DateText value={one.deadline} now={now} form="act" />}
            </Cell>
            <Cell className="do" number>
              <ButtonLink to={to} small>{act()}<VisuallyHidden>：{title}</VisuallyHidden></ButtonLink>
            </Cell>
          </tr>
        )
      })}
    </Table>
  )
}

import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import type { ChosenSupply } from '#app/services/combination/read-plan.server.ts'
import { Field } from '#app/ui/field.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tallies } from '#app/ui/marks.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { summaryOf, whereText, type DeskMatch } from '../desk/match-matrix.tsx'

/** Supplies to choose from: those that fit this demand, best first, and any other by its number. A GET form: what is chosen is in the address. */
export function Choose({ matches, chosen, kept, one, unknown, typed }: {
  matches: DeskMatch[]
  chosen: ChosenSupply[]
  /** What else is in the address. */
  kept: Record<string, string>
  /** Only one can be chosen. */
  one?: boolean
  /** What was typed named no supply. */
  unknown: boolean
  typed: string
}) {
  const ids = chosen.map(({ id }) => id)
  const others = chosen.filter(({ id }) => matches.every(({ listingId }) => listingId !== id))
  const box = (id: string, name: string, disabled = false) => (
    <label className="choice">
      <input type={one ? 'radio' : 'checkbox'} name="with" value={id} defaultChecked={ids.includes(id)} disabled={disabled} key={String(ids.includes(id))} />
      <span>{name}</span>
    </label>
  )
  return (
    <Sheet id="choose" title={one ? m.desk_combine_choose_one() : m.desk_combine_choose()} note={one ? m.desk_combine_choose_one_note() : m.desk_combine_choose_note()}>
      <Form method="get">
        {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {matches.length + others.length === 0 ? <p className="sheet-body muted">{m.desk_combine_no_matches()}</p> : (
          <Table caption={m.desk_combine_choose()} hideCaption columns={[{ head: m.common_kind_supply() }, { head: m.desk_conclusion() }, { head: m.desk_company() }]}>
            {matches.map((match) => (
              <tr key={match.listingId}>
                <RowHead>{box(match.listingId, m.desk_combine_rank({ rank: match.rank, title: match.title }), match.introductionId !== null)}</RowHead>
                <Cell label={m.desk_conclusion()}><Tallies counts={match.counts} /><span className="hidden-text">{summaryOf(match)}</span></Cell>
                <Cell label={m.desk_company()} sub={whereText(match)}>
                  {match.companyName ?? m.common_name_hidden()}
                  {match.introductionId === null ? null : <>　<Link to={`/desk/introductions/${match.introductionId}`}>{m.desk_combine_open()}</Link></>}
                </Cell>
              </tr>
            ))}
            {others.map((supply) => (
              <tr key={supply.id}>
                <RowHead>{box(supply.id, supply.title)}</RowHead>
                <Cell label={m.desk_conclusion()}><span className="muted">{m.desk_combine_unmatched()}</span></Cell>
                <Cell label={m.desk_company()}>{supply.company}</Cell>
              </tr>
            ))}
          </Table>
        )}
        <div className="sheet-body choose-add">
          <Field name="add" label={m.desk_combine_add()} hint={m.desk_combine_add_hint()} error={unknown ? m.desk_combine_add_unknown() : null} optional>
            <TextInput defaultValue={unknown ? typed : ''} key={typed} autoComplete="off" />
          </Field>
          <p className="act-row"><SubmitButton look="plain">{m.desk_combine_update()}</SubmitButton></p>
        </div>
      </Form>
    </Sheet>
  )
}

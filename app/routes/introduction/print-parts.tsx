import { m } from '#app/i18n/messages.js'
import { dateText } from '#app/ui/dates.ts'
import { KindTag, VerdictMark } from '#app/ui/marks.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { reasonText, requirementName } from '#app/ui/reasons.ts'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { outcomeStateWord, rungWord, sideWord } from '#app/ui/words.ts'
import type { OutcomeState } from '#domain/introduction/outcome.ts'
import type { Rung, Side } from '#domain/introduction/state.ts'
import { sideOfOwner, voiceOfOwner, type StepOwner } from '#domain/introduction/step.ts'
import type { Quantity as Amount } from '#domain/listing.ts'
import type { RequirementVerdict } from '#domain/matching/judgement.ts'

/** What is on the sheet: only what both sides may know. */
export interface PrintedSheet {
  accepted: boolean
  ladder: readonly Rung[]
  parties: {
    side: Side
    name: string | null
    park: string | null
    place: string
    listing: { number: number; version: number; title: string; quantity?: Amount | null | undefined } | null
  }[]
  verdicts: RequirementVerdict[]
  outcomes: { rung: Rung; happenedOn: string; recordedSide: Side; state: OutcomeState }[]
  steps: { id: string; what: string; owner: StepOwner; dueOn: string; doneAt: string | null; replacedAt: string | null }[]
}

export function Parties({ sheet }: { sheet: PrintedSheet }) {
  return (
    <section aria-labelledby="print-parties">
      <h2 id="print-parties">{m.file_print_parties()}</h2>
      <Table caption={m.file_print_parties()} hideCaption stacks={false} columns={[{ head: m.file_print_company() }, { head: m.file_print_park() }, { head: m.file_print_place() }, { head: m.file_print_listing() }]}>
        {sheet.parties.map(({ side, name, park, place, listing }) => (
          <tr key={side}>
            <RowHead><KindTag kind={side} /> {name ?? m.file_print_hidden()}</RowHead>
            <Cell>{park ?? m.file_no_park()}</Cell>
            <Cell>{place}</Cell>
            <Cell sub={listing?.quantity ? <Quantity value={listing.quantity} /> : undefined}>{listing?.title ?? '—'}</Cell>
          </tr>
        ))}
      </Table>
    </section>
  )
}

export function Verdicts({ sheet: { verdicts } }: { sheet: PrintedSheet }) {
  return (
    <section aria-labelledby="print-verdicts">
      <h2 id="print-verdicts">{m.file_print_verdicts()}</h2>
      {verdicts.length === 0 ? <p>{m.file_print_verdicts_none()}</p> : (
        <Table caption={m.file_print_verdicts()} hideCaption stacks={false} columns={[{ head: m.common_verdict_asked() }, { head: m.common_verdict_said() }, { head: m.common_verdict_result() }]}>
          {verdicts.map((verdict, index) => (
            <tr key={`${verdict.requirement.kind} ${index}`}>
              <RowHead sub={verdict.requirement.hard ? m.common_requirement_must() : m.common_requirement_may()}>{requirementName(verdict.requirement)}　{verdict.requirement.asked}</RowHead>
              <Cell>{verdict.said ?? m.common_verdict_unsaid()}</Cell>
              <Cell sub={reasonText(verdict)}><VerdictMark verdict={verdict.verdict} /></Cell>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

export function Ladder({ sheet: { accepted, ladder, outcomes } }: { sheet: PrintedSheet }) {
  return (
    <section aria-labelledby="print-ladder">
      <h2 id="print-ladder">{m.file_print_ladder()}</h2>
      {accepted ? (
        <Table caption={m.file_print_ladder()} hideCaption stacks={false} columns={[{ head: m.file_print_rung() }, { head: m.file_print_date() }, { head: m.file_print_confirmed() }]}>
          {ladder.map((rung) => {
            const outcome = outcomes.find((each) => each.rung === rung)
            return (
              <tr key={rung}>
                <RowHead>{rungWord(rung)}</RowHead>
                <Cell>{outcome?.happenedOn}</Cell>
                <Cell>{outcome === undefined ? null : outcome.state === 'confirmed' ? m.file_print_both() : outcome.state === 'disputed' ? outcomeStateWord('disputed') : m.file_print_one({ side: sideWord(outcome.recordedSide) })}</Cell>
              </tr>
            )
          })}
        </Table>
      ) : <p>{m.file_print_ladder_none()}</p>}
    </section>
  )
}

/** Those that were agreed, and room for more. */
const BLANKS = 3

export function Steps({ sheet }: { sheet: PrintedSheet }) {
  const owner = (each: StepOwner) => {
    const { name, park } = sheet.parties.find(({ side }) => side === sideOfOwner(each))!
    const side = sideWord(sideOfOwner(each))
    if (voiceOfOwner(each) === 'desk') return m.file_who_park({ side, park: park ?? m.file_no_park() })
    return name === null ? m.file_who_side({ side }) : m.file_who_company({ side, name })
  }
  return (
    <section aria-labelledby="print-steps">
      <h2 id="print-steps">{m.file_print_steps()}</h2>
      <Table caption={m.file_print_steps()} hideCaption stacks={false} className="print-steps" columns={[{ head: m.file_print_what() }, { head: m.file_step_owner() }, { head: m.file_step_due() }]}>
        {sheet.steps.filter((step) => step.replacedAt === null).map((step) => (
          <tr key={step.id}>
            <RowHead sub={step.doneAt === null ? undefined : m.file_step_was_done({ date: dateText(step.doneAt, 'full', step.doneAt) })}>{step.what}</RowHead>
            <Cell>{owner(step.owner)}</Cell>
            <Cell className="nowrap">{step.dueOn}</Cell>
          </tr>
        ))}
        {Array.from({ length: BLANKS }, (_, index) => <tr key={index} className="is-blank"><Cell /><Cell /><Cell /></tr>)}
      </Table>
    </section>
  )
}

export function Minutes({ sheet }: { sheet: PrintedSheet }) {
  return (
    <>
      <section aria-labelledby="print-minutes">
        <h2 id="print-minutes">{m.file_print_minutes()}</h2>
        <div className="print-lines" aria-hidden="true" />
      </section>
      <section aria-labelledby="print-signatures">
        <h2 id="print-signatures">{m.file_print_signatures()}</h2>
        <div className="print-signatures">
          {sheet.parties.flatMap(({ side, park }) => [
            <p key={side}>{m.file_print_side_people({ side: sideWord(side) })}</p>,
            <p key={`${side} park`}>{m.file_print_park_people({ park: m.file_who_park({ side: sideWord(side), park: park ?? m.file_no_park() }) })}</p>,
          ])}
        </div>
      </section>
    </>
  )
}

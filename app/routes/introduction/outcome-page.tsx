import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Choices } from '#app/ui/choices.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Stack } from '#app/ui/page.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { disputeReasonWord, outcomeStateWord, rungWord, settlementWord, sideWord } from '#app/ui/words.ts'
import { disputeReasons, settlements, type Settlement } from '#domain/introduction/outcome.ts'
import { FileCrumbs } from './file-crumbs.tsx'
import { OutcomeAmounts, OutcomeFields, outcomeLabels } from './outcome-fields.tsx'
import type { OutcomeData, OutcomeFormValues } from './outcome.server.ts'

type Failure = FormFailure<OutcomeFormValues> | undefined
type Props = OutcomeData & { failure: Failure }

const labels = { ...outcomeLabels, reason: m.common_dispute_reason, note: m.common_dispute_note, version: m.common_settlement_choice, settlementNote: m.common_settlement_note }

/** One rung: what was said, what the other side says, and what this reader may do about it. */
export function OutcomePage(props: Props) {
  const { file, outcome, failure } = props
  const { may } = outcome
  const shownLabels = Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, label()]))
  return (
    <>
      <FileCrumbs file={file} here={rungWord(outcome.rung)} />
      <PageHead title={rungWord(outcome.rung)} facts={[`LH-${file.number}`, file.title, <Tag key="state">{outcomeStateWord(outcome.state)}</Tag>]} />
      <FormProblem failure={failure} labels={shownLabels} />
      <Stack>
        <Said {...props} />
        {outcome.dispute === null ? null : <OtherSays {...props} />}
        {may.includes('confirm') ? <Answer {...props} /> : null}
        {may.includes('correct') ? <Correct {...props} /> : null}
        {may.includes('propose') ? <Settle {...props} /> : null}
      </Stack>
    </>
  )
}

const quantityText = (quantity: { value: number; unit: string } | null) => (quantity ? `${numberText(quantity.value)}\u00a0${quantity.unit}` : null)
const yuanText = (amount: number | null) => (amount === null ? null : m.common_yuan({ amount: numberText(amount / 100) }))

/** Whose word it is: 按需方所说. */
const versionWord = ({ recordedSide }: OutcomeData['outcome'], version: Settlement): string =>
  version === 'strike' ? settlementWord(version) : m.common_settlement_side({ side: sideWord((version === 'recorded') === (recordedSide === 'demand') ? 'demand' : 'supply') })

function Said({ file, outcome, now }: Props) {
  const settledOther = outcome.settlement?.settledAt && outcome.settlement.version === 'disputed'
  return (
    <Sheet id="said" title={settledOther ? m.common_outcome_settled_version() : m.common_said_by({ side: sideWord(outcome.recordedSide) })} note={file.names[outcome.recordedSide]} padded>
      <Facts
        facts={[
          [m.common_outcome_day(), <DateText key="day" value={outcome.happenedOn} now={now} form="full" />],
          [m.common_outcome_quantity(), quantityText(outcome.quantity)],
          [m.common_outcome_amount(), yuanText(outcome.amount)],
          [m.common_outcome_evidence(), outcome.note],
          [m.common_outcome_state(), outcome.state === 'unilateral' ? m.common_outcome_unilateral_means() : outcome.state === 'struck' ? m.common_outcome_struck_means() : outcomeStateWord(outcome.state)],
          [m.common_outcome_until(), outcome.deadline === null ? null : <><DateText value={outcome.deadline} now={now} form="full" />　{m.common_outcome_until_means()}</>],
        ]}
      />
    </Sheet>
  )
}

function OtherSays({ file, outcome, now }: Props) {
  const dispute = outcome.dispute!
  const other = outcome.recordedSide === 'demand' ? 'supply' : 'demand'
  const settled = outcome.settlement?.settledAt ?? null
  return (
    <Sheet id="other" title={settled && outcome.settlement?.version === 'disputed' ? m.common_outcome_recorded_first() : m.common_outcome_other_says({ side: sideWord(other) })} note={file.names[other]} padded>
      <Facts
        facts={[
          [m.common_dispute_reason(), disputeReasonWord(dispute.reason)],
          [m.common_dispute_note(), dispute.note],
          [m.common_outcome_day(), dispute.happenedOn ? <DateText key="day" value={dispute.happenedOn} now={now} form="full" /> : null],
          [m.common_outcome_quantity(), quantityText(dispute.quantity)],
          [m.common_outcome_amount(), yuanText(dispute.amount)],
          [m.common_settled(), settled ? <>{versionWord(outcome, outcome.settlement!.version)}　<DateText value={settled} now={now} form="full" /></> : m.common_not_settled()],
        ]}
      />
    </Sheet>
  )
}

function Answer({ file, outcome, today, failure }: Props) {
  const values = failure?.values.do === 'dispute' ? failure.values : undefined
  const error = (name: string) => errorOf(failure, name)
  return (
    <>
      <Sheet id="confirm" title={m.common_outcome_right()} note={m.common_outcome_right_note()} here padded>
        <Form method="post">
          <input type="hidden" name="seen" value={outcome.recordedAt} />
          <p className="act-row"><SubmitButton name="do" value="confirm">{m.common_confirm_rung({ rung: rungWord(outcome.rung) })}</SubmitButton></p>
        </Form>
      </Sheet>
      <Sheet id="dispute" title={m.common_outcome_wrong()} note={m.common_outcome_wrong_note()} padded>
        <Form method="post" noValidate>
          <Choices
            name="reason" label={m.common_dispute_reason()} error={error('reason')} defaultValue={values?.reason}
            options={disputeReasons.filter((reason) => file.area === 'my' || reason !== 'amount').map((reason) => ({ value: reason, label: disputeReasonWord(reason) }))}
          />
          <Field name="happenedOn" label={m.common_dispute_day()} error={error('happenedOn')} optional>
            <TextInput type="date" max={today} defaultValue={values?.happenedOn} />
          </Field>
          <OutcomeAmounts values={values ?? {}} amount={file.area === 'my'} failure={failure} />
          <Field name="note" label={m.common_dispute_note()} hint={m.common_dispute_note_hint()} error={error('note')}>
            <TextArea rows={3} defaultValue={values?.note} />
          </Field>
          <p className="act-row"><SubmitButton look="plain" name="do" value="dispute">{m.common_dispute_send()}</SubmitButton></p>
        </Form>
      </Sheet>
    </>
  )
}

function Correct({ file, outcome, rungs, today, failure }: Props) {
  const stored = {
    rung: outcome.rung, happenedOn: outcome.happenedOn, 'quantity.value': outcome.quantity ? String(outcome.quantity.value) : '', 'quantity.unit': outcome.quantity?.unit ?? '',
    amount: outcome.amount === null ? '' : String(outcome.amount / 100), outcomeNote: outcome.note ?? '',
  }
  return (
    <Sheet id="correct" title={m.common_outcome_correct()} note={m.common_outcome_correct_note()} padded>
      <Form method="post" noValidate>
        <OutcomeFields rungs={rungs} values={failure?.values.do === 'correct' ? failure.values : stored} today={today} amount={file.area === 'my'} failure={failure} />
        <p className="act-row"><SubmitButton look="plain" name="do" value="correct">{m.common_outcome_correct_send()}</SubmitButton></p>
      </Form>
      <details className="fold">
        <summary className="button">{m.common_outcome_retract()}</summary>
        <div className="fold-body">
          <p>{m.common_outcome_retract_text()}</p>
          <Form method="post"><SubmitButton look="danger" name="do" value="retract">{m.common_outcome_retract_really()}</SubmitButton></Form>
        </div>
      </details>
    </Sheet>
  )
}

function Settle({ file, outcome, desks, failure }: Props) {
  const { settlement } = outcome
  const theirs = settlement !== null && !desks.includes(settlement.side)
  const typed = failure?.values.do === 'propose' ? failure.values : undefined
  return (
    <Sheet id="settle" title={m.common_settle()} note={desks.length > 1 ? m.common_settle_one_hand() : m.common_settle_note()} here padded foot={<span className="meta">{m.common_settle_amounts({ number: `LH-${file.number}` })}</span>}>
      {settlement === null ? null : (
        <Facts facts={[[theirs ? m.common_settlement_theirs() : m.common_settlement_ours(), versionWord(outcome, settlement.version)], [m.common_settlement_note(), settlement.note]]} />
      )}
      {theirs && outcome.may.includes('agree') ? (
        <Form method="post">
          <input type="hidden" name="version" value={settlement.version} />
          <p className="act-row"><SubmitButton name="do" value="agree">{m.common_settlement_agree({ version: versionWord(outcome, settlement.version) })}</SubmitButton></p>
        </Form>
      ) : null}
      <Form method="post" noValidate>
        <Choices
          name="version" label={theirs ? m.common_settlement_other() : m.common_settlement_choice()} error={errorOf(failure, 'version')} defaultValue={typed?.version}
          options={settlements.map((version) => ({ value: version, label: versionWord(outcome, version) }))}
        />
        <Field name="settlementNote" label={m.common_settlement_note()} hint={m.common_settlement_note_hint()} error={errorOf(failure, 'settlementNote')} optional>
          <TextArea className="is-short" rows={2} defaultValue={typed?.settlementNote} />
        </Field>
        <p className="act-row"><SubmitButton look="plain" name="do" value="propose">{desks.length > 1 ? m.common_settlement_do() : m.common_settlement_propose()}</SubmitButton></p>
      </Form>
    </Sheet>
  )
}

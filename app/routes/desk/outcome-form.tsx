import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import { Segments } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { rungWord, sideWord } from '#app/ui/words.ts'
import type { ShownOutcome } from './introduction-parts.tsx'

type Failure = FormFailure<Record<'side' | 'rung' | 'happenedOn' | 'quantity.value' | 'quantity.unit' | 'outcomeNote', string>>

/** Another rung, said in the name of one side. */
export function OutcomeForm({ introduction, outcomes, today, failure }: { introduction: PresentedIntroduction; outcomes: ShownOutcome[]; today: string; failure: Failure | undefined }) {
  const { viewer, ladder } = introduction
  const highest = Math.max(-1, ...outcomes.map((outcome) => ladder.indexOf(outcome.rung)))
  const rungs = ladder.slice(highest + 1)
  if (viewer.may.record.length === 0 || rungs.length === 0) return null
  const typed = failure?.values
  const error = (name: string) => errorOf(failure, name)
  return (
    <Sheet id="record" title={m.desk_record_outcome()} note={m.desk_record_outcome_note()} padded>
      <FormProblem failure={failure} labels={{ rung: m.desk_rung(), happenedOn: m.desk_happened_on(), 'quantity.value': m.desk_outcome_quantity(), 'quantity.unit': m.common_quantity_unit(), outcomeNote: m.desk_outcome_note() }} />
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="record" />
        {viewer.may.record.length > 1 ? (
          <Segments name="side" label={m.desk_in_name_of()} error={error('side')} defaultValue={typed?.side || viewer.may.record[0]} options={viewer.may.record.map((side) => ({ value: side, label: sideWord(side) }))} />
        ) : <input type="hidden" name="side" value={viewer.may.record[0]} />}
        <div className="field-row">
          <Field name="rung" label={m.desk_rung()} error={error('rung')}>
            <Select defaultValue={typed?.rung || rungs[0]} options={rungs.map((rung) => ({ value: rung, label: rungWord(rung) }))} />
          </Field>
          <Field name="happenedOn" label={m.desk_happened_on()} error={error('happenedOn')}>
            <TextInput type="date" max={today} defaultValue={typed?.happenedOn || today} />
          </Field>
        </div>
        <div className="field-row">
          <Field name="quantity.value" label={m.desk_outcome_quantity()} error={error('quantity.value')} optional>
            <TextInput inputMode="decimal" autoComplete="off" defaultValue={typed?.['quantity.value']} />
          </Field>
          <Field name="quantity.unit" label={m.common_quantity_unit()} error={error('quantity.unit')} optional>
            <TextInput autoComplete="off" defaultValue={typed?.['quantity.unit'] ?? introduction.demand.listing?.quantity?.unit ?? introduction.supply.listing?.quantity?.unit} />
          </Field>
        </div>
        <Field name="outcomeNote" label={m.desk_outcome_note()} hint={m.desk_outcome_note_hint()} error={error('outcomeNote')} optional>
          <TextArea className="is-short" rows={2} defaultValue={typed?.outcomeNote} />
        </Field>
        <div className="form-do"><SubmitButton look="plain">{m.desk_record_submit()}</SubmitButton></div>
      </Form>
    </Sheet>
  )
}

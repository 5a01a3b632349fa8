import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Field } from '#app/ui/field.tsx'
import { Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { rungWord } from '#app/ui/words.ts'
import type { Rung } from '#domain/introduction/state.ts'

export type OutcomeValues = Partial<Record<'rung' | 'happenedOn' | 'quantity.value' | 'quantity.unit' | 'amount' | 'outcomeNote', string>>
/** What the controls are called in a summary of faults. */
export const outcomeLabels = {
  rung: m.common_outcome_rung, happenedOn: m.common_outcome_day, 'quantity.value': m.common_outcome_quantity, 'quantity.unit': m.common_quantity_unit,
  amount: m.common_outcome_amount, outcomeNote: m.common_outcome_evidence,
}

/** What is said of a rung: which, when, how much, on what evidence. `amount`: only for the two companies, who alone ever see it. */
export function OutcomeFields({ rungs, values, today, amount, failure }: {
  rungs: readonly Rung[]
  values: OutcomeValues
  today: string
  amount: boolean
  failure: FormFailure<unknown> | undefined
}) {
  const error = (name: string) => errorOf(failure, name)
  return (
    <>
      <div className="field-row">
        <Field name="rung" label={m.common_outcome_rung()} error={error('rung')}>
          <Select defaultValue={values.rung || rungs[0]} options={rungs.map((rung) => ({ value: rung, label: rungWord(rung) }))} />
        </Field>
        <Field name="happenedOn" label={m.common_outcome_day()} error={error('happenedOn')}>
          <TextInput type="date" max={today} defaultValue={values.happenedOn || today} />
        </Field>
      </div>
      <OutcomeAmounts values={values} amount={amount} failure={failure} />
      <Field name="outcomeNote" label={m.common_outcome_evidence()} hint={m.common_outcome_evidence_hint()} error={error('outcomeNote')} optional>
        <TextArea className="is-short" rows={2} defaultValue={values.outcomeNote} />
      </Field>
    </>
  )
}

export function OutcomeAmounts({ values, amount, failure }: { values: OutcomeValues; amount: boolean; failure: FormFailure<unknown> | undefined }) {
  const error = (name: string) => errorOf(failure, name)
  return (
    <>
      <div className="field-row">
        <Field name="quantity.value" label={m.common_outcome_quantity()} error={error('quantity.value')} optional>
          <TextInput inputMode="decimal" autoComplete="off" defaultValue={values['quantity.value']} />
        </Field>
        <Field name="quantity.unit" label={m.common_quantity_unit()} error={error('quantity.unit')} optional>
          <TextInput autoComplete="off" defaultValue={values['quantity.unit']} />
        </Field>
      </div>
      {amount ? (
        <Field name="amount" label={m.common_outcome_amount()} hint={m.common_outcome_amount_hint()} error={error('amount')} optional>
          <TextInput inputMode="decimal" autoComplete="off" defaultValue={values.amount} />
        </Field>
      ) : null}
    </>
  )
}

import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { DateText } from '#app/ui/date-text.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { Ladder, LadderKey } from '#app/ui/ladder.tsx'
import { numberText } from '#app/ui/quantities.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { rungWord, sideWord } from '#app/ui/words.ts'
import { shanghaiDay } from '#domain/day.ts'
import type { Rung } from '#domain/introduction/state.ts'
import type { IntroductionData, IntroductionValues } from './introduction.tsx'

type Outcome = IntroductionData['outcomes'][number]

/** How far the two have come, confirmed by both; and saying the next step. */
export function Outcomes({ introduction, mine, outcomes, now, failure }: IntroductionData & { failure: FormFailure<IntroductionValues> | undefined }) {
  const { ladder, state } = introduction
  const of = (rung: Rung) => outcomes.find((outcome) => outcome.rung === rung)
  const highest = Math.max(-1, ...outcomes.map((outcome) => ladder.indexOf(outcome.rung)))
  const top = highest < 0 ? undefined : of(ladder[highest]!)
  const current = top === undefined ? 0 : top.confirmed ? highest + 1 : highest
  const open = outcomes.filter((outcome) => !outcome.confirmed && outcome.recordedSide !== mine)
  const left = ladder.slice(highest + 1)
  return (
    <Sheet id="outcomes" title={m.my_outcomes()} note={<LadderKey />}>
      <Ladder
        current={current}
        rungs={ladder.map((rung, index) => {
          const outcome = of(rung)
          return {
            name: rungWord(rung),
            demand: outcome !== undefined && (outcome.confirmed || outcome.recordedSide === 'demand'),
            supply: outcome !== undefined && (outcome.confirmed || outcome.recordedSide === 'supply'),
            note: outcome ? <NoteOf outcome={outcome} now={now} /> : index < highest ? m.my_rung_skipped() : undefined,
          }
        })}
      />
      {open.length === 0 ? null : (
        <ul className="rows" aria-label={m.my_to_confirm()}>
          {open.map((outcome) => <ToConfirm key={outcome.rung} outcome={outcome} now={now} />)}
        </ul>
      )}
      {state === 'accepted' && left.length > 0 ? <Record left={left} failure={failure} now={now} /> : null}
    </Sheet>
  )
}

const NoteOf = ({ outcome, now }: { outcome: Outcome; now: number }) => (
  <>
    <DateText value={outcome.happenedOn} now={now} /> {outcome.confirmed ? null : m.my_said_by({ side: sideWord(outcome.recordedSide) })}
  </>
)

function ToConfirm({ outcome, now }: { outcome: Outcome; now: number }) {
  const amount = outcome.quantityValue === null ? '' : `　${numberText(outcome.quantityValue)}\u00a0${outcome.quantityUnit ?? ''}`
  return (
    <li>
      <div>
        <p className="row-title">{m.my_they_say({ rung: rungWord(outcome.rung) })}　<DateText value={outcome.happenedOn} now={now} form="full" />{amount}</p>
        {outcome.note ? <p className="meta">{outcome.note}</p> : null}
      </div>
      <Form method="post">
        <input type="hidden" name="rung" value={outcome.rung} />
        <SubmitButton small look="plain" name="do" value="confirm">{m.my_confirm_rung({ rung: rungWord(outcome.rung) })}</SubmitButton>
      </Form>
    </li>
  )
}

function Record({ left, failure, now }: { left: readonly Rung[]; failure: FormFailure<IntroductionValues> | undefined; now: number }) {
  const values = failure?.values.do === 'record' ? failure.values : undefined
  return (
    <Form method="post" noValidate className="form-block">
      <h3>{m.my_record()}</h3>
      <div className="field-row">
        <Field name="rung" label={m.my_record_rung()} error={errorOf(failure, 'rung')}>
          <Select defaultValue={values?.rung} options={left.map((rung) => ({ value: rung, label: rungWord(rung) }))} />
        </Field>
        <Field name="happenedOn" label={m.my_record_day()} error={errorOf(failure, 'happenedOn')}>
          <TextInput type="date" defaultValue={values?.happenedOn ?? shanghaiDay(new Date(now))} />
        </Field>
      </div>
      <div className="field-row">
        <Field name="quantity.value" label={m.my_record_quantity()} error={errorOf(failure, 'quantity.value')} optional>
          <TextInput inputMode="decimal" defaultValue={values?.['quantity.value']} autoComplete="off" />
        </Field>
        <Field name="quantity.unit" label={m.my_record_unit()} error={errorOf(failure, 'quantity.unit')} optional>
          <TextInput defaultValue={values?.['quantity.unit']} autoComplete="off" />
        </Field>
      </div>
      <Field name="outcomeNote" label={m.my_record_note()} hint={m.my_record_note_hint()} error={errorOf(failure, 'outcomeNote')} optional>
        <TextArea defaultValue={values?.outcomeNote} rows={3} />
      </Field>
      <p className="act-row"><SubmitButton look="plain" name="do" value="record">{m.my_record_send()}</SubmitButton></p>
    </Form>
  )
}

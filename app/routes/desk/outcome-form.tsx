import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import { Segments } from '#app/ui/choices.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { sideWord } from '#app/ui/words.ts'
import type { PresentedOutcome } from '#app/services/introduction/list-outcomes.server.ts'
import { OutcomeFields, outcomeLabels } from '../introduction/outcome-fields.tsx'
import { ladderOf } from '../introduction/rung-state.tsx'

type Failure = FormFailure<Record<'side' | 'rung' | 'happenedOn' | 'quantity.value' | 'quantity.unit' | 'outcomeNote', string>>

/** Another rung, said in the name of one side. */
export function OutcomeForm({ introduction, outcomes, today, failure }: { introduction: PresentedIntroduction; outcomes: PresentedOutcome[]; today: string; failure: Failure | undefined }) {
  const { viewer, ladder } = introduction
  const rungs = ladderOf(ladder, outcomes).left
  if (viewer.may.record.length === 0 || rungs.length === 0) return null
  const typed = failure?.values
  const error = (name: string) => errorOf(failure, name)
  return (
    <Sheet id="record" title={m.desk_record_outcome()} note={m.desk_record_outcome_note()} padded>
      <FormProblem failure={failure} labels={Object.fromEntries(Object.entries(outcomeLabels).map(([name, label]) => [name, label()]))} />
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="record" />
        {viewer.may.record.length > 1 ? (
          <Segments name="side" label={m.desk_in_name_of()} error={error('side')} defaultValue={typed?.side || viewer.may.record[0]} options={viewer.may.record.map((side) => ({ value: side, label: sideWord(side) }))} />
        ) : <input type="hidden" name="side" value={viewer.may.record[0]} />}
        <OutcomeFields rungs={rungs} today={today} amount={false} failure={failure} values={typed ?? { 'quantity.unit': introduction.demand.listing?.quantity?.unit ?? introduction.supply.listing?.quantity?.unit ?? '' }} />
        <div className="form-do"><SubmitButton look="plain">{m.desk_record_submit()}</SubmitButton></div>
      </Form>
    </Sheet>
  )
}

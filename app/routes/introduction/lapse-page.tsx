import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Choices, Segments } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { lapseReasonWord, sideWord } from '#app/ui/words.ts'
import { lapseReasons } from '#domain/introduction/outcome.ts'
import { FileCrumbs } from './file-crumbs.tsx'
import type { LapseData, LapseValues } from './lapse.server.ts'

/** It came to nothing: why, for the record of both parks. */
export function LapsePage({ file, sides, failure }: LapseData & { failure: FormFailure<LapseValues> | undefined }) {
  const values = failure?.values
  return (
    <>
      <FileCrumbs file={file} here={m.common_lapse()} />
      <PageHead title={m.common_lapse()} facts={[`LH-${file.number}`, file.title]} />
      <FormProblem failure={failure} labels={{ reason: m.common_lapse_reason(), note: m.common_lapse_note(), side: m.common_in_name_of() }} />
      {sides.length === 0 ? <Notice>{m.common_lapse_not_now()}</Notice> : (
        <Sheet id="lapse" title={m.common_lapse_reason()} note={m.common_lapse_text()} padded>
          <Form method="post" noValidate>
            {file.area === 'my' ? null : sides.length > 1 ? (
              <Segments name="side" label={m.common_in_name_of()} error={errorOf(failure, 'side')} defaultValue={values?.side || sides[0]} options={sides.map((side) => ({ value: side, label: sideWord(side) }))} />
            ) : <input type="hidden" name="side" value={sides[0]} />}
            <Choices
              name="reason" label={m.common_lapse_why()} error={errorOf(failure, 'reason')} defaultValue={values?.reason}
              options={lapseReasons.map((reason) => ({ value: reason, label: lapseReasonWord(reason) }))}
            />
            <Field name="note" label={m.common_lapse_note()} hint={m.common_lapse_note_hint()} error={errorOf(failure, 'note')} optional>
              <TextArea rows={3} defaultValue={values?.note} />
            </Field>
            <p className="act-row"><SubmitButton look="danger">{m.common_lapse_send()}</SubmitButton></p>
          </Form>
        </Sheet>
      )}
    </>
  )
}

import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { PresentedFile } from '#app/services/file/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { rungWord } from '#app/ui/words.ts'
import { fileTypes } from '#domain/file-types.ts'
import type { Rung } from '#domain/introduction/state.ts'
import type { FileFrame } from './frame.ts'
import { FilesSheet } from './files-sheet.tsx'
import { BelowFile } from './pages.tsx'
import { fileOptions } from './words.ts'

interface Data {
  frame: FileFrame
  files: PresentedFile[]
  outcomes: { id: string; rung: Rung }[]
  newId: string
  now: number
}
type Failure = FormFailure<Record<'id' | 'to' | 'outcomeId', string>> | undefined
const ACCEPT = Object.values(fileTypes).flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',')

export function FilesPage({ data, failure }: { data: Data; failure: Failure }) {
  const { frame, files, outcomes, newId, now } = data
  const values = failure?.values
  const options = fileOptions(frame)
  return (
    <BelowFile frame={frame} title={m.file_upload_title()}>
      <FormProblem failure={failure} />
      {frame.may.attach ? (
        <Sheet id="upload" title={m.file_upload_title()} note={failure === undefined ? undefined : m.file_upload_note()} here className="narrow">
          {/* The file last: who may see it is known before it comes. */}
          <Form method="post" encType="multipart/form-data" noValidate className="form-block">
            <input type="hidden" name="id" value={values?.id || newId} />
            <Choices name="to" label={m.file_field_to()} error={errorOf(failure, 'to')} defaultValue={values?.to || options[0]!.value} options={options} />
            {outcomes.length === 0 ? null : (
              <Field name="outcomeId" label={m.file_field_outcome()} error={errorOf(failure, 'outcomeId')} optional>
                <Select empty={m.file_field_outcome_none()} defaultValue={values?.outcomeId} options={outcomes.map(({ id, rung }) => ({ value: id, label: rungWord(rung) }))} />
              </Field>
            )}
            <Field name="file" label={m.file_field_file()} hint={m.file_field_file_hint()} error={errorOf(failure, 'file')}>
              <TextInput type="file" accept={ACCEPT} />
            </Field>
            <p className="write-row">
              <ButtonLink to={frame.base}>{m.common_cancel()}</ButtonLink>
              <SubmitButton>{m.file_upload_send()}</SubmitButton>
            </p>
          </Form>
        </Sheet>
      ) : null}
      <FilesSheet frame={frame} files={files} now={now} page />
    </BelowFile>
  )
}

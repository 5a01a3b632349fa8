import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { stepOwners, type StepOwner } from '#domain/introduction/step.ts'
import type { FileFrame } from './frame.ts'
import { BelowFile } from './pages.tsx'
import { ownerWord } from './words.ts'

interface Data {
  frame: FileFrame
  newId: string
  replaces: string | null
  suggested: { owner: StepOwner; dueOn: string }
  today: string
}
type Failure = FormFailure<Record<'id' | 'what' | 'owner' | 'dueOn', string>> | undefined

export function StepPage({ data: { frame, newId, replaces, suggested, today }, failure }: { data: Data; failure: Failure }) {
  const values = failure?.values
  const owners = stepOwners.filter((owner) => frame.accepted || owner.endsWith('desk'))
  return (
    <BelowFile frame={frame} title={m.file_step_title()}>
      <FormProblem failure={failure} />
      {frame.may.plan ? (
        <Sheet id="step" title={m.file_step()} note={frame.accepted ? m.file_step_all_note() : m.file_step_desks_note()} here className="narrow">
          <Form method="post" noValidate className="form-block">
            <input type="hidden" name="id" value={values?.id || newId} />
            {replaces === null ? null : <p className="meta">{m.file_step_replaces({ what: replaces })}</p>}
            <Field name="what" label={m.file_step_field_what()} hint={m.file_step_field_what_hint()} error={errorOf(failure, 'what')}>
              <TextInput defaultValue={values?.what} maxLength={100} autoComplete="off" />
            </Field>
            <Choices
              name="owner" label={m.file_step_field_owner()} error={errorOf(failure, 'owner')} defaultValue={values?.owner || suggested.owner}
              options={owners.map((owner) => ({ value: owner, label: ownerWord(frame, owner) }))}
            />
            <Field name="dueOn" label={m.file_step_field_due()} hint={m.file_step_field_due_hint()} error={errorOf(failure, 'dueOn')}>
              <TextInput type="date" min={today} defaultValue={values?.dueOn ?? suggested.dueOn} />
            </Field>
            <p className="write-row">
              <ButtonLink to={frame.base}>{m.common_cancel()}</ButtonLink>
              <SubmitButton>{m.file_step_send()}</SubmitButton>
            </p>
          </Form>
        </Sheet>
      ) : <Notice>{m.file_step_desks_note()}</Notice>}
    </BelowFile>
  )
}

import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/** The liaison's word on a company: that it is what it says, or what to correct. */
export function VerifyForm({ version, check, failure }: {
  version: number
  check: 'valid' | 'checksum' | 'malformed' | null
  failure: FormFailure<{ reason: string }> | undefined
}) {
  return (
    <Sheet id="verify" title={m.desk_verify()} note={m.desk_verify_note()} here padded>
      <FormProblem failure={failure} />
      <ul className="checks">
        <li><Icon name="eye" />{m.desk_check_licence()}</li>
        <li><Icon name="eye" />{m.desk_check_place()}</li>
        <li><Icon name="eye" />{m.desk_check_person()}</li>
      </ul>
      {check === 'checksum' ? <div className="form-problem"><Notice tone="warn">{m.desk_code_checksum_means()}</Notice></div> : null}
      {check === null ? <div className="form-problem"><Notice tone="warn">{m.desk_code_missing_means()}</Notice></div> : null}
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <Field name="reason" label={m.desk_return_reason()} hint={m.desk_return_reason_hint()} error={errorOf(failure, 'reason')} optional>
          <TextArea className="is-short" rows={3} defaultValue={failure?.values.reason} />
        </Field>
        <div className="form-do">
          <SubmitButton look="plain" name="decision" value="return">{m.desk_return_company()}</SubmitButton>
          <SubmitButton name="decision" value="verify">{m.desk_verify_company()}</SubmitButton>
        </div>
      </Form>
    </Sheet>
  )
}

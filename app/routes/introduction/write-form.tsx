import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Field } from '#app/ui/field.tsx'
import { Select, TextArea } from '#app/ui/inputs.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { FileFrame } from './frame.ts'
import { remarkOptions } from './words.ts'

export type WriteFailure = FormFailure<{ id: string; to: string; body: string }> | undefined

/** Writes into the timeline. The closest audience is chosen first: whoever writes more widely does so on purpose. */
export function WriteForm({ frame, newId, failure, small }: { frame: FileFrame; newId: string; failure?: WriteFailure; small?: boolean }) {
  const options = remarkOptions(frame)
  if (!frame.may.remark || options.length === 0) return null
  const values = failure?.values
  return (
    <Form method="post" action={`${frame.base}/remarks`} noValidate className={small ? 'write no-print' : 'form-block'}>
      <input type="hidden" name="id" value={values?.id || newId} />
      <Field name="to" label={m.file_write_to()} error={errorOf(failure, 'to')}>
        <Select options={options} defaultValue={values?.to || options[0]!.value} />
      </Field>
      <Field name="body" label={m.file_write_body()} hint={small ? undefined : m.file_write_body_hint()} error={errorOf(failure, 'body')}>
        <TextArea rows={small ? 2 : 6} defaultValue={values?.body} />
      </Field>
      <p className="write-row"><SubmitButton look={small ? 'plain' : 'primary'}>{m.file_write_send()}</SubmitButton></p>
    </Form>
  )
}

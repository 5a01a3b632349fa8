import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { PresentedRemark } from '#app/services/remark/list.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { FileFrame } from './frame.ts'
import { BelowFile } from './pages.tsx'
import { seenWord } from './words.ts'

interface Data { frame: FileFrame; remark: PresentedRemark }

export function CorrectPage({ data: { frame, remark }, failure }: { data: Data; failure: FormFailure<{ body: string }> | undefined }) {
  return (
    <BelowFile frame={frame} title={m.file_remark_correct_title()}>
      <FormProblem failure={failure} />
      {remark.open ? (
        <Sheet id="correct" title={m.file_remark_correct_title()} note={seenWord(frame, remark)} here className="narrow">
          <Form method="post" noValidate className="form-block">
            <Field name="body" label={m.file_write_body()} error={errorOf(failure, 'body')}>
              <TextArea rows={6} defaultValue={failure?.values.body || remark.body} />
            </Field>
            <p className="write-row">
              <ButtonLink to={frame.base}>{m.common_cancel()}</ButtonLink>
              <SubmitButton name="intent" value="correct">{m.file_remark_correct_send()}</SubmitButton>
            </p>
          </Form>
          <div className="sheet-body">
            <details className="fold">
              <summary className="button button-danger">{m.file_remark_take_back()}</summary>
              <div className="fold-body">
                <p>{m.file_remark_take_back_text()}</p>
                <Form method="post"><SubmitButton look="danger" name="intent" value="remove">{m.file_remark_take_back()}</SubmitButton></Form>
              </div>
            </details>
          </div>
        </Sheet>
      ) : (
        <>
          <Notice>{m.file_remark_late()}</Notice>
          <p className="act-row"><ButtonLink to={frame.base}>{frame.voice === 'company' ? m.file_back_my() : m.file_back()}</ButtonLink></p>
        </>
      )}
    </BelowFile>
  )
}

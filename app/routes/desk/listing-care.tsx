import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { Review } from '#app/services/listing/read-review.server.ts'
import { Choices } from '#app/ui/choices.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { closeReasonWord } from '#app/ui/words.ts'

const reasons = ['matched-here', 'matched-elsewhere', 'no-longer-needed'] as const

/** What the desk does for the company with a listing that it has decided on: another ninety days, or an end. */
export function Care({ listing, failure }: { listing: Review; failure: FormFailure<unknown> | undefined }) {
  const { may } = listing
  if (!may.renew && !may.close) return listing.state === 'closed' && listing.closeReason ? <Sheet id="care" title={m.desk_closed()} padded><p>{closeReasonWord(listing.closeReason)}</p></Sheet> : null
  return (
    <Sheet id="care" title={m.desk_care()} note={m.desk_care_note()} padded>
      <FormProblem failure={failure} />
      {may.renew ? (
        <Form method="post">
          <input type="hidden" name="intent" value="renew" />
          <p className="meta">{m.desk_renew_note()}</p>
          <div className="form-do"><SubmitButton look="plain">{m.desk_renew()}</SubmitButton></div>
        </Form>
      ) : null}
      {may.close ? (
        <details className="more" open={failure !== undefined}>
          <summary>{m.desk_close_listing()}</summary>
          <Form method="post" noValidate>
            <input type="hidden" name="intent" value="close" />
            <Choices
              name="closeReason" label={m.desk_close_reason()} hint={m.desk_close_note()} error={errorOf(failure, 'closeReason')}
              options={reasons.map((reason) => ({ value: reason, label: closeReasonWord(reason) }))}
            />
            <div className="form-do"><SubmitButton look="danger">{m.desk_close_listing()}</SubmitButton></div>
          </Form>
        </details>
      ) : null}
    </Sheet>
  )
}

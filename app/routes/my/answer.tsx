import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Choices } from '#app/ui/choices.tsx'
import { Field, FieldGroup } from '#app/ui/field.tsx'
import { TextArea, TextInput, Tick } from '#app/ui/inputs.tsx'
import { OTHER } from '#app/ui/listing-form/values.ts'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { declineReasonWord } from '#app/ui/words.ts'
import { CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { declineReasons } from '#domain/introduction/state.ts'
import type { IntroductionData, IntroductionValues } from './introduction.tsx'

type Failure = FormFailure<IntroductionValues> | undefined

/** The one question of the page: agree, with whom to show, or decline with a reason. */
export function Answer({ introduction, theirs, contacts, newContact, failure }: IntroductionData & { failure: Failure }) {
  const values = failure?.values
  const recipient = introduction[theirs].company?.name ?? m.my_consent_recipient_hidden()
  return (
    <Sheet id="answer" title={m.my_answer()} note={m.my_answer_note()} here padded>
      <Form method="post" noValidate>
        <input type="hidden" name="demandVersion" value={introduction.demand.listing?.version ?? ''} />
        <input type="hidden" name="supplyVersion" value={introduction.supply.listing?.version ?? ''} />
        <input type="hidden" name="contact.id" value={values?.['contact.id'] || newContact} />
        {contacts.length === 0 ? <input type="hidden" name="contactId" value={OTHER} /> : (
          <Choices
            name="contactId" label={m.my_answer_contact()} hint={m.my_answer_contact_hint()} error={errorOf(failure, 'contactId')}
            defaultValue={values?.contactId || contacts.find((contact) => !contact.sealed)?.id || OTHER}
            options={[
              ...contacts.map((contact) => ({
                value: contact.id, disabled: contact.sealed,
                label: <>{[contact.name, contact.phone, contact.email].filter(Boolean).join('　')}{contact.sealed ? `（${m.my_contact_sealed()}）` : ''}</>,
              })),
              { value: OTHER, label: m.my_contact_new() },
            ]}
          />
        )}
        <div className={contacts.length === 0 ? 'field' : 'field for-new-contact'}>
          <div className="field-row">
            <Field name="contact.name" label={m.my_field_contact_name()} error={errorOf(failure, 'contact.name')}>
              <TextInput defaultValue={values?.['contact.name']} autoComplete="name" />
            </Field>
            <Field name="contact.phone" label={m.my_field_contact_phone()} error={errorOf(failure, 'contact.phone')}>
              <TextInput type="tel" defaultValue={values?.['contact.phone']} autoComplete="tel" />
            </Field>
          </div>
        </div>
        <FieldGroup name="consent" label={m.my_consent_title()} error={errorOf(failure, 'consent')}>
          <dl className="facts consent">
            <dt>{m.my_consent_recipient()}</dt>
            <dd>{recipient}</dd>
            <dt>{m.my_consent_purpose()}</dt>
            <dd>{m.my_consent_purpose_text({ title: introduction.title })}</dd>
            <dt>{m.my_consent_shown()}</dt>
            <dd>{m.my_consent_shown_text()}</dd>
            <dt>{m.my_consent_when()}</dt>
            <dd>{m.my_consent_when_text()}</dd>
            <dt>{m.my_consent_withdraw()}</dt>
            <dd>{m.my_consent_withdraw_text()}</dd>
          </dl>
          <Tick name="consent" value={CONSENT_TEXT_VERSION} defaultChecked={values?.consent === CONSENT_TEXT_VERSION}>{m.my_consent_agree()}</Tick>
        </FieldGroup>
        <p className="act-row"><SubmitButton name="do" value="accept">{m.my_accept()}</SubmitButton></p>
      </Form>
      <Decline failure={failure} />
    </Sheet>
  )
}

function Decline({ failure }: { failure: Failure }) {
  const values = failure?.values
  return (
    <details className="fold" open={values?.do === 'decline'}>
      <summary className="button">{m.my_decline()}</summary>
      <Form method="post" noValidate className="fold-body">
        <Choices
          name="reason" label={m.my_decline_reason()} hint={m.my_decline_reason_hint()} error={errorOf(failure, 'reason')} defaultValue={values?.reason}
          options={declineReasons.map((reason) => ({ value: reason, label: declineReasonWord(reason) }))}
        />
        <Field name="note" label={m.my_decline_note()} hint={m.my_decline_note_hint()} error={errorOf(failure, 'note')} optional>
          <TextArea defaultValue={values?.note} rows={3} />
        </Field>
        <p className="act-row"><SubmitButton look="plain" name="do" value="decline">{m.my_decline_really()}</SubmitButton></p>
      </Form>
    </details>
  )
}

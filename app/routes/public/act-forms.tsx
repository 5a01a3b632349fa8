import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import { Choices } from '#app/ui/choices.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field, FieldGroup } from '#app/ui/field.tsx'
import { TextArea, TextInput, Tick } from '#app/ui/inputs.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { declineReasonWord, disputeReasonWord, rungWord } from '#app/ui/words.ts'
import { LINK_CONSENT_TEXT_VERSION } from '#domain/introduction/consent.ts'
import { shanghaiDay } from '#domain/day.ts'
import { disputeReasons } from '#domain/introduction/outcome.ts'
import { declineReasons } from '#domain/introduction/state.ts'
import { Views } from '../introduction/contact-views.tsx'
import { OutcomeAmounts } from '../introduction/outcome-fields.tsx'
import type { ActValues, OpenLink } from './act.tsx'

type Failure = FormFailure<ActValues> | undefined

/** Agree, seeing whom and what it shows to whom; or decline with a reason. */
export function AnswerForms({ link, failure }: { link: OpenLink; failure: Failure }) {
  const { contact, theirs } = link
  const values = failure?.values
  return (
    <Sheet id="answer" title={m.public_act_yours()} note={m.public_act_yours_note()} here padded>
      <Form method="post" noValidate>
        <input type="hidden" name="seen" value={contact.seen} />
        <h3>{m.public_act_contact()}</h3>
        <p className="act-contact"><b>{contact.name}</b> <span>{[contact.phone, contact.email].filter(Boolean).join('　')}</span></p>
        <p className="hint">{m.public_act_contact_wrong()}</p>
        <FieldGroup name="consent" label={m.public_act_consent()} error={errorOf(failure, 'consent')}>
          <dl className="facts consent">
            <dt>{m.my_consent_recipient()}</dt>
            <dd>{theirs.company ?? m.public_act_consent_hidden()}</dd>
            <dt>{m.my_consent_purpose()}</dt>
            <dd>{m.my_consent_purpose_text({ title: link.title })}</dd>
            <dt>{m.my_consent_shown()}</dt>
            <dd>{m.public_act_consent_shown()}</dd>
            <dt>{m.my_consent_when()}</dt>
            <dd>{m.my_consent_when_text()}</dd>
            <dt>{m.my_consent_withdraw()}</dt>
            <dd>{m.public_act_consent_withdraw()}</dd>
          </dl>
          <Tick name="consent" value={LINK_CONSENT_TEXT_VERSION} defaultChecked={values?.consent === LINK_CONSENT_TEXT_VERSION}>{m.public_act_agree({ name: contact.name })}</Tick>
        </FieldGroup>
        <p className="act-row"><SubmitButton name="do" value="accept">{m.public_act_accept()}</SubmitButton></p>
      </Form>
      <details className="fold" open={values?.do === 'decline'}>
        <summary className="button">{m.public_act_decline_open()}</summary>
        <Form method="post" noValidate className="fold-body">
          <Choices
            name="reason" label={m.my_decline_reason()} hint={m.public_act_decline_hint()} error={errorOf(failure, 'reason')} defaultValue={values?.reason}
            options={declineReasons.map((reason) => ({ value: reason, label: declineReasonWord(reason) }))}
          />
          <Field name="note" label={m.my_decline_note()} error={errorOf(failure, 'note')} optional>
            <TextArea className="is-short" rows={2} defaultValue={values?.note} />
          </Field>
          <p className="act-row"><SubmitButton look="danger" name="do" value="decline">{m.public_act_decline()}</SubmitButton></p>
        </Form>
      </details>
    </Sheet>
  )
}

/** One rung, as the other side recorded it: so it was, or otherwise. */
export function ConfirmForm({ link, failure, now }: { link: OpenLink; failure: Failure; now: number }) {
  const { outcome, rung } = link
  if (rung === null || outcome === null) return null
  return (
    <Sheet id="confirm" title={m.public_act_confirm_text({ rung: rungWord(rung) })} here padded>
      <Facts
        facts={[
          [m.public_act_confirm_day(), <DateText key="day" value={outcome.happenedOn} now={now} form="full" />],
          [m.public_act_confirm_note(), outcome.note],
          [m.public_act_confirm_quantity(), outcome.quantity ? <Quantity key="quantity" value={outcome.quantity} /> : null],
        ]}
      />
      <p className="meta">{m.public_act_confirm_counts()}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="seen" value={outcome.seen} />
        <p className="act-row"><SubmitButton name="do" value="confirm">{m.public_act_confirm_do()}</SubmitButton></p>
      </Form>
      <DisputeForm link={link} seen={outcome.seen} failure={failure} now={now} />
    </Sheet>
  )
}

/** It was otherwise. An amount is not on this page, so nothing is said of it here. */
function DisputeForm({ link, seen, failure, now }: { link: OpenLink; seen: string; failure: Failure; now: number }) {
  const values = failure?.values.do === 'dispute' ? failure.values : undefined
  const unit = link.outcome?.quantity?.unit ?? link.own.listing?.quantity?.unit ?? ''
  return (
    <details className="fold" open={values !== undefined}>
      <summary className="button">{m.public_act_dispute_open()}</summary>
      <Form method="post" noValidate className="fold-body">
        <input type="hidden" name="seen" value={seen} />
        <Choices
          name="reason" label={m.common_dispute_reason()} hint={m.public_act_dispute_hint()} error={errorOf(failure, 'reason')} defaultValue={values?.reason}
          options={disputeReasons.filter((reason) => reason !== 'amount').map((reason) => ({ value: reason, label: disputeReasonWord(reason) }))}
        />
        <Field name="happenedOn" label={m.common_dispute_day()} error={errorOf(failure, 'happenedOn')} optional>
          <TextInput type="date" max={shanghaiDay(new Date(now))} defaultValue={values?.happenedOn} />
        </Field>
        <OutcomeAmounts values={values ?? { 'quantity.unit': unit }} amount={false} failure={failure} />
        <Field name="note" label={m.common_dispute_note()} hint={m.common_dispute_note_hint()} error={errorOf(failure, 'note')}>
          <TextArea className="is-short" rows={3} defaultValue={values?.note} />
        </Field>
        <p className="act-row"><SubmitButton look="danger" name="do" value="dispute">{m.common_dispute_send()}</SubmitButton></p>
      </Form>
    </details>
  )
}

export function WithdrawForm({ link, now }: { link: OpenLink; now: number }) {
  return (
    <Sheet id="withdraw" title={m.public_act_withdraw()} here padded>
      {link.views === null ? null : <Views views={link.views} now={now} />}
      <p>{m.public_act_withdraw_text({ name: link.contact.name })}</p>
      <Form method="post" noValidate>
        <p className="act-row"><SubmitButton look="danger" name="do" value="withdraw">{m.public_act_withdraw_do()}</SubmitButton></p>
      </Form>
    </Sheet>
  )
}

import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { PresentedOutcome } from '#app/services/introduction/list-outcomes.server.ts'
import type { PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { DateText } from '#app/ui/date-text.tsx'
import { dateText, daysUntil } from '#app/ui/dates.ts'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { ShareText } from '#app/ui/share-text.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { declineReasonWord, rungWord, sideWord } from '#app/ui/words.ts'
import type { DeclineReason, Side } from '#domain/introduction/state.ts'
import { ladderOf } from '../introduction/rung-state.tsx'

type Failure = FormFailure<{ intent: string; reason: string; declineReason: string; note: string; side: string; rung: string }>

/** One thing, one person, one date; and the forms that do it. */
export function NextStep({ introduction, agreed, outcomes, now, link, failure }: {
  introduction: PresentedIntroduction
  /** What was agreed as next, before the rest of the sheet or after it. */
  agreed: { before: ReactNode; after: ReactNode }
  outcomes: PresentedOutcome[]
  now: number
  link: string
  failure: Failure | undefined
}) {
  const { viewer, deadline } = introduction
  const declines = viewer.may.decline.find((side) => viewer.keys.includes(side))
  const toConfirm = outcomes.filter((outcome) => outcome.may.includes('confirm'))
  const of = (...intents: string[]) => (failure && intents.includes(failure.values.intent) ? failure : undefined)
  return (
    <Sheet id="next" title={m.desk_next_step()} note={m.desk_next_step_note()} here={viewer.may.pass.length > 0 || toConfirm.length > 0}>
      {agreed.before}
      <div className="next">
        <div>
          <FormProblem failure={failure} />
          <p className="what">{whatNext(introduction, toConfirm, outcomes)}</p>
          {introduction.endedAt !== null ? null : <p className="meta line">
            <span>{m.desk_owner()}　{ownerOf(introduction, toConfirm)}</span>
            {deadline === null ? null : (
              <span>
                {m.desk_deadline()}　<DateText value={deadline} now={now} form="act" />，
                {daysUntil(deadline, now) < 0 ? <span className="late">{m.desk_late()}</span> : m.desk_days_left({ count: daysUntil(deadline, now) })}
              </span>
            )}
            {introduction.state === 'keys' ? <span>{m.desk_keys_note()}</span> : null}
          </p>}
        </div>
        <div className="actions">
          {viewer.may.withdraw.length > 0 ? <Act intent="withdraw" look="danger">{m.desk_withdraw()}</Act> : null}
          {viewer.may.pass.length > 0 ? <Act intent="pass" look="primary">{m.desk_pass()}</Act> : null}
          {outcomes.filter(({ may }) => may.includes('propose')).map((outcome) => (
            <ButtonLink key={outcome.id} look={toConfirm.length > 0 ? 'plain' : 'primary'} to={`/desk/introductions/${introduction.id}/outcomes/${outcome.id}`}>{m.desk_settle_now({ rung: rungWord(outcome.rung) })}</ButtonLink>
          ))}
          {toConfirm.map((outcome, index) => (
            <Form method="post" key={outcome.rung}>
              <input type="hidden" name="intent" value="confirm" />
              <input type="hidden" name="rung" value={outcome.rung} />
              <input type="hidden" name="seen" value={outcome.recordedAt} />
              <input type="hidden" name="side" value={viewer.may.confirm.find((side) => side !== outcome.recordedSide)} />
              <SubmitButton look={index === 0 ? 'primary' : 'plain'}>{m.desk_confirm_for({ side: sideWord(viewer.may.confirm.find((side) => side !== outcome.recordedSide)!), rung: rungWord(outcome.rung) })}</SubmitButton>
            </Form>
          ))}
        </div>
      </div>
      {agreed.after}
      {viewer.may.pass.length > 0 ? <Hold failure={of('hold')} /> : null}
      {introduction.state === 'proposed' && deadline !== null ? viewer.keys.filter((side) => introduction[side].answer === null).map((side) => (
        <details className="more" key={side}>
          <summary>{m.desk_remind({ side: sideWord(side) })}</summary>
          <ShareText text={m.desk_remind_text({ title: introduction[side].listing?.title ?? introduction.title, date: dateText(deadline, 'act', now), link })} />
        </details>
      )) : null}
      {declines ? <Decline side={declines} failure={of('decline')} /> : null}
    </Sheet>
  )
}

function Act({ intent, look, children }: { intent: string; look: 'primary' | 'danger'; children: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <SubmitButton look={look}>{children}</SubmitButton>
    </Form>
  )
}

function whatNext({ state, viewer, ladder, endReason }: PresentedIntroduction, toConfirm: PresentedOutcome[], outcomes: PresentedOutcome[]): string {
  if (state === 'keys') return viewer.may.pass.length > 0 ? m.desk_what_my_key() : m.desk_what_their_key()
  if (state === 'proposed') return m.desk_what_answers()
  const disputed = outcomes.find((outcome) => outcome.state === 'disputed')
  if (disputed && toConfirm.length === 0) return m.desk_what_settle({ rung: rungWord(disputed.rung) })
  if (state === 'accepted') return toConfirm[0] ? m.desk_what_confirm({ rung: rungWord(toConfirm[0].rung) }) : m.desk_what_record({ rung: rungWord(ladderOf(ladder, outcomes).left[0] ?? ladder.at(-1)!) })
  return (endReason !== null && Object.hasOwn(endReasons, endReason) ? endReasons[endReason]! : m.desk_what_ended)()
}

const endReasons: Record<string, () => string> = {
  declined: m.desk_end_declined,
  'key-held': m.desk_end_key_held,
  withdrawn: m.desk_end_withdrawn,
  silence: m.desk_end_silence,
  'listing-closed': m.desk_end_listing_closed,
  'listing-expired': m.desk_end_listing_expired,
  'company-suspended': m.desk_end_company_suspended,
  fulfilled: m.desk_end_fulfilled,
  lapsed: m.desk_end_lapsed,
}

function ownerOf(introduction: PresentedIntroduction, toConfirm: PresentedOutcome[]): string {
  const parkOf = (side: Side) => introduction[side].park?.shortName ?? m.desk_no_park()
  if (introduction.state === 'keys') {
    const waiting = (['demand', 'supply'] as const).filter((side) => introduction[side].key?.state === 'waiting')
    return waiting.map((side) => m.desk_owner_desk({ park: parkOf(side) })).join('、')
  }
  if (introduction.state === 'proposed') return m.desk_owner_companies()
  const side = toConfirm[0] ? (toConfirm[0].recordedSide === 'demand' ? 'supply' : 'demand') : null
  return side ? m.desk_owner_desk({ park: parkOf(side) }) : m.desk_owner_both()
}

function Hold({ failure }: { failure: Failure | undefined }) {
  return (
    <details className="more" open={failure !== undefined}>
      <summary>{m.desk_hold_key()}</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="hold" />
        <Field name="reason" label={m.desk_hold_reason()} hint={m.desk_hold_reason_hint()} error={errorOf(failure, 'reason')}>
          <TextArea className="is-short" rows={3} defaultValue={failure?.values.reason} />
        </Field>
        <div className="form-do"><SubmitButton look="plain">{m.desk_hold_submit()}</SubmitButton></div>
      </Form>
    </details>
  )
}

const declineReasons: DeclineReason[] = ['not-fitting', 'no-capacity', 'price', 'distance', 'already-found', 'partner', 'other']

function Decline({ side, failure }: { side: Side; failure: Failure | undefined }) {
  return (
    <details className="more" open={failure !== undefined}>
      <summary>{m.desk_decline_for({ side: sideWord(side) })}</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="decline" />
        <input type="hidden" name="side" value={side} />
        <p className="meta before-field">{m.desk_decline_note()}</p>
        <Choices
          name="declineReason" label={m.desk_decline_reason()} error={errorOf(failure, 'declineReason')} defaultValue={failure?.values.declineReason}
          options={declineReasons.map((reason) => ({ value: reason, label: declineReasonWord(reason) }))}
        />
        <Field name="note" label={m.desk_recorded_for()} hint={m.desk_recorded_for_hint()} error={errorOf(failure, 'note')}>
          <TextArea className="is-short" rows={2} defaultValue={failure?.values.note} />
        </Field>
        <div className="form-do"><SubmitButton look="danger">{m.desk_decline_submit()}</SubmitButton></div>
      </Form>
    </details>
  )
}
